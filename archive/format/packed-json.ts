import { gunzipSync, gzipSync } from 'fflate';
import { toUtf8 } from '../../engine/base/utf8.ts';
import { ArchiveError } from './archive-error.ts';

/** How hard gzip tries, of 9. Above it buckets shrink by less than a hundredth and take twice as long. */
const LEVEL = 6;

/** Of what strangers pack no byte unpacks to more than so many: news are packed to a fifth, or a tenth at best. */
export const MOST_RATIO = 64;

/** What unpacks to no more than this may be as much alike as it likes (bytes). */
const MOST_SMALL = 2 ** 20;

/** The fewest bytes of a gzip: its head of ten, an empty block, its tail of eight (RFC 1952). */
const LEAST = 20;

/**
 * A value as JSON in gzip. The same value gives the same bytes on every machine: the packing is done here, and not by the
 * platform, and no time stands in it.
 * @param most Bytes of JSON at most.
 * @param what How the answer is called in an error.
 * @throws ArchiveError when it is larger.
 */
export function packJson(value: unknown, most = Number.POSITIVE_INFINITY, what = 'it'): Uint8Array {
  const json = toUtf8(JSON.stringify(value));
  if (json.length > most) throw new ArchiveError('too-large', `${what}: it has more than ${most} bytes`);
  return gzipSync(json, { level: LEVEL, mtime: 0 });
}

/**
 * Reads what `packJson` wrote, with bounded memory: the size that the bytes say of themselves is looked at first, and no
 * more than that is unpacked.
 * @param most Bytes of JSON at most.
 * @param what How the answer is called in an error.
 * @param ratio How many times its size it unpacks to at most, where it is larger than a megabyte.
 * @throws ArchiveError when it is no gzip, too large, or no JSON.
 */
export function unpackJson(bytes: Uint8Array, most: number, what: string, ratio = Number.POSITIVE_INFINITY): unknown {
  if (bytes.length < LEAST || bytes[0] !== 0x1f || bytes[1] !== 0x8b) {
    throw new ArchiveError('damaged', `${what}: it is no gzip`);
  }
  const size = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength).getUint32(bytes.length - 4, true);
  if (size > most) throw new ArchiveError('too-large', `${what}: it unpacks to more than ${most} bytes`);
  // A small answer must not cost as much as a large one.
  if (size > MOST_SMALL && size > ratio * bytes.length)
    throw new ArchiveError('too-large', `${what}: it unpacks to more than ${ratio} times its size`);
  try {
    const text = gunzipSync(bytes, { out: new Uint8Array(size) });
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(text));
  } catch {
    throw new ArchiveError('damaged', `${what}: it cannot be unpacked`);
  }
}
