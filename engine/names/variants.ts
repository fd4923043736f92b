import { hasBit, setBit } from '../base/bits.ts';
import { lowerBound } from '../base/lower-bound.ts';
import { isEnglish } from '../lexicon/everyday-words.ts';
import { FORENAMES } from '../lists/names.ts';
import { TITLES_AND_OFFICES } from '../lists/words.ts';
import type { Topic } from '../model/topic.ts';
import { foldWord } from '../text/code-units.ts';
import { editDistance } from '../text/edit-distance.ts';
import { plainSpelling, skeletonHash } from '../text/spelling.ts';
import {
  headHash,
  SHORTEST_MISSPELT,
  SHORTEST_RESPELT,
  tailHash,
  type VariantEntry,
  type VariantIndex,
  variantEntriesOf,
  variantKeysOf,
} from './variant-keys.ts';

/**
 * Says whether one of some names is what a spelling was meant to be: a second opinion on what the variant keys propose.
 * In the extension it is Fuse.js (see `createVariantConfirm`).
 */
export type ConfirmVariant = (spelling: string, names: readonly string[]) => boolean;

/** A topic whose name a word of a text may be another spelling of. */
export interface Variant {
  topic: number;
  /** Whether the surname alone is too little: one of the person's given names must stand before it. */
  needsGiven: boolean;
  /** Folded words that must stand before, as in "al-Qaida"; none for a name of one word or a surname. */
  lead: readonly string[];
}

/** Tells what words of a text are other spellings of names. */
export interface Variants {
  /**
   * What the word stands for, best first. `hash` is of its folded letters, under which it is remembered; 0 for none.
   */
  resolve(text: string, start: number, end: number, hash: number): readonly Variant[];
  /** Whether a word before a surname is another spelling of one of the person's given names. */
  isGiven(word: string, given: ReadonlySet<string>): boolean;
}

/** Surnames with these ends are families of their own in each spelling (Thompson, Thomson): a given name must agree. */
const FAMILY = /(?:s[oe]n|ton|ham|le?y|field|ford|wood|mann?|ers?)$/u;
/** Endings of English nouns, which names do not have: "Agreement" is no Agrimont. */
const NOUN = /(?:[^aeiou]ment|tion|sion|ness|ship|ility|ivity)s?$/u;
/** How many words the memory holds before it starts anew. */
const REMEMBERED_SPELLINGS = 5000;
/** How many words that stand for nothing are known by their hash, the last of each slot: most words of a text. */
const SILENT = 4096;
const NOTHING: readonly Variant[] = [];

