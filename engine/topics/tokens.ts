import { CALENDAR } from '../lexicon/calendar.ts';
import { KNOWN_PLACES } from '../lexicon/gazetteer.ts';
import { COMPANY_ENDS, COMPOUND_ENDS, DEMONYMS, DOTTED, NAME_TITLES, SHORT_TITLES } from '../lists/words.ts';

/** A word of a text, without possessive ending; offsets are UTF-16 code units, end exclusive. */
export interface TextToken {
  text: string;
  start: number;
  end: number;
  /** Whether it begins with a capital, or is a name with a small prefix ("al-Maliki"). */
  capital: boolean;
  /** Whether it is the first in its sentence, headline or quotation, where a capital says nothing. */
  initial: boolean;
  /** Whether nothing but a space (or " & ") parts it from the word before. */
  joined: boolean;
  /** Whether " & " stands before it. */
  ampersand: boolean;
  /** The text between the word before and this one. */
  gap: string;
}

const TOKEN_PATTERN = new RegExp(
  [
    '(?:\\p{Lu}\\.){2,}(?:\\p{Lu}(?![\\p{L}\\p{N}]))?', // U.S.  U.S.S.R.
    '\\p{Lu}\\.\\p{Lu}(?![\\p{L}\\p{N}.])', // U.S at the end of a sentence
    'W\\.Va\\.',
    '\\p{Lu}{1,4}(?:\\.\\d+){2,}', // the variant BA.2.86
    '\\p{Lu}{1,5}\\.\\p{Lu}{1,2}(?![\\p{L}\\p{N}.])', // the stock code PGLO.AS
    // Short forms whose dot ends no sentence: Gen.  Ill.  Jan.
    `(?:${[...DOTTED].join('|')})\\.(?=[\\s,;)]|$)`,
    '\\p{Lu}\\.(?=\\s\\p{Lu})', // the W. of George W. Bush
    "[\\p{L}\\p{N}][\\p{L}\\p{M}\\p{N}]*(?:[-‐‑'’&/][\\p{L}\\p{N}][\\p{L}\\p{M}\\p{N}]*)*",
  ].join('|'),
  'gu',
);

