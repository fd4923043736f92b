import { fromBase64, toBase64 } from './base64.ts';

/** Typed arrays that a library carries. */
type Numbers = Int32Array | Uint32Array | Uint16Array;

/** Whether this machine keeps the lowest byte of a number first, as nearly all do. */
const IS_LITTLE_ENDIAN = new Uint8Array(Uint16Array.of(1).buffer)[0] === 1;

/** Numbers as base64 of their bytes in little-endian order, whatever the order of this machine. */
export function packNumbers(values: Numbers): string {
  const bytes = new Uint8Array(values.buffer, values.byteOffset, values.byteLength);
  return toBase64(IS_LITTLE_ENDIAN ? bytes : swapBytes(bytes, values.BYTES_PER_ELEMENT));
}

/** The numbers that `packNumbers` packed, as an array of the kind asked for: `unpackNumbers(text, Int32Array)`. */
export function unpackNumbers<A extends Numbers>(
  text: string,
  kind: { new (buffer: ArrayBufferLike): A; readonly BYTES_PER_ELEMENT: number },
): A {
  const bytes = fromBase64(text);
  return new kind((IS_LITTLE_ENDIAN ? bytes : swapBytes(bytes, kind.BYTES_PER_ELEMENT)).buffer);
}

/** A copy of bytes with those of each number of `width` bytes in the opposite order. */
export function swapBytes(bytes: Uint8Array, width: number): Uint8Array {
  const swapped = new Uint8Array(bytes.length);
  for (let i = 0; i < bytes.length; i++) swapped[i] = bytes[i - (i % width) + width - 1 - (i % width)] as number;
  return swapped;
}
