import { KNOWN_PLACES } from '../lexicon/gazetteer.ts';
import { FAMILY_NAMES, FORENAMES, LONE_FAMILY_NAMES } from '../lists/names.ts';
import { COMPANY_TRADES, DEMONYMS, GENERIC_WORDS, NAME_PARTICLES, NEVER_NAMES } from '../lists/words.ts';
import { mayBeName } from './classify.ts';
import { isCommonWord } from './common-nouns.ts';
import type { Draft, Drafts } from './drafts.ts';
import type { Evidence, NameCandidate } from './evidence.ts';
import { foldName } from './fold-name.ts';
import { addLady } from './ladies.ts';
import { isOneSlip } from './misspellings.ts';
import { sharedArticles, sharesArticle } from './same-articles.ts';
import { isCompanyEnd } from './tokens.ts';

interface Person {
  given: string[];
  surname: string;
  /** The surname as written, with its particles: "van der Klugt". */
  written: string;
  candidate: NameCandidate;
}

/**
 * A surname of several people is that of the one who is named so many times as often as all others together; else it is
 * whoever's a text introduces.
 */
const DOMINANCE = 2;

/**
 * Who stands in fewer than one of so many articles is one of many whom a surname on any page may mean: in a library of
 * thousands, and not in one of some dozens.
 */
const RARE = 500;

/**
 * Adds the people among the accepted candidates: spellings of one person together, with the surname where it is sure.
 */
export function addPeople(full: readonly NameCandidate[], evidence: Evidence, drafts: Drafts): void {
  const people = full.map(parse).filter((person) => person.surname !== '');
  const groups: { draft: Draft; members: Person[] }[] = [];
  const buckets = new Map<string, { draft: Draft; members: Person[] }[]>();
  for (const person of people) {
    const keys = [`s ${person.surname}`, `g ${person.given[0]?.slice(0, 3) ?? ''} ${person.surname[0]}`];
    const near = keys.flatMap((key) => buckets.get(key) ?? []);
    let group = near.find(({ members }) => members.some((member) => isSame(member, person)));
    if (group === undefined) {
      group = { draft: drafts.create('person', []), members: [] };
      groups.push(group);
    }
    group.members.push(person);
    for (const article of person.candidate.articles) group.draft.articles.add(article);
    drafts.name(group.draft, person.candidate.text, person.candidate.middle + person.candidate.initial);
    for (const key of keys) {
      const bucket = buckets.get(key) ?? [];
      if (!bucket.includes(group)) bucket.push(group);
      buckets.set(key, bucket);
    }
  }
  addSurnames(groups, firmsByFirstWord(evidence), evidence, drafts);
}

/** The names of companies, by their first word. */
function firmsByFirstWord({ candidates }: Evidence): Map<string, NameCandidate[]> {
  const firms = new Map<string, NameCandidate[]>();
  for (const candidate of candidates.values()) {
    const { words } = candidate;
    if (words.length < 2 || !(isCompanyEnd(words.at(-1) ?? '') || COMPANY_TRADES.has(words.at(-1) ?? ''))) continue;
    const first = words[0] ?? '';
    firms.set(first, [...(firms.get(first) ?? []), candidate]);
  }
  return firms;
}

/** Korean given names in the spelling of the South; the family's name stands before them: "Kim Dae-jung". */
const KOREAN = /^\p{Lu}\p{Ll}+-\p{Ll}+$/u;

/** Whether the family's name stands first: "Kim Jong Un", "Xi Jinping". */
function isFamilyFirst([first = '', ...rest]: readonly string[]): boolean {
  if (!FAMILY_NAMES.has(first)) return false;
  const given = rest.every(
    (word) => /^\p{Lu}\p{Ll}{1,8}$/u.test(word) && !FORENAMES.has(word) && !KNOWN_PLACES.has(word),
  );
  if (rest.length === 1) return given && LONE_FAMILY_NAMES.has(first);
  return rest.length === 2 && given && rest.every((word) => word.length < 6);
}

