import { isEnglish } from '../lexicon/everyday-words.ts';
import { KNOWN_PLACES } from '../lexicon/gazetteer.ts';
import { FORENAMES } from '../lists/names.ts';
import { COMPANY_FRONTS, COMPANY_TRADES, DEMONYMS, ORG_HEADS, PLACE_HEADS, SUBJECTS } from '../lists/words.ts';
import { foldWord } from '../text/code-units.ts';
import { mayBeName } from './classify.ts';
import { isCommonWord } from './common-nouns.ts';
import { articlesDefining } from './definitions.ts';
import type { Draft, Drafts } from './drafts.ts';
import type { Evidence, NameCandidate } from './evidence.ts';
import { foldName } from './fold-name.ts';
import { sharedArticles, sharesArticle } from './same-articles.ts';
import { isAcronym, isCompanyEnd } from './tokens.ts';

/** The words of a company's name without its form: "Philips" of "NV Philips", "Key Tronic" of "Key Tronic Corp". */
export function withoutCompanyEnds(words: readonly string[]): string[] {
  let from = 0;
  let to = words.length;
  while (to > 1 && (isCompanyEnd(words[to - 1] ?? '') || /^(?:&|and)$/u.test(words[to - 1] ?? ''))) to--;
  while (from < to - 1 && COMPANY_FRONTS.has(words[from] ?? '')) from++;
  return words.slice(from, to);
}

/** Adds an organisation, a company under its name with and without its form ("Inc"). Gives its draft. */
export function addOrganization(candidate: NameCandidate, evidence: Evidence, drafts: Drafts): Draft {
  const plain = withoutCompanyEnds(candidate.words).join(' ');
  // "Target" of Target Corp only where the library writes it so: pages use the word.
  const used =
    (!isEnglish(foldWord(plain)) || (evidence.candidates.get(plain)?.middle ?? 0) > 0) &&
    !isCommonWord(plain, evidence);
  const definers = isAcronym(plain) ? articlesDefining(plain, evidence.definitions) : 0;
  const own = plain.includes(' ') || (isOwnWord(plain) && used && definers <= candidate.articles.size);
  const same = own ? drafts.byName.get(foldName(plain)) : undefined;
  const taken = same !== undefined && (same.kind === 'person' || same.kind === 'place');
  const draft =
    drafts.byName.get(foldName(candidate.text)) ?? (taken ? undefined : same) ?? drafts.create('organization', []);
  for (const article of candidate.articles) draft.articles.add(article);
  drafts.name(draft, candidate.text, candidate.middle + candidate.initial);
  if (plain !== candidate.text && own && !taken) drafts.name(draft, plain, 0);
  // "Goldman, Sachs" is written "Goldman Sachs" as well.
  const bare = plain.replaceAll(',', '');
  if (bare !== plain) drafts.name(draft, bare, 0);
  return draft;
}

/** A short form of fewer letters is an abbreviation of anything: "ST" of ST Systems. */
const SHORTEST_FORM = 3;

/** "Associated Press", "General Electric": an adjective is no short form. */
const ADJECTIVE = /(?:ed|al|ic|ing|ern|ive|ary|ous|ish|an)$/u;

/**
 * Of the articles that have a short form of one word at least one in so many has the full name too, as one would expect of
 * it; else it is another's. Of acronyms, which are short for anything, more.
 */
const SHORT_BESIDE = 10;
const BESIDE_ACRONYM = 4;
/** Of a first word, when what follows says no form nor trade, every other one. */
const BESIDE_FIRST = 2;

/** Whether articles that use a short form have the full name as well. */
function isUsedBeside(alone: NameCandidate | undefined, full: NameCandidate): boolean {
  if (alone === undefined || !sharesArticle(alone, full)) return false;
  if (alone.words.length > 1) return true;
  const share = isAcronym(alone.text) ? BESIDE_ACRONYM : SHORT_BESIDE;
  return sharedArticles(alone, full) * share >= alone.articles.size;
}

/**
 * Whether a first word alone is a body of its own, and what begins with it one of its things: "Sony" speaks, or has shares,
 * and comes more often than "Sony DVD", which has a common word or letters behind it and no company's form.
 */
function isOwnFirm(alone: NameCandidate | undefined, full: NameCandidate): boolean {
  const [, next = ''] = full.words;
  const isOfIt = isAcronym(next) || (isEnglish(foldWord(next)) && !COMPANY_TRADES.has(next) && !ORG_HEADS.has(next));
  if (alone === undefined || !isOfIt || full.words.some(isCompanyEnd)) return false;
  return alone.company + alone.speech > 0 && alone.middle + alone.initial > full.middle + full.initial;
}

/** The first word of a name, with the initials before it that no article has alone: "J.P. Morgan" of J.P. Morgan Chase. */
function firmOpening(words: readonly string[], { candidates }: Evidence): readonly string[] {
  if (candidates.has(words[0] ?? '')) return words.slice(0, 1);
  const initials = words.findIndex((word) => !/^(?:\p{Lu}|(?:\p{Lu}\.)+|\p{Lu}{2})$/u.test(word));
  return words.slice(0, Math.max(1, initials + 1));
}

