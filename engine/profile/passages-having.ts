import type { TermIndex } from '../index/term-index.ts';
import { stemOf } from '../text/stem.ts';
import { foldedWords } from '../text/words.ts';

/** More words than this are not looked for. */
const MOST_FILTER_WORDS = 20;

/**
 * The numbers of the passages that have all words of a text, each in any form or as the beginning of a word: "milit tr"
 * finds "military training". `null` when the text has no word.
 */
export function passagesHaving(index: TermIndex, text: string): ReadonlySet<number> | null {
  let found: Set<number> | null = null;
  for (const word of foldedWords(text).slice(0, MOST_FILTER_WORDS)) {
    const own = new Set<number>();
    const take = (document: number) => {
      if (found === null || found.has(document)) own.add(document);
    };
    const [first, end] = index.range(word);
    for (let term = first; term < end; term++) index.each(term, take);
    for (const term of index.withStem(stemOf(word))) index.each(term, take);
    found = own;
  }
  return found;
}
