import { sha256 } from '@noble/hashes/sha2.js';
import { toUtf8 } from '../../engine/base/utf8.ts';

/** How much of a SHA-256 a bucket and an article are checked by (bytes): nobody finds another text with the same 128 bits. */
export const SHORT_SUM = 16;

/** The SHA-256 of bytes, as small hexadecimal letters; `length` bytes of it. */
export function sumOf(bytes: Uint8Array, length = 32): string {
  return hexOf(sha256(bytes).subarray(0, length));
}

/** The first 16 bytes of the SHA-256 of bytes, as `sums.bin` has them. */
export function shortSumOf(bytes: Uint8Array): Uint8Array {
  return sha256(bytes).slice(0, SHORT_SUM);
}

/** Bytes as small hexadecimal letters, two a byte. */
export function hexOf(bytes: Uint8Array): string {
  let text = '';
  for (const byte of bytes) text += byte.toString(16).padStart(2, '0');
  return text;
}

/** The first 32 bits of the SHA-256 of a text in UTF-8, as a number from 0 to 2³² − 1. */
export function prefixOf(text: string): number {
  const [a, b, c, d] = sha256(toUtf8(text)) as unknown as [number, number, number, number];
  return ((a << 24) | (b << 16) | (c << 8) | d) >>> 0;
}
