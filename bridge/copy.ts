import { browser } from 'wxt/browser';

/** A copy of another library that the reader is trying out, beside the own one. */
export interface LibraryCopy {
  /** What it is called: the name of its file. */
  name: string;
  articles: number;
  /** When it was opened (ms since 1970). */
  at: number;
  /** Whether it answers. */
  isOn: boolean;
}

/** Where in the local storage it is said that there is one; only the library's page writes it. */
export const COPY_KEY = 'library-copy';

/** The database that has it and nothing else. */
export const COPY_DATABASE = 'backstory-library-copy';

/** The name of a worker that writes into that database. */
export const COPY_WORKER = 'copy';

/** The copy there is, or `null`. What is stored cannot make it fail. */
export async function storedCopy(): Promise<LibraryCopy | null> {
  const { [COPY_KEY]: value } = await browser.storage.local.get(COPY_KEY);
  const { name, articles, at, isOn } = (typeof value === 'object' && value !== null ? value : {}) as LibraryCopy;
  if (typeof name !== 'string' || typeof articles !== 'number' || typeof at !== 'number') return null;
  return { name, articles, at, isOn: isOn === true };
}

/** Calls back when there is another copy, or none, or it is switched; returns what ends it. */
export function watchCopy(changed: () => void): () => void {
  const listener = (changes: Record<string, unknown>, area: string) => {
    if (area === 'local' && COPY_KEY in changes) changed();
  };
  browser.storage.onChanged.addListener(listener);
  return () => browser.storage.onChanged.removeListener(listener);
}
