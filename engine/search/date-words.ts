import { DATE_LINES } from '../lists/dates.ts';
import { foldedWords } from '../text/words.ts';
import type { TypedWord } from './query.ts';

/** The longest term of a list that begins at a position: its value, and how many words it has. */
export function longestAt<T>(words: readonly TypedWord[], at: number, list: ReadonlyMap<string, T>) {
  for (let length = Math.min(LONGEST_TERM, words.length - at); length > 0; length--) {
    const value = list.get(
      words
        .slice(at, at + length)
        .map((word) => word.text)
        .join(' '),
    );
    if (value !== undefined) return { value, length };
  }
  return null;
}

/** How many words of a list's longest term end at a position; 0 when none does. */
export function endingAt(words: readonly TypedWord[], last: number, terms: readonly string[]): number {
  let most = 0;
  for (const term of terms) {
    const parts = term.split(' ');
    const first = last - parts.length + 1;
    if (parts.length > most && first >= 0 && parts.every((part, i) => words[first + i]?.text === part)) {
      most = parts.length;
    }
  }
  return most;
}

/** Terms of the list have at most so many words. */
const LONGEST_TERM = 5;

/** The words by which a query says when, folded. */
export interface DateLists {
  /** The numbers of months, from 1. */
  months: Map<string, number>;
  /** What is counted back from today: the unit, and how many. */
  counted: Map<string, [kind: string, back: number]>;
  /** Words beside dates by their kind. */
  borders: Map<string, string[]>;
  bordersByWords: Map<string, Map<string, true>>;
}

let read: DateLists | undefined;

/** Read when first needed. */
export function dateLists(): DateLists {
  if (read) return read;
  read = { months: new Map(), counted: new Map(), borders: new Map(), bordersByWords: new Map() };
  for (const line of DATE_LINES.trim().split('\n')) {
    const colon = line.indexOf(':');
    const [kind = '', value = ''] = line.slice(0, colon).split(' ');
    const terms = line
      .slice(colon + 1)
      .split('|')
      .map((term) => foldedWords(term).join(' '));
    if (kind === 'month') for (const term of terms) read.months.set(term, Number(value));
    else if (value !== '') for (const term of terms) read.counted.set(term, [kind, Number(value)]);
    else {
      read.borders.set(kind, terms);
      read.bordersByWords.set(kind, new Map(terms.map((term) => [term, true])));
    }
  }
  return read;
}
