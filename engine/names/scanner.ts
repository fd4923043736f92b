import { hasBit, slotOf } from '../base/bits.ts';
import { CHECK_OFFSET, CHECK_PRIME, FNV_OFFSET, FNV_PRIME } from '../base/hash.ts';
import {
  APOSTROPHE,
  CLASS,
  EXPANDED,
  EXPANSIONS,
  FOLD,
  HYPHEN,
  IGNORED,
  LOWER,
  SOLO,
  SPACE,
  UPPER,
} from '../text/code-units.ts';
import { type NameTable, SLOT_WIDTH } from './hash-table.ts';
import { MOST_NAME_WORDS } from './name-forms.ts';

/** A name of the table found in a text, before anything is known of what stands around it. */
export interface NameHit {
  /** The name as the table packs it (see `topicOf` and `flagsOf`), or -1 for none. */
  name: number;
  start: number;
  end: number;
  /** Hash of the first word's folded letters, found or not; 0 where a unit of it stands for two letters. */
  word: number;
}

/** Looks up words of a text in the table of names. */
export interface Scanner {
  /**
   * Writes the longest name that begins at a word's first code unit into `hit`, with -1 for its name when there is
   * none. Returns where the first word ends.
   */
  at(text: string, start: number, hit: NameHit): number;
}

/** Bits of a unit in `WORD`, above its folded unit: it is a small letter; it stands for two. */
const SMALL = 1 << 16;
const WIDE = 1 << 17;
/** Beside them, of a word: it has units that cannot be seen. */
const HIDDEN = 1 << 18;

/**
 * All that a word's hash needs of a unit, in one look: 0 for what ends a word, 1 for an invisible unit, else its folded
 * unit and the bits above.
 */
const WORD_UNIT = Uint32Array.from(FOLD, (folded, unit) => {
  const kind = CLASS[unit] as number;
  if (kind <= IGNORED) return kind === IGNORED ? 1 : 0;
  const wide = folded >= EXPANDED && folded < EXPANDED + EXPANSIONS.length;
  return folded | (kind === LOWER ? SMALL : 0) | (wide ? WIDE : 0);
});

/** Longest separator inside a name, so that markup's line breaks and indents fit (UTF-16 units). */
const LONGEST_SEPARATOR = 200;
/** Longest stretch of text that one name may take (UTF-16 units): bounds the work at each place. */
const LONGEST_NAME = 1000;

/**
 * Makes the scanner of a table. Its functions are small and keep state outside objects: they run on every capital of a
 * page.
 */
