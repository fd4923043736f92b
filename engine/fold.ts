import { foldWord } from './units.ts';

/** One spelling for letters that differ only by case, diacritics or invisible characters: as the scan compares them. */
export function fold(text: string): string {
  return foldWord(text);
}
