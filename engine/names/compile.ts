import { fromBase64, toBase64 } from '../base/base64.ts';
import { idOf } from '../base/id.ts';
import type { PackedMatcher, Topic } from '../model/types.ts';
import { buildTable, fillTable, type NameTable, SLOT_WIDTH, usedSlots } from './hash-table.ts';
import { namesOf } from './name-forms.ts';
import { buildPairs, type Pairs, soundsLike } from './start-filter.ts';
import { buildVariantIndex, type VariantIndex } from './variant-keys.ts';

/** All that a matcher reads on its hot path. */
export interface CompiledMatcher {
  table: NameTable;
  pairs: Pairs;
  spellings: Pick<VariantIndex, 'keys' | 'owners'>;
}

/** Compiles the names of the topics. */
export function compile(topics: readonly Topic[]): CompiledMatcher {
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
    pairs: buildPairs(names, spellings.words),
    spellings,
  };
}

/** Packs what `compile` makes of the topics. */
export function packMatcher(topics: readonly Topic[]): PackedMatcher {
  const { table, pairs, spellings } = compile(topics);
  return {
    topics: fingerprint(topics),
    size: table.slots.length / SLOT_WIDTH,
    rows: {
      slots: words(usedSlots(table)),
      prefixes: toBase64(table.prefixes),
      starts: words(table.starts),
    },
    pairs: toBase64(pairs),
    keys: words(spellings.keys),
    owners: words(spellings.owners),
  };
}

/** What makes a packed matcher the right one for some topics: all that its names depend on. */
function fingerprint(topics: readonly Topic[]): string {
  return idOf(topics.map(({ kind, label, aliases }) => `${kind}\t${label}\t${aliases.join('\t')}`).join('\n'));
}

/** Makes ready what `packMatcher` packed; `null` when it was packed from other topics. */
export function unpackMatcher(packed: PackedMatcher, topics: readonly Topic[]): CompiledMatcher | null {
  if (packed.topics !== fingerprint(topics)) return null;
  const { size, rows, pairs, keys, owners } = packed;
  const table = fillTable(size, {
    slots: numbers(rows.slots),
    prefixes: fromBase64(rows.prefixes),
    starts: numbers(rows.starts),
  });
  return { table, pairs: fromBase64(pairs), spellings: { keys: numbers(keys), owners: numbers(owners) } };
}

/** Typed arrays are little-endian on every machine that runs a browser. */
function words(values: Int32Array): string {
  return toBase64(new Uint8Array(values.buffer, values.byteOffset, values.byteLength));
}

function numbers(text: string): Int32Array {
  const bytes = fromBase64(text);
  return new Int32Array(bytes.buffer, bytes.byteOffset, bytes.byteLength >> 2);
}
