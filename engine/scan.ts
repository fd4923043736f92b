import { MAX_WORDS } from './names.ts';
import { CHECK_PRIME, CHECK_SEED, hasBit, type NameTable, PRIME, SEED, slotOf } from './table.ts';
import { APOSTROPHE, CLASS, EXPANDED, EXPANSIONS, FOLD, HYPHEN, IGNORED, LOWER, SOLO, SPACE, UPPER } from './units.ts';

/** A name of the table found in a text, before anything is known of what stands around it. */
export interface Hit {
  /** Index of the name, or -1 for none. */
  name: number;
  start: number;
  end: number;
}

/** Reads a text against a table. */
export interface Scanner {
  /** The longest name that begins at a word's first unit; `hit.name` is -1 when there is none. Returns where the first word ends. */
  at(text: string, start: number, hit: Hit): number;
}

/** For the first look at a word: its folded unit, 1 for an invisible unit, 0 for what ends a word. */
const WORD = FOLD.map((folded, unit) => {
  const kind = CLASS[unit] as number;
  return kind === IGNORED ? 1 : kind > IGNORED ? folded : 0;
});

/** Longest separator inside a name, so that markup's line breaks and indents fit (UTF-16 units). */
const LONGEST_GAP = 200;
/** Longest stretch of text that one name may take (UTF-16 units): bounds the work at each place. */
const LONGEST_NAME = 1000;

/** Makes a scanner; its functions are small and keep their state outside objects, as they run on every capital of a page. */
export function createScanner(table: NameTable): Scanner {
  const { hash: hashes, check: checks, value: values, capitals, exact, firsts } = table;
  const mask = hashes.length - 1;
  let hash = 0;
  let check = 0;
  let classes = 0;
  let wordEnd = 0;

  /** Hashes the word at `i` onto what is there; returns where its run ends. */
  function word(text: string, from: number, start: number, second: number): number {
    const n = text.length;
    let h = start;
    let c = second;
    let seen = 0;
    let end = from;
    let i = from;
    if (CLASS[text.charCodeAt(i)] === SOLO) {
      const unit = FOLD[text.charCodeAt(i)] as number;
      hash = Math.imul(h ^ unit, PRIME);
      check = Math.imul(c ^ unit, CHECK_PRIME);
      classes = 1 << SOLO;
      wordEnd = i + 1;
      return i + 1;
    }
    for (; i < n; i++) {
      const unit = text.charCodeAt(i);
      const kind = CLASS[unit] as number;
      if (kind <= IGNORED) {
        if (kind === IGNORED) continue;
        break;
      }
      seen |= 1 << kind;
      end = i + 1;
      const folded = FOLD[unit] as number;
      if (folded >= EXPANDED) {
        const expansion = EXPANSIONS[folded - EXPANDED];
        if (expansion !== undefined) {
          for (let k = 0; k < expansion.length; k++) {
            h = Math.imul(h ^ expansion.charCodeAt(k), PRIME);
            c = Math.imul(c ^ expansion.charCodeAt(k), CHECK_PRIME);
          }
          continue;
        }
      }
      h = Math.imul(h ^ folded, PRIME);
      c = Math.imul(c ^ folded, CHECK_PRIME);
    }
    hash = h;
    check = c;
    classes = seen;
    wordEnd = end;
    return i;
  }

  function find(h: number, c: number): number {
    let slot = slotOf(h, mask);
    for (;;) {
      const value = values[slot] as number;
      if (value === 0 || (hashes[slot] === h && checks[slot] === c)) return value;
      slot = (slot + 1) & mask;
    }
  }

  function at(text: string, start: number, hit: Hit): number {
    hit.name = -1;
    const n = text.length;
    let h = SEED;
    let seen = 0;
    let i = start;
    for (; i < n; i++) {
      const unit = WORD[text.charCodeAt(i)] as number;
      if (unit < 2) {
        if (unit === 0) break;
        continue;
      }
      seen |= unit;
      h = Math.imul(h ^ unit, PRIME);
    }
    // Ligatures count as two letters, which the plain loop above does not know.
    if (i > start && seen < EXPANDED && !hasBit(firsts, h)) return i;
    hit.start = start;
    const resume = word(text, start, SEED, CHECK_SEED);
    const value = find(hash, check);
    if (value !== 0) extend(text, start, resume, value, hit);
    return resume;
  }

  function fits(name: number, caps: number, lows: number): boolean {
    return ((capitals[name] as number) & ~caps) === 0 && ((exact[name] as number) & lows) === 0;
  }

  /** Follows a name from its first word on, keeping the longest that fits. */
  function extend(text: string, start: number, from: number, first: number, hit: Hit): void {
    const n = text.length;
    let value = first;
    let i = from;
    let caps = CLASS[text.charCodeAt(start)] === UPPER ? 1 : 0;
    let lows = classes & (1 << LOWER) ? 1 : 0;
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
      if (count < 31 && classes & (1 << LOWER)) lows |= 1 << count;
      count++;
      end = wordEnd;
      value = find(hash, check);
      if (value === 0) return;
    }
  }

  return { at };
}
