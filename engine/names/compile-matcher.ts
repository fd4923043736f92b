import { fromBase64, toBase64 } from '../base/base64.ts';
import { idOf } from '../base/id.ts';
import { packNumbers, unpackNumbers } from '../base/pack-numbers.ts';
import { bytesOf } from '../base/record.ts';
import type { PackedMatcher } from '../model/library.ts';
import type { Topic } from '../model/topic.ts';
import { buildTable, fillTable, type NameTable, SLOT_WIDTH, usedSlots } from './hash-table.ts';
import { namesOf } from './name-forms.ts';
import { buildLetterPairs, type LetterPairs, soundsLike } from './start-filter.ts';
import { buildVariantIndex, type VariantIndex } from './variant-keys.ts';

/** What a matcher looks names up in, made once from the topics. */
export interface CompiledMatcher {
  table: NameTable;
  pairs: LetterPairs;
  spellings: Pick<VariantIndex, 'keys' | 'owners'>;
}

/** Compiles the names of the topics. */
export function compileMatcher(topics: readonly Topic[]): CompiledMatcher {
  const names = namesOf(topics);
  const spellings = buildVariantIndex(topics);
  const keys = names.map(({ key }) => key);
  const small = names.filter(({ capitals }) => (capitals & 1) === 0).map(({ key }) => key.charCodeAt(0));
  const initials = spellings.words.flatMap((word) =>
    [...soundsLike(word.charAt(0))].map((letter) => letter.charCodeAt(0)),
  );
  const capitals = [...keys.map((key) => key.charCodeAt(0)), ...initials];
  return {
    table: buildTable(names, new Set(capitals), new Set(small)),
    pairs: buildLetterPairs(names, spellings.words),
    spellings,
  };
}

/** Packs what `compileMatcher` makes of the topics, as plain JSON. */
export function packMatcher(topics: readonly Topic[]): PackedMatcher {
  return packCompiled(topics, packNumbers, toBase64);
}

/** The same with bytes, for records that hold these: smaller by a quarter, and read without being decoded. */
export function packMatcherAsBytes(topics: readonly Topic[]): PackedMatcher<Uint8Array> {
  return packCompiled(topics, bytesOf, (bytes) => bytes);
}

function packCompiled<T>(
  topics: readonly Topic[],
  numbers: (values: Int32Array) => T,
  bytes: (values: Uint8Array) => T,
): PackedMatcher<T> {
  const { table, pairs, spellings } = compileMatcher(topics);
  return {
    topics: fingerprint(topics),
    size: table.slots.length / SLOT_WIDTH,
    rows: {
      slots: numbers(usedSlots(table)),
      prefixes: bytes(table.prefixes),
      starts: numbers(table.starts),
    },
    pairs: bytes(pairs),
    keys: numbers(spellings.keys),
    owners: numbers(spellings.owners),
  };
}

/** What makes a packed matcher the right one for some topics: all that its names depend on. */
function fingerprint(topics: readonly Topic[]): string {
  return idOf(topics.map(({ kind, label, aliases }) => `${kind}\t${label}\t${aliases.join('\t')}`).join('\n'));
}

/** Makes ready what was packed; `null` when it was packed from other topics. */
export function unpackMatcher(
  packed: PackedMatcher<string | Uint8Array>,
  topics: readonly Topic[],
): CompiledMatcher | null {
  if (packed.topics !== fingerprint(topics)) return null;
  const { size, rows, pairs, keys, owners } = packed;
  const table = fillTable(size, {
    slots: numbersIn(rows.slots),
    prefixes: bytesIn(rows.prefixes),
    starts: numbersIn(rows.starts),
  });
  return {
    table,
    pairs: bytesIn(pairs),
    spellings: { keys: numbersIn(keys), owners: numbersIn(owners) },
  };
}

const bytesIn = (packed: string | Uint8Array) => (typeof packed === 'string' ? fromBase64(packed) : packed);

function numbersIn(packed: string | Uint8Array): Int32Array {
  if (typeof packed === 'string') return unpackNumbers(packed, Int32Array);
  return new Int32Array(packed.buffer, packed.byteOffset, packed.byteLength >> 2);
}
