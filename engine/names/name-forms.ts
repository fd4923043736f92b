import { MONTHS, WEEKDAYS } from '../lexicon/calendar.ts';
import { isEnglish } from '../lexicon/everyday-words.ts';
import type { Topic, TopicKind } from '../model/topic.ts';
import {
  APOSTROPHE,
  CLASS,
  DIGIT,
  EXPANDED,
  EXPANSIONS,
  FOLD,
  foldWord,
  HYPHEN,
  IGNORED,
  LOWER,
  SOLO,
  SPACE,
  UPPER,
} from '../text/code-units.ts';

// Flags: what the matcher knows of a name besides its letters, a bit each.
/** Flag: in capitals, of at most six letters and digits ("NATO", "U.S."). */
export const ACRONYM = 1;
/** Flag: in small letters the name is an English word ("US", "WHO", "Turkey"). */
export const WORDLIKE = 2;
/** Flag: the name of a person. */
export const PERSON = 4;
/** Flag: the name of a place. */
export const PLACE = 8;
/** Flag: shaped like "Article 5", a word and a number. */
export const NUMBERED = 16;
/** Flag: more than one word. */
export const COMPOUND = 32;
/**
 * Flag: each of its words is an English word ("Security Council"), so an adjective before it makes another name of it.
 */
export const COMMON_PHRASE = 64;

/** A way to write a name, as the matcher's table holds it. */
export interface Name {
  /** Index of the topic. */
  topic: number;
  /** Folded, with one space between words and none around other separators: see `nameTokensOf`. */
  key: string;
  /** The flags above that are the name's, added up. */
  flags: number;
  /** Bit n: the text's word n must begin with a capital. Words past the 30th are free. */
  capitals: number;
  /** Bit n: the text's word n must be in capitals. */
  exact: number;
}

/** A word or separator of a name. */
export interface NameToken {
  /** Folded; a separator is one space, or the punctuation itself. */
  text: string;
  word: boolean;
  /** Class of the first letter. */
  first: number;
  /** Has a small letter. */
  small: boolean;
}

/** Names longer than this, in words, are left out: no reader's name is, and it bounds the work at a place. */
export const MOST_NAME_WORDS = 16;

/** A noun and a number, folded: "article 5", "title ix", "amendment two". */
const NUMBERED_KEY = /^\p{L}+ (?:\d{1,4}|[ivxlc]+|one|two|three|four|five|six|seven|eight|nine|ten)$/u;

/** Whether a text is a noun and a number: "Article 5" is, "collective defence clause" is another name of it. */
export function isNumbered(text: string): boolean {
  return NUMBERED_KEY.test(foldWord(text).replace(/\s+/gu, ' '));
}

const KIND_FLAGS: Record<TopicKind, number> = {
  person: PERSON,
  place: PLACE,
  organization: 0,
  law: 0,
  event: 0,
  thing: 0,
};

/**
 * All names of the topics, with the spellings that follow from each by rule ("defence" from "defense"). A name of two
 * topics goes to the one that it is the label of, else to the first.
 */
export function namesOf(topics: readonly Topic[]): Name[] {
  const names = new Map<string, Name>();
  const add = (text: string, topic: number) => {
    for (const spelling of spellings(text)) {
      const name = readName(spelling, topic, (topics[topic] as Topic).kind);
      if (!name) continue;
      const known = names.get(name.key);
      if (!known) names.set(name.key, name);
      else if (known.topic === topic) {
        // "Cold War" and "cold war": written both ways, it may be read both ways.
        known.capitals &= name.capitals;
        known.exact &= name.exact;
      }
    }
  };
  topics.forEach(({ label }, topic) => {
    add(label, topic);
  });
  topics.forEach(({ aliases }, topic) => {
    for (const alias of aliases) add(alias, topic);
  });
  return [...names.values()];
}

