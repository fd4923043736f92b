import { isEnglish, looksInflected } from '../lexicon/everyday-words.ts';
import { CITY_NAMES, KNOWN_PLACES, SHARED_PLACES, STATE_OF } from '../lexicon/gazetteer.ts';
import { SAME_NAMES } from '../lexicon/same-names.ts';
import { FORENAMES, GIVEN_PLACES } from '../lists/names.ts';
import {
  COMPANY_FRONTS,
  COMPANY_TRADES,
  DEMONYMS,
  EVENT_HEADS,
  GENERIC_WORDS,
  HAPPENINGS,
  INSTITUTIONS,
  LAW_HEADS,
  LOCAL_BODIES,
  LOCAL_WORDS,
  NEVER_LAST,
  NEVER_NAMES,
  OPENERS,
  ORG_HEADS,
  ORIGIN_ADJECTIVES,
  PERSON_PARTICLES,
  PLACE_HEADS,
  PLACE_OPENERS,
  SOLE_EVENTS,
  STORMS,
  STREET_HEADS,
  SUBJECTS,
  SURNAME_HEADS,
} from '../lists/words.ts';
import type { TopicKind } from '../model/topic.ts';
import { foldWord } from '../text/code-units.ts';
import { isMostlySmall } from './common-nouns.ts';
import type { Evidence, NameCandidate } from './evidence.ts';
import { isCalledByFirst, sharesArticle } from './same-articles.ts';
import { isHeadNoun } from './titles.ts';
import { isAcronym, isCalendar, isCompanyEnd, isTitle } from './tokens.ts';

/**
 * A word that also stands in small letters is a name when it has a capital in at least this share of its occurrences
 * inside sentences; below that it is a common noun which some articles write with a capital.
 */
const NAME_SHARE = 0.6;

/**
 * Whether a capitalised word can be a name by itself in any text: no title, day, nationality or word that opens
 * sentences is.
 */
export function mayBeName(word: string): boolean {
  if (KNOWN_PLACES.has(word)) return true;
  if (word.length < 2 || NEVER_NAMES.has(word) || DEMONYMS.has(word) || GENERIC_WORDS.has(word) || isCalendar(word))
    return false;
  if (isTitle(word) || isCompanyEnd(word) || /^\p{Lu}\d{3,}$/u.test(word)) return false;
  return !OPENERS.has(word.toLowerCase());
}

/** Whether the library shows that a candidate is a name; false where the evidence is too thin to say. */
export function isName(candidate: NameCandidate, evidence: Evidence): boolean {
  const [first = '', ...rest] = candidate.words;
  if (SHARED_PLACES.has(candidate.text)) return candidate.middle + candidate.initial > 1 || candidate.regions.size > 0;
  if (KNOWN_PLACES.has(candidate.text)) return true;
  if (rest.length > 0) return isLongName(candidate);
  if (!mayBeName(first) || candidate.text.length > 30 || KNOWN_PLACES.has(first.replace(/s$/u, ''))) return false;
  if (FORENAMES.has(first) || SUBJECTS.has(first) || isPlural(candidate, evidence)) return false;
  if (EVENT_HEADS.has(first) && !SOLE_EVENTS.has(first)) return false;
  const small = evidence.small.get(first.toLowerCase()) ?? 0;
  // "H.M.", "M.S.": two initials are a name only when they come again.
  if (/^\p{Lu}\.\p{Lu}\.?$/u.test(first) && candidate.middle < 2 && !isSameName(first)) return false;
  if (isAcronym(first)) return small === 0 && !KNOWN_PLACES.has((first[0] ?? '') + first.slice(1).toLowerCase());
  if (/^\p{Lu}[\p{L}\p{N}]*\p{N}$/u.test(first) || /^\p{Lu}[\p{Lu}\p{N}]+$/u.test(first))
    return small === 0 && candidate.middle > 1;
  if (candidate.middle === 0) return isSpeaker(candidate, small);
  if (candidate.middle === 1 && candidate.person === 0 && !INSTITUTIONS.has(first) && isEnglish(foldWord(first)))
    return false;
  return small === 0 || candidate.middle / (candidate.middle + small) >= NAME_SHARE;
}

/**
 * Whether a word that only opens sentences is a name all the same: no English word, and it speaks ("Microsoft said").
 */
function isSpeaker({ text, speech, initial }: NameCandidate, small: number): boolean {
  return small === 0 && speech > 0 && initial > 0 && !isEnglish(foldWord(text)) && !looksInflected(foldWord(text));
}

/** Whether a candidate is the plural of an acronym ("MPs") or of a name in its articles ("Texacos" beside "Texaco"). */
function isPlural(candidate: NameCandidate, evidence: Evidence): boolean {
  const { text } = candidate;
  if (!text.endsWith('s')) return false;
  const one = text.slice(0, -1);
  return /^\p{Lu}{2,}$/u.test(one) || sharesArticle(evidence.candidates.get(one), candidate);
}

function isSameName(word: string): boolean {
  return SAME_NAMES.some((names) => names.includes(word));
}

