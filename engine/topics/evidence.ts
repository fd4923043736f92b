import { KNOWN_PLACES } from '../lexicon/gazetteer.ts';
import { COMPANY_MATTERS, HAPPENINGS, HOLDINGS, PERSON_VERBS, PLACE_PREPOSITIONS } from '../lists/words.ts';
import { regionAt } from '../mentions/region-aside.ts';
import type { Passage } from '../model/article.ts';
import type { Span } from '../model/mention.ts';
import { type AlsoKnown, readAlsoKnown } from './also-known.ts';
import { findRuns } from './capital-runs.ts';
import { type Definitions, type Ladies, readDefinitions, readLadies, readTitled } from './definitions.ts';
import { readLists } from './lists.ts';
import { isBody, isRelative, isSite, isTickerInAngles, isTickerInBrackets, isTrade } from './neighbor-roles.ts';
import { type OwningName, readOwners } from './owners.ts';
import { type NamePair, readPairs } from './pairs.ts';
import type { CapitalRun } from './titles.ts';
import { isLoud, isTitle, type TextToken, tokenize } from './tokens.ts';

/** What the library shows of a string that may be a name, counted over all its occurrences. */
export interface NameCandidate {
  text: string;
  words: readonly string[];
  /** Occurrences where the first word's capital can come from nothing but the name. */
  middle: number;
  /** Occurrences at the start of a sentence. */
  initial: number;
  articles: Set<string>;
  /** Occurrences as a person: after a title or a trade, before an age or "who". The next four are counted likewise. */
  person: number;
  /** Before "said" and the like: people and organisations. */
  speech: number;
  /** After "in", in a dateline, or before a known place. */
  place: number;
  /** With shares, or in "the company's shares". */
  company: number;
  /** As another organisation: "airline Finnair", "Genstar subsidiary", "analyst at Eberstadt", before a ticker. */
  body: number;
  /** As a place by a word for one: "Henan province", "northern Henan", "port of Ventspils". */
  site: number;
  /** After "the": no person. */
  the: number;
  /** The states and countries that asides put it in: "Springfield, Ill.", with how often. */
  regions: Map<string, number>;
}

/** All that is counted in one pass over the passages. */
export interface Evidence {
  /** How many articles were read. */
  articles: number;
  candidates: Map<string, NameCandidate>;
  /** How often a word stands in small letters. */
  small: Map<string, number>;
  /** Full names with short forms that articles define: "Islamic State (IS)". */
  definitions: Definitions;
  /** How surnames that are words are written with a title, by the surname: "Mrs May" by "May". */
  titled: Map<string, Set<string>>;
  /** Surnames with a lady's title. */
  ladies: Ladies;
  /** Two names that an article gives to one: "Mohammed Hamdan Dagalo, known as Hemedti". */
  alsoKnown: AlsoKnown[];
  /** Names with "and" between them, by both together. */
  pairs: Map<string, NamePair>;
  /** Names with "'s" behind them, as written. */
  owners: Map<string, OwningName>;
  /** Names that stand in one list: "Hebei, Shandong and Xinjiang". */
  lists: string[][];
}

