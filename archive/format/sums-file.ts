import { ArchiveError } from './archive-error.ts';
import { SHORT_SUM, shortSumOf } from './digest.ts';

/** "BSSM": the checksums of an archive's buckets. */
const SUMS_MAGIC = 0x4d535342;
const SUMS_VERSION = 1;
/** Magic, version and count (bytes). */
const SUMS_HEAD = 12;

/** The checksums of all buckets. */
export interface BucketSums {
  /** How many buckets there are. */
  readonly count: number;
  /** Whether these are the bytes of a bucket, as they are served. */
  fits(bucket: number, bytes: Uint8Array): boolean;
}

/**
 * Writes `sums.bin`: magic, version, count, each 32 bits little-endian; then for each bucket, in order, the first 16 bytes
 * of the SHA-256 of what is served.
 */
export function encodeSums(sums: readonly Uint8Array[]): Uint8Array {
  const bytes = new Uint8Array(SUMS_HEAD + sums.length * SHORT_SUM);
  const head = new DataView(bytes.buffer);
  head.setUint32(0, SUMS_MAGIC, true);
  head.setUint32(4, SUMS_VERSION, true);
  head.setUint32(8, sums.length, true);
  sums.forEach((sum, i) => {
    bytes.set(sum, SUMS_HEAD + i * SHORT_SUM);
  });
  return bytes;
}

/**
 * Reads `sums.bin`.
 * @param bits How many bits number the buckets.
 * @throws ArchiveError when the bytes are none, or not as many sums as there are buckets.
 */
export function decodeSums(bytes: Uint8Array, bits: number): BucketSums {
  const head = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (bytes.length < SUMS_HEAD || head.getUint32(0, true) !== SUMS_MAGIC) {
    throw new ArchiveError('damaged', 'sums.bin: it is no list of checksums');
  }
  if (head.getUint32(4, true) !== SUMS_VERSION) throw new ArchiveError('newer', 'sums.bin: its version is not known');
  const count = head.getUint32(8, true);
  if (count !== 2 ** bits || bytes.length !== SUMS_HEAD + count * SHORT_SUM) {
    throw new ArchiveError('damaged', 'sums.bin: it has not one checksum for each bucket');
  }
  return {
    count,
    fits(bucket, served) {
      if (bucket < 0 || bucket >= count) return false;
      const at = SUMS_HEAD + bucket * SHORT_SUM;
      return shortSumOf(served).every((byte, i) => byte === bytes[at + i]);
    },
  };
}
