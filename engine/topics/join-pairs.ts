import { KNOWN_PLACES } from '../lexicon/gazetteer.ts';
import { FORENAMES } from '../lists/names.ts';
import { DEMONYMS, ORG_HEADS } from '../lists/words.ts';
import { isMostlySmall } from './common-nouns.ts';
import type { Evidence, NameCandidate } from './evidence.ts';
import { type NamePair, pairKey } from './pairs.ts';
import { isAcronym, isCompanyEnd } from './tokens.ts';

/** The second name stands behind "and" and another name, whichever, in at least this part of its occurrences. */
const PAIR_SHARE = 0.9;
/** A name that nearly always has "'s" behind it has it in itself: "Standard and Poor's". */
const OWNING_SHARE = 0.9;
/** So often, and in so many articles, a pair has to come to be one name by that alone. */
const PAIR_OFTEN = 3;
const PAIR_ARTICLES = 2;
/** A word that stands so often in small letters is one. */
const COMMON_WORD = 3;

/** Adjectives that begin names of bodies: "General Motors Corp" is no second half of a name. */
const OPENING_ADJECTIVE = /(?:ed|al|ic|ern|ive|ary|ous|ish|an|First)$/u;

/**
 * Makes one name of two where the second never stands without "and" and the first: "Ernst and Whinney", which comes
 * again and again, and "Carolina Power and Light Co", whose second half begins with a word and ends as bodies do. The
 * second is no candidate any more, and the first is not counted there.
 */
export function joinPairs(evidence: Evidence): void {
  const pairs = [...evidence.pairs.values()].sort((a, b) => (pairKey(a) < pairKey(b) ? -1 : 1));
  const halves = new Map<string, { count: number; all: number }>();
  for (const { second, middle, initial } of pairs) {
    const own = evidence.candidates.get(second);
    const half = halves.get(second) ?? { count: 0, all: (own?.middle ?? 0) + (own?.initial ?? 0) };
    half.count += middle + initial;
    halves.set(second, half);
  }
  const isHalf = (name: string) => {
    const { count, all } = halves.get(name) as { count: number; all: number };
    return count >= PAIR_SHARE * all;
  };
  const seconds = new Map(pairs.map(({ second }) => [second, evidence.candidates.get(second)]));
  for (const pair of pairs) {
    const first = evidence.candidates.get(pair.first);
    const second = seconds.get(pair.second);
    if (
      first === undefined ||
      second === undefined ||
      !isHalf(pair.second) ||
      !isOneBody(pair, first, second, evidence)
    )
      continue;
    evidence.candidates.delete(second.text);
    first.middle -= pair.middle;
    first.initial -= pair.initial;
    if (first.middle + first.initial <= 0) evidence.candidates.delete(first.text);
    const count = pair.middle + pair.initial;
    const text = count >= PAIR_OFTEN && pair.owning >= OWNING_SHARE * count ? `${pairKey(pair)}'s` : pairKey(pair);
    evidence.candidates.set(text, {
      ...second,
      text,
      words: text.split(' '),
      middle: pair.middle,
      initial: pair.initial,
      speech: pair.speech,
      person: 0,
      articles: new Set(pair.articles),
    });
  }
}

function isOneBody(pair: NamePair, first: NameCandidate, second: NameCandidate, evidence: Evidence): boolean {
  const count = pair.middle + pair.initial;
  if (second.person > 0 || isSomebodyOrPlace(first)) return false;
  // "Marks and Spencer", which has shares, or is written with "&" too: the second may be a given name.
  const isFirm = first.company + first.body > 0 || evidence.candidates.has(`${pair.first} & ${pair.second}`);
  if (isSomebodyOrPlace(second) && !(isFirm && isGivenName(second))) return false;
  const [opening = ''] = second.words;
  const last = second.words.at(-1) ?? '';
  // "Echo and the Bunnymen"; two bodies with articles of their own have no such name.
  if (pair.link === ' and the ' && (first.the > 0 || first.words.length > 1 || isMostlySmall(last, evidence)))
    return false;
  const comesAgain = count >= PAIR_OFTEN && pair.articles.size >= PAIR_ARTICLES;
  if (second.words.length === 1) return comesAgain;
  if (isWhole(first)) return false;
  // "Blunt Ellis and Loewi Inc"
  if (isCompanyEnd(last) && second.words.length === 2 && comesAgain) return true;
  const isBody =
    isCompanyEnd(last) || ORG_HEADS.has(last) || ORG_HEADS.has(second.words[second.words.indexOf('of') - 1] ?? '');
  return isBody && !OPENING_ADJECTIVE.test(opening) && (evidence.small.get(opening.toLowerCase()) ?? 0) >= COMMON_WORD;
}

/** Whether a name ends as a body's does, so that nothing is missing from it. */
function isWhole({ words }: NameCandidate): boolean {
  const last = words.at(-1) ?? '';
  return isCompanyEnd(last) || ORG_HEADS.has(last);
}

/** Whether a name is a given name alone, and none of a place. */
function isGivenName({ words, text }: NameCandidate): boolean {
  return words.length === 1 && FORENAMES.has(text) && !KNOWN_PLACES.has(text) && !DEMONYMS.has(text);
}

/** Whether a name is that of a place, a people or a person with a given name, whom "and" joins to others in any text. */
function isSomebodyOrPlace({ words, text, person }: NameCandidate): boolean {
  const [opening = ''] = words;
  const last = words.at(-1) ?? '';
  return (
    KNOWN_PLACES.has(text) ||
    DEMONYMS.has(text) ||
    isAcronym(text) ||
    person > 0 ||
    (FORENAMES.has(opening) && !isCompanyEnd(last) && !ORG_HEADS.has(last))
  );
}