/** Makes the reader of other spellings. `index` has the keys of these topics: see `buildVariantIndex`. */
export function createVariants(
  topics: readonly Topic[],
  index: Pick<VariantIndex, 'keys' | 'owners'>,
  confirm: ConfirmVariant,
): Variants {
  const { keys, owners } = index;
  const bits = new Uint8Array(2 ** Math.max(8, Math.ceil(Math.log2(keys.length * 4 + 1))));
  for (const key of keys) setBit(bits, key);

  /** The names kept under a key: found by halving, and made anew, as few are ever asked for. */
  function entriesAt(key: number): VariantEntry[] {
    const first = lowerBound(keys.length, (i) => (keys[i] as number) < key);
    const found: VariantEntry[] = [];
    for (let i = first; i < keys.length && keys[i] === key; i++) {
      const topic = owners[i] as number;
      for (const entry of variantEntriesOf(topics[topic] as Topic, topic)) {
        const twice = found.some((other) => other.topic === topic && other.word === entry.word);
        if (!twice && variantKeysOf(entry.word).includes(key)) found.push(entry);
      }
    }
    return found;
  }

  const silent = new Int32Array(SILENT);
  let memory = new Map<string, readonly Variant[]>();
  /** By the person's given names, then by the word. */
  let givenMemory = new Map<ReadonlySet<string>, Map<string, boolean>>();
  let remembered = 0;

  /** Whether the word may be one: a few steps per letter. */
  function suspects(text: string, start: number, end: number): boolean {
    if (keys.length === 0 || end - start < SHORTEST_RESPELT || end - start > 64) return false;
    if (hasBit(bits, skeletonHash(text, start, end))) return true;
    if (end - start < SHORTEST_MISSPELT - 1) return false;
    return hasBit(bits, headHash(text, start, end)) || hasBit(bits, tailHash(text, start, end));
  }

  function resolve(text: string, start: number, end: number, hash: number): readonly Variant[] {
    const slot = (hash ^ (hash >>> 12)) & (SILENT - 1);
    if (hash !== 0 && silent[slot] === hash) return NOTHING;
    const found = suspects(text, start, end) ? lookUp(foldWord(text, start, end)) : NOTHING;
    if (found.length === 0) silent[slot] = hash;
    return found;
  }

  function lookUp(word: string): readonly Variant[] {
    const known = memory.get(word);
    if (known) return known;
    if (memory.size > REMEMBERED_SPELLINGS) memory = new Map();
    const found = find(word);
    memory.set(word, found);
    return found;
  }

  function find(word: string): Variant[] {
    if (
      word.length < SHORTEST_RESPELT ||
      isEnglish(word) ||
      NOUN.test(word) ||
      TITLES_AND_OFFICES.has(word) ||
      isForename(word)
    )
      return [];
    const plain = plainSpelling(word);
    const near = new Map<VariantEntry, number>();
    const keyed = variantKeysOf(word).map(entriesAt);
    // A word of somebody's name in the library is no misspelling of another's: Robinson is no Rubinsohn beside Anne Robinson. In
    // a longer name the other words tell: "Allied Bankshares" beside Colorado Bankshares.
    const isKnown = keyed.some((entries) => entries.some((entry) => entry.word === word));
    keyed.forEach((entries, index) => {
      for (const entry of entries) {
        if (entry.word === word || near.has(entry)) continue;
        if (isKnown && (entry.person || entry.lead.length === 0)) continue;
        const distance = distanceOf(word, plain, entry, index === 0);
        if (distance >= 0) near.set(entry, distance);
      }
    });
    return [...near]
      .filter(([entry]) => confirm(plain, [entry.plain]))
      .sort((a, b) => a[1] - b[1])
      .map(([entry, distance]) => ({
        topic: entry.topic,
        needsGiven: entry.person && (entry.lead.length > 0 || !enough(entry, plain, distance)),
        lead: entry.person ? [] : entry.lead,
      }));
  }

  function isGiven(word: string, given: ReadonlySet<string>): boolean {
    if (given.has(word)) return true;
    if (given.size === 0 || word.length < 4) return false;
    const known = givenMemory.get(given)?.get(word);
    if (known !== undefined) return known;
    if (remembered++ > REMEMBERED_SPELLINGS) {
      givenMemory = new Map();
      remembered = 1;
    }
    const similar = [...given].some(
      (name) => sameGiven(word, name) && confirm(plainSpelling(word), [plainSpelling(name)]),
    );
    const answers = givenMemory.get(given) ?? new Map<string, boolean>();
    givenMemory.set(given, answers.set(word, similar));
    return similar;
  }

  return { resolve, isGiven };
}

/** Edits between a spelling and a name, or -1 when they are two names. */
function distanceOf(word: string, plain: string, entry: VariantEntry, sameSkeleton: boolean): number {
  const { plain: other } = entry;
  if (!sameSkeleton) {
    if (
      word.length < SHORTEST_MISSPELT - 1 ||
      entry.word.length < SHORTEST_MISSPELT ||
      word[0] !== entry.word[0] ||
      word.at(-1) !== entry.word.at(-1)
    )
      return -1;
    return editDistance(plain, other, 1) === 1 ? 1 : -1;
  }
  const length = Math.min(word.length, entry.word.length);
  const limit = length >= 8 ? 2 : length >= (entry.person || entry.lead.length > 0 ? 5 : 7) ? 1 : 0;
  const distance = editDistance(plain, other, limit);
  if (distance > limit) return -1;
  // A last vowel often makes another name (Mancini, Mancino; Maria, Mario).
  if (distance > 0 && plain.at(-1) !== other.at(-1) && /[aeiou]$/u.test(plain)) return -1;
  return distance;
}

/** Whether a surname in another spelling says enough without a given name. */
function enough(entry: VariantEntry, plain: string, distance: number): boolean {
  const length = Math.min(plain.length, entry.plain.length);
  if (distance === 0) return length >= (FAMILY.test(entry.word) ? 8 : 6);
  if (FAMILY.test(entry.word)) return false;
  return length >= (distance === 1 ? 7 : 8);
}

/** Whether people are called so: then it is no other spelling of something else. */
function isForename(word: string): boolean {
  return FORENAMES.has(word.charAt(0).toUpperCase() + word.slice(1));
}

/** Given names are short: the skeleton must agree, and two given names in use are two people's. */
function sameGiven(word: string, name: string): boolean {
  if (name.length < 4 || skeletonHash(word, 0, word.length) !== skeletonHash(name, 0, name.length)) return false;
  const a = plainSpelling(word);
  const b = plainSpelling(name);
  const distance = editDistance(a, b, 2);
  if (distance === 0) return true;
  if (isForename(word) && isForename(name)) return false;
  if (a.at(-1) !== b.at(-1) && /[aeiou]$/u.test(a)) return false;
  return distance <= (Math.min(a.length, b.length) >= 7 ? 2 : Math.min(a.length, b.length) >= 5 ? 1 : 0);
}
