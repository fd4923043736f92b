import { foldWord } from '../text/code-units.ts';

/**
 * The form in which names are compared while topics are made: one space for hyphens, slashes and white space; without
 * case, accents, dots, commas, apostrophes and a leading "the"; "&" as "and"; initials together. "The U.S." and "US" are
 * one, and so are "J. P. Morgan" and "JP Morgan".
 */
export function foldName(text: string): string {
  return foldWord(text)
    .replace(/[.,'’]/gu, '')
    .replace(/[-‐‑/\s]+/gu, ' ')
    .replaceAll('&', 'and')
    .replace(/^the /u, '')
    .replace(/(?<=^|\s)(\p{L}) (?=\p{L}\s)/gu, '$1')
    .trim();
}
