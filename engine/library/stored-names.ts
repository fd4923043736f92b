import { decodeRecord, encodeRecord } from '../base/record.ts';
import { fromUtf8, toUtf8 } from '../base/utf8.ts';
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
  matcher?: PackedMatcher;
}

/** No names at all. */
export const NO_NAMES: StoredNames = { learned: [], topics: [], redirects: {}, merged: {}, past: [], provisional: [] };

/** Names as bytes. */
export function encodeNames({ matcher, topics, learned, ...head }: StoredNames): Uint8Array {
  const isEdited = topics !== learned;
  const parts: Record<string, Uint8Array> = {};
  if (matcher) parts.matcher = toUtf8(JSON.stringify(matcher));
  return encodeRecord({ head: { ...head, learned, ...(isEdited && { topics }) }, parts });
}

/** Reads names. @throws RangeError when the bytes are no whole record. */
export function decodeNames(bytes: Uint8Array | undefined): StoredNames {
  if (!bytes) return NO_NAMES;
  const { head, parts } = decodeRecord<Omit<StoredNames, 'topics'> & { topics?: Topic[] }>(bytes);
  const names: StoredNames = { ...head, topics: head.topics ?? head.learned };
  return parts.matcher ? { ...names, matcher: JSON.parse(fromUtf8(parts.matcher)) as PackedMatcher } : names;
}
