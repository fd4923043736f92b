import { CHECK_OFFSET, CHECK_PRIME, FNV_OFFSET, FNV_PRIME } from '../../engine/base/hash.ts';
import { withRoom } from '../../engine/base/with-room.ts';

/** Texts with a number each, from 0 in the order in which they came. */
export interface TextNumbers {
  /** How many there are. */
  readonly count: number;
  /** The number of a text; the next one where it is new. */
  add(text: string): number;
  /** The number of a text; -1 where it is not there. */
  find(text: string): number;
}

/** Nearly two numbers of a table for each text, so that few share a place. */
const ROOM = 0.6;

/**
 * Numbers texts by a hash of 64 bits, and keeps nothing else of them: 8 bytes, and some 8 more for the table (open addressing,
 * Knuth, The Art of Computer Programming, section 6.4). Two of ten million texts share a hash once in 400,000 times.
 */
export function createTextNumbers(): TextNumbers {
  let table = new Uint32Array(1024);
  let firsts = new Uint32Array(512);
  let seconds = new Uint32Array(512);
  let count = 0;

  /** The place of a hash in the table: where its number stands, one more than it is, or 0 where it may be put. */
  function placeOf(first: number, second: number): number {
    const mask = table.length - 1;
    const mixed = Math.imul(first ^ (first >>> 15), CHECK_PRIME);
    for (let place = (mixed ^ (mixed >>> 15)) & mask; ; place = (place + 1) & mask) {
      const number = table[place] as number;
      if (number === 0 || (firsts[number - 1] === first && seconds[number - 1] === second)) return place;
    }
  }

  function grow(): void {
    table = new Uint32Array(table.length * 2);
    for (let number = 0; number < count; number++) {
      table[placeOf(firsts[number] as number, seconds[number] as number)] = number + 1;
    }
  }

  function hashesOf(text: string): [first: number, second: number] {
    let first = FNV_OFFSET;
    let second = CHECK_OFFSET;
    for (let i = 0; i < text.length; i++) {
      const unit = text.charCodeAt(i);
      first = Math.imul(first ^ unit, FNV_PRIME);
      second = Math.imul(second ^ unit, CHECK_PRIME);
    }
    return [first >>> 0, second >>> 0];
  }

  return {
    get count() {
      return count;
    },
    find: (text) => (table[placeOf(...hashesOf(text))] as number) - 1,
    add(text) {
      const [first, second] = hashesOf(text);
      const known = table[placeOf(first, second)] as number;
      if (known > 0) return known - 1;
      if (count + 1 > table.length * ROOM) grow();
      firsts = withRoom(firsts, count + 1);
      seconds = withRoom(seconds, count + 1);
      firsts[count] = first;
      seconds[count] = second;
      table[placeOf(first, second)] = ++count;
      return count - 1;
    },
  };
}
