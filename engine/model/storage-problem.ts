/**
 * Why the library on this machine cannot be used or changed; the reader is told each in words of its own.
 *
 * - `unavailable`: the browser keeps nothing: it is told to remember no history, the window is private, or storage is
 *   switched off.
 * - `full`: the disk, or what the browser grants, is full. Nothing of the change was stored.
 * - `blocked`: another Backstory of an older version still has the library open.
 * - `newer`: a newer version stored the library. It is left as it is.
 * - `damaged`: a record is missing, cut off or unreadable.
 * - `failed`: something else; `name` is what the browser calls it ("AbortError"), never a text from the library.
 */
export type StorageProblem =
  | { type: 'unavailable' }
  | { type: 'full' }
  | { type: 'blocked' }
  | { type: 'newer' }
  | { type: 'damaged' }
  | { type: 'failed'; name: string };
