import { CALENDAR } from '../lexicon/calendar.ts';
import { makesLesser, officeAtEnd, saysWho } from '../lexicon/offices.ts';
import {
  ARTICLE_WORDS,
  DEMONYMS,
  NO_INTRODUCTION,
  OFFICE_JOINTS,
  OFFICE_PARTS,
  PERSON_VERBS,
  PHRASE_JOINTS,
  POSSESSORS,
  QUOTING_VERBS,
  RELATIVE_PRONOUNS,
  STOP_WORDS,
  STRETCHES_OF_TIME,
  SURNAME_PARTICLES,
  TITLE_TAILS,
  WHICH_TIMES,
} from '../lists/words.ts';
import { foldWord } from '../text/code-units.ts';
import { isSmallWord, type PieceOfText } from './tokens-of.ts';

/** What a text says of somebody beside their name: "NATO Secretary-General Jens Stoltenberg". */
export interface PersonIntroduction {
  /** The office as lists have it: "secretary-general". */
  office: string;
  /** The other words of the phrase, folded: "nato". */
  of: string[];
  /** The phrase as one would say it after the name, without article: "NATO secretary-general". */
  phrase: string;
}

/** A title before a name has no more words than this, words after it no more than so many. */
const LONGEST_BEFORE = 8;
const LONGEST_AFTER = 12;

