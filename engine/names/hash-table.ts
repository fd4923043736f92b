import { setBit, slotOf } from '../base/bits.ts';
import { CHECK_OFFSET, CHECK_PRIME, FNV_OFFSET, FNV_PRIME } from '../base/hash.ts';
import { CLASS, EXPANDED, EXPANSIONS, FOLD, IGNORED, LOWER, SOLO, UPPER } from '../text/code-units.ts';
import { type Name, nameTokensOf } from './name-forms.ts';

/**
 * All names in typed arrays: an open-addressing hash table over the word prefixes of the names.
 * A prefix is found by two 32-bit hashes, so that a text's own letters need not be compared again.
 */
export interface TableRows {
  /**
   * `SLOT_WIDTH` numbers a slot, side by side because they are read together, and a power of two, so that no slot lies
   * in two cache lines. They are two hashes; a value, which is 0 in an empty slot, else has bit 0 set, bit 1 when
   * longer names begin so, and from bit 2 on 1 more than what `pack` makes of the name that ends here, or 0; and the
   * form of that name: bit n when its word n must begin with a capital, bit 16 + n when it must be in capitals.
   */
  slots: Int32Array;
  /**
   * One bit per word prefix of a name, by its hash: most of a text ends here, in a fraction of the memory that the
   * slots take.
   */
  prefixes: Uint8Array;
  /** The code units with which a name may begin. */
  starts: Int32Array;
}

/** How many numbers a slot has in `TableRows.slots`. */
export const SLOT_WIDTH = 4;

/** How many bits the flags of a name take. */
const FLAG_BITS = 7;

/** What is known of a name, in one number: its topic's index and its flags. */
const pack = ({ topic, flags }: Name): number => (topic << FLAG_BITS) | flags;

/** The index of the topic, taken from a name as the table packs it. */
export const topicOf = (name: number): number => name >> FLAG_BITS;

/** The flags (see `Name.flags`), taken from a name as the table packs it. */
export const flagsOf = (name: number): number => name & ((1 << FLAG_BITS) - 1);

/** A table as the scanner and the start filter read it. */
export interface NameTable extends TableRows {
  /** By code unit: `START` where a name may begin with it, `BOUNDARY` where a word may begin after it. */
  gate: Uint8Array;
}

/** Bit of a code unit in `gate`: a name may begin with it. */
export const START = 16;
/** Bit of a code unit in `gate`: a word may begin after it. Twice `START`, so that one shift brings them together. */
export const BOUNDARY = 32;
/** Bit of a code unit in `gate`, beside `BOUNDARY`: it cannot be seen, so a word may go on after it. */
export const INVISIBLE = 64;

/**
 * Builds the table. Names, and words that may be other spellings of names, begin with a capital whose folded code unit
 * is in `capitals`, or with a small letter or digit that is in `small`.
 */
export function buildTable(
  names: readonly Name[],
  capitals: ReadonlySet<number>,
  small: ReadonlySet<number>,
): NameTable {
  let count = 0;
  const cut = names.map(({ key }) => nameTokensOf(key));
  for (const tokens of cut) count += tokens.filter(({ text }) => text !== ' ').length;
  const size = 2 ** Math.ceil(Math.log2(Math.max(16, count * 2)));
  const starts = startsOf(capitals, small);
  const table: NameTable = {
    slots: new Int32Array(size * SLOT_WIDTH),
    prefixes: new Uint8Array(size >> 1),
    starts,
    gate: gateOf(starts),
  };
  names.forEach((name, index) => {
    insert(table, name, cut[index]?.map(({ text }) => text) ?? []);
  });
  return table;
}

/**
 * Makes a table of `size` slots again from its rows, of which only the used slots were kept (`usedSlots`), in any
 * order.
 */
export function fillTable(size: number, rows: TableRows): NameTable {
  const slots = new Int32Array(size * SLOT_WIDTH);
  for (let i = 0; i < rows.slots.length; i += SLOT_WIDTH) {
    const at = slotFor(slots, rows.slots[i] as number, rows.slots[i + 1] as number);
    for (let column = 0; column < SLOT_WIDTH; column++) slots[at + column] = rows.slots[i + column] as number;
  }
  return { ...rows, slots, gate: gateOf(rows.starts) };
}

/** The used slots of a table, one after the other. */
export function usedSlots({ slots }: NameTable): Int32Array {
  return slots.filter((_, i) => slots[i - (i % SLOT_WIDTH) + 2] !== 0);
}

/** Where in the slots two hashes stand, or belong. */
function slotFor(slots: Int32Array, hash: number, check: number): number {
  const mask = slots.length / SLOT_WIDTH - 1;
  let at = slotOf(hash, mask) * SLOT_WIDTH;
  while (slots[at + 2] !== 0 && (slots[at] !== hash || slots[at + 1] !== check)) {
    at = (at + SLOT_WIDTH) % slots.length;
  }
  return at;
}

function insert({ slots, prefixes }: NameTable, name: Name, tokens: readonly string[]): void {
  let hash = FNV_OFFSET;
  let check = CHECK_OFFSET;
  let done = 0;
  for (const token of tokens) {
    for (let i = 0; i < token.length; i++) {
      hash = Math.imul(hash ^ token.charCodeAt(i), FNV_PRIME);
      check = Math.imul(check ^ token.charCodeAt(i), CHECK_PRIME);
    }
    done += token.length;
    if (token === ' ') continue;
    setBit(prefixes, hash);
    const at = slotFor(slots, hash, check);
    slots[at] = hash;
    slots[at + 1] = check;
    const ends = done === name.key.length;
    slots[at + 2] = (slots[at + 2] as number) | 1 | (ends ? (pack(name) + 1) << 2 : 2);
    if (ends) slots[at + 3] = name.capitals | (name.exact << 16);
  }
}

function startsOf(capitals: ReadonlySet<number>, small: ReadonlySet<number>): Int32Array {
  const starts: number[] = [];
  for (let unit = 0; unit < 65536; unit++) {
    const kind = CLASS[unit] as number;
    if (kind < LOWER && kind !== SOLO) continue;
    const folded = FOLD[unit] as number;
    // A ligature stands for two letters: let the scan try it.
    const wide = folded >= EXPANDED && folded < EXPANDED + EXPANSIONS.length;
    if (wide || (kind === UPPER ? capitals : small).has(folded)) starts.push(unit);
  }
  return Int32Array.from(starts);
}

function gateOf(starts: Int32Array): Uint8Array {
  const gate = BOUNDARIES.slice();
  for (const unit of starts) gate[unit] = (gate[unit] as number) | START;
  return gate;
}

const BOUNDARIES = CLASS.map((kind) => (kind > IGNORED ? 0 : kind === IGNORED ? BOUNDARY | INVISIBLE : BOUNDARY));
