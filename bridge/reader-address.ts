import { browser } from 'wxt/browser';

/** What the reader page shows. */
export interface Address {
  articleId: string;
  passageId: string | null;
}

/**
 * Addresses of the reader page. Browsers keep the addresses of all pages in their history, ours too, and may sync it.
 * So an article is opened as `reader.html#~KEY`: the key is random, and what it stands for is in memory for as long as
 * the browser runs. `reader.html#ARTICLE_ID/PASSAGE_ID` is understood too (the passage being optional), and replaced by
 * such an address as soon as it is read.
 */
const HIDDEN = /^#~(?<key>[\da-f]{32})$/u;

const itemOf = (key: string) => `reader.${key}`;

/** The keys that were given here, by the plain address: the same article has the same one. */
const keys = new Map<string, string>();

function keyOf(address: Address): string {
  const plain = writeAddress(address);
  const key = keys.get(plain) ?? crypto.randomUUID().replaceAll('-', '');
  keys.set(plain, key);
  return key;
}

/**
 * The hash of an address that tells nothing, once any page of ours can read it.
 * @throws Error when the browser's memory for it is full.
 */
export async function keepAddress(address: Address): Promise<string> {
  const key = keyOf(address);
  await browser.storage.session.set({ [itemOf(key)]: address });
  return `#~${key}`;
}

/** The same at once, for links on our own pages: it is kept before a hand has pressed one. */
export function hideAddress(address: Address): string {
  // Where it cannot be kept, the page that is opened says that the address has been forgotten.
  if (!keys.has(writeAddress(address))) keepAddress(address).catch(() => undefined);
  return `#~${keyOf(address)}`;
}

/**
 * Reads the hash of a reader address, hidden or plain. Gives `forgotten` for one that was hidden before the browser or
 * the extension was started anew. An empty article id is one that no library has.
 */
export async function revealAddress(hash: string): Promise<Address | 'forgotten'> {
  const key = HIDDEN.exec(hash)?.groups?.key;
  if (key === undefined) return readAddress(hash);
  const { [itemOf(key)]: address } = await browser.storage.session.get(itemOf(key));
  return isAddress(address) ? address : 'forgotten';
}

/** Whether a hash tells nothing of what it stands for; the empty one tells nothing either. */
export function isHidden(hash: string): boolean {
  return hash === '' || HIDDEN.test(hash);
}

/** Reads a plain hash: `#ARTICLE_ID/PASSAGE_ID`. */
export function readAddress(hash: string): Address {
  const [articleId = '', passageId = ''] = hash.replace(/^#/u, '').split('/').map(decode);
  return { articleId, passageId: passageId === '' ? null : passageId };
}

/** The plain hash that {@link readAddress} reads back. */
function writeAddress({ articleId, passageId }: Address): string {
  return `#${encodeURIComponent(articleId)}/${passageId === null ? '' : encodeURIComponent(passageId)}`;
}

function isAddress(value: unknown): value is Address {
  return typeof (value as Partial<Address> | undefined)?.articleId === 'string';
}

/** A hash that anyone may have typed: what is not well encoded stays as it is. */
function decode(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}
