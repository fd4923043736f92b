import { FNV_PRIME } from '../base/hash.ts';
import { isEnglish } from '../lexicon/everyday-words.ts';
import type { Topic } from '../model/topic.ts';
import { CLASS, FOLD, IGNORED } from '../text/code-units.ts';
import { plainSpelling, skeletonHash } from '../text/spelling.ts';
import { nameTokensOf } from './name-forms.ts';

/** A name that may stand in a text in another spelling. */
export interface VariantEntry {
  topic: number;
  /** The last word of the name, folded. */
  word: string;
  /** The last word as `plainSpelling` writes it. */
  plain: string;
  /** The words before it, folded, which must stand there unless the last word is enough. */
  lead: readonly string[];
  person: boolean;
}

/** Words of names shorter than this (letters) are looked for in their own spelling only. */
export const SHORTEST_RESPELT = 5;
/** From this length on (letters) a last word may also have one wrong consonant; a shorter one is then another name. */
export const SHORTEST_MISSPELT = 10;
/** Where the skeleton differs, the first so many letters must be right, or the last so many. */
const EDGE = 5;

/** The keys of the last words of all names, sorted; `owners` has the index of the topic of each. */
export interface VariantIndex {
  keys: Int32Array;
  owners: Int32Array;
  /** The folded last words. */
  words: readonly string[];
}

/** Makes the keys of the names of people, places and organisations. */
export function buildVariantIndex(topics: readonly Topic[]): VariantIndex {
  const pairs: [key: number, topic: number][] = [];
  const words = new Set<string>();
  topics.forEach((topic, index) => {
    for (const { word } of variantEntriesOf(topic, index)) {
      words.add(word);
      for (const key of variantKeysOf(word)) pairs.push([key, index]);
    }
  });
  pairs.sort((a, b) => a[0] - b[0] || a[1] - b[1]);
  const once = pairs.filter(([key, topic], i) => i === 0 || key !== pairs[i - 1]?.[0] || topic !== pairs[i - 1]?.[1]);
  const keys = Int32Array.from(once, ([key]) => key);
  const owners = Int32Array.from(once, ([, topic]) => topic);
  return { keys, owners, words: [...words] };
}

/** The names of a topic that may have other spellings; `topic` is its index. English words and acronyms have none. */
export function* variantEntriesOf({ kind, label, aliases }: Topic, topic: number): Generator<VariantEntry> {
  if (kind !== 'person' && kind !== 'place' && kind !== 'organization') return;
  const person = kind === 'person';
  const alone = new Set<string>();
  for (const name of [label, ...aliases].sort((a, b) => a.split(/\s/u).length - b.split(/\s/u).length)) {
    const tokens = nameTokensOf(name.normalize('NFC'));
    if (tokens.some(({ text, word }) => !word && text !== ' ')) continue;
    const words = tokens.filter(({ word }) => word);
    const last = words.at(-1);
    if (!last?.small || last.text.length < SHORTEST_RESPELT || isEnglish(last.text)) continue;
    if (words.length === 1) alone.add(last.text);
    const lead = person && alone.has(last.text) ? [] : words.slice(0, -1).map(({ text }) => text);
    yield { topic, word: last.text, plain: plainSpelling(last.text), lead, person };
  }
}

/** Seeds that keep the hashes of word starts and of word ends apart. */
const HEAD_SEED = 0x1234567;
const TAIL_SEED = 0x7654321;

/** A hash of the first `EDGE` letters of the word between two places of a text. */
export function headHash(text: string, start: number, end: number): number {
  let hash = HEAD_SEED;
  for (let i = start, seen = 0; i < end && seen < EDGE; i++) {
    const unit = text.charCodeAt(i);
    if (CLASS[unit] === IGNORED) continue;
    hash = Math.imul(hash ^ (FOLD[unit] as number), FNV_PRIME);
    seen++;
  }
  return hash | 0;
}

/** A hash of the last `EDGE` letters of the word between two places of a text. */
export function tailHash(text: string, start: number, end: number): number {
  let hash = TAIL_SEED;
  for (let i = end - 1, seen = 0; i >= start && seen < EDGE; i--) {
    const unit = text.charCodeAt(i);
    if (CLASS[unit] === IGNORED) continue;
    hash = Math.imul(hash ^ (FOLD[unit] as number), FNV_PRIME);
    seen++;
  }
  return hash | 0;
}

/** The keys under which a word is kept: its skeleton, and for long ones both ends. */
export function variantKeysOf(word: string): number[] {
  const { length } = word;
  const skeleton = skeletonHash(word, 0, length);
  return length < SHORTEST_MISSPELT - 1 ? [skeleton] : [skeleton, headHash(word, 0, length), tailHash(word, 0, length)];
}
