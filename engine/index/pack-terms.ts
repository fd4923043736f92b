import { fromBase64, toBase64 } from '../base/base64.ts';
import { packNumbers, unpackNumbers } from '../base/pack-numbers.ts';
import type { PackedTerms } from '../model/library.ts';
import { createTermIndex, type TermData, type TermIndex } from './term-index.ts';

/** A term index as plain JSON: its typed arrays in little-endian order, as base64 (RFC 4648). */
export function packTerms({ terms, df, starts, bytes, lengths, total }: TermData): PackedTerms {
  return {
    terms: terms.join('\n'),
    df: packNumbers(df),
    starts: packNumbers(starts),
    bytes: toBase64(bytes),
    lengths: packNumbers(lengths),
    total,
  };
}

/** The term index that `packTerms` packed. */
export function unpackTerms({ terms, df, starts, bytes, lengths, total }: PackedTerms): TermIndex {
  return createTermIndex({
    terms: terms === '' ? [] : terms.split('\n'),
    df: unpackNumbers(df, Uint32Array),
    starts: unpackNumbers(starts, Uint32Array),
    bytes: fromBase64(bytes),
    lengths: unpackNumbers(lengths, Uint16Array),
    total,
  });
}
