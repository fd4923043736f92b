import { CLASS, DIGIT, foldWord, HYPHEN, LOWER, OTHER, UPPER, visibleBefore, visibleFrom } from '../text/code-units.ts';
import { AT_SIGN, BACKSLASH, DOLLAR_SIGN, EQUALS_SIGN, FULL_STOP, QUESTION_MARK, SLASH } from '../text/punctuation.ts';
import { wordBefore, wordOf } from './neighbor.ts';
import { hasNoSmallLetter, type Scene } from './scene.ts';

/** Whether a hit is part of what is no text: an address, a longer number, a code. */
export function isInside(scene: Scene): boolean {
  return inAddress(scene) || inNumber(scene) || inCode(scene);
}

/** Whether a hit is part of a web or mail address, a handle or a path: "iraq.com", "@trump". */
function inAddress({ text, start, end }: Scene): boolean {
  const j = visibleFrom(text, end);
  const after = text.charCodeAt(j);
  if (after === AT_SIGN || (after === FULL_STOP && CLASS[text.charCodeAt(visibleFrom(text, j + 1))] === LOWER))
    return true;
  const i = visibleBefore(text, start);
  const before = text.charCodeAt(i);
  if (CLASS[before] !== OTHER) return false;
  if (before === AT_SIGN || before === BACKSLASH) return true;
  if (before === FULL_STOP) return CLASS[text.charCodeAt(visibleBefore(text, i))] === LOWER;
  return (
    (before === SLASH || before === EQUALS_SIGN || before === QUESTION_MARK) &&
    /(?:[a-z]\/\/|\.\w+\/|:\/\/)\S*$/u.test(text.slice(Math.max(0, start - 60), start))
  );
}

/** Whether a hit that is a number is part of a longer one: "9/11" of "9/11/1987". */
function inNumber({ text, start, end }: Scene): boolean {
  const digit = (place: number) => CLASS[text.charCodeAt(place)] === DIGIT;
  const joins = (place: number) => place >= 0 && place < text.length && '/.,:-'.includes(text.charAt(place));
  if (digit(end - 1)) {
    const after = visibleFrom(text, end);
    if (joins(after) && digit(visibleFrom(text, after + 1))) return true;
  }
  if (!digit(start)) return false;
  const before = visibleBefore(text, start);
  return joins(before) && digit(visibleBefore(text, before));
}

/** Two small letters that stand before a hyphen and a name in ordinary text: "ex-US". */
const SHORT_PREFIXES: ReadonlySet<string> = new Set(['ex', 'co', 're', 'un']);

/** Whether a hit is part of a code: a currency ("US$1,000"), a language ("en-US"), a ticker ("<MD>", "<PUKG.PA>"). */
function inCode(scene: Scene): boolean {
  const { text, start, end } = scene;
  const last = visibleBefore(text, start);
  if (text.charCodeAt(last) === DOLLAR_SIGN || text.charCodeAt(visibleFrom(text, end)) === DOLLAR_SIGN) return true;
  if (!hasNoSmallLetter(scene)) return false;
  if (text.charAt(last) === '<' && text.charAt(visibleFrom(text, end)) === '>') return true;
  if (text.charCodeAt(last) === FULL_STOP) {
    // "PUKG.PA", not "U.S.": more than one letter stands before the dot.
    const letter = visibleBefore(text, last);
    return CLASS[text.charCodeAt(letter)] === UPPER && CLASS[text.charCodeAt(visibleBefore(text, letter))] === UPPER;
  }
  if (CLASS[text.charCodeAt(last)] !== HYPHEN) return false;
  const before = wordBefore(text, start);
  if (before?.gap !== '-' || before.capital) return false;
  const language = wordOf(text, before);
  return language.length === 2 && foldWord(text, start, end).length === 2 && !SHORT_PREFIXES.has(language);
}
