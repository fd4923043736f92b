import { FORENAMES } from './forenames.ts';
import { tokensOf } from './names.ts';
import { edits, plainSpelling, skeletonHash } from './spelling.ts';
import { soundsLike } from './starts.ts';
import { hasBit, setBit } from './table.ts';
import type { Topic } from './types.ts';
import { CLASS, FOLD, foldWord, IGNORED } from './units.ts';
import { isEnglish, TITLES } from './usage.ts';

/**
 * Says whether one of the names is what a spelling was meant to be; a second opinion on what the keys here propose.
 * In the extension it is Fuse.js.
 */
export type Confirm = (spelling: string, names: readonly string[]) => boolean;

/** A name that a spelling may stand for. */
interface Entry {
  topic: number;
  /** The last word of the name, folded. */
  word: string;
  plain: string;
  /** The words before it, folded, which must stand there unless the last word is enough. */
  lead: readonly string[];
  person: boolean;
}

/** What a spelling in a text stands for. */
export interface Variant {
  topic: number;
  /** Whether the surname alone is too little: a given name must stand before it. */
  needsGiven: boolean;
  /** Folded words that must stand before; none for a single word or a surname. */
  lead: readonly string[];
}

/** Other spellings of the names, found word by word. */
export interface Variants {
  /** Whether the word may be one; a few steps per letter, no memory. */
  suspects(text: string, start: number, end: number): boolean;
  /** What the word stands for, best first; remembered per word. */
  resolve(text: string, start: number, end: number): readonly Variant[];
  /** Folded first letters that a spelling may have. */
  initials: ReadonlySet<number>;
  /** The folded words that may be spelt otherwise. */
  words: readonly string[];
  /** Whether a word before a surname is another spelling of one of the person's given names. */
  isGiven(word: string, given: ReadonlySet<string>): boolean;
}

/** Shortest names that have other spellings at all, in letters. */
const SHORTEST = 5;
/** From this length on a surname or a place may also have one wrong consonant; shorter ones are then other names. */
const LONG = 10;
/** Letters at the start, and at the end, of which one must be free of errors where the skeleton differs. */
const EDGE = 5;
/** Surnames with these ends are families of their own in each spelling (Thompson, Thomson): a given name must agree. */
const FAMILY = /(?:s[oe]n|ton|ham|le?y|field|ford|wood|mann?|ers?)$/u;
/** How many words the memory holds before it starts anew. */
const MEMORY = 5000;

