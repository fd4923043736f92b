import { foldWord } from '../text/code-units.ts';

/**
 * The form in which names are compared while topics are made: one space for hyphens, slashes and white space; without
 * case, accents, dots, apostrophes and a leading "the"; "&" as "and". "The U.S." and "US" are one.
 */
export function foldName(text: string): string {
  return foldWord(text)
    .replace(/[.'’]/gu, '')
    .replace(/[-‐‑/\s]+/gu, ' ')
    .replaceAll('&', 'and')
    .replace(/^the /u, '')
    .trim();
}