/** The words right before a name that say who it is, if they do. `at` is the number of the name's first piece. */
export function introductionBefore(
  text: string,
  pieces: readonly PieceOfText[],
  at: number,
): PersonIntroduction | undefined {
  const words: PieceOfText[] = [];
  let next = pieces[at];
  for (let i = at - 1; i >= 0 && next && words.length < LONGEST_BEFORE; i--) {
    const piece = pieces[i] as PieceOfText;
    if (piece.quoted !== next.quoted) break;
    const gap = text.slice(piece.end, next.start);
    if (piece.kind === 'mark') {
      // "Gen. Qassem Soleimani"
      if (piece.text !== '.' || !isShortTitle(pieces[i - 1]) || piece.start !== pieces[i - 1]?.end) break;
      next = piece;
      continue;
    }
    if (!/^(?:['’]s?)?\s*$/u.test(gap) && next.kind !== 'mark') break;
    if (!mayIntroduce(piece, words, pieces[i - 1])) break;
    words.unshift(piece);
    next = piece;
  }
  const further = pieces[pieces.indexOf(words[0] as PieceOfText) - 1];
  while (words[0] && ((isSmallWord(words[0].text) && !makesLesser(words[0].text)) || isDay(words[0]))) words.shift();
  // "Goldman Sachs (Japan) Corp president"
  if (pieces[pieces.indexOf(words[0] as PieceOfText) - 1]?.text === ')') return undefined;
  const day = words.findLastIndex(isDay);
  const made = introductionOf(withoutTime(words.slice(day + 1)));
  return made && further && isCutFrom(further, words[0], made.office) ? { ...made, phrase: '' } : made;
}

/**
 * Whether the word before an introduction belongs to it, so that the rest says only half of who somebody is: "central bank
 * president", "his boss Adm. …".
 */
function isCutFrom(further: PieceOfText, first: PieceOfText | undefined, office: string): boolean {
  if (further.kind !== 'word' || further.capital || further.quoted !== first?.quoted) return false;
  const small = further.text.toLowerCase();
  if (POSSESSORS.has(small)) return true;
  // "quoted former president …"
  if (makesLesser(first.text) && !office.startsWith(first.text)) return false;
  return !first.capital && !STOP_WORDS.has(small) && !QUOTING_VERBS.has(small) && !PERSON_VERBS.has(small);
}

function isShortTitle(piece: PieceOfText | undefined): boolean {
  return piece?.capital === true && piece.text.length < 6 && officeAtEnd([piece.text]) !== undefined;
}

const isDay = ({ text }: PieceOfText) => CALENDAR.has(text);

/** Without a time at the beginning that says when, not who: "Last week investor …". */
function withoutTime(words: readonly PieceOfText[]): readonly PieceOfText[] {
  const [first, second] = words;
  const isTime = first && second && WHICH_TIMES.has(first.text.toLowerCase()) && STRETCHES_OF_TIME.has(second.text);
  return isTime ? words.slice(2) : words;
}

/** Whether a word may belong to the words before a name; `after` are those between it and the name. */
function mayIntroduce(piece: PieceOfText, after: readonly PieceOfText[], before: PieceOfText | undefined): boolean {
  const small = piece.text.toLowerCase();
  if (after.length === 0) return piece.capital ? isRole(piece) : saysWho(small) && !piece.possessive;
  if (piece.capital || /^ex-\p{Lu}/u.test(piece.text)) return true;
  // "Secretary of State", "Bank of Japan Governor"
  if (OFFICE_JOINTS.has(small))
    return (
      before?.capital === true &&
      (isRole(before) || (small === 'of' && after[0]?.capital === true && !isRole(after[0])))
    );
  if (makesLesser(small)) return true;
  // "Barclays de Zoete Wedd economist"
  if (SURNAME_PARTICLES.has(small)) return before?.capital === true && after[0]?.capital === true;
  // "Trade and Industry Minister"
  if (small === 'and')
    return [before, after[0]].every((one) => one?.capital && TITLE_TAILS.has(one.text.toLowerCase()));
  if (STOP_WORDS.has(small) || QUOTING_VERBS.has(small)) return false;
  if (saysWho(small)) return true;
  // "American pop singer", "Iranian top commander"
  if (after.length > 2 || before?.kind !== 'word') return false;
  return before.possessive || (before.capital && !isSmallWord(before.text));
}

const isRole = ({ text }: PieceOfText) => officeAtEnd([text]) !== undefined || TITLE_TAILS.has(text.toLowerCase());

/** The words of an apposition after a name: "…, chairman of the commission,". `at` is the number of the piece after it. */
export function introductionAfter(pieces: readonly PieceOfText[], at: number): PersonIntroduction | undefined {
  if (pieces[at]?.text !== ',') return undefined;
  const words: PieceOfText[] = [];
  for (let i = at + 1; i < pieces.length && words.length <= LONGEST_AFTER; i++) {
    const piece = pieces[i] as PieceOfText;
    if (piece.quoted) return undefined;
    if (piece.kind === 'mark') {
      if (!/^[,.;–—]|--$/u.test(piece.text)) return undefined;
      return piece.text === ',' && isOfNext(words, pieces.slice(i + 1, i + 4)) ? undefined : apposition(words);
    }
    const small = piece.text.toLowerCase();
    if (RELATIVE_PRONOUNS.has(small)) return apposition(words);
    if (QUOTING_VERBS.has(small) || NO_INTRODUCTION.has(small)) return undefined;
    words.push(piece);
  }
  return undefined;
}

/**
 * Whether words between two names may as well be of the second: "…, the lawyer's partner Ann Holm, Norrland's chairman,
 * Peter Varga, said". They are where they say whose the office is, as a title before a name does.
 */
function isOfNext(words: readonly PieceOfText[], [first, second]: readonly PieceOfText[]): boolean {
  const isName = first?.capital === true && !isDay(first) && second?.capital === true;
  return isName && words.some(({ possessive }) => possessive) && !words.some(({ text }) => PHRASE_JOINTS.has(text));
}

function apposition(all: readonly PieceOfText[]): PersonIntroduction | undefined {
  const opener = all[0]?.text.toLowerCase() ?? '';
  const own = POSSESSORS.has(opener);
  const words = own || ARTICLE_WORDS.has(opener) ? all.slice(1) : all;
  const joint = words.findIndex(({ text }) => PHRASE_JOINTS.has(text));
  const front = joint < 0 ? words : words.slice(0, joint);
  const made = introductionOf(front);
  if (!made || own) return made && { ...made, phrase: '' };
  if (joint < 0) return made;
  const rest = words.slice(joint);
  const tail = rest.map((word) => written(word)).join(' ');
  return {
    office: made.office,
    of: [...made.of, ...tellingWordsOf(rest)],
    phrase: `${made.phrase} ${tail}`,
  };
}

/** What words say that end in an office: which, of what, and both as a phrase. */
function introductionOf(words: readonly PieceOfText[]): PersonIntroduction | undefined {
  const texts = words.map(({ text }) => text);
  // "Secretary of State", "Minister for Trade"
  const of = texts.findIndex((text, i) => OFFICE_JOINTS.has(text) && officeAtEnd(texts.slice(0, i)) !== undefined);
  const head = officeAtEnd(of < 0 ? texts : texts.slice(0, of));
  if (!head) return undefined;
  const end = of < 0 ? texts.length : of;
  const before = words.slice(0, end - head.length);
  const after = words.slice(end);
  const phrase = [
    ...before.map((word) => (isOfficeWord(word) ? written({ ...word, text: word.text.toLowerCase() }) : written(word))),
    officeAsSaid(words.slice(end - head.length, end), head.office),
    ...after.map((word) => (TITLE_TAILS.has(word.text.toLowerCase()) ? word.text.toLowerCase() : written(word))),
  ].join(' ');
  const others = tellingWordsOf([...before, ...after]);
  return { office: head.office, of: others, phrase };
}

/** An office in small letters, as it stands there; a short form is written out: "Gen." is "general". */
function officeAsSaid(words: readonly PieceOfText[], office: string): string {
  const said = words.map(({ text }) => text).join(' ');
  if (/^\p{Lu}{2,}$/u.test(said)) return said;
  const isShort = said.length < 5 && said.toLowerCase() !== office;
  return isShort || office.replaceAll('-', ' ') === said.toLowerCase() ? office : said.toLowerCase();
}

/** Words of offices that have a capital only as a title: "Foreign" in "Foreign Minister", not "Turkish" or "Treasury". */
function isOfficeWord({ text }: PieceOfText): boolean {
  if (!/^\p{Lu}\p{Ll}+$/u.test(text) || DEMONYMS.has(text)) return false;
  return makesLesser(text.toLowerCase()) || officeAtEnd([text]) !== undefined || OFFICE_PARTS.has(text);
}

const tellingWordsOf = (words: readonly PieceOfText[]) =>
  words.filter(({ text }) => !isSmallWord(text)).map(({ text }) => foldWord(text));

const written = ({ text, possessive }: PieceOfText) => (possessive && !text.endsWith('s') ? `${text}'s` : text);
