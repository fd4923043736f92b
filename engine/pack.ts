import { createTermIndex, type TermData, type TermIndex } from './terms.ts';
import type { PackedTerms } from './types.ts';

const DIGITS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';

/** How many bytes are written as one string at a time: longer argument lists overflow the stack. */
const CHUNK = 8190;

/** A term index as plain JSON: its typed arrays in little-endian order, as base64 (RFC 4648). */
export function packTerms({ terms, df, starts, bytes, lengths, total }: TermData): PackedTerms {
  return {
    terms: terms.join('\n'),
    df: toBase64(littleEndian(df, 4)),
    starts: toBase64(littleEndian(starts, 4)),
    bytes: toBase64(bytes),
    lengths: toBase64(littleEndian(lengths, 2)),
    total,
  };
}

/** The index that was packed. */
export function unpackTerms({ terms, df, starts, bytes, lengths, total }: PackedTerms): TermIndex {
  return createTermIndex({
    terms: terms === '' ? [] : terms.split('\n'),
    df: Uint32Array.from(numbers(fromBase64(df), 4)),
    starts: Uint32Array.from(numbers(fromBase64(starts), 4)),
    bytes: fromBase64(bytes),
    lengths: Uint16Array.from(numbers(fromBase64(lengths), 2)),
    total,
  });
}

function littleEndian(values: ArrayLike<number>, width: number): Uint8Array {
  const bytes = new Uint8Array(values.length * width);
  for (let i = 0; i < values.length; i++) {
    for (let part = 0; part < width; part++) bytes[i * width + part] = (values[i] as number) >>> (8 * part);
  }
  return bytes;
}

function numbers(bytes: Uint8Array, width: number): Uint32Array {
  const values = new Uint32Array(bytes.length / width);
  for (let i = 0; i < values.length; i++) {
    let value = 0;
    for (let part = width - 1; part >= 0; part--) value = (value << 8) | (bytes[i * width + part] as number);
    values[i] = value;
  }
  return values;
}

function toBase64(bytes: Uint8Array): string {
  const codes = Uint8Array.from(DIGITS, (digit) => digit.charCodeAt(0));
  let text = '';
  for (let from = 0; from < bytes.length; from += CHUNK) {
    const part = bytes.subarray(from, from + CHUNK);
    const out = new Uint8Array(Math.ceil(part.length / 3) * 4).fill(0x3d);
    for (let i = 0, at = 0; i < part.length; i += 3, at += 4) {
      const word = ((part[i] as number) << 16) | ((part[i + 1] ?? 0) << 8) | (part[i + 2] ?? 0);
      const kept = Math.min(4, part.length - i + 1);
      for (let digit = 0; digit < kept; digit++) out[at + digit] = codes[(word >> (18 - 6 * digit)) & 63] as number;
    }
    text += String.fromCharCode(...out);
  }
  return text;
}

function fromBase64(text: string): Uint8Array {
  const values = new Uint8Array(128);
  for (let i = 0; i < DIGITS.length; i++) values[DIGITS.charCodeAt(i)] = i;
  const padding = text.endsWith('==') ? 2 : text.endsWith('=') ? 1 : 0;
  const bytes = new Uint8Array((text.length / 4) * 3 - padding);
  for (let i = 0, at = 0; i < text.length; i += 4) {
    const word =
      ((values[text.charCodeAt(i)] as number) << 18) |
      ((values[text.charCodeAt(i + 1)] as number) << 12) |
      ((values[text.charCodeAt(i + 2)] as number) << 6) |
      (values[text.charCodeAt(i + 3)] as number);
    bytes[at++] = word >> 16;
    bytes[at++] = word >> 8;
    bytes[at++] = word;
  }
  return bytes;
}
