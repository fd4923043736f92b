import { decodeRecord, encodeRecord } from '../base/record.ts';
import type { PackedMatcher } from '../model/library.ts';
import type { Topic } from '../model/topic.ts';

/** The names of a library as they are stored. */
export interface StoredNames {
  /** As learned, without the reader's changes. */
  learned: Topic[];
  /** With them; the same list where there are none. */
  topics: Topic[];
  /** Ids of former topics, and to which they lead. */
  redirects: Record<string, string>;
  /** Ids of topics that the reader merged into others, and into which. */
  merged: Record<string, string>;
  /** Of each of the reader's changes, whether it could be made. */
  applied?: boolean[];
  /** Topics that nothing names any more. */
  past: Topic[];
  /** Ids that were given before all was learned. */
  provisional: string[];
  /** The compiled matcher over `topics`, when it is worth keeping. */
  matcher?: PackedMatcher<Uint8Array>;
}

/** No names at all. */
export const NO_NAMES: StoredNames = { learned: [], topics: [], redirects: {}, merged: {}, past: [], provisional: [] };

/** What a record of names says in its head; the arrays of the matcher are its parts. */
type NamesHead = Omit<StoredNames, 'topics' | 'matcher'> & {
  topics?: Topic[];
  matcher?: Pick<PackedMatcher, 'topics' | 'size'>;
};

/** Names as bytes. */
export function encodeNames({ matcher, topics, learned, ...rest }: StoredNames): Uint8Array {
  const head: NamesHead = { ...rest, learned };
  if (topics !== learned) head.topics = topics;
  if (!matcher) return encodeRecord({ head, parts: {} });
  const { topics: fingerprint, size, rows, pairs, keys, owners } = matcher;
  head.matcher = { topics: fingerprint, size };
  return encodeRecord({ head, parts: { ...rows, pairs, keys, owners } });
}

/** Reads names. @throws RangeError when the bytes are no whole record. */
export function decodeNames(bytes: Uint8Array | undefined): StoredNames {
  if (!bytes) return NO_NAMES;
  const { head, parts } = decodeRecord<NamesHead>(bytes);
  const { matcher, topics = head.learned, ...rest } = head;
  const names: StoredNames = { ...rest, topics };
  const { slots, prefixes, starts, pairs, keys, owners } = parts;
  // A record of an older version has its matcher in another shape: it is made anew.
  if (!matcher || !slots || !prefixes || !starts || !pairs || !keys || !owners) return names;
  return { ...names, matcher: { ...matcher, rows: { slots, prefixes, starts }, pairs, keys, owners } };
}
