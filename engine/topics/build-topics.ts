import { idOf } from '../base/id.ts';
import { isEnglish } from '../lexicon/everyday-words.ts';
import { HOME_OF, KNOWN_PLACES } from '../lexicon/gazetteer.ts';
import { SAME_NAMES } from '../lexicon/same-names.ts';
import { DEMONYMS } from '../lists/words.ts';
import { withCountry } from '../mentions/region-aside.ts';
import type { Passage } from '../model/article.ts';
import type { CuratedTopics, Topic } from '../model/topic.ts';
import { foldWord } from '../text/code-units.ts';
import { addAbbreviations } from './abbreviations.ts';
import { addAcronyms } from './acronyms.ts';
import { capitals, shownNameOf } from './choose-label.ts';
import { isName, isPlainName } from './classify.ts';
import { createDrafts, type Draft, type Drafts } from './drafts.ts';
import { type Evidence, gatherEvidence, type NameCandidate } from './evidence.ts';
import { foldName } from './fold-name.ts';
import { joinOwners } from './join-owners.ts';
import { joinPairs } from './join-pairs.ts';
import { kindsOf } from './kinds.ts';
import { addMisspellings, dropSlips } from './misspellings.ts';
import { addOrganization, addShortForms, addUnprefixed, withoutCompanyEnds } from './organizations.ts';
import { addPeople } from './people.ts';
import { addRunTogether } from './run-together.ts';
import { settleKinds } from './settle-kinds.ts';
import { isCompanyEnd } from './tokens.ts';

/**
 * The topics that the passages know: derived ones, with the hand-made entries winning over them and their names marked
 * as hand-made (`Topic.origins`). The same passages give the same topics in any order. Never throws.
 */
export function buildTopics(passages: readonly Passage[], curated: CuratedTopics = { topics: [] }): Topic[] {
  return mergeCurated(derive(passages), curated).sort((a, b) => (a.label < b.label ? -1 : a.label > b.label ? 1 : 0));
}

function derive(passages: readonly Passage[]): Topic[] {
  const evidence = gatherEvidence(passages);
  joinPairs(evidence);
  joinOwners(evidence);
  dropSlips(evidence);
  const names = [...evidence.candidates.values()]
    .filter((candidate) => isName(candidate, evidence))
    .sort((a, b) => (a.text < b.text ? -1 : 1));
  const drafts = createDrafts();
  const kinds = kindsOf(names, evidence);
  settleKinds(names, kinds, evidence);
  addPlaces(names, drafts);
  for (const candidate of relativesOf(names, kinds, evidence)) kinds.set(candidate, 'person');
  const companies = new Set(
    names
      .filter(({ words }) => words.some(isCompanyEnd))
      .map(({ words }) => foldName(withoutCompanyEnds(words).join(' '))),
  );
  for (const candidate of names) if (companies.has(foldName(candidate.text))) kinds.set(candidate, 'organization');
  addPeople(
    names.filter((candidate) => kinds.get(candidate) === 'person' && candidate.words.length > 1),
    evidence,
    drafts,
  );
  const organizations = names.filter(
    (candidate) => kinds.get(candidate) === 'organization' && candidate.words.length > 1,
  );
  for (const candidate of organizations) addOrganization(candidate, evidence, drafts);
  for (const candidate of names) addPlain(candidate, kinds.get(candidate) ?? 'thing', evidence, drafts);
  addShortForms(organizations, evidence, drafts);
  addRunTogether(drafts);
  addMisspellings(drafts);
  addUnprefixed(organizations, evidence, drafts);
  addAcronyms(evidence, drafts);
  addAbbreviations(drafts);
  for (const candidate of names) addHome(candidate, drafts);
  addSame(drafts);
  addAlsoKnown(evidence, drafts);
  addNumerals(drafts);
  return [...drafts.all].map((draft) => toTopic(draft, drafts));
}

