import type { Name } from './names.ts';
import { BOUNDARY, INVISIBLE, START } from './table.ts';
import { CLASS, LOWER, visibleBefore } from './units.ts';

/**
 * Which two first letters names have, with a capital and with a small one: most words of a text stop here when there are
 * few names. A bit may stand for several pairs; units outside ASCII always pass, as they may be accented, or invisible.
 */
export type Pairs = Uint8Array;

// Small and capital letters share their low five bits, and differ in the sixth, which counts for the first letter only.
const pairOf = (first: number, second: number): number => ((first & 63) << 5) | (second & 31);

/** Builds the pairs from the names, and from folded words that may be spelt in another way. */
export function buildPairs(names: Iterable<Pick<Name, 'key' | 'capitals'>>, respelt: Iterable<string>): Pairs {
  const pairs = new Uint8Array(2048);
  const add = (first: number, key: string) => {
    // After a name of one letter, or a first word of one, anything may follow.
    if (key.length < 2 || key.charCodeAt(1) === 0x20) pairs.fill(1, pairOf(first, 0), pairOf(first, 31) + 1);
    else pairs[pairOf(first, key.charCodeAt(1))] = 1;
  };
  for (const { key, capitals } of names) {
    const first = key.charCodeAt(0);
    add(capitalOf(first), key);
    if ((capitals & 1) === 0) add(first, key);
  }
  for (const word of respelt) {
    const second = word.charAt(1);
    const seconds = /[aeiouyh]/u.test(second) ? `aeiouyh${word.charAt(2)}` : `${second}${word.charAt(2)}h`;
    for (const first of soundsLike(word.charAt(0))) {
      for (const letter of seconds)
        for (const same of soundsLike(letter)) pairs[pairOf(capitalOf(first.charCodeAt(0)), same.charCodeAt(0))] = 1;
    }
  }
  return pairs;
}

const capitalOf = (unit: number): number => (unit > 0x60 && unit < 0x7b ? unit - 32 : unit);

/** Letters that transliterations exchange. */
const SAME_SOUND = ['ckqg', 'vw', 'iy'];

/** A folded letter with those that stand for the same sound. */
export function soundsLike(letter: string): string {
  return SAME_SOUND.find((group) => group.includes(letter)) ?? letter;
}

/** The next place from `from` on where a name may begin, or the text's length. */
export function nextStart(gate: Uint8Array, pairs: Pairs, text: string, from: number): number {
  let i = nextOpening(gate, text, from);
  while (i < text.length && !mayStart(pairs, i === 0 ? BOUNDARY : (gate[text.charCodeAt(i - 1)] as number), text, i)) {
    i = nextOpening(gate, text, i + 1);
  }
  return i;
}

/**
 * The next unit with which a name may begin and before which a word may begin. One look per unit in one table: this loop
 * is most of what a text costs, so it is a function of its own with nothing else in it, not even a call.
 */
function nextOpening(gate: Uint8Array, text: string, from: number): number {
  const n = text.length;
  let before = from === 0 ? BOUNDARY : (gate[text.charCodeAt(from - 1)] as number);
  for (let i = from; i < n; i++) {
    const now = gate[text.charCodeAt(i)] as number;
    // One branch for "a name may begin with this, and a word may begin here".
    if ((now & (before >> 1) & START) !== 0) return i;
    before = now;
  }
  return n;
}

function mayStart(pairs: Pairs, before: number, text: string, place: number): boolean {
  if ((before & INVISIBLE) !== 0 && insideWord(text, place)) return false;
  const first = text.charCodeAt(place);
  const second = place + 1 < text.length ? text.charCodeAt(place + 1) : 0x80;
  return (first | second) > 0x7f || pairs[pairOf(first, second)] === 1;
}

/** Whether a place that seems to begin a word stands inside one, behind invisible units. */
function insideWord(text: string, place: number): boolean {
  const i = visibleBefore(text, place);
  return i >= 0 && (CLASS[text.charCodeAt(i)] as number) >= LOWER;
}
