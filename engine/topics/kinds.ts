import { isEnglish } from '../lexicon/everyday-words.ts';
import { CITY_NAMES, KNOWN_PLACES, STATE_OF } from '../lexicon/gazetteer.ts';
import { FORENAMES, GIVEN_PLACES } from '../lists/names.ts';
import {
  COMPANY_FRONTS,
  COMPANY_TRADES,
  DEMONYMS,
  EVENT_HEADS,
  FOREIGN_HEADS,
  HAPPENINGS,
  INSTITUTIONS,
  LAW_HEADS,
  ORG_HEADS,
  ORIGIN_ADJECTIVES,
  PERSON_PARTICLES,
  PLACE_HEADS,
  PLACE_OPENERS,
  STORMS,
  SURNAME_HEADS,
} from '../lists/words.ts';
import type { TopicKind } from '../model/topic.ts';
import { foldWord } from '../text/code-units.ts';
import { isPlainName, mayBeName } from './classify.ts';
import { isMostlySmall } from './common-nouns.ts';
import type { Evidence, NameCandidate } from './evidence.ts';
import { foldName } from './fold-name.ts';
import { isCalledByFirst, sharesArticle } from './same-articles.ts';
import { isAcronym, isCompanyEnd } from './tokens.ts';

/**
 * The kind of each name (`kindOf`). Where some spellings of one name ("J.P. Morgan", "JP Morgan") would be a person and others
 * not, all are what their occurrences together speak for.
 */
export function kindsOf(names: readonly NameCandidate[], evidence: Evidence): Map<NameCandidate, TopicKind> {
  const kinds = new Map(names.map((candidate) => [candidate, kindOf(candidate, evidence)]));
  const groups = new Map<string, NameCandidate[]>();
  for (const candidate of names) {
    const key = foldName(candidate.text);
    const group = groups.get(key);
    if (group) group.push(candidate);
    else groups.set(key, [candidate]);
  }
  for (const group of groups.values()) {
    const people = group.filter((candidate) => kinds.get(candidate) === 'person').length;
    if (people === 0 || people === group.length) continue;
    const kind = kindOf(group.reduce(bothSpellings), evidence);
    for (const candidate of group) kinds.set(candidate, kind);
  }
  return kinds;
}

/** What two spellings show together, under the one that comes more often. */
function bothSpellings(a: NameCandidate, b: NameCandidate): NameCandidate {
  const more = a.middle + a.initial >= b.middle + b.initial ? a : b;
  const sum = (of: (candidate: NameCandidate) => number) => of(a) + of(b);
  return {
    ...more,
    middle: sum((one) => one.middle),
    initial: sum((one) => one.initial),
    person: sum((one) => one.person),
    speech: sum((one) => one.speech),
    place: sum((one) => one.place),
    company: sum((one) => one.company),
    body: sum((one) => one.body),
    site: sum((one) => one.site),
    the: sum((one) => one.the),
    articles: new Set([...a.articles, ...b.articles]),
  };
}

/**
 * What kind of thing a name is the name of: by its own words ("Inc" is a company's), else by what stands beside it in
 * the articles (after "in" it is a place); `thing` where nothing tells.
 */
export function kindOf(candidate: NameCandidate, evidence: Evidence): TopicKind {
  const { words, text } = candidate;
  const first = words[0] ?? '';
  const last = words.at(-1) ?? '';
  if (KNOWN_PLACES.has(text)) return 'place';
  if (HAPPENINGS.has(last) || last === 'attacks') return 'event';
  if (text.includes(', ')) return 'organization';
  if (words.length === 1) return kindOfWord(candidate, evidence);
  if (words.some(isCompanyEnd) || COMPANY_FRONTS.has(first) || isForeignBody(candidate, evidence))
    return 'organization';
  if (/^\d+$/u.test(last) || (/^[IVX]+$/u.test(last) && LAW_HEADS.has(first)) || first === 'Article') return 'law';
  const of = words.findIndex((word) => word === 'of' || word === 'on' || word === 'for');
  const head = of > 0 ? (words[of - 1] ?? '') : last;
  if (LAW_HEADS.has(head)) return head === 'Convention' && words.includes('National') ? 'event' : 'law';
  if (STORMS.has(first) || (first === 'Tropical' && words[1] === 'Storm')) return 'event';
  if (EVENT_HEADS.has(head) || /^(?:World War|Cold War|Super Bowl)/u.test(text)) return 'event';
  const named = FORENAMES.has(first) && words.length <= 4;
  if (named && words.length === 2 && SURNAME_HEADS.has(last)) return 'person';
  if (last === 'City' && CITY_NAMES.has(words.slice(0, -1).join(' '))) return 'organization';
  if (last === 'State' && words.length === 2 && isProvince(first)) return 'place';
  if (PLACE_HEADS.has(head) && !(named && candidate.person > 0)) return 'place';
  if (ORG_HEADS.has(head)) return 'organization';
  // "Imperial College London"
  if (KNOWN_PLACES.has(last) && ORG_HEADS.has(words.at(-2) ?? '')) return 'organization';
  if (PLACE_OPENERS.has(first)) return 'place';
  if (isNamedAfterPlace(candidate, evidence)) return 'person';
  if (KNOWN_PLACES.has(words.slice(0, -1).join(' ')) && /[^s]s$/u.test(last)) return 'organization';
  const initialed = /^\p{Lu}\.?$/u.test(first);
  const body = named || initialed ? 0 : candidate.body;
  if (candidate.company + body > candidate.person + candidate.site) return 'organization';
  if (candidate.site > candidate.person && !named) return 'place';
  if (candidate.the > candidate.person && candidate.the > 0) return 'thing';
  // "Kansas Republican", "Perry Unit"
  if (ORIGIN_ADJECTIVES.has(foldWord(last)) && !named) return 'thing';
  if (!named && candidate.person + candidate.speech === 0 && isMostlySmall(last, evidence)) return 'thing';
  if (words.includes('&')) return 'organization';
  // "Currency Transactions"
  if (!named && candidate.speech === 0 && words.every((word) => isMostlySmall(word, evidence))) return 'thing';
  if (words.includes('and')) return candidate.speech + candidate.company > 0 ? 'organization' : 'thing';
  // "Airbus Industrie", which articles call Airbus: of people they use the last name.
  if (!named && words.length === 2 && isCalledByFirst(candidate, evidence)) return 'organization';
  if (named || candidate.person > 0 || words.some((word) => PERSON_PARTICLES.has(word))) return 'person';
  // "D Hickie", as a line-up has it.
  if (words.length === 2 && /^\p{Lu}$/u.test(first) && candidate.the === 0 && isPlainName(last, evidence))
    return 'person';
  if (/^\p{Lu}\.$/u.test(words[1] ?? '') || /^\p{Lu}\.$/u.test(first) || isInitialed(candidate, evidence))
    return 'person';
  if (COMPANY_TRADES.has(last) && mayBeName(first)) return 'organization';
  if (candidate.place > 0) return 'place';
  if (words.length <= 3 && words.every((word) => isPlainName(word, evidence))) {
    if (candidate.speech > 0 || sharesArticle(evidence.candidates.get(last), candidate)) return 'person';
  }
  return candidate.speech > 0 ? 'organization' : 'thing';
}