function addPlaces(names: readonly NameCandidate[], drafts: Drafts): void {
  for (const candidate of names) {
    const place = KNOWN_PLACES.get(candidate.text);
    if (place === undefined) continue;
    const draft = drafts.byName.get(foldName(place.label)) ?? drafts.create('place', []);
    draft.label = place.label;
    for (const article of candidate.articles) draft.articles.add(article);
    for (const name of [place.label, ...place.aliases]) drafts.name(draft, name, 0);
    drafts.name(draft, candidate.text, candidate.middle + candidate.initial);
  }
}

function addPlain(candidate: NameCandidate, kind: Topic['kind'], evidence: Evidence, drafts: Drafts): void {
  if (KNOWN_PLACES.has(candidate.text) || evidence.candidates.get(candidate.text) !== candidate) return;
  const known = drafts.byName.get(foldName(candidate.text));
  if (known !== undefined) {
    for (const article of candidate.articles) known.articles.add(article);
    const count = candidate.middle + candidate.initial;
    // A spelling seen once is not the label where another one is seen more often.
    const isLabel =
      count > 1 && known.names.get(candidate.text) === 0 && [...known.names.values()].every((n) => n <= 1);
    if (isLabel || !known.names.has(candidate.text)) drafts.name(known, candidate.text, count);
    return;
  }
  if (isPassing(candidate, kind, evidence)) return;
  drafts.name(drafts.create(kind, candidate.articles), candidate.text, candidate.middle + candidate.initial);
}

/** From so many articles on, a word that comes once in all of them is hardly ever a name that anybody looks up. */
const MANY_ARTICLES = 50;

/**
 * Whether a name comes once in a library of many articles, nothing there says what it is the name of, and it is one word or
 * begins as what a place has: half a name, a slip ("Idustry"), a word with a capital ("Malaysian Tin", "London Daily").
 */
function isPassing({ words, middle, initial }: NameCandidate, kind: Topic['kind'], { articles }: Evidence): boolean {
  if (kind !== 'thing' || middle + initial > 1 || articles < MANY_ARTICLES) return false;
  const [first = '', last = ''] = words;
  if (words.length === 1) return true;
  const isOfPlace = DEMONYMS.has(first) || KNOWN_PLACES.has(first);
  return words.length === 2 && isOfPlace && isEnglish(foldWord(last));
}

/** "Jordie Barrett" beside Scott Barrett: a plain word before somebody's surname is a given name. */
function relativesOf(
  names: readonly NameCandidate[],
  kinds: ReadonlyMap<NameCandidate, Topic['kind']>,
  evidence: Evidence,
): NameCandidate[] {
  const surnames = new Set(
    names
      .filter(({ words }) => words.length > 1)
      .flatMap((one) => (kinds.get(one) === 'person' ? [one.words.at(-1)] : [])),
  );
  return names.filter((candidate) => {
    const [first = '', last = ''] = candidate.words;
    if (kinds.get(candidate) !== 'thing' || candidate.words.length !== 2 || candidate.the > 0) return false;
    return surnames.has(last) && isPlainName(first, evidence);
  });
}

/** Says where a place is when most of its mentions do: "Springfield, Ill." */
function addHome(candidate: NameCandidate, drafts: Drafts): void {
  const [most] = [...candidate.regions].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1));
  const draft = drafts.byName.get(foldName(candidate.text));
  if (most === undefined || draft?.kind !== 'place' || most[1] * 2 <= candidate.middle + candidate.initial) return;
  if (HOME_OF.get(candidate.text)?.includes(most[0]) !== true) draft.of = withCountry(most[0]);
}

/** Joins what an article calls two names of one, unless the other is known by several names of its own. */
function addAlsoKnown({ alsoKnown }: Evidence, drafts: Drafts): void {
  for (const { name, other } of alsoKnown) {
    const draft = drafts.byName.get(foldName(name));
    const same = drafts.byName.get(foldName(other));
    if (draft === undefined || draft === same || (same?.names.size ?? 0) > 1) continue;
    drafts.name(draft, other, 0);
  }
}