function isHeadOnly(words: readonly string[]): boolean {
  return words.every((word) => ORG_HEADS.has(word) || SUBJECTS.has(word));
}

function isOwnWord(word: string): boolean {
  return (
    mayBeName(word) && !KNOWN_PLACES.has(word) && !FORENAMES.has(word) && !DEMONYMS.has(word) && !SUBJECTS.has(word)
  );
}

/**
 * Adds the short forms by which news mentions organisations again: "Burlington" of Burlington Industries, "Federal
 * Reserve" of the Federal Reserve Board. What is left without words for a form or a trade must be one word of its own,
 * or stand alone in an article that has the full name. A short form of several organisations is nobody's.
 */
export function addShortForms(organizations: readonly NameCandidate[], evidence: Evidence, drafts: Drafts): void {
  const claims = new Map<string, Set<Draft>>();
  for (const candidate of organizations) {
    const draft = drafts.byName.get(foldName(candidate.text));
    if (draft === undefined) continue;
    const words = withoutCompanyEnds(candidate.words);
    const isCompany = words.length < candidate.words.length;
    for (let to = words.length - 1; to >= 1; to--) {
      // "and" goes with the word after it: "Samuel Montagu" of Samuel Montagu and Sons.
      const dropped = (/^(?:and|&)$/u.test(words[to] ?? '') ? words[to + 1] : words[to]) ?? '';
      if (!COMPANY_TRADES.has(dropped) && !(ORG_HEADS.has(dropped) && !SUBJECTS.has(dropped))) break;
      const short = words.slice(0, to).join(' ');
      if (!/^\p{Lu}/u.test(words[to - 1] ?? '') || DEMONYMS.has(words[to - 1] ?? '')) continue;
      if (to === 1 && (!isOwnWord(short) || short.length < SHORTEST_FORM || isCommonWord(short, evidence))) break;
      const alone = evidence.candidates.get(short);
      const beside = isUsedBeside(alone, candidate) && (alone?.place ?? 0) === 0;
      const sure =
        (to === 1
          ? !ADJECTIVE.test(short)
          : isCompany && !KNOWN_PLACES.has(short) && !PLACE_HEADS.has(words[to - 1] ?? '')) &&
        COMPANY_TRADES.has(dropped) &&
        !evidence.small.has(short.toLowerCase()) &&
        !isEnglish(foldWord(short)) &&
        (alone === undefined || (alone.place === 0 && alone.person === 0));
      if (!beside && !sure) continue;
      claims.set(short, (claims.get(short) ?? new Set()).add(draft));
    }
    const opening = firmOpening(words, evidence);
    const first = opening.join(' ');
    const alone = evidence.candidates.get(first);
    if (
      words.length <= opening.length ||
      ORG_HEADS.has(opening.at(-1) ?? '') ||
      (opening.length === 1 && !isOwnWord(first)) ||
      isCommonWord(first, evidence) ||
      (opening.length === 1 && !/\p{L}\p{Lu}\p{Ll}/u.test(first) && ADJECTIVE.test(first)) ||
      (alone?.place ?? 1) > 0 ||
      isOwnFirm(alone, candidate)
    )
      continue;
    const own = words.length < candidate.words.length || !isHeadOnly(words.slice(opening.length));
    if (own && alone !== undefined && sharedArticles(alone, candidate) * BESIDE_FIRST >= alone.articles.size)
      claims.set(first, (claims.get(first) ?? new Set()).add(draft));
  }
  for (const [short, holders] of claims) {
    const living = [...holders].filter((draft) => drafts.all.has(draft));
    const [only] = living;
    if (only === undefined || living.length > 1) continue;
    const other = drafts.byName.get(foldName(short));
    if (other !== undefined && other.kind !== 'organization' && other.kind !== 'thing') continue;
    // "Siemens" is Siemens AG, which has names of its own, and not Siemens Information Systems.
    if (
      other !== undefined &&
      other !== only &&
      [...other.names.keys()].some((name) => foldName(name) !== foldName(short))
    )
      continue;
    const alone = evidence.candidates.get(short);
    drafts.name(only, short, other === undefined ? (alone?.middle ?? 0) + (alone?.initial ?? 0) : 0);
  }
}

/**
 * Joins names with and without an acronym before them: "Security Council" and U.N. Security Council, where an article
 * has both.
 */
export function addUnprefixed(organizations: readonly NameCandidate[], evidence: Evidence, drafts: Drafts): void {
  for (const candidate of organizations) {
    const [prefix = '', ...rest] = candidate.words;
    const short = rest.join(' ');
    const national = rest.length > 2 && KNOWN_PLACES.get(prefix)?.label === 'United States';
    const beside = rest.length > 1 && sharesArticle(evidence.candidates.get(short), candidate);
    if (!isAcronym(prefix) || !(national || beside)) continue;
    const [long, own] = [drafts.byName.get(foldName(candidate.text)), drafts.byName.get(foldName(short))];
    if (long !== undefined && own?.kind === 'organization') drafts.merge(long, own);
    if (long !== undefined && national) drafts.name(long, short, 0);
    else if (long !== undefined) long.label ??= candidate.text;
  }
}
