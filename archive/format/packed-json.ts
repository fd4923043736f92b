import { gunzipSync, gzipSync } from 'fflate';
import { toUtf8 } from '../../engine/base/utf8.ts';
import { ArchiveError } from './archive-error.ts';

/** How hard gzip tries, of 9. Above it buckets shrink by less than a hundredth and take twice as long. */
const LEVEL = 6;

/** The fewest bytes of a gzip: its head of ten, an empty block, its tail of eight (RFC 1952). */
const LEAST = 20;

/**
 * A value as JSON in gzip. The same value gives the same bytes on every machine: the packing is done here, and not by the
 * platform, and no time stands in it.
 */
export function packJson(value: unknown): Uint8Array {
  return gzipSync(toUtf8(JSON.stringify(value)), { level: LEVEL, mtime: 0 });
}

/**
 * Reads what `packJson` wrote, with bounded memory: the size that the bytes say of themselves is looked at first, and no
 * more than that is unpacked.
 * @param most Bytes of JSON at most.
 * @param what How the answer is called in an error.
 * @throws ArchiveError when it is no gzip, too large, or no JSON.
 */
export function unpackJson(bytes: Uint8Array, most: number, what: string): unknown {
  if (bytes.length < LEAST || bytes[0] !== 0x1f || bytes[1] !== 0x8b) {
    throw new ArchiveError('damaged', `${what}: it is no gzip`);
  }
  const size = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength).getUint32(bytes.length - 4, true);
  if (size > most) throw new ArchiveError('too-large', `${what}: it unpacks to more than ${most} bytes`);
  try {
    const text = gunzipSync(bytes, { out: new Uint8Array(size) });
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(text));
  } catch {
    throw new ArchiveError('damaged', `${what}: it cannot be unpacked`);
  }
}
