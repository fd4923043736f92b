/** What stands before the names, in the languages of the extension and some others. */
const BEFORE = /^(?:by|von|par|por|di|door|av|da|text|from|بقلم)[:\s]\s*/iu;

/** What stands between names. */
const BETWEEN = /\s*(?:[,;|/&]|\s(?:and|und|et|y|e|og|och|en)\s)\s*/iu;

/** No name is longer (UTF-16 code units): what is, is a sentence about the writer. */
const LONGEST = 60;

/** The names of a byline: "By Ana Lima and Ole Berg" names two; a list names what is in it. Each once. */
export function creditsIn(byline: string | string[] | undefined): string[] {
  const names = (typeof byline === 'string' ? [byline] : (byline ?? [])).flatMap((line) =>
    line
      .replace(/<[^<>]*>/gu, ' ')
      .replace(/\s+/gu, ' ')
      .trim()
      .replace(BEFORE, '')
      .split(BETWEEN)
      .map((name) => name.replace(/^\[\[|\]\]$/gu, '').trim())
      .filter((name) => /\p{L}/u.test(name) && name.length <= LONGEST && !/^https?:|@/u.test(name)),
  );
  return [...new Set(names)];
}