const CAPITAL = /^\p{Lu}/u;
const STOCK_CODE = /^(?:\p{Lu}{2,5}\.\p{Lu}{1,2}|\p{Lu}\.\p{Lu}{2})$/u;
/** "d'Estaing", "d'Ivoire": part of a name, behind another. */
const ELIDED = /^d'\p{Lu}/u;
const ARABIC_ARTICLE = /^(?:al|el|ul|an|as|ash|at|ad|ar|az|ibn|bin|abu)[-‐‑]\p{Lu}/u;
/** The end of the second part of a compound in which a name is the first: "NATO-led", "London-listed". */
const COMPOUND_END = new RegExp(`(?:ed|ing|ern|Saharan|${[...COMPOUND_ENDS].join('|')})$`, 'u');
const SENTENCE_END = /[.!?…]["'”’)\]]*\s+["'“‘([]*$/u;
const FRESH_START = /[\n•:“"‘—–]|\s-+\s|(?:^|\s)'$/u;

/** A party before the state that its member stands for: "Susan Collins, R-Maine". */
const PARTY = /(?<=[,(]\s?)[DRI]-(?=\p{Lu})/gu;

/** Cuts a text into words. Never throws; linear in the text's length. */
export function tokenize(written: string): TextToken[] {
  const text = written.replace(PARTY, '  ');
  const tokens: TextToken[] = [];
  let end = 0;
  let sealed = false;
  for (const match of text.matchAll(TOKEN_PATTERN)) {
    const gap = text.slice(end, match.index).replace(/^ (?=[,.;] )/u, '');
    const initial = tokens.length === 0 || SENTENCE_END.test(gap) || FRESH_START.test(gap);
    if (match[0] === 's' && /\s['’]$/u.test(gap)) {
      // "Germany 's", as annotated corpora cut it.
      sealed = true;
      end = match.index + 1;
      continue;
    }
    const ampersand = gap === ' & ';
    const joined = tokens.length > 0 && !sealed && !initial && (ampersand || /^[ \u00a0]{1,2}$/u.test(gap));
    const word = match[0].replaceAll('’', "'").replace(/[‐‑]/gu, '-');
    const first: TextToken = {
      text: word,
      start: match.index,
      end: 0,
      capital: false,
      initial,
      joined,
      ampersand,
      gap,
    };
    sealed = split(first, tokens);
    end = match.index + match[0].length;
  }
  return tokens;
}

/** Pushes a word as its parts; returns whether a name must end here (after a possessive or "NATO-led"). */
function split(token: TextToken, out: TextToken[]): boolean {
  const push = (text: string, from: number, joined: boolean) => {
    const start = token.start + from;
    const capital =
      (CAPITAL.test(text) && !STOCK_CODE.test(text)) || ARABIC_ARTICLE.test(text) || (joined && ELIDED.test(text));
    const initial = from === 0 && token.initial;
    out.push({ ...token, text, start, end: start + text.length, capital, initial, joined });
  };
  let word = token.text;
  let sealed = false;
  if (/'[sS]$/u.test(word)) {
    word = word.slice(0, -2);
    sealed = true;
  }
  const parts = word.split(/[-/]/u);
  if (parts.length === 1 || ARABIC_ARTICLE.test(word) || /^[\d.]/u.test(word)) {
    push(word, 0, token.joined);
    return sealed;
  }
  const first = parts[0] ?? '';
  const last = parts.at(-1) ?? '';
  const offset = word.length - last.length;
  if (CAPITAL.test(first) && !CAPITAL.test(last) && /^\p{L}/u.test(last)) {
    // "NATO-led" is NATO and more; "Moo-hyun" after "Roh" is one name.
    const previous = out.at(-1);
    if (token.joined && previous?.capital === true && !COMPOUND_END.test(last)) push(word, 0, true);
    else {
      push(word.slice(0, offset - 1), 0, token.joined);
      return true;
    }
    return sealed;
  }
  if (!CAPITAL.test(first) && CAPITAL.test(last)) {
    push(last, offset, false);
    return sealed;
  }
  if (parts.length === 2 && !word.includes('/') && parts.every(isPlaceWord)) {
    push(first, 0, token.joined);
    push(last, offset, false);
    return true;
  }
  push(word, 0, token.joined);
  return sealed;
}

function isPlaceWord(part: string): boolean {
  return KNOWN_PLACES.has(part) || DEMONYMS.has(part) || (/^\p{Lu}{2,4}$/u.test(part) && part.length > 1);
}

/** A word in small letters without its last dot, as the word lists have it: "gen" for "Gen.". */
export function withoutDot(word: string): string {
  return word.replace(/\.$/u, '').toLowerCase();
}

/**
 * Whether a word is written as an acronym: two to six capitals, with or without dots, digits allowed after the first.
 */
export function isAcronym(word: string): boolean {
  return /^\p{Lu}[\p{Lu}\p{N}&/]{1,5}$/u.test(word) || /^(?:\p{Lu}\.){1,5}\p{Lu}\.?$/u.test(word);
}

/** Whether a word is a day, a month, or their short form. */
export function isCalendar(word: string): boolean {
  return CALENDAR.has(word);
}

/** Whether a word is a title that stands before a person's name: "President", "Gen.". */
export function isTitle(word: string): boolean {
  return NAME_TITLES.has(withoutDot(word)) || SHORT_TITLES.has(word);
}

/** Whether a word ends a company's full name, with or without a dot, or with a capital too many: "Corp", "COrp". */
export function isCompanyEnd(word: string): boolean {
  if (COMPANY_ENDS.has(word) || COMPANY_ENDS.has(word.replace(/\.$/u, ''))) return true;
  return /^\p{Lu}{2}\p{Ll}+$/u.test(word) && COMPANY_ENDS.has(word.charAt(0) + word.slice(1).toLowerCase());
}

/** From this share of capitalised words on, and one comma for two of them, a sentence is a mere list of names. */
const LINE_UP = 0.85;

function isLineUp(text: string, upper: number, lower: number): boolean {
  return upper / (upper + lower) > LINE_UP && (text.match(/[,;]/gu)?.length ?? 0) * 2 > upper;
}

/**
 * Whether capitals say nothing in a passage: it has no small letter, or a capital on nearly every word, or is a list of
 * names.
 */
export function isLoud(text: string, tokens: readonly TextToken[]): boolean {
  // A headline of a wire, whatever numbers are in it; a name alone has a line for itself.
  if (tokens.length > 2 && text === text.toUpperCase() && text !== text.toLowerCase()) return true;
  let upper = 0;
  let lower = 0;
  let numbers = 0;
  for (const { text: word } of tokens) {
    if (/^\d/u.test(word)) numbers++;
    if (word.length < 4 || !/\p{L}/u.test(word)) continue;
    if (CAPITAL.test(word)) upper++;
    else lower++;
  }
  // A team's line-up is no sentence either, whatever it ends with.
  if (/[.!?]["”’)]*$/u.test(text)) return upper > 4 && (text === text.toUpperCase() || isLineUp(text, upper, lower));
  // A table of results is no headline.
  return upper > 0 && upper / (upper + lower) > 0.7 && numbers * 3 < upper;
}