function isLongName({ words, middle, text }: NameCandidate): boolean {
  const initials = words.filter((word) => /^\p{Lu}\.?$/u.test(word)).length;
  // "Kear B. P.", as references have it.
  if (/^\p{Lu}\.?$/u.test(words.at(-1) ?? '') && (FORENAMES.has(words[0] ?? '') || initials > 1)) return false;
  if (middle === 0 && words.length === 2 && isLoneOpening(words)) return false;
  if (words.every((word) => word.length < 3)) return false;
  // "Japans Ministry", where a wire has lost its apostrophes.
  if (
    KNOWN_PLACES.has((words[0] ?? '').replace(/s$/u, '')) &&
    !KNOWN_PLACES.has(words[0] ?? '') &&
    !DEMONYMS.has(words[0] ?? '')
  )
    return false;
  if (words.length > 9 || (words.length === 2 && isCompanyEnd(words[1] ?? '') && !mayBeName(words[0] ?? '')))
    return false;
  const own = words.filter((word) => /^\p{Lu}/u.test(word) && mayBeName(word));
  if (own.length > 0 || text === 'September 11 attacks') return true;
  // Every town has a Main Street and a City Council.
  if (LOCAL_WORDS.has(words[0] ?? '') && LOCAL_BODIES.has(words.at(-1) ?? '') && words.length === 2) return false;
  if (STREET_HEADS.has(words.at(-1) ?? '')) return false;
  // "Supreme Court", "White House", "Article 5": common words that make a name together.
  const last = words.at(-1) ?? '';
  const first = words[0] ?? '';
  if (words.every((word) => isTitle(word) || NEVER_NAMES.has(word) || /^[a-z]/u.test(word))) return false;
  if (NEVER_LAST.has(last) || DEMONYMS.has(last)) return false;
  return middle > 0 && (isHeadNoun(last) || text === 'New Year' || isHeadNoun(first) || /^(?:\d+|[IVX]+)$/u.test(last));
}

const DESCRIPTIVE = /(?:al|ive|ful|ous|less|able|ible|ing)$/u;

/** Whether two words are a sentence's first word and a name, or two words of everyday English: "Typical Riles". */
function isLoneOpening([first = '', last = '']: readonly string[]): boolean {
  return (
    (isEnglish(foldWord(first)) || DESCRIPTIVE.test(first)) &&
    !FORENAMES.has(first) &&
    !isHeadNoun(last) &&
    !isCompanyEnd(last)
  );
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
  if (words.length === 1) return kindOfWord(candidate);
  if (words.some(isCompanyEnd) || COMPANY_FRONTS.has(first)) return 'organization';
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
  if (candidate.company > candidate.person) return 'organization';
  if (candidate.the > candidate.person && candidate.the > 0) return 'thing';
  // "Kansas Republican", "Perry Unit"
  if (ORIGIN_ADJECTIVES.has(foldWord(last)) && !named) return 'thing';
  if (candidate.person + candidate.speech === 0 && isMostlySmall(last, evidence)) return 'thing';
  // "Currency Transactions"
  if (!named && words.every((word) => isMostlySmall(word, evidence))) return 'thing';
  if (words.includes('and')) return candidate.speech + candidate.company > 0 ? 'organization' : 'thing';
  // "Airbus Industrie", which articles call Airbus: of people they use the last name.
  if (!named && words.length === 2 && isCalledByFirst(candidate, evidence)) return 'organization';
  if (named || candidate.person > 0 || words.some((word) => PERSON_PARTICLES.has(word))) return 'person';
  if (/^\p{Lu}\.$/u.test(words[1] ?? '') || /^\p{Lu}\.$/u.test(first) || isInitialed(candidate, evidence))
    return 'person';
  if (COMPANY_TRADES.has(last) && mayBeName(first)) return 'organization';
  if (candidate.place > 0) return 'place';
  if (words.length <= 3 && words.every((word) => isPlainName(word, evidence))) {
    if (candidate.speech > 0 || sharesArticle(evidence.candidates.get(last), candidate)) return 'person';
  }
  return 'thing';
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

function kindOfWord({ text, person, place, speech, the, company }: NameCandidate): TopicKind {
  if (company > Math.max(person, place)) return 'organization';
  if (INSTITUTIONS.has(text)) return 'organization';
  if (person > place && the === 0 && !isAcronym(text)) return 'person';
  if (isAcronym(text)) return 'organization';
  if (place > 0) return 'place';
  if (ORG_HEADS.has(text)) return 'organization';
  if (EVENT_HEADS.has(text)) return 'event';
  return speech > 0 ? 'organization' : 'thing';
}

/**
 * Whether a word may be part of a person's name: capitalised, never in small letters, and nothing else that is known.
 */
export function isPlainName(word: string, evidence: Evidence): boolean {
  return (
    /^\p{Lu}[\p{L}'-]+$/u.test(word) &&
    mayBeName(word) &&
    !isAcronym(word) &&
    !KNOWN_PLACES.has(word) &&
    !evidence.small.has(word.toLowerCase()) &&
    !isEnglish(foldWord(word))
  );
}
