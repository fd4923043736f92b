import { RecordError } from './record-error.ts';
import { fromUtf8, toUtf8 } from './utf8.ts';

/** What a record is made of: a head of plain JSON, and parts of bytes by name. */
export interface RecordParts<H> {
  head: H;
  parts: Record<string, Uint8Array>;
}

/** What every record begins with: "BSR" and the version of the format. */
const MAGIC = 0x31525342;

/** Parts begin at multiples of this, so that typed arrays can be laid over them without a copy (bytes). */
const ALIGNMENT = 8;

const aligned = (size: number) => Math.ceil(size / ALIGNMENT) * ALIGNMENT;

/**
 * Writes a record: magic, the length of the head, the head as JSON in UTF-8, then the parts. Numbers are little-endian,
 * as in every machine that runs a browser.
 */
export function encodeRecord<H>({ head, parts }: RecordParts<H>): Uint8Array {
  const names = Object.keys(parts);
  const sizes = names.map((name) => (parts[name] as Uint8Array).length);
  const text = toUtf8(JSON.stringify({ head, names, sizes }));
  let size = aligned(8 + text.length);
  for (const part of sizes) size += aligned(part);
  const bytes = new Uint8Array(size);
  new DataView(bytes.buffer).setUint32(0, MAGIC, true);
  new DataView(bytes.buffer).setUint32(4, text.length, true);
  bytes.set(text, 8);
  let at = aligned(8 + text.length);
  for (const name of names) {
    const part = parts[name] as Uint8Array;
    bytes.set(part, at);
    at += aligned(part.length);
  }
  return bytes;
}

/**
 * Reads a record. The parts are views of the bytes handed in, which must begin at a multiple of eight in their buffer
 * (else they are copied).
 * @throws RecordError when the bytes are no record, or not all of one.
 */
export function decodeRecord<H>(source: Uint8Array): RecordParts<H> {
  const bytes = source.byteOffset % ALIGNMENT === 0 ? source : source.slice();
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (bytes.length < 8 || view.getUint32(0, true) !== MAGIC)
    throw new RecordError('damaged', 'These bytes are no record');
  const length = view.getUint32(4, true);
  if (8 + length > bytes.length) throw new RecordError('damaged', 'A record is cut off');
  const { head, names, sizes } = readHead<H>(fromUtf8(bytes, 8, 8 + length));
  const parts: Record<string, Uint8Array> = {};
  let at = aligned(8 + length);
  names.forEach((name, i) => {
    const size = sizes[i] as number;
    if (at + size > bytes.length) throw new RecordError('damaged', 'A record is cut off');
    parts[name] = bytes.subarray(at, at + size);
    at += aligned(size);
  });
  return { head, parts };
}

function readHead<H>(text: string): { head: H; names: string[]; sizes: number[] } {
  try {
    return JSON.parse(text);
  } catch {
    throw new RecordError('damaged', 'A record is damaged');
  }
}

/** The bytes of a typed array, as a view. */
export function bytesOf(values: Uint32Array | Int32Array | Uint16Array): Uint8Array {
  return new Uint8Array(values.buffer, values.byteOffset, values.byteLength);
}

/** The 32-bit numbers of a part of a record, as a view. */
export function words32(part: Uint8Array): Uint32Array {
  return new Uint32Array(part.buffer, part.byteOffset, part.byteLength >> 2);
}

/** The 16-bit numbers of a part of a record, as a view. */
export function words16(part: Uint8Array): Uint16Array {
  return new Uint16Array(part.buffer, part.byteOffset, part.byteLength >> 1);
}
