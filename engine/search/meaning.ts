import type { TermIndex } from '../index/term-index.ts';
import { STOP_WORDS } from '../lists/words.ts';
import type { Topic } from '../model/topic.ts';
import { stemOf } from '../text/stem.ts';
import { wordsOf } from '../text/words.ts';
import type { Query, TypedWord } from './query.ts';
import { createRepairer } from './repair.ts';

/** A term (by number) that a typed word may stand for, and its share, 0 to 1, of what the word itself is worth. */
export interface TermAlternative {
  term: number;
  share: number;
}

/** What a query means in terms and topics. Each of its words has a bit, the first word the lowest. */
export interface Meaning {
  /** For each word the terms that it may stand for; none for a word that is not looked for. */
  words: TermAlternative[][];
  /** Topics whose name is typed, and the bits of the name's words. */
  topics: { bits: number; topicIds: string[] }[];
  /** The bits of the words that a passage should have. */
  required: number;
  /** The words as understood, for Fuse.js. */
  text: string;
  /** The whole query with typing errors repaired; `null` when there were none. */
  corrected: string | null;
  /** Every term that a typed word may stand for: what is marked in a snippet. */
  accepted: Set<string>;
}

/** So many words of a query are looked for, as each needs a bit of 32. */
const WORDS = 30;

/** The beginning of a word stands for at most so many terms, the most frequent ones … */
const PREFIXES = 40;

/** … that stand in at most so many passages together, which take half a millisecond to read: one letter says little. */
const BUDGET = 30_000;

/** The share of a term with the same stem, and the least share of one that only begins with the word. */
const SAME_STEM = 0.8;
const SAME_BEGINNING = 0.5;

/** Names of more words than this are not looked for in a query. */
const LONGEST_TYPED_NAME = 8;

/** Makes the function that says what a parsed query means, given the query and its text as typed. */
export function createQueryReader(index: TermIndex, topics: readonly Topic[]): (query: Query, text: string) => Meaning {
  const repairer = createRepairer(index);
  const names = new Map<string, string[]>();
  const written = new Map<string, string>();
  for (const topic of topics) {
    for (const name of [topic.label, ...topic.aliases]) {
      const words = wordsOf(name);
      push(names, words.map((word) => word.text).join(' '), topic.id);
      for (const { text, start, end } of words) if (!written.has(text)) written.set(text, name.slice(start, end));
    }
  }

  return (query, text) => {
    const quoted: TypedWord[] = query.phrases.flat().map((word) => ({ text: word, start: -1, end: -1 }));
    const typed = [...query.words, ...quoted].slice(0, WORDS);
    const repaired = new Map<TypedWord, string>();
    const words = typed.map((word, i) => {
      if (word.start < 0) return exactly(index, word.text);
      const growing = query.growing && i === query.words.length - 1;
      const found = termsMeantBy(index, word.text, growing);
      if (found.length > 0 || names.has(word.text)) return found;
      const [near] = repairer.near(word.text, growing, 1);
      if (near === undefined) return found;
      const term = index.terms[near] as string;
      repaired.set(word, term);
      return termsMeantBy(index, term, false);
    });
    const folded = typed.map((word) => repaired.get(word) ?? word.text);
    const telling = folded.reduce((bits, word, i) => (STOP_WORDS.has(word) ? bits : bits | (1 << i)), 0);
    const plain = folded.slice(0, query.words.length).join(' ');
    return {
      words: telling === 0 ? words : words.map((list, i) => (telling & (1 << i) ? list : [])),
      topics: typedNames(folded.slice(0, query.words.length), text, query.words, names),
      required: telling === 0 ? (1 << typed.length) - 1 : telling,
      text: plain,
      corrected: repaired.size === 0 ? null : corrected(text, repaired, written),
      accepted: new Set(words.flatMap((list) => list.map(({ term }) => index.terms[term] as string))),
    };
  };
}

/**
 * The terms that a typed word may stand for, best first: itself, other forms of its stem, and what begins with it, when
 * it is still being typed (`growing`) or nothing else is found.
 */
export function termsMeantBy(index: TermIndex, word: string, growing: boolean): TermAlternative[] {
  const found = new Map<number, number>();
  const exact = index.find(word);
  const everyday = STOP_WORDS.has(word);
  if (exact >= 0 && !(growing && everyday && index.df(exact) > BUDGET)) found.set(exact, 1);
  if (!everyday) {
    for (const term of index.withStem(stemOf(word))) if (!found.has(term)) found.set(term, SAME_STEM);
  }
  if (growing || (found.size === 0 && word.length > 2)) {
    for (const term of beginningWith(index, word)) {
      const share = SAME_BEGINNING + (1 - SAME_BEGINNING) * (word.length / (index.terms[term] as string).length) * 0.6;
      if (!found.has(term)) found.set(term, share);
    }
  }
  return [...found].map(([term, share]) => ({ term, share })).sort((a, b) => b.share - a.share);
}

/** The most frequent terms that begin so, within the budget; the only one whatever it costs. */
function beginningWith(index: TermIndex, word: string): number[] {
  const [from, to] = index.range(word);
  const terms = Array.from({ length: to - from }, (_, i) => from + i).sort((a, b) => index.df(b) - index.df(a));
  const chosen: number[] = [];
  let left = BUDGET;
  for (const term of terms) {
    if (chosen.length === PREFIXES) break;
    if (index.df(term) > left && terms.length > 1) continue;
    chosen.push(term);
    left -= index.df(term);
  }
  return chosen;
}

function exactly(index: TermIndex, word: string): TermAlternative[] {
  const term = index.find(word);
  return term < 0 ? [] : [{ term, share: 1 }];
}

/**
 * The names typed, longest first, none within another. A name that is an everyday word ("is", "us", "who")
 * counts when it is all that is typed, or when it is typed in capitals.
 */
function typedNames(
  words: readonly string[],
  text: string,
  typed: readonly TypedWord[],
  names: ReadonlyMap<string, string[]>,
): Meaning['topics'] {
  const found: Meaning['topics'] = [];
  let taken = 0;
  for (let length = Math.min(LONGEST_TYPED_NAME, words.length); length > 0; length--) {
    for (let i = 0; i + length <= words.length; i++) {
      const bits = ((1 << length) - 1) << i;
      const topicIds = names.get(words.slice(i, i + length).join(' '));
      if (!topicIds || (taken & bits) !== 0) continue;
      const first = typed[i] as TypedWord;
      const last = typed[i + length - 1] as TypedWord;
      const capital = /^\P{Ll}+$/u.test(text.slice(first.start, last.end));
      if (length === 1 && STOP_WORDS.has(words[i] as string) && words.length > 1 && !capital) continue;
      taken |= bits;
      found.push({ bits, topicIds });
    }
  }
  return found;
}

/** The query with the repaired words in place, names written as their topics write them. */
function corrected(
  text: string,
  repaired: ReadonlyMap<TypedWord, string>,
  written: ReadonlyMap<string, string>,
): string {
  let out = '';
  let at = 0;
  for (const [{ start, end }, word] of repaired) {
    out += text.slice(at, start) + (written.get(word) ?? word);
    at = end;
  }
  return (out + text.slice(at)).trim();
}

function push(map: Map<string, string[]>, key: string, value: string): void {
  const list = map.get(key);
  if (!list) map.set(key, [value]);
  else if (!list.includes(value)) list.push(value);
}