function readName(text: string, topic: number, kind: TopicKind): Name | null {
  const tokens = nameTokensOf(text);
  const words = tokens.filter(({ word }) => word);
  if (words.length === 0 || words.length > MOST_NAME_WORDS) return null;
  const key = tokens.map((token) => token.text).join('');
  if (MONTHS.has(key) || WEEKDAYS.has(key) || /^\d{1,4}$/u.test(key)) return null;
  const letters = words.map((word) => word.text).join('');
  const cased = words.some(({ first }) => first === UPPER);
  const acronym =
    cased &&
    letters.length <= 6 &&
    words.every(({ first, small }) => !small && first >= DIGIT) &&
    /\p{L}/u.test(letters);
  const wordlike = words.length === 1 && isEnglish(key);
  const numbered = NUMBERED_KEY.test(key) && (kind === 'law' || isEnglish((words[0] as NameToken).text));
  let flags = KIND_FLAGS[kind] | (acronym ? ACRONYM : 0) | (wordlike ? WORDLIKE : 0) | (numbered ? NUMBERED : 0);
  if (words.length > 1 && !acronym) {
    flags |= COMPOUND;
    if (words.every((word) => isEnglish(word.text))) flags |= COMMON_PHRASE;
  }
  // "Nato" and "Isil" are house style in Britain; "Who" and "Us" are words.
  const strict = acronym && (letters.length < 4 || wordlike);
  let capitals = 0;
  let exact = 0;
  words.forEach((word, index) => {
    if (index > 30) return;
    if (word.first === UPPER && !(numbered && index === 0)) capitals |= 1 << index;
    if (strict && word.first === UPPER) exact |= 1 << index;
  });
  // A name given in small letters is a phrase; one word of that kind would be no name.
  if (!cased && words.length === 1 && !/\d/u.test(key) && (words[0] as NameToken).first === LOWER) return null;
  return { topic, key, flags, capitals, exact };
}

/**
 * Cuts a name into words and what stands between them, as the scanner cuts a text: put together, the tokens are its
 * key. "al-Qaeda" is "al", " ", "qaeda"; "9/11" is "9", "/", "11".
 */
export function nameTokensOf(text: string): NameToken[] {
  const tokens: NameToken[] = [];
  let gap = '';
  let word: NameToken | null = null;
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    const kind = CLASS[unit] as number;
    if (kind === IGNORED) continue;
    const value = FOLD[unit] as number;
    if (kind < IGNORED && kind !== SOLO) {
      word = null;
      if (kind === SPACE || kind === HYPHEN) gap ||= ' ';
      else gap = gap.trim() + (kind === APOSTROPHE ? "'" : String.fromCharCode(value));
      continue;
    }
    if (!word || kind === SOLO) {
      if (gap !== '' && tokens.length > 0) tokens.push({ text: gap, word: false, first: 0, small: false });
      gap = '';
      word = { text: '', word: true, first: kind, small: false };
      tokens.push(word);
    }
    word.small ||= kind === LOWER;
    word.text += EXPANSIONS[value - EXPANDED] ?? String.fromCharCode(value);
    if (kind === SOLO) word = null;
  }
  const tail = gap.trim();
  if (tail !== '' && tokens.length > 0) tokens.push({ text: tail, word: false, first: 0, small: false });
  return tokens;
}

/** British and American spellings that differ by rule, each way. */
const REGIONAL: readonly (readonly [RegExp, string])[] = [
  [/([Ii])zation/gu, '$1sation'],
  [/([Ii])sation/gu, '$1zation'],
  [/([Dd])efense/gu, '$1efence'],
  [/([Dd])efence/gu, '$1efense'],
  [/([Cc])enter\b/gu, '$1entre'],
  [/([Cc])entre\b/gu, '$1enter'],
  [/([Ll])abor\b/gu, '$1abour'],
  [/([Ll])abour\b/gu, '$1abor'],
];

/** Whether any rule below may apply: most names have one spelling. */
const RESPELT = /^\p{Lu}[\p{Lu}.\d]+$|[Ii][sz]ation|[Dd]efen[sc]e|[Cc]ent(?:er|re)\b|[Ll]abou?r\b|[äöüÄÖÜøØåÅ]/u;

/** A name and the other ways to write it that follow by rule, itself first. */
function spellings(name: string): string[] {
  const plain = name.normalize('NFC').trim().replace(/^the /u, '');
  const all = [plain];
  if (!RESPELT.test(plain)) return all;
  if (/^\p{Lu}{2,5}$/u.test(plain)) all.push(`${[...plain].join('.')}.`, [...plain].join('.'));
  if (/^(?:\p{Lu}\.){2,5}$/u.test(plain)) all.push(plain.replaceAll('.', ''), plain.slice(0, -1));
  if (/^\p{Lu}\d+$/u.test(plain)) all.push(`${plain[0]}-${plain.slice(1)}`);
  for (const [from, to] of REGIONAL) {
    const other = plain.replace(from, to);
    if (other !== plain) all.push(other);
  }
  if (/[äöüÄÖÜøØåÅ]/u.test(plain)) {
    all.push(
      plain
        .replace(/[äÄ]/gu, 'ae')
        .replace(/[öÖøØ]/gu, 'oe')
        .replace(/[üÜ]/gu, 'ue')
        .replace(/[åÅ]/gu, 'aa'),
    );
  }
  return all;
}
