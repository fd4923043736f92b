import { browser } from 'wxt/browser';

/** An archive that the reader has added: a newspaper's or a library's, asked for what names on pages mean. */
export interface AddedArchive {
  /** Its address, with a slash at the end. */
  address: string;
  title: string;
  publisher: string | null;
  /** When it was added (ms since 1970). */
  at: number;
  /** Where below its address words can be sent to be searched for; `null` where it offers no search. */
  search: string | null;
  /** The browser permitted its host before it was added, and goes on to when it is removed. */
  hadHost?: boolean;
}

/** What last went wrong with an archive. */
export interface ArchiveTrouble {
  /** As `faultWords` takes it. */
  fault: string;
  /** When (ms since 1970). */
  at: number;
  /** How many buckets in a row were of no use. */
  count: number;
}

/** Where in the local storage the list is; only the page of archives writes it. */
export const ARCHIVES_KEY = 'archives';

/** Where in the local storage it is told what went wrong, by address; the background writes it. */
const TROUBLES_KEY = 'archive-troubles';

/** The archives that were added, oldest first. What is stored cannot make it fail. */
export async function storedArchives(): Promise<AddedArchive[]> {
  const { [ARCHIVES_KEY]: value } = await browser.storage.local.get(ARCHIVES_KEY);
  if (!Array.isArray(value)) return [];
  return value.flatMap((one: Partial<AddedArchive> | null) => {
    const { address, title, publisher, at, search, hadHost } = one ?? {};
    if (typeof address !== 'string' || typeof title !== 'string' || typeof at !== 'number') return [];
    const known = (value: unknown) => (typeof value === 'string' ? value : null);
    const more = hadHost === true ? { hadHost } : {};
    return [{ address, title, at, publisher: known(publisher), search: known(search), ...more }];
  });
}

/** Held by whoever changes what is stored of archives: pages in several tabs and the background do. */
const LOCK = 'backstory-archives';

/** Changes the list, while nobody else does; gives it as it is then. */
export function changeArchives(change: (archives: AddedArchive[]) => AddedArchive[]): Promise<AddedArchive[]> {
  return navigator.locks.request(LOCK, async () => {
    const archives = change(await storedArchives());
    await browser.storage.local.set({ [ARCHIVES_KEY]: archives });
    return archives;
  });
}

/** What went wrong with archives, by address. What is stored cannot make it fail. */
export async function archiveTroubles(): Promise<Record<string, ArchiveTrouble>> {
  const { [TROUBLES_KEY]: value } = await browser.storage.local.get(TROUBLES_KEY);
  return typeof value === 'object' && value !== null ? (value as Record<string, ArchiveTrouble>) : {};
}

/** Notes what went wrong with an archive; `null` when it answers again, or is gone. Of one that is not in the list nothing is. */
export function noteTrouble(address: string, trouble: ArchiveTrouble | null): Promise<void> {
  return navigator.locks.request(LOCK, async () => {
    const { [address]: before, ...others } = await archiveTroubles();
    const noted = trouble && (await storedArchives()).some((one) => one.address === address) ? trouble : null;
    if (!before && !noted) return;
    await browser.storage.local.set({ [TROUBLES_KEY]: noted ? { ...others, [address]: noted } : others });
  });
}

/** Calls back when the list or what went wrong is another; returns what ends it. */
export function watchArchives(changed: (what: 'list' | 'troubles') => void): () => void {
  const listener = (changes: Record<string, unknown>, area: string) => {
    if (area !== 'local') return;
    if (ARCHIVES_KEY in changes) changed('list');
    if (TROUBLES_KEY in changes) changed('troubles');
  };
  browser.storage.onChanged.addListener(listener);
  return () => browser.storage.onChanged.removeListener(listener);
}