const DATELINE =
  /^([\p{Lu}][\p{Lu}.' -]{2,40}?)(?:,\s[\p{L}. ]{2,30}?)?(?:,\s\p{L}+\.?\s\d{1,2})?\s?(?:\([\p{L} ]{2,20}\)\s?)?(?:(?:-{1,2}|–|—)\s|\d{4}-\d{2}-\d{2}$)/u;

/** Reads all passages once and counts what speaks for and against each name that they may have. */
export function gatherEvidence(passages: readonly Passage[]): Evidence {
  const evidence: Evidence = {
    articles: new Set(passages.map(({ articleId }) => articleId)).size,
    candidates: new Map(),
    small: new Map(),
    definitions: new Map(),
    titled: new Map(),
    ladies: new Map(),
    alsoKnown: [],
    pairs: new Map(),
    owners: new Map(),
    lists: [],
  };
  for (const passage of passages) {
    const tokens = tokenize(passage.text);
    const dateline = readDateline(passage, evidence);
    if (isLoud(passage.text, tokens)) continue;
    for (const token of tokens) {
      if (!token.capital) evidence.small.set(token.text, (evidence.small.get(token.text) ?? 0) + 1);
    }
    const runs = findRuns(tokens);
    for (const run of runs) {
      const start = tokens[run.from]?.start ?? 0;
      if (start >= dateline.city && !(start >= dateline.agency[0] && start < dateline.agency[1]))
        noteRun(evidence, passage, tokens, run);
    }
    readPairs(passage, tokens, runs, evidence.pairs, (from, to) => textBetween(passage, tokens, from, to));
    const textOf = (from: number, to: number) => textBetween(passage, tokens, from, to);
    readLists(tokens, runs, evidence.lists, textOf);
    readOwners(passage, tokens, runs, evidence.owners, textOf);
    readAlsoKnown(passage, tokens, runs, evidence.alsoKnown, textOf);
    readDefinitions(passage, evidence.definitions);
    readAttacks(passage, evidence);
    readTitled(passage, evidence.titled);
    readLadies(passage, evidence.ladies);
  }
  return evidence;
}

function candidateFor(evidence: Evidence, text: string): NameCandidate {
  let found = evidence.candidates.get(text);
  if (found === undefined) {
    const words = text.split(' ');
    const none = { middle: 0, initial: 0, person: 0, speech: 0, place: 0, company: 0, body: 0, site: 0, the: 0 };
    found = { text, words, ...none, articles: new Set(), regions: new Map() };
    evidence.candidates.set(text, found);
  }
  return found;
}

/** With and without its dot, a company's form is the same name. */
const COMPANY_DOT = /(?<=\s(?:Inc|Corp|Co|Ltd|Cos|Bros))\.$/u;

function textBetween(passage: Passage, tokens: readonly TextToken[], from: number, to: number): string {
  const start = tokens[from]?.start ?? 0;
  const end = tokens[to - 1]?.end ?? start;
  return passage.text
    .slice(start, end)
    .replace(/\s+/gu, ' ')
    .replaceAll('’', "'")
    .replace(/[‐‑]/gu, '-')
    .replace(COMPANY_DOT, '');
}

function noteRun(evidence: Evidence, passage: Passage, tokens: readonly TextToken[], run: CapitalRun): void {
  const text = textBetween(passage, tokens, run.from, run.to);
  if (isTickerInBrackets(tokens, run) || isRelative(tokens, run) || isTickerInAngles(passage.text, tokens, run)) return;
  const found = candidateFor(evidence, text);
  found.articles.add(passage.articleId);
  if (run.initial) found.initial++;
  else found.middle++;

  const region = regionAt(passage.text, tokens[run.from]?.start ?? 0, tokens[run.to - 1]?.end ?? 0);
  if (region !== null) {
    found.regions.set(region, (found.regions.get(region) ?? 0) + 1);
    found.site++;
  }

  const before = tokens[run.from - 1];
  const after = tokens[run.to];
  const near = before !== undefined && /^\s$/u.test(tokens[run.from]?.gap ?? '') ? before.text : '';
  if (run.titled || isTrade(near)) found.person++;
  // "its chief executive, Armin Papperger, said"
  if (
    run.to - run.from > 1 &&
    tokens[run.from]?.gap === ', ' &&
    after?.gap === ', ' &&
    (isTrade(before?.text ?? '') || PERSON_VERBS.has(after.text))
  )
    found.person++;
  if (near === 'the' || near === 'The') found.the++;
  if (isBody(passage.text, tokens, run)) found.body++;
  if (isSite(tokens, run)) found.site++;
  const invested = near === 'in' && HOLDINGS.has(tokens[run.from - 2]?.text.toLowerCase() ?? '');
  if (invested) found.company++;
  else if (PLACE_PREPOSITIONS.has(near)) found.place++;
  // "said Michael Snow, head of"
  if (PERSON_VERBS.has(near) && (after === undefined || /^[,.]/u.test(after.gap))) found.speech++;
  if (after === undefined) return;
  if (COMPANY_MATTERS.has(after.text) && /^(?:['’]s)? $/u.test(after.gap)) found.company++;
  if (after.gap === ' ') {
    if (PERSON_VERBS.has(after.text)) found.speech++;
    if (after.text === 'who') found.person++;
    if (HAPPENINGS.has(after.text) && !run.titled) {
      const event = candidateFor(evidence, `${text} ${after.text}`);
      event.articles.add(passage.articleId);
      event.middle++;
    }
  }
  if (after.gap === ', ') {
    if (after.text === 'who' || /^[1-9]\d$/u.test(after.text)) found.person++;
    // Not in a list of people: ", Paris Hilton".
    const alone = tokens[run.to + 1]?.joined !== true || tokens[run.to + 1]?.capital !== true;
    // "Xie Zhenhua, China's chief negotiator"
    const owner = /^['’]s\s/u.test(passage.text.slice(after.end, after.end + 3)) && KNOWN_PLACES.has(after.text);
    if (KNOWN_PLACES.has(after.text) && after.capital && alone && !owner) found.place++;
    for (let i = run.to + (owner ? 1 : 0); i < run.to + 4; i++) {
      const token = tokens[i];
      if (token?.capital && isOfficeAside(tokens, run, i)) found.person++;
      if (token === undefined || token.capital || (i > run.to && !/^(?:['’]s)? $/u.test(token.gap))) break;
      if (isTrade(token.text)) found.person++;
    }
  }
}

/** Whether a title in capitals says who somebody is: "Janez Zemljaric, also a Deputy Prime Minister". */
function isOfficeAside(tokens: readonly TextToken[], { from, to }: CapitalRun, at: number): boolean {
  const small = tokens.slice(to, at);
  return (
    to - from > 1 &&
    small.length > 0 &&
    small.every(({ text }) => /^(?:also|an?|the|then|now|former)$/u.test(text)) &&
    tokens[at]?.gap === ' ' &&
    isTitle(tokens[at]?.text ?? '')
  );
}

/** What a dateline is made of, as offsets in its passage: where the city ends, and the agency in brackets. */
interface Dateline {
  city: number;
  agency: Span;
}

/** "BAGHDAD, Iraq (AP) -": a place, written in capitals, and who sent the report, whom it is not about. */
function readDateline(passage: Passage, evidence: Evidence): Dateline {
  const match = DATELINE.exec(passage.text.slice(0, 100));
  const city = match?.[1];
  if (
    match === null ||
    city === undefined ||
    (passage.text === passage.text.toUpperCase() && !/\d$/u.test(passage.text))
  )
    return { city: 0, agency: [0, 0] };
  const agency: Span = [match[0].indexOf('('), match[0].indexOf(')')];
  const text = city
    .trim()
    .toLowerCase()
    .replace(/(?<![\p{L}'])\p{L}/gu, (letter) => letter.toUpperCase());
  if (city.length < 5 && !KNOWN_PLACES.has(text)) return { city: 0, agency };
  const found = candidateFor(evidence, text);
  found.middle++;
  found.place += 2;
  found.articles.add(passage.articleId);
  return { city: city.length, agency };
}

const ATTACKS = /(?<![\d/])9\/11(?![\d/])|Sept(?:ember|\.) 11(?:, 2001)?,? (?:terrorist |terror )?attacks/gu;

/** A date that news uses as a name. */
function readAttacks(passage: Passage, evidence: Evidence): void {
  for (const _ of passage.text.matchAll(ATTACKS)) {
    const found = candidateFor(evidence, 'September 11 attacks');
    found.middle++;
    found.articles.add(passage.articleId);
  }
}
