import { MAX_WORDS } from './names.ts';
import {
  CHECK_PRIME,
  CHECK_SEED,
  hasBit,
  NAME_WIDTH,
  type NameTable,
  PRIME,
  SEED,
  SLOT_WIDTH,
  slotOf,
} from './table.ts';
import { APOSTROPHE, CLASS, EXPANDED, EXPANSIONS, FOLD, HYPHEN, IGNORED, LOWER, SOLO, SPACE, UPPER } from './units.ts';

/** A name of the table found in a text, before anything is known of what stands around it. */
export interface Hit {
  /** Index of the name, or -1 for none. */
  name: number;
  start: number;
  end: number;
  /** Hash of the first word's folded letters, found or not; 0 where a unit of it stands for two letters. */
  word: number;
}

/** Reads a text against a table. */
export interface Scanner {
  /** The longest name that begins at a word's first unit; `hit.name` is -1 when there is none. Returns where the first word ends. */
  at(text: string, start: number, hit: Hit): number;
}

/** Bits of a unit in `WORD`, above its folded unit: it is a small letter; it stands for two. */
const SMALL = 1 << 16;
const WIDE = 1 << 17;

/** All that a word's hash needs of a unit, in one look: 0 for what ends a word, 1 for an invisible unit, else its folded unit and the bits above. */
const WORD = Uint32Array.from(FOLD, (folded, unit) => {
  const kind = CLASS[unit] as number;
  if (kind <= IGNORED) return kind === IGNORED ? 1 : 0;
  const wide = folded >= EXPANDED && folded < EXPANDED + EXPANSIONS.length;
  return folded | (kind === LOWER ? SMALL : 0) | (wide ? WIDE : 0);
});

/** Longest separator inside a name, so that markup's line breaks and indents fit (UTF-16 units). */
const LONGEST_GAP = 200;
/** Longest stretch of text that one name may take (UTF-16 units): bounds the work at each place. */
const LONGEST_NAME = 1000;

/** Makes a scanner; its functions are small and keep their state outside objects, as they run on every capital of a page. */
export function createScanner(table: NameTable): Scanner {
  const { slots, names, prefixes } = table;
  const mask = slots.length / SLOT_WIDTH - 1;
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
    let end = from;
    let i = from;
    for (; i < n; i++) {
      const unit = WORD[text.charCodeAt(i)] as number;
      if (unit < 2) {
        if (unit === 0) break;
        continue;
      }
      seen |= unit;
      end = i + 1;
      const folded = unit & 0xffff;
      if ((unit & WIDE) !== 0) {
        const expansion = EXPANSIONS[folded - EXPANDED] as string;
        for (let k = 0; k < expansion.length; k++) {
          h = Math.imul(h ^ expansion.charCodeAt(k), PRIME);
          c = Math.imul(c ^ expansion.charCodeAt(k), CHECK_PRIME);
        }
      } else {
        h = Math.imul(h ^ folded, PRIME);
        c = Math.imul(c ^ folded, CHECK_PRIME);
      }
    }
    // A sign of a script without spaces is a word of its own.
    if (i === from && i < n) {
      const unit = FOLD[text.charCodeAt(i)] as number;
      h = Math.imul(h ^ unit, PRIME);
      c = Math.imul(c ^ unit, CHECK_PRIME);
      i++;
      end = i;
    }
    hash = h;
    check = c;
    bits = seen;
    wordEnd = end;
    return i;
  }

  /** What the table has under two hashes: see `TableRows.slots`. */
  function find(h: number, c: number): number {
    if (!hasBit(prefixes, h)) return 0;
    let slot = slotOf(h, mask);
    for (;;) {
      const at = slot * SLOT_WIDTH;
      const value = slots[at + 2] as number;
      if (value === 0 || (slots[at] === h && slots[at + 1] === c)) return value;
      slot = (slot + 1) & mask;
    }
  }

  function at(text: string, start: number, hit: Hit): number {
    hit.name = -1;
    const n = text.length;
    let h = SEED;
    let seen = 0;
    let i = start;
    // One hash and nothing else, as most words end here.
    for (; i < n; i++) {
      const unit = WORD[text.charCodeAt(i)] as number;
      if (unit < 2) {
        if (unit === 0) break;
        continue;
      }
      seen |= unit;
      h = Math.imul(h ^ (unit & 0xffff), PRIME);
    }
    const wide = (seen & WIDE) !== 0;
    hit.word = wide ? 0 : h;
    if (i > start && !wide && !hasBit(prefixes, h)) return i;
    const resume = word(text, start, SEED, CHECK_SEED);
    const value = find(hash, check);
    if (value !== 0) {
      hit.start = start;
      extend(text, start, resume, value, hit);
    }
    return resume;
  }

  /** Whether the capitals of a text are those of a name: bit n of `caps` for a capital first letter, of `lows` for small letters. */
  function fits(name: number, caps: number, lows: number): boolean {
    const at = name * NAME_WIDTH;
    return ((names[at + 2] as number) & ~caps) === 0 && ((names[at + 3] as number) & lows) === 0;
  }

  /** Follows a name from its first word on, keeping the longest that fits. */
  function extend(text: string, start: number, from: number, first: number, hit: Hit): void {
    const n = text.length;
    let value = first;
    let i = from;
    let caps = CLASS[text.charCodeAt(start)] === UPPER ? 1 : 0;
    let lows = (bits & SMALL) !== 0 ? 1 : 0;
    let end = wordEnd;
    for (let count = 1; ; ) {
      const name = (value >> 2) - 1;
      if (name >= 0 && fits(name, caps, lows)) {
        hit.name = name;
        hit.end = end;
      }
      if ((value & 2) === 0 || count >= MAX_WORDS || i - start > LONGEST_NAME) return;
      let h = hash;
      let c = check;
      let marks = 0;
      let lines = 0;
      const gap = i;
      for (; i < n && i - gap < LONGEST_GAP; i++) {
        const unit = text.charCodeAt(i);
        const kind = CLASS[unit] as number;
        if (kind > IGNORED || kind === SOLO) break;
        if (kind === SPACE && unit === 10) lines++;
        if (kind === SPACE || kind === HYPHEN || kind === IGNORED) continue;
        const literal = kind === APOSTROPHE ? 0x27 : (FOLD[unit] as number);
        h = Math.imul(h ^ literal, PRIME);
        c = Math.imul(c ^ literal, CHECK_PRIME);
        if (++marks > 2) return;
        end = i + 1;
        // "Key West, Fla., is": the name's own dot, and a comma that is not the name's.
        const dotted = marks === 1 ? (find(h, c) >> 2) - 1 : -1;
        if (dotted >= 0 && fits(dotted, caps, lows)) {
          hit.name = dotted;
          hit.end = end;
        }
      }
      if (lines > 1) return;
      if (marks > 0) {
        hash = h;
        check = c;
        value = find(h, c);
        if (value === 0) return;
        if (value >> 2 !== 0) continue;
        if ((value & 2) === 0) return;
      } else if (i > gap) {
        h = Math.imul(h ^ 0x20, PRIME);
        c = Math.imul(c ^ 0x20, CHECK_PRIME);
      }
      if (i >= n || i - gap >= LONGEST_GAP) return;
      const kind = CLASS[text.charCodeAt(i)] as number;
      i = word(text, i, h, c);
      if (count < 31 && kind === UPPER) caps |= 1 << count;
      if (count < 31 && (bits & SMALL) !== 0) lows |= 1 << count;
      count++;
      end = wordEnd;
      value = find(hash, check);
      if (value === 0) return;
    }
  }

  return { at };
}
