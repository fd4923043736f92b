import type { ArchiveSearchAnswer } from '../format/search.ts';

/** An answer as bytes, and whether a part of the archive was missing from it. */
export interface Served {
  bytes: Uint8Array;
  isPartial: boolean;
}

/** An edition that can be answered from. */
export interface Edition {
  name: string;
  /** What it says of itself, as it is served. */
  manifest: Uint8Array;
  /** How many bits number the buckets. */
  bits: number;
}

/**
 * Where a gateway gets its answers. What it keeps for itself is only to be faster: any gateway answers the same. What is asked
 * of an edition fails with `Gone` where it was dropped meanwhile, and with `Unavailable` where the cluster does not answer.
 */
export interface ArchiveStore {
  /** The edition that is live now, or one by name; `null` where there is none. */
  edition(name?: string): Promise<Edition | null>;
  /** `names.bin` of an edition. */
  names(edition: Edition): Promise<Uint8Array>;
  /** A bucket of an edition: a number below two to the power of its bits. */
  bucket(edition: Edition, bucket: number): Promise<Served>;
  /** An article; `null` where there is none, and nothing is missing. */
  article(edition: Edition, id: string): Promise<Served | null>;
  /** Passages with the words, best first. */
  search(edition: Edition, words: string, limit: number): Promise<ArchiveSearchAnswer>;
  /** How the cluster is: the shards that do not answer. @throws when nothing of it answers. */
  health(): Promise<{ status: string; nodes: number; missingShards: number }>;
}

/** What is asked for is there, but does not answer now: ask again later. */
export class Unavailable extends Error {
  override readonly name = 'Unavailable';
}

/** The edition was there, and was dropped. */
export class Gone extends Error {
  override readonly name = 'Gone';
}