/** Joins the spellings of `SAME_NAMES` when the library writes one of them. */
function addSame(drafts: Drafts): void {
  for (const spellings of SAME_NAMES) {
    const [label = ''] = spellings;
    const known = spellings.map((name) => drafts.byName.get(foldName(name))).find((draft) => draft !== undefined);
    if (known === undefined) continue;
    for (const name of spellings) if (drafts.byName.get(foldName(name))?.kind !== 'person') drafts.name(known, name, 0);
    known.label = label;
  }
}

const ROMAN = ['I', 'II', 'III', 'IV', 'V', 'VI', 'VII', 'VIII', 'IX', 'X', 'XI', 'XII'];

/** "Article V" is "Article 5". */
function addNumerals(drafts: Drafts): void {
  for (const draft of [...drafts.all]) {
    for (const name of [...draft.names.keys()]) {
      const [, number = '', roman = ''] = /^Article (?:(\d{1,2})|([IVX]+))$/u.exec(name) ?? [];
      const value = number === '' ? ROMAN.indexOf(roman) + 1 : Number(number);
      if (value < 1 || value > ROMAN.length) continue;
      drafts.name(draft, `Article ${value}`, 0);
      drafts.name(draft, `Article ${ROMAN[value - 1]}`, 0);
      draft.label = `Article ${value}`;
    }
  }
}

function toTopic(draft: Draft, drafts: Drafts): Topic {
  const label = draft.label ?? shownNameOf(draft);
  const weak = [...draft.weak].filter((name) => (drafts.byName.get(foldName(name)) ?? draft) === draft);
  // Names that differ by case or accents are one to the matcher, and the one with fewer capitals finds both.
  const seen = new Set([foldWord(label)]);
  const aliases = [...draft.names.keys(), ...weak]
    .sort((a, b) => capitals(a) - capitals(b) || (a < b ? -1 : 1))
    .filter((name) => !seen.has(foldWord(name)) && seen.add(foldWord(name)));
  const topic = { id: `t${idOf(`${draft.kind} ${label}`)}`, label, kind: draft.kind, aliases: aliases.sort() };
  const introduced = topic.aliases.filter((name) => draft.introduced.has(name));
  if (introduced.length > 0) return { ...topic, introduced };
  return draft.kind === 'place' && draft.of !== undefined ? { ...topic, of: [...draft.of] } : topic;
}

function mergeCurated(derived: readonly Topic[], curated: CuratedTopics): Topic[] {
  const byName = new Map<string, Topic>();
  for (const topic of derived) for (const name of [topic.label, ...topic.aliases]) byName.set(foldName(name), topic);
  const blocked = new Set((curated.block ?? []).map(foldName));
  const taken = new Set<Topic>();
  const entries = curated.topics.map((entry): Topic => {
    const own = [entry.label, ...(entry.aliases ?? [])];
    const found = new Set(own.map((name) => byName.get(foldName(name))).filter((topic) => topic !== undefined));
    for (const topic of found) taken.add(topic);
    const refused = new Set((entry.block ?? []).map(foldName));
    const names = [...own, ...[...found].flatMap((topic) => [topic.label, ...topic.aliases])];
    const aliases = [...new Set(names)].filter((name) => name !== entry.label && !refused.has(foldName(name)));
    const topic: Topic = {
      id: `t${idOf(`${entry.kind} ${entry.label}`)}`,
      label: entry.label,
      kind: entry.kind,
      aliases,
    };
    const handMade = own.filter((name) => name === entry.label || aliases.includes(name));
    topic.origins = Object.fromEntries(handMade.map((name) => [name, 'hand-made' as const]));
    return entry.of === undefined ? topic : { ...topic, of: entry.of };
  });
  const claimed = new Set(entries.flatMap((entry) => [entry.label, ...entry.aliases]).map(foldName));
  const rest = derived
    .filter((topic) => !taken.has(topic) && !blocked.has(foldName(topic.label)))
    .map((topic) => ({
      ...topic,
      aliases: topic.aliases.filter((name) => !blocked.has(foldName(name)) && !claimed.has(foldName(name))),
    }));
  return [...entries, ...rest];
}