/** Ends of German and other Germanic words for bodies; a town may end in "bank" as well. */
const FOREIGN_ENDING = /\p{Ll}(?:banken?|gesellschaft|verband|verein|sparkasse|werke|zentrale|ministerium|anstalt)$/u;

/** Whether a name begins or ends as those of bodies do in French, Italian, Spanish, Portuguese or German. */
function isForeignBody({ words, place, person }: NameCandidate, evidence: Evidence): boolean {
  if (words.length > 1 && FOREIGN_HEADS.has(words[0] ?? '') && !isMostlySmall(words.at(-1) ?? '', evidence))
    return true;
  return place + person === 0 && FOREIGN_ENDING.test(words.at(-1) ?? '');
}

/**
 * Whether a word before "State" makes a province of it: "Lagos State", not "Islamic State" nor a university ("Ohio
 * State").
 */
function isProvince(word: string): boolean {
  return !DEMONYMS.has(word) && !isEnglish(foldWord(word)) && !STATE_OF.has(word) && word !== 'Penn';
}

/**
 * Whether the first word, a place's name, is a given name here: "Jordan Peterson", who speaks, or is called Peterson
 * too.
 */
function isNamedAfterPlace({ words, person, speech, the, place }: NameCandidate, evidence: Evidence): boolean {
  const [first = '', last = ''] = words;
  if (words.length !== 2 || !GIVEN_PLACES.has(foldWord(first)) || the > 0) return false;
  if (!/^\p{Lu}\p{Ll}+$/u.test(last) || isEnglish(foldWord(last)) || COMPANY_TRADES.has(last)) return false;
  const alone = evidence.candidates.get(last);
  return (
    person > place || speech > 0 || (alone !== undefined && alone.the === 0 && alone.place === 0 && alone.speech > 0)
  );
}

/**
 * Whether a name begins with a person's initials: "J.D. Vance", not "U.N. Charter", whose letters stand alone
 * elsewhere.
 */
function isInitialed({ words }: NameCandidate, evidence: Evidence): boolean {
  const [first = '', last = ''] = words;
  if (words.length !== 2 || !/^\p{Lu}\.\p{Lu}\.$/u.test(first) || KNOWN_PLACES.has(first)) return false;
  return !evidence.candidates.has(first) && isPlainName(last, evidence) && !COMPANY_TRADES.has(last);
}

/**
 * The kind of a single word: what most of its occurrences speak for. Who speaks may be a person or an organisation, and
 * hardly ever is a place; "in Microsoft" is said now and then, "in Xinjiang" as a rule.
 */
function kindOfWord(candidate: NameCandidate, evidence: Evidence): TopicKind {
  const { text, person, place, site, speech, the, company, body } = candidate;
  const acronym = isAcronym(text);
  if (INSTITUTIONS.has(text)) return 'organization';
  const [organizations, people, places] = [company + body, the === 0 && !acronym ? person : 0, place + site];
  const most = Math.max(organizations, people, places);
  if (most > 0) {
    if (organizations === most && organizations > people) return 'organization';
    if (people > places) return 'person';
    if (acronym) return 'organization';
    return speech + organizations > places ? (people > organizations ? 'person' : 'organization') : 'place';
  }
  if (acronym) return 'organization';
  if (ORG_HEADS.has(text)) return 'organization';
  if (EVENT_HEADS.has(text)) return 'event';
  return speech > 0 || isForeignBody(candidate, evidence) ? 'organization' : 'thing';
}
