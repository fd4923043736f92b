import { isEnglish, looksInflected } from '../lexicon/everyday-words.ts';
import { KNOWN_PLACES, SHARED_PLACES } from '../lexicon/gazetteer.ts';
import { SAME_NAMES } from '../lexicon/same-names.ts';
import { FORENAMES } from '../lists/names.ts';
import {
  DEMONYMS,
  EVENT_HEADS,
  GENERIC_WORDS,
  INSTITUTIONS,
  LOCAL_BODIES,
  LOCAL_WORDS,
  NEVER_LAST,
  NEVER_NAMES,
  OPENERS,
  SOLE_EVENTS,
  STREET_HEADS,
  SUBJECTS,
} from '../lists/words.ts';
import { foldWord } from '../text/code-units.ts';
import type { Evidence, NameCandidate } from './evidence.ts';
import { sharesArticle } from './same-articles.ts';
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
  if (word.length < 2 || /^\p{L}\.$/u.test(word)) return false;
  if (NEVER_NAMES.has(word) || DEMONYMS.has(word) || GENERIC_WORDS.has(word) || isCalendar(word)) return false;
  if (isTitle(word) || isCompanyEnd(word) || /^\p{Lu}\d{3,}$/u.test(word)) return false;
  return !OPENERS.has(word.toLowerCase());
}

/** A rating of debt, as agencies write it: "Baa-1", "Aa2", "CCC". */
const RATING = /^(?:[ABC]a{1,2}-?[1-3]|AAA|BBB|CCC)$/iu;

/** Whether the library shows that a candidate is a name; false where the evidence is too thin to say. */
export function isName(candidate: NameCandidate, evidence: Evidence): boolean {
  const [first = '', ...rest] = candidate.words;
  if (SHARED_PLACES.has(candidate.text)) return candidate.middle + candidate.initial > 1 || candidate.regions.size > 0;
  if (KNOWN_PLACES.has(candidate.text)) return true;
  if (rest.length > 0) return isLongName(candidate) && !isShouted(candidate, evidence);
  if (!mayBeName(first) || candidate.text.length > 30 || KNOWN_PLACES.has(first.replace(/s$/u, ''))) return false;
  if (FORENAMES.has(first) || isPlural(candidate, evidence)) return false;
  if (SUBJECTS.has(first) && !isActing(candidate, evidence)) return false;
  if (EVENT_HEADS.has(first) && !SOLE_EVENTS.has(first)) return false;
  const small = evidence.small.get(first.toLowerCase()) ?? 0;
  // "H.M.", "M.S.": two initials are a name only when they come again.
  if (/^\p{Lu}\.\p{Lu}\.?$/u.test(first) && candidate.middle < 2 && !isSameName(first)) return false;
  if (RATING.test(first)) return false;
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

/** Whether a word for what bodies are for is the name of one: it speaks again and again, and is hardly written small. */
function isActing({ text, speech, middle, initial }: NameCandidate, { small }: Evidence): boolean {
  return speech > 1 && middle + initial > 2 * (small.get(text.toLowerCase()) ?? 0);
}

/** Whether a candidate is the plural of an acronym ("MPs") or of a name in its articles ("Texacos" beside "Texaco"). */
function isPlural(candidate: NameCandidate, evidence: Evidence): boolean {
  const { text } = candidate;
  if (!text.endsWith('s')) return false;
  const one = text.slice(0, -1);
  // "The Oscars": of given names nobody speaks in the plural.
  if (FORENAMES.has(one)) return false;
  return /^\p{Lu}{2,}$/u.test(one) || sharesArticle(evidence.candidates.get(one), candidate);
}

/**
 * Whether a name of several words is all capitals and no row of short forms that stand alone elsewhere: "QTR JAN" of a
 * table, not "BBC TV".
 */
function isShouted({ words }: NameCandidate, { candidates }: Evidence): boolean {
  if (!words.every((word) => /^\p{Lu}{2,}$/u.test(word)) || words.some(isCompanyEnd)) return false;
  return words.some((word) => !KNOWN_PLACES.has(word) && (candidates.get(word)?.middle ?? 0) < 2);
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
