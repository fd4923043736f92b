import { FNV_OFFSET, FNV_PRIME } from '../base/hash.ts';
import { CLASS, EXPANDED, FOLD, IGNORED } from './code-units.ts';

/**
 * What stays of a name when it is spelt another way: its consonants in order, and where vowels stand between them.
 * "Soleimani", "Suleymani" and "Solaimani" are one skeleton; "Salman" and "Suleiman" are others. Letters that
 * transliterations exchange count as one (c, g, k, q; v, w; i, y), double letters as single, h as nothing.
 */
const VOWEL = 1;
const CODES = new Uint8Array(128).fill(255);
CODES['h'.charCodeAt(0)] = 0;
for (const [index, letters] of 'aeiouy b ckqg d f j l m n p r s t vw x z'.split(' ').entries()) {
  for (const letter of letters) CODES[letter.charCodeAt(0)] = index + 1;
}
for (let digit = 48; digit < 58; digit++) CODES[digit] = digit;

/** Code of each unit: 0 for what is silent, 255 for what is no Latin letter. */
const CODE = FOLD.map((folded, unit) => {
  if (CLASS[unit] === IGNORED) return 0;
  return folded >= EXPANDED ? VOWEL : folded < 128 ? (CODES[folded] as number) : 255;
});

/** A hash of the skeleton of the word between two places of a text, so that spellings of one name have one hash. */
export function skeletonHash(text: string, start: number, end: number): number {
  let hash = FNV_OFFSET;
  let previous = 0;
  for (let i = start; i < end; i++) {
    const code = CODE[text.charCodeAt(i)] as number;
    if (code === previous || code === 0) continue;
    hash = Math.imul(hash ^ code, FNV_PRIME);
    previous = code;
  }
  return hash | 1;
}

/**
 * A folded word with one letter for what transliterations and typing leave to chance: double letters are single, a
 * silent h is gone, c and q are k, y is i, w is v. "qassem" is "kasem".
 */
export function plainSpelling(word: string): string {
  return word
    .replace(/(?<![aeiou])h(?![aeiou])|(?<=[aeiou])h(?![aeiou])|(?<=[bdgkrt])h/gu, '')
    .replace(/y/gu, 'i')
    .replace(/w/gu, 'v')
    .replace(/ck|[cq]/gu, 'k')
    .replace(/(.)\1+/gu, '$1');
}