function parse(candidate: NameCandidate): Person {
  const words = candidate.words.filter((word) => !/^(?:Jr|Sr|II|III|IV)\.?$/u.test(word));
  const [first = '', last = ''] = words;
  if (words.length === 2 && KOREAN.test(last)) {
    return { given: [foldName(last)], surname: foldName(first), written: first, candidate };
  }
  if (isFamilyFirst(words)) {
    return { given: [foldName(words.slice(1).join(' '))], surname: foldName(first), written: first, candidate };
  }
  let at = words.length - 1;
  while (at > 1 && NAME_PARTICLES.has((words[at - 1] ?? '').toLowerCase())) at--;
  return {
    given: words.slice(0, at).map(foldName),
    surname: foldName(words.at(-1) ?? ''),
    written: words.slice(at).join(' '),
    candidate,
  };
}

function isSame(a: Person, b: Person): boolean {
  if (a.surname !== b.surname) {
    return a.surname.length >= 6 && a.given.join(' ') === b.given.join(' ') && isOneSlip(a.surname, b.surname);
  }
  const middles = ({ candidate }: Person) =>
    candidate.words
      .slice(1, -1)
      .flatMap((word) => (/^(?:\p{Lu}\.?)+$/u.test(word) ? [...word.replaceAll('.', '')] : []));
  const [first = '', second = ''] = [middles(a).join(''), middles(b).join('')];
  if (first !== '' && second !== '' && first !== second) return false;
  return a.given.some((name) => b.given.some((other) => isSameGiven(name, other)));
}

function isSameGiven(a: string, b: string): boolean {
  if (a === b) return a.length > 1;
  if (a.length === 1 || b.length === 1) return a[0] === b[0];
  return a.length >= 4 && b.length >= 4 && a[0] === b[0] && a.at(-1) === b.at(-1) && isOneSlip(a, b);
}

function addSurnames(
  groups: readonly { draft: Draft; members: Person[] }[],
  firms: ReadonlyMap<string, readonly NameCandidate[]>,
  evidence: Evidence,
  drafts: Drafts,
): void {
  const bySurname = new Map<string, { draft: Draft; members: Person[] }[]>();
  for (const group of groups) {
    for (const surname of new Set(group.members.map((member) => member.written))) {
      bySurname.set(surname, [...(bySurname.get(surname) ?? []), group]);
    }
  }
  for (const [surname, holders] of bySurname) {
    const count = ({ members }: { members: Person[] }) =>
      members.reduce((sum, { candidate }) => sum + candidate.middle + candidate.initial, 0);
    const [best, ...others] = [...holders].sort((a, b) => count(b) - count(a));
    if (best === undefined) continue;
    const alone = evidence.candidates.get(surname);
    if (others.length === 0) {
      for (const form of evidence.titled.get(surname) ?? []) {
        for (const name of [form, form.replace(/^(Mr|Mrs|Ms|Dr) /u, '$1. '), form.replace('. ', ' ')])
          drafts.name(best.draft, name, 0);
      }
    }
    const isShared =
      others.length > 0 && count(best) < DOMINANCE * others.reduce((sum, other) => sum + count(other), 0);
    const all = holders.flatMap(({ members }) => members);
    const isNobodys =
      isCommonWord(surname, evidence) ||
      isFirm(alone, firms.get(surname) ?? [], all) ||
      !isSurname(surname, alone, all) ||
      (surname.length < 3 && alone === undefined);
    if (isNobodys) {
      if (isShared && alone !== undefined && drafts.byName.get(foldName(surname)) === undefined)
        evidence.candidates.delete(surname);
      continue;
    }
    drafts.name(best.draft, surname, (alone?.middle ?? 0) + (alone?.initial ?? 0));
    const isRare = best.draft.articles.size * RARE < evidence.articles;
    if (isShared || ((isRare || others.length > 0) && !isFamous(alone, best.members)))
      best.draft.introduced.add(surname);
    const bare = surname.replace(/^(?:al|el)-/iu, '');
    if (bare !== surname) {
      best.draft.weak.add(bare);
    }
  }
  for (const group of groups) {
    addFirstWord(group, evidence, drafts);
    addLady(group.draft, new Set(group.members.map(({ written }) => written)), evidence, drafts);
  }
}

