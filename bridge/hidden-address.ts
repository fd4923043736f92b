import { browser } from 'wxt/browser';

/**
 * Addresses that tell nothing. Browsers keep the addresses of all pages in their history, ours too, and may sync it. So
 * what a page of ours shows is in its address as `#~KEY`: the key is random, and what it stands for is in memory for as
 * long as the browser runs. A plain address is understood too, and replaced by such a one as soon as it is read.
 */
const HIDDEN = /^#~(?<key>[\da-f]{32})$/u;

/** Addresses of one of our pages. */
export interface HiddenAddresses<T> {
  /**
   * The hash of an address that tells nothing, once any page of ours can read it.
   * @throws Error when the browser's memory for it is full.
   */
  keep(address: T): Promise<string>;
  /** The same at once, for links on our own pages: it is kept before a hand has pressed one. */
  hide(address: T): string;
  /** What a hash stands for, hidden or plain; `forgotten` when it was hidden before the browser was started anew. */
  reveal(hash: string): Promise<T | 'forgotten'>;
}

/** How the addresses of a page are written. */
export interface AddressForm<T> {
  /** Names the page among what is kept. */
  page: string;
  /** The plain hash, which {@link read} reads back: the same for the same address. */
  write(address: T): string;
  /** Reads a plain hash, which anyone may have typed. */
  read(hash: string): T;
  isAddress(value: unknown): value is T;
}

/** Makes the addresses of a page. */
export function createAddresses<T>({ page, write, read, isAddress }: AddressForm<T>): HiddenAddresses<T> {
  const itemOf = (key: string) => `${page}.${key}`;
  /** The keys that were given here, by the plain address: the same address has the same one. */
  const keys = new Map<string, string>();

  function keyOf(address: T): string {
    const plain = write(address);
    const key = keys.get(plain) ?? crypto.randomUUID().replaceAll('-', '');
    keys.set(plain, key);
    return key;
  }

  async function keep(address: T): Promise<string> {
    const key = keyOf(address);
    await browser.storage.session.set({ [itemOf(key)]: address });
    return `#~${key}`;
  }

  return {
    keep,
    hide(address) {
      // Where it cannot be kept, the page that is opened says that the address has been forgotten.
      if (!keys.has(write(address))) keep(address).catch(() => undefined);
      return `#~${keyOf(address)}`;
    },
    async reveal(hash) {
      const key = HIDDEN.exec(hash)?.groups?.key;
      if (key === undefined) return read(hash);
      const { [itemOf(key)]: address } = await browser.storage.session.get(itemOf(key));
      return isAddress(address) ? address : 'forgotten';
    },
  };
}

/** Whether a hash tells nothing of what it stands for; the empty one tells nothing either. */
export function isHidden(hash: string): boolean {
  return hash === '' || HIDDEN.test(hash);
}

/** A part of a hash that anyone may have typed: what is not well encoded stays as it is. */
export function decodePart(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}
