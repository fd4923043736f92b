import { fromBase64, toBase64 } from '../base/base64.ts';
import type { PackedTerms } from '../model/types.ts';
import { createTermIndex, type TermData, type TermIndex } from './term-index.ts';

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