/** Builds the keys over the last words of all names of people, places and organisations. */
export function buildVariants(topics: readonly Topic[], confirm: Confirm): Variants {
  const entries = new Map<number, Entry[]>();
  const add = (key: number, entry: Entry) => {
    const list = entries.get(key);
    if (!list) entries.set(key, [entry]);
    else if (!list.some((other) => other.topic === entry.topic && other.word === entry.word)) list.push(entry);
  };
  topics.forEach((topic, index) => {
    for (const entry of entriesOf(topic, index)) {
      add(skeletonHash(entry.word, 0, entry.word.length), entry);
      if (entry.word.length >= LONG - 1) {
        add(edgeHash(entry.word, 0, EDGE, HEAD), entry);
        add(edgeHash(entry.word, entry.word.length - EDGE, entry.word.length, TAIL), entry);
      }
    }
  });
  const bits = new Uint8Array(2 ** Math.max(8, Math.ceil(Math.log2(entries.size * 4 + 1))));
  for (const key of entries.keys()) setBit(bits, key);
  let memory = new Map<string, readonly Variant[]>();
  let givenMemory = new Map<string, boolean>();

  function suspects(text: string, start: number, end: number): boolean {
    if (entries.size === 0 || end - start < SHORTEST || end - start > 40) return false;
    if (hasBit(bits, skeletonHash(text, start, end))) return true;
    if (end - start < LONG - 1) return false;
    return (
      hasBit(bits, edgeHash(text, start, start + EDGE, HEAD)) || hasBit(bits, edgeHash(text, end - EDGE, end, TAIL))
    );
  }

  function resolve(text: string, start: number, end: number): readonly Variant[] {
    const word = foldWord(text, start, end);
    const known = memory.get(word);
    if (known) return known;
    if (memory.size > MEMORY) memory = new Map();
    const found = find(word);
    memory.set(word, found);
    return found;
  }

  function find(word: string): Variant[] {
    if (word.length < SHORTEST || isEnglish(word) || TITLES.has(word) || isForename(word)) return [];
    const plain = plainSpelling(word);
    const keys = [skeletonHash(word, 0, word.length)];
    if (word.length >= LONG - 1)
      keys.push(edgeHash(word, 0, EDGE, HEAD), edgeHash(word, word.length - EDGE, word.length, TAIL));
    const near = new Map<Entry, number>();
    keys.forEach((key, index) => {
      for (const entry of entries.get(key) ?? []) {
        if (entry.word[0] === undefined || entry.word === word || near.has(entry)) continue;
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
    const key = `${word} ${[...given].join(' ')}`;
    const known = givenMemory.get(key);
    if (known !== undefined) return known;
    if (givenMemory.size > MEMORY) givenMemory = new Map();
    const similar = [...given].some(
      (name) => sameGiven(word, name) && confirm(plainSpelling(word), [plainSpelling(name)]),
    );
    givenMemory.set(key, similar);
    return similar;
  }

  const all = [...entries.values()].flat();
  return { suspects, resolve, initials: initialsOf(all), words: [...new Set(all.map(({ word }) => word))], isGiven };
}

function initialsOf(entries: readonly Entry[]): ReadonlySet<number> {
  const initials = new Set<number>();
  for (const { word } of entries) {
    for (const letter of soundsLike(word.charAt(0))) initials.add(letter.charCodeAt(0));
  }
  return initials;
}

function* entriesOf({ kind, label, aliases }: Topic, topic: number): Generator<Entry> {
  if (kind !== 'person' && kind !== 'place' && kind !== 'organization') return;
  const person = kind === 'person';
  const alone = new Set<string>();
  for (const name of [label, ...aliases].sort((a, b) => a.split(/\s/u).length - b.split(/\s/u).length)) {
    const tokens = tokensOf(name.normalize('NFC'));
    if (tokens.some(({ text, word }) => !word && text !== ' ')) continue;
    const words = tokens.filter(({ word }) => word);
    const last = words.at(-1);
    if (!last?.small || last.text.length < SHORTEST || isEnglish(last.text)) continue;
    if (words.length === 1) alone.add(last.text);
    const lead = person && alone.has(last.text) ? [] : words.slice(0, -1).map(({ text }) => text);
    yield { topic, word: last.text, plain: plainSpelling(last.text), lead, person };
  }
}

/** Seeds that keep the hashes of word starts and of word ends apart. */
const HEAD = 0x1234567;
const TAIL = 0x7654321;

function edgeHash(text: string, start: number, end: number, seed: number): number {
  let hash = seed;
  for (let i = start; i < end; i++) {
    const unit = text.charCodeAt(i);
    if (CLASS[unit] !== IGNORED) hash = Math.imul(hash ^ (FOLD[unit] as number), 0x01000193);
  }
  return hash | 0;
}

/** Edits between a spelling and a name, or -1 when they are two names. */
function distanceOf(word: string, plain: string, entry: Entry, sameSkeleton: boolean): number {
  const { plain: other } = entry;
  if (!sameSkeleton) {
    if (
      word.length < LONG - 1 ||
      entry.word.length < LONG ||
      word[0] !== entry.word[0] ||
      word.at(-1) !== entry.word.at(-1)
    )
      return -1;
    return edits(plain, other, 1) === 1 ? 1 : -1;
  }
  const length = Math.min(word.length, entry.word.length);
  const limit = length >= 8 ? 2 : length >= (entry.person || entry.lead.length > 0 ? 5 : 7) ? 1 : 0;
  const distance = edits(plain, other, limit);
  if (distance > limit) return -1;
  // A last vowel often makes another name (Mancini, Mancino; Maria, Mario).
  if (distance > 0 && plain.at(-1) !== other.at(-1) && /[aeiou]$/u.test(plain)) return -1;
  return distance;
}

/** Whether a surname in another spelling says enough without a given name. */
function enough(entry: Entry, plain: string, distance: number): boolean {
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
  const distance = edits(a, b, 2);
  if (distance === 0) return true;
  if (isForename(word) && isForename(name)) return false;
  if (a.at(-1) !== b.at(-1) && /[aeiou]$/u.test(a)) return false;
  return distance <= (Math.min(a.length, b.length) >= 7 ? 2 : Math.min(a.length, b.length) >= 5 ? 1 : 0);
}
