import { decodeRecord, encodeRecord } from '../base/record.ts';
import { RecordError } from '../base/record-error.ts';
import type { LibraryEdit } from './edits.ts';

/** Where a library keeps its records: IndexedDB in a browser, a `Map` in tests. */
export interface LibraryStorage {
  /** The bytes kept under a key; `undefined` when there are none. */
  read(key: string): Promise<Uint8Array | undefined>;
  /** Puts records, and takes out those whose value is `null`: all of it, or nothing when it rejects. */
  write(changes: Map<string, Uint8Array | null>): Promise<void>;
  keys(): Promise<string[]>;
}

/** A segment as the manifest lists it. */
export interface SegmentEntry {
  /** The key of what is known of its articles. */
  articles: string;
  /** The key of its index. */
  index: string;
  /** Articles taken out of the library whose words still stand in the index, by id. Their texts are gone. */
  removed: string[];
}

/**
 * What a library consists of: the one record that says which others count. Whatever it does not name is left over from
 * a write that never was, or waits to be cleared away.
 */
export interface Manifest {
  version: number;
  /** Grows with each change. */
  generation: number;
  segments: SegmentEntry[];
  /** The key of the names learned from all articles at once, and of those that were added since. */
  names: string | null;
  addedNames: string | null;
  /** Whether something was added, removed or edited since the names were learned. */
  isSettled: boolean;
  /** Whether something was removed since then: there may be names that nothing is left of. */
  isThinned: boolean;
  /** What was known to be learned when they were: see `LEARNING`. */
  learning: number;
  /** The reader's changes, oldest first. */
  edits: LibraryEdit[];
  /** Collections that are switched off, by name. */
  hidden: string[];
  /** The number of the next new key. */
  next: number;
}

/** The key of the manifest. */
export const MANIFEST = 'manifest';

/** The version of everything that a library stores; older ones are brought up step by step, newer ones refused. */
export const STORED_VERSION = 1;

/**
 * Grows when settling writes down more than before, in a way that an older version can pass by: a library that an older
 * version settled is read as it is, and settled once more. 1: where people are meant without their names, and
 * who they are.
 */
export const LEARNING = 1;

/** A library without anything. */
export const EMPTY: Manifest = {
  version: STORED_VERSION,
  generation: 0,
  segments: [],
  names: null,
  addedNames: null,
  isSettled: true,
  isThinned: false,
  learning: LEARNING,
  edits: [],
  hidden: [],
  next: 1,
};

/** Reads the manifest; an empty one where nothing is stored yet. @throws RecordError when a newer version wrote it. */
export async function readManifest(storage: LibraryStorage): Promise<Manifest> {
  const bytes = await storage.read(MANIFEST);
  if (!bytes) return EMPTY;
  const { head } = decodeRecord<Manifest>(bytes);
  if (head.version > STORED_VERSION) {
    const versions = `${head.version}; this one reads up to ${STORED_VERSION}`;
    throw new RecordError('newer', `The stored library is of version ${versions}`);
  }
  return { ...EMPTY, ...head, learning: (head.learning as number | undefined) ?? 0 };
}

/** The manifest as bytes. */
export const encodeManifest = (manifest: Manifest): Uint8Array => encodeRecord({ head: manifest, parts: {} });