export function createScanner({ slots, prefixes }: NameTable): Scanner {
  const last = slots.length - SLOT_WIDTH;
  const mask = last / SLOT_WIDTH;
  /** Of the last word read, with what was hashed before it. */
  let hash = 0;
  let check = 0;
  let bits = 0;
  let wordEnd = 0;

  /** Hashes the word at `from` onto what is there; returns where its run ends. */
  function word(text: string, from: number, start: number, second: number): number {
    const n = text.length;
    let h = start;
    let c = second;
    let seen = 0;
    let i = from;
    for (; i < n; i++) {
      const unit = WORD_UNIT[text.charCodeAt(i)] as number;
      if (unit < 2) {
        if (unit === 0) break;
        seen |= HIDDEN;
        continue;
      }
      seen |= unit;
      h = Math.imul(h ^ (unit & 0xffff), FNV_PRIME);
      c = Math.imul(c ^ (unit & 0xffff), CHECK_PRIME);
    }
    hash = h;
    check = c;
    bits = seen;
    wordEnd = i;
    return i === from || (seen & (WIDE | HIDDEN)) !== 0 ? rareWord(text, from, i, start, second) : i;
  }

  /** The same for a word up to `to` with units that stand for two, or for none, and for one that is a sign. */
  function rareWord(text: string, from: number, to: number, start: number, second: number): number {
    hash = start;
    check = second;
    wordEnd = from;
    if (to === from) {
      if (from === text.length) return from;
      // A sign of a script without spaces is a word of its own.
      add(FOLD[text.charCodeAt(from)] as number);
      wordEnd = from + 1;
      return from + 1;
    }
    for (let i = from; i < to; i++) {
      const unit = WORD_UNIT[text.charCodeAt(i)] as number;
      if (unit === 1) continue;
      wordEnd = i + 1;
      if ((unit & WIDE) === 0) add(unit & 0xffff);
      else for (const letter of EXPANSIONS[(unit & 0xffff) - EXPANDED] as string) add(letter.charCodeAt(0));
    }
    return to;
  }

  function add(unit: number): void {
    hash = Math.imul(hash ^ unit, FNV_PRIME);
    check = Math.imul(check ^ unit, CHECK_PRIME);
  }

  /** Where in the slots two hashes stand; -1 when they do not. */
  function find(h: number, c: number): number {
    if (!hasBit(prefixes, h)) return -1;
    for (let at = slotOf(h, mask) * SLOT_WIDTH; ; at = (at + SLOT_WIDTH) & last) {
      if (slots[at + 2] === 0) return -1;
      if (slots[at] === h && slots[at + 1] === c) return at;
    }
  }

  function at(text: string, start: number, hit: NameHit): number {
    hit.name = -1;
    const resume = word(text, start, FNV_OFFSET, CHECK_OFFSET);
    hit.word = (bits & WIDE) === 0 ? hash : 0;
    const slot = find(hash, check);
    if (slot >= 0) {
      hit.start = start;
      extend(text, start, resume, slot, hit);
    }
    return resume;
  }

  /** Follows a name from its first word on, keeping the longest that fits. */
  function extend(text: string, start: number, from: number, first: number, hit: NameHit): void {
    const n = text.length;
    let slot = first;
    let i = from;
    // As the form of a name is written: bit n for a word without a capital, bit 16 + n for one with small letters.
    let form = (CLASS[text.charCodeAt(start)] === UPPER ? 0 : 1) | ((bits & SMALL) !== 0 ? 1 << 16 : 0);
    let end = wordEnd;
    for (let count = 1; ; ) {
      let value = slots[slot + 2] as number;
      if (value >> 2 !== 0 && ((slots[slot + 3] as number) & form) === 0) {
        hit.name = (value >> 2) - 1;
        hit.end = end;
      }
      if ((value & 2) === 0 || count >= MOST_NAME_WORDS || i - start > LONGEST_NAME) return;
      let h = hash;
      let c = check;
      let marks = 0;
      let lines = 0;
      const gap = i;
      for (; i < n && i - gap < LONGEST_SEPARATOR; i++) {
        const unit = text.charCodeAt(i);
        const kind = CLASS[unit] as number;
        if (kind > IGNORED || kind === SOLO) break;
        if (kind === SPACE && unit === 10) lines++;
        if (kind === SPACE || kind === HYPHEN || kind === IGNORED) continue;
        const literal = kind === APOSTROPHE ? 0x27 : (FOLD[unit] as number);
        h = Math.imul(h ^ literal, FNV_PRIME);
        c = Math.imul(c ^ literal, CHECK_PRIME);
        if (++marks > 2) return;
        end = i + 1;
        // "Key West, Fla., is": the name's own dot, and a comma that is not the name's.
        const dotted = marks === 1 ? find(h, c) : -1;
        if (dotted < 0) continue;
        value = slots[dotted + 2] as number;
        if (value >> 2 !== 0 && ((slots[dotted + 3] as number) & form) === 0) {
          hit.name = (value >> 2) - 1;
          hit.end = end;
        }
      }
      if (lines > 1) return;
      if (marks > 0) {
        hash = h;
        check = c;
        slot = find(h, c);
        if (slot < 0) return;
        value = slots[slot + 2] as number;
        if (value >> 2 !== 0) continue;
        if ((value & 2) === 0) return;
      } else if (i > gap) {
        h = Math.imul(h ^ 0x20, FNV_PRIME);
        c = Math.imul(c ^ 0x20, CHECK_PRIME);
      }
      if (i >= n || i - gap >= LONGEST_SEPARATOR) return;
      const kind = CLASS[text.charCodeAt(i)] as number;
      i = word(text, i, h, c);
      if (kind !== UPPER) form |= 1 << count;
      if ((bits & SMALL) !== 0) form |= 1 << (16 + count);
      count++;
      end = wordEnd;
      slot = find(hash, check);
      if (slot < 0) return;
    }
  }

  return { at };
}
