import { isEnglish, looksInflected } from '../lexicon/everyday-words.ts';
import { KNOWN_PLACES } from '../lexicon/gazetteer.ts';
import { FORENAMES } from '../lists/names.ts';
import {
  COMPANY_HEADS,
  COMPANY_TRADES,
  DEMONYMS,
  FAMILY_FIRM_ENDS,
  LAW_HEADS,
  LETTERED,
  MODIFIERS,
  NAME_OPENERS,
  NAME_PARTICLES,
  NAME_TITLES,
  NUMBERED_LAWS,
  OPENERS,
  ORG_HEADS,
  SUBJECTS,
  TITLE_TAILS,
  TRADES,
} from '../lists/words.ts';
import { isCity } from '../mentions/left-context.ts';
import { foldWord } from '../text/code-units.ts';
import { partnersEnd } from './partners.ts';
import { type CapitalRun, cutTitles, isHeadNoun, isNoble, isPersonLike } from './titles.ts';
import { isAcronym, isCalendar, isCompanyEnd, isTitle, type TextToken, withoutDot } from './tokens.ts';

/**
 * Finds the stretches of capitalised words that may be names: "Federal Reserve Board" of "the Federal Reserve Board
 * said". Titles and days are cut off: of "President Barham Salih" "Barham Salih" is left.
 */
export function findRuns(tokens: readonly TextToken[]): CapitalRun[] {
  const runs: CapitalRun[] = [];
  for (let i = 0; i < tokens.length; ) {
    if (tokens[i]?.capital !== true) {
      i++;
      continue;
    }
    const firm = partnersEnd(tokens, i);
    if (firm > 0) {
      runs.push({ from: i, to: firm, titled: false, initial: tokens[i]?.initial === true });
      i = firm;
      continue;
    }
    const to = extend(tokens, i);
    cut(tokens, i, to, runs);
    i = isTicker(tokens, to) ? to + 1 : to;
  }
  return runs;
}

/** Whether a token is the stock ticker after a company's name: "Key Tronic Corp KTCC". */
function isTicker(tokens: readonly TextToken[], i: number): boolean {
  const token = tokens[i];
  const before = tokens[i - 1];
  if (token?.joined !== true || before === undefined) return false;
  return isCompanyEnd(before.text) && isAcronym(token.text) && !isCompanyEnd(token.text);
}

/** Where the stretch of capitalised words that begins at `from` ends (exclusive). */
function extend(tokens: readonly TextToken[], from: number): number {
  let to = from + 1;
  for (;;) {
    const next = tokens[to];
    const last = tokens[to - 1]?.text ?? '';
    if (next !== undefined && isTheirs(last, next)) return to + 1;
    if (next === undefined || !next.joined) return to;
    if (next.capital) {
      if (isTicker(tokens, to)) return to;
      // "Avco Corp. Avco Financial said": a company's full name ends with its form.
      if (to - from > 1 && isCompanyEnd(last) && !isCompanyEnd(next.text)) return to;
      to++;
    } else if (NUMBERED_LAWS.has(last) && /^\d{1,4}$/u.test(next.text)) return to + 1;
    else {
      const bridged = bridge(tokens, from, to);
      if (bridged === to) return to;
      to = bridged;
    }
  }
}

