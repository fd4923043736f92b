import type { Link } from '../../../sources/files/item.ts';
import type { Shelf } from '../shelf.ts';

/** An address to be read some day. */
export interface ToRead extends Link {
  /** When it came (ms since 1970): the time of its import. */
  at: number;
}

/** The name under which the list is noted. */
const NOTE = 'to-read';

/** All that is to be read, in the order in which it came. */
export const readToRead = async (notes: Shelf['notes']): Promise<ToRead[]> =>
  ((await notes.readNote(NOTE)) as ToRead[] | undefined) ?? [];

/** Adds links that are not there yet, and says how many that are. */
export async function addToRead(notes: Shelf['notes'], links: readonly Link[], at: number): Promise<number> {
  const before = await readToRead(notes);
  const known = new Set(before.map(({ url }) => url));
  const fresh = links.filter(({ url }) => known.size < known.add(url).size);
  if (fresh.length > 0) await notes.writeNote(NOTE, [...before, ...fresh.map((link) => ({ ...link, at }))]);
  return fresh.length;
}

/** Takes out those that are not wanted any more. */
export async function dropToRead(notes: Shelf['notes'], isGone: (one: ToRead) => boolean): Promise<void> {
  const before = await readToRead(notes);
  const left = before.filter((one) => !isGone(one));
  if (left.length < before.length) await notes.writeNote(NOTE, left);
}
