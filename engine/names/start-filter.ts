import { CLASS, LOWER, visibleBefore } from '../text/code-units.ts';
import { BOUNDARY, INVISIBLE, START } from './hash-table.ts';
import type { Name } from './name-forms.ts';

/**
 * Which pairs of first and second letter names begin with, a byte a pair: most words of a text have none of them when
 * there are few names. A byte may stand for several pairs. Letters outside ASCII always pass, as they may be accented,
 * and so does what is invisible.
 */
export type LetterPairs = Uint8Array;

// Small and capital letters share their low five bits, and differ in the sixth, which counts for the first letter only.
const pairOf = (first: number, second: number): number => ((first & 63) << 5) | (second & 31);

/** Builds the pairs of names, and those of `respelt`: folded words that may stand in a text in another spelling. */
export function buildLetterPairs(
  names: Iterable<Pick<Name, 'key' | 'capitals'>>,
  respelt: Iterable<string>,
): LetterPairs {
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

/** A folded letter with those that transliterations put in its place: "k" gives "ckqg". */
export function soundsLike(letter: string): string {
  return SAME_SOUND.find((group) => group.includes(letter)) ?? letter;
}

/** So many code units are searched at once: even, and so few that what is written down stays in the nearest cache. */
export const STRETCH = 4096;

/** Finds the places of a text where a name may begin, so that only these are looked up. */
export interface StartFilter {
  /** What the last `collect` found, in order. */
  places: Int32Array;
  /** Searches the `STRETCH` units from `from` on, a multiple of it; says how many places there are. */
  collect(text: string, from: number): number;
}

/**
 * Bits of a unit in the gate: a name may begin with it, a word may begin after it. Signs of scripts without spaces have
 * both.
 */
const EITHER = START | BOUNDARY;

/**
 * Makes the search for units with which a name may begin, where a word may begin. It looks at every second unit only: a
 * small letter there, with which no name begins, is no such unit, nor is the one after it. The rest, a fifth, comes at
 * random, so that a processor would often foretell a branch wrongly, at the price of ten units. So there is none:
 * each place is written down, and overwritten by the next one unless it counts.
 */
export function createStartFilter(gate: Uint8Array, pairs: LetterPairs): StartFilter {
  const counts = gate.map((bits) => ((bits & EITHER) === 0 ? 0 : 1));
  const looks = new Int32Array(STRETCH / 2 + 1);
  const places = new Int32Array(STRETCH + 2);

  /** Writes down which of the units at `from`, `from + 2` … have one of the bits. */
  function sieve(text: string, from: number, to: number): number {
    let count = 0;
    let i = from;
    // Four looks a turn are a tenth faster than one.
    for (; i + 6 < to; i += 8) {
      looks[count] = i;
      count += counts[text.charCodeAt(i)] as number;
      looks[count] = i + 2;
      count += counts[text.charCodeAt(i + 2)] as number;
      looks[count] = i + 4;
      count += counts[text.charCodeAt(i + 4)] as number;
      looks[count] = i + 6;
      count += counts[text.charCodeAt(i + 6)] as number;
    }
    for (; i < to; i += 2) {
      looks[count] = i;
      count += counts[text.charCodeAt(i)] as number;
    }
    return count;
  }

  /** Writes down the units with which a name may begin, of those that the sieve left and those after the boundaries. */
  function sift(text: string, total: number): number {
    let count = 0;
    for (let k = 0; k < total; k++) {
      const place = looks[k] as number;
      const bits = gate[text.charCodeAt(place)] as number;
      if ((bits & EITHER) === EITHER) places[count++] = place;
      const start = place + ((bits & BOUNDARY) >> 5);
      places[count] = start;
      count += ((gate[text.charCodeAt(start)] as number) & START) >> 4;
    }
    return count;
  }

  /** Keeps the places where a word may begin, and a name with these two letters. */
  function pick(text: string, total: number): number {
    let count = 0;
    for (let k = 0; k < total; k++) {
      const place = places[k] as number;
      const before = place === 0 ? BOUNDARY : (gate[text.charCodeAt(place - 1)] as number);
      if ((before & BOUNDARY) === 0 || ((before & INVISIBLE) !== 0 && insideWord(text, place))) continue;
      const first = text.charCodeAt(place);
      const second = place + 1 < text.length ? text.charCodeAt(place + 1) : 0x80;
      if ((first | second) > 0x7f || pairs[pairOf(first, second)] === 1) places[count++] = place;
    }
    return count;
  }

  function collect(text: string, from: number): number {
    const last = text.length - 1;
    const to = from + STRETCH;
    let count = sift(text, sieve(text, from, Math.min(to, last)));
    // The last unit has none after it.
    if (to > last && last % 2 === 0 && ((gate[text.charCodeAt(last)] as number) & START) !== 0) places[count++] = last;
    return pick(text, count);
  }

  return { places, collect };
}

/** Whether a place that seems to begin a word stands inside one, behind invisible units. */
function insideWord(text: string, place: number): boolean {
  const i = visibleBefore(text, place);
  return i >= 0 && (CLASS[text.charCodeAt(i)] as number) >= LOWER;
}
