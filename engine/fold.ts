const ASCII_LOWER = /^[a-z0-9]*$/u;
const IGNORED = /[\u00AD\u200B-\u200D\u2060\uFEFF]|\p{M}/gu;
const LETTERS: Record<string, string> = { ı: 'i', ø: 'o', ł: 'l', đ: 'd', ð: 'd', þ: 'th', ß: 'ss', æ: 'ae', œ: 'oe' };

/** One spelling for letters that differ only by case, diacritics or invisible characters. */
export function fold(text: string): string {
  if (ASCII_LOWER.test(text)) return text;
  return text
    .toLowerCase()
    .normalize('NFKD')
    .replace(IGNORED, '')
    .replace(/[ıøłđðþßæœ]/gu, (letter) => LETTERS[letter] ?? letter);
}
