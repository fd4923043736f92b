/** What a change of the library means for pages that have been read. */
export interface LibraryNews {
  /**
   * A fingerprint of one word of each name that is new: a page without any of these words has none of the names. `null`
   * when there are too many, or names that cannot be told by a word: then every page is to be read again.
   */
  words: number[] | null;
  /** Topics that lost a name, by id: a page that names one is to be read again. */
  lost: string[];
}

/** One step of the stored library: from which of its states to which, and what that means for pages. */
export interface LibraryStep {
  news: LibraryNews;
  /** Generations of the stored library, as its manifest counts them; 0 before there is one. */
  from: number;
  to: number;
}

/** So much of a word counts (UTF-16 units): its plural and its genitive begin alike. */
const BEGINNING = 6;

/** More new names than this, or more lost ones, and every page is read again. */
export const MOST_NEWS = 2000;

/** Letters and digits in a row. */
const PIECES = /[\p{L}\p{N}]+/gu;

/** What a name must have to be told by a word: scripts that put no space between words do not. */
const ALPHABET = /^[\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}\p{N}]+$/u;

/**
 * Whether a page must be read again after some news: it names one of the topics, or its text has one of the words.
 * @param text Called only where the words must be looked for.
 */
export function bearsUpon(
  news: readonly (LibraryNews | null)[],
  topicIds: readonly string[],
  text: () => string,
): boolean {
  const words = new Set<number>();
  const lost = new Set<string>();
  for (const one of news) {
    if (!one?.words) return true;
    for (const word of one.words) words.add(word);
    for (const id of one.lost) lost.add(id);
  }
  if (topicIds.some((id) => lost.has(id))) return true;
  if (words.size === 0) return false;
  for (const [piece] of plain(text()).matchAll(PIECES)) if (words.has(printOf(piece))) return true;
  return false;
}

/**
 * The fingerprint of the longest word of a name, 32 bits (FNV-1a; Fowler, Noll and Vo) of the small letters that it
 * begins with, without accents; `null` when the name cannot be told by a word.
 */
export function namePrint(name: string): number | null {
  const pieces = plain(name).match(PIECES) ?? [];
  const longest = pieces.reduce((best, piece) => (piece.length > best.length ? piece : best), '');
  return ALPHABET.test(longest) ? printOf(longest) : null;
}

function plain(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
}

function printOf(word: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < Math.min(word.length, BEGINNING); i++) {
    hash = Math.imul(hash ^ word.charCodeAt(i), 0x01000193);
  }
  return hash >>> 0;
}