/** Whether a word is the body of people whom the word before names in the possessive: "Longshoremen's Association". */
function isTheirs(people: string, { text, gap, capital, joined }: TextToken): boolean {
  if (!capital || !ORG_HEADS.has(text) || joined) return false;
  return /^['’] $/u.test(gap) ? /\p{Ll}{2}s$/u.test(people) : gap === ' ' && /\p{Ll}men$/u.test(people);
}

/** Steps over small words inside a name ("of the", "van der", "and"); returns `to` itself where there are none. */
function bridge(tokens: readonly TextToken[], from: number, to: number): number {
  const last = tokens[to - 1]?.text ?? '';
  const small = tokens[to]?.text ?? '';
  const the = tokens[to + 1]?.text === 'the' && tokens[to + 1]?.joined === true ? 1 : 0;
  const at = to + 1 + the;
  const next = tokens[at];
  if (NAME_PARTICLES.has(small)) {
    let end = to + 1;
    while (tokens[end]?.joined === true && NAME_PARTICLES.has(tokens[end]?.text ?? '')) end++;
    const name = tokens[end];
    return name?.joined === true && name.capital && (to - from > 1 || !isOpener(tokens[from])) ? end + 1 : to;
  }
  if (next?.joined !== true || !next.capital || isCalendar(next.text)) return to;
  if (small === 'of') {
    // "The Lord of the Rings": no office has such a title.
    if (the === 1 && isNoble(last) && !KNOWN_PLACES.has(next.text) && !TITLE_TAILS.has(withoutDot(next.text)))
      return at + 1;
    if (isTitle(last)) return TITLE_TAILS.has(withoutDot(next.text)) ? at + 1 : to;
    return isHeadNoun(last) || isOfPlace(tokens, to, at) ? at + 1 : to;
  }
  if (small === 'for' || small === 'on') {
    return (ORG_HEADS.has(last) || LAW_HEADS.has(last)) && SUBJECTS.has(next.text) ? at + 1 : to;
  }
  if (small !== 'and' || the === 1) return to;
  if (FAMILY_FIRM_ENDS.has(next.text)) return at + 1;
  if (!isField(last) || !isField(next.text)) return to;
  for (let i = from; i < to; i++) if (isHeadNoun(tokens[i]?.text ?? '') && i < to - 1) return at + 1;
  for (let i = at; tokens[i]?.capital === true && (i === at || tokens[i]?.joined); i++) {
    const word = tokens[i]?.text ?? '';
    if (i > at && (isHeadNoun(word) || isCompanyEnd(word))) return at + 1;
  }
  return to;
}

/**
 * Whether "of" at a token and a country or a state belong to the name of a company: "Hospital Corp of America", whose first
 * words any company has, or "Honda Motor of America Inc", which ends as companies do.
 */
function isOfPlace(tokens: readonly TextToken[], of: number, at: number): boolean {
  const word = (i: number) => tokens[i]?.text ?? '';
  const long = tokens[at + 1]?.joined === true && KNOWN_PLACES.has(`${word(at)} ${word(at + 1)}`);
  const place = long ? `${word(at)} ${word(at + 1)}` : word(at);
  if (!KNOWN_PLACES.has(place)) return false;
  const length = long ? 2 : 1;
  const [end, after] = [tokens[at + length], tokens[at + length + 1]];
  const isClosed = end?.joined === true && isCompanyEnd(end.text) && !(after?.joined && after.capital);
  if (isClosed) return !isCompanyEnd(word(of - 1)) || COMPANY_HEADS.has(foldWord(word(of - 1)));
  if (!COMPANY_HEADS.has(foldWord(word(of - 1))) || isCity(place) || (end?.joined && end.capital)) return false;
  return tokens[of - 1]?.joined === true && isEnglish(foldWord(word(of - 2)));
}

function isField(word: string): boolean {
  return SUBJECTS.has(word) || COMPANY_TRADES.has(word);
}

function isOpener(token: TextToken | undefined): boolean {
  // "the All Blacks", "confirmed Will Brooks": inside a sentence such capitals are the name's.
  if (token === undefined || (!token.initial && (FORENAMES.has(token.text) || NAME_OPENERS.has(token.text))))
    return false;
  return OPENERS.has(token.text.toLowerCase()) && !(isAcronym(token.text) && !token.initial);
}

/** Cuts a stretch where no name goes on: at openers, days, titles, describing words, "U.S." before something else. */
function cut(tokens: readonly TextToken[], from: number, to: number, out: CapitalRun[]): void {
  const word = (i: number) => tokens[i]?.text ?? '';
  let start = from;
  while (start < to && isSmall(tokens, start, to)) start++;
  // "Excluding Brazil", "Embattled U.S.": a word before a place that needs no evidence is the sentence's first, no more.
  if (to - start > 1 && tokens[start]?.initial === true && KNOWN_PLACES.has(word(start + 1)) && isOpening(word(start)))
    start++;
  // "Senior EC": a rank before a body of two or three letters, with nothing else behind.
  if (to - start === 2 && tokens[start]?.initial === true && isRankBeforeLetters(word(start), word(start + 1))) start++;
  // "Rivals Novo Nordisk": many of a kind, and one of them.
  if (to - start > 2 && tokens[start]?.initial === true && isPluralOpening(tokens, start, to)) start++;
  // "Novelist Zadie Smith" at the start of a sentence; inside one, where a common given name follows.
  if (to - start > 2 && isTradeAndName(tokens, start, to)) {
    out.push({ from: start + 1, to, titled: true, initial: false });
    return;
  }
  const initial = start === from && tokens[from]?.initial === true;
  for (let i = start; i < to; i++) {
    // "on X. Article 63": a letter and a stop are no initial before a law.
    if (i > start && NUMBERED_LAWS.has(word(i)) && /^\d/u.test(word(i + 1)) && /^\p{Lu}\.$/u.test(word(i - 1))) {
      out.push({ from: i, to, titled: false, initial: false });
      return;
    }
    // "units, Series A. Moody's": the letter belongs to what is counted, and a sentence ends.
    if (i > start && /^\p{Lu}\.$/u.test(word(i)) && LETTERED.has(foldWord(word(i - 1)))) {
      cut(tokens, i + 1, to, out);
      return;
    }
    if ((isCalendar(word(i)) && !isMonthAsName(tokens, start, i)) || (i > start && isStrayOpener(tokens, i))) {
      cutTitles(tokens, start, i, initial, out);
      cut(tokens, i + 1, to, out);
      return;
    }
  }
  cutTitles(tokens, start, to, initial, out);
}

/** Whether a word at the beginning of a stretch belongs to no name there: "The", but not in "The Hague". */
function isSmall(tokens: readonly TextToken[], i: number, to: number): boolean {
  const word = tokens[i]?.text ?? '';
  if (i + 1 < to && KNOWN_PLACES.has(`${word} ${tokens[i + 1]?.text}`)) return false;
  return isOpener(tokens[i]) || NAME_PARTICLES.has(word) || /^(?:of|the|and|for|on)$/u.test(word);
}

function isRankBeforeLetters(first: string, letters: string): boolean {
  return isAcronym(letters) && NAME_TITLES.has(first.toLowerCase()) && MODIFIERS.has(first.toLowerCase());
}

function isOpening(word: string): boolean {
  const folded = foldWord(word);
  return (isEnglish(folded) || looksInflected(folded)) && !DEMONYMS.has(word) && !isHeadNoun(word);
}

/**
 * Whether a stretch opens with the plural of an English word, which says what the rest is: "Rivals Novo Nordisk". It
 * does not where one of the words makes the name of a body or a place ("Friends Life Group").
 */
function isPluralOpening(tokens: readonly TextToken[], from: number, to: number): boolean {
  const first = tokens[from]?.text ?? '';
  if (!/[^s]s$/u.test(first) || !isOpening(first) || FORENAMES.has(first)) return false;
  for (let i = from; i < to; i++) {
    const word = tokens[i]?.text ?? '';
    if (isHeadNoun(word) || isCompanyEnd(word) || COMPANY_TRADES.has(word) || SUBJECTS.has(word)) return false;
  }
  return true;
}

/**
 * Whether a stretch is a trade and a person's name, and nothing else: "Novelist Zadie Smith". What follows the trade
 * must look like a person's name, and either begin with a common given name or have no English word in it.
 */
function isTradeAndName(tokens: readonly TextToken[], from: number, to: number): boolean {
  const word = (i: number) => tokens[i]?.text ?? '';
  if (!TRADES.has(word(from).toLowerCase()) || isTitle(word(from)) || !isPersonLike(tokens, from + 1, to)) return false;
  if (FORENAMES.has(word(from + 1))) return true;
  if (tokens[from]?.initial !== true) return false;
  for (let i = from + 1; i < to; i++) if (isEnglish(foldWord(word(i)))) return false;
  return true;
}

/** Whether a month is somebody's surname, after a given name: "Theresa May". */
function isMonthAsName(tokens: readonly TextToken[], start: number, i: number): boolean {
  return i > start && FORENAMES.has(tokens[i - 1]?.text ?? '');
}

/** Whether a word opens a new sentence after a short form with a dot: "The" in "from the U.S. The". */
function isStrayOpener(tokens: readonly TextToken[], i: number): boolean {
  return tokens[i - 1]?.text.endsWith('.') === true && isOpener(tokens[i]);
}