/**
 * Whether a word may stand for a person: a place or common noun may not, nor one that is a place wherever it is alone.
 */
function isSurname(surname: string, alone: NameCandidate | undefined, members: readonly Person[]): boolean {
  if (NEVER_NAMES.has(surname) || GENERIC_WORDS.has(surname) || DEMONYMS.has(surname)) return false;
  if (KNOWN_PLACES.has(surname) || (!surname.includes(' ') && !mayBeName(surname)) || FORENAMES.has(surname)) {
    return (
      alone !== undefined &&
      !KNOWN_PLACES.has(surname) &&
      members.some((member) => sharesArticle(member.candidate, alone))
    );
  }
  if (alone === undefined || members.some((member) => sharesArticle(member.candidate, alone))) return true;
  return alone.person > 0 && alone.place <= alone.person;
}

/**
 * Whether articles use a surname as one that everybody knows: with a title, and without the full name in the same
 * article. That of others is whoever a page introduces.
 */
function isFamous(alone: NameCandidate | undefined, members: readonly Person[]): boolean {
  if (alone === undefined || alone.person === 0) return false;
  for (const article of alone.articles) {
    if (!members.some(({ candidate }) => candidate.articles.has(article))) return true;
  }
  return false;
}

/**
 * Whether a word alone is a company's more than a person's: it stands in more articles that have a company's name which
 * begins with it than in such as introduce the person. "Hughes" is Hughes Tool Co, not Patrick Hughes.
 */
function isFirm(
  alone: NameCandidate | undefined,
  firms: readonly NameCandidate[],
  members: readonly Person[],
): boolean {
  if (alone !== undefined && isCompanyAlone(alone)) return true;
  if (alone === undefined) return firms.length > 0 && members.every(({ candidate }) => candidate.articles.size < 2);
  const beside = (candidates: readonly NameCandidate[]) =>
    candidates.reduce((sum, candidate) => sum + sharedArticles(candidate, alone), 0);
  return beside(firms) > beside(members.map(({ candidate }) => candidate));
}

/** A word alone is a company's where it has shares, or is called a firm, in at least this part of its occurrences. */
const COMPANY_PART = 0.2;

/** Whether a word alone has what companies have, and no person has: "Disney shares" beside Roy Disney. */
function isCompanyAlone({ company, body, person, middle, initial }: NameCandidate): boolean {
  return company + body > 2 * person && company + body >= COMPANY_PART * (middle + initial);
}

/**
 * Adds a word before the surname where an article that has the full name uses it alone: "Saddam" of Saddam Hussein,
 * "Hernandez" of Arturo Hernandez Grisanti.
 */
function addFirstWord(group: { draft: Draft; members: Person[] }, evidence: Evidence, drafts: Drafts): void {
  for (const { candidate, written } of group.members) {
    for (const word of candidate.words.slice(0, -1)) {
      const alone = evidence.candidates.get(word);
      if (alone === undefined || FORENAMES.has(word) || KNOWN_PLACES.has(word) || !mayBeName(word)) continue;
      if (!sharesArticle(alone, candidate) || drafts.byName.has(foldName(word))) continue;
      if (alone.middle + alone.initial < 2 || isCommonWord(word, evidence)) continue;
      // "Peking" stands in articles of its own, whoever "Peking Octavio Valerio" may be.
      if (alone.place > 0 || sharedArticles(alone, candidate) * 2 < alone.articles.size) continue;
      const last = evidence.candidates.get(written);
      if (last !== undefined && last.middle + last.initial > alone.middle + alone.initial) continue;
      drafts.name(group.draft, word, alone.middle + alone.initial);
    }
  }
}
