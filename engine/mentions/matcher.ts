import { COMPANY_END } from '../lexicon/word-facts.ts';
import type { PackedMatcher } from '../model/library.ts';
import type { Mention } from '../model/mention.ts';
import type { Topic } from '../model/topic.ts';
import { compileMatcher, unpackMatcher } from '../names/compile-matcher.ts';
import { type GivenNames, givenNamesOf, NO_GIVEN_NAMES } from '../names/given-names.ts';
import { flagsOf, topicOf } from '../names/hash-table.ts';
import { ACRONYM, COMPOUND, NUMBERED, PERSON, PLACE, WORDLIKE } from '../names/name-forms.ts';
import { createScanner, type NameHit } from '../names/scanner.ts';
import { createStartFilter, STRETCH } from '../names/start-filter.ts';
import { type ConfirmVariant, createVariants, type Variant } from '../names/variants.ts';
import { CLASS, foldWord, IGNORED, UPPER } from '../text/code-units.ts';
import { createLineReader } from '../text/line-style.ts';
import { allowsAcronym } from './acronym-or-word.ts';
import { isDebtGrade } from './debt-grade.ts';
import { judgeHit } from './judge.ts';
import { ownersOf } from './law-owner.ts';
import { wordAfter } from './neighbor.ts';
import { allowsLaw } from './numbered-law.ts';
import { isPlainProse } from './plain-prose.ts';
import { homesOf, isState, regionAt } from './region-aside.ts';
import type { Scene } from './scene.ts';

/** Finds the places where a text names a topic: sorted, not overlapping, never throws, linear in the text. */
export interface Matcher {
  /**
   * Finds the mentions in a text. `onOther` is told, by topic and UTF-16 offset, of names that were left out because
   * they are a part of a longer name of somebody or something else: those of people and places, and others of one word.
   */
  find(text: string, onOther?: OnOther): Mention[];
}

type OnOther = (topicId: string, start: number) => void;

/** What a matcher can be given besides the topics. */
export interface MatcherOptions {
  /** Judges other spellings of the names; without it only the names themselves are found. */
  confirm?: ConfirmVariant;
  /** What `packMatcher` or `packMatcherAsBytes` gave for the same topics, which saves most of the time to build. */
  packed?: PackedMatcher<string | Uint8Array>;
}

/** Builds the matcher over all names of the topics. */
export function buildMatcher(topics: readonly Topic[], { confirm, packed }: MatcherOptions = {}): Matcher {
  const { table, pairs, spellings } = (packed && unpackMatcher(packed, topics)) ?? compileMatcher(topics);
  const scanner = createScanner(table);
  const lines = createLineReader();
  const openings = createStartFilter(table.gate, pairs);
  const { places } = openings;
  const ids = topics.map(({ id }) => id);
  const given = remembered(topics, givenNamesOf);
  const owners = remembered(topics, ownersOf);
  const variants = confirm && createVariants(topics, spellings, confirm);
  const hit: NameHit = { name: -1, start: 0, end: 0, word: 0 };
  const probe: NameHit = { name: -1, start: 0, end: 0, word: 0 };
  let people: GivenNames = NO_GIVEN_NAMES;
  /** One object for all hits, as there are many. */
  const scene: Scene = {
    text: '',
    start: 0,
    end: 0,
    flags: 0,
    female: false,
    style: () => lines.style(scene.text, scene.start),
    inCapitals: () => lines.isCapitals(scene.text, scene.start),
    isGiven: (word) => people.names.has(word) || (variants?.isGiven(word, people.names) ?? false),
    hasInitial: (letter) => [...people.names].some((name) => name.startsWith(letter)),
    flagsEndingAt: (place) => (place === lastEnd ? lastFlags : -1),
    flagsStartingAt: (place) => {
      scanner.at(scene.text, place, probe);
      return probe.name < 0 ? -1 : flagsOf(probe.name);
    },
  };
  let tellOther: OnOther | undefined;
  /** The last name found in the text at hand, whether linked or not. */
  let lastEnd = -1;
  let lastFlags = -1;

  function find(text: string, onOther?: OnOther): Mention[] {
    const mentions: Mention[] = [];
    tellOther = onOther;
    lastEnd = -1;
    scene.text = text;
    let resume = 0;
    for (let from = 0; from < text.length; from += STRETCH) {
      const count = openings.collect(text, from);
      for (let k = 0; k < count; k++) {
        const place = places[k] as number;
        if (place >= resume) resume = tryAt(text, place, mentions);
      }
    }
    return mentions;
  }

  /** Tries the word at a place; returns where to go on. */
  function tryAt(text: string, start: number, mentions: Mention[]): number {
    const resume = scanner.at(text, start, hit);
    if (hit.name >= 0) return take(text, mentions);
    if (variants && CLASS[text.charCodeAt(start)] === UPPER) {
      const found = variants.resolve(text, start, resume, hit.word);
      if (found.length > 0) takeVariant(text, start, resume, found, mentions);
    }
    return resume;
  }

  /** Judges the hit at hand; returns where to go on. */
  function take(text: string, mentions: Mention[]): number {
    const found = flagsOf(hit.name);
    const topic = topicOf(hit.name);
    const { end } = hit;
    const start = accept(text, found, topic);
    if (start >= 0) push(text, mentions, topic, start, end);
    else if (tellOther && (isBystander(found) || (found & ACRONYM) === 0)) tellOther(ids[topic] as string, hit.start);
    lastEnd = end;
    lastFlags = found;
    return end;
  }

  function accept(text: string, found: number, topic: number): number {
    const { start, end } = hit;
    if (found & ACRONYM && isDebtGrade(text, start, end)) return -1;
    if ((found & (WORDLIKE | NUMBERED)) === 0 && isPlainProse(text, start, end, found)) return start;
    setScene(start, end, found, topic);
    if (found & WORDLIKE) {
      if (!allowsAcronym(text, start, end, scene.inCapitals, (found & ACRONYM) !== 0)) return -1;
      // A word like "turkey" is judged as strictly as a place, before food ("Turkey soup") too.
      if ((found & (PERSON | NUMBERED)) === 0 && isPlainProse(text, start, end, found | PLACE)) return start;
    }
    if ((found & PLACE || (found & (PERSON | COMPOUND)) === PERSON) && isElsewhere(text, topic)) return -1;
    if (found & NUMBERED && !allowsLaw({ ...scene, owners: owners(topic), isBystander })) return -1;
    return judgeHit(scene);
  }

  function isElsewhere(text: string, topic: number): boolean {
    const { kind } = topics[topic] as Topic;
    const homes = homesOf(topics[topic] as Topic);
    const region = homes.length > 0 || kind === 'person' ? regionAt(text, hit.start, hit.end) : null;
    // A surname with a state after it is a town: "Lincoln, Nebraska".
    return region !== null && (kind === 'person' ? isState(region) : !homes.includes(region));
  }

  function setScene(start: number, end: number, found: number, topic: number): void {
    scene.start = start;
    scene.end = end;
    scene.flags = found;
    people = found & PERSON ? given(topic) : NO_GIVEN_NAMES;
    scene.female = people.female;
  }

  function takeVariant(text: string, start: number, run: number, all: readonly Variant[], mentions: Mention[]): void {
    let end = run;
    while (CLASS[text.charCodeAt(end - 1)] === IGNORED) end--;
    for (const variant of all) {
      const found = { person: PERSON, place: PLACE }[(topics[variant.topic] as Topic).kind as 'person'] ?? 0;
      setScene(start, end, found, variant.topic);
      const from = variant.lead.length > 0 ? leadStart(text, start, variant.lead) : judgeHit(scene);
      if (
        from < 0 ||
        (variant.needsGiven && from === start) ||
        (variant.lead.length === 0 && isOtherFirm(text, start, end))
      )
        continue;
      push(text, mentions, variant.topic, from, end);
      lastEnd = end;
      lastFlags = found;
      return;
    }
  }

  function push(text: string, mentions: Mention[], topic: number, from: number, to: number): void {
    const floor = mentions.length > 0 ? (mentions[mentions.length - 1] as Mention).end : 0;
    let start = from;
    let end = to;
    // A given name that is a name of its own has been taken before.
    if (start < floor) start = hit.start >= floor && hit.end === to ? hit.start : floor;
    while (end < text.length && isMark(text.charCodeAt(end))) end++;
    if (start >= end) return;
    // By index, which V8 compiles in place; it calls `push`.
    mentions[mentions.length] = { topicId: ids[topic] as string, start, end, exact: text.slice(start, end) };
  }

  return { find };
}

/** Whether flags are those of a person or a place, which owns no law. */
const isBystander = (found: number): boolean => found >= 0 && (found & (PERSON | PLACE)) !== 0;

/** Makes a function that asks once per topic, by its index, when the answer is first needed. */
function remembered<T>(topics: readonly Topic[], ask: (topic: Topic) => T): (index: number) => T {
  const answers: T[] = [];
  return (index) => {
    answers[index] ??= ask(topics[index] as Topic);
    return answers[index] as T;
  };
}

/** A name of fewer letters, with another one in it, is more likely another name than a slip (UTF-16 units). */
const LONG_ENOUGH_TO_SLIP = 8;

/**
 * Whether a company's form stands behind a short word that is nearly a name: then that is another company's full name
 * ("Vestar Inc" is not Westar), while "Weyerhauser Co" is misspelt.
 */
function isOtherFirm(text: string, start: number, end: number): boolean {
  if (end - start >= LONG_ENOUGH_TO_SLIP) return false;
  const after = wordAfter(text, end);
  return after?.gap === ' ' && after.capital && (after.facts & COMPANY_END) !== 0;
}

/** Whether a code unit is an accent of the letter before it, written as a unit of its own. */
function isMark(unit: number): boolean {
  return unit >= 0x300 && CLASS[unit] === IGNORED && /\p{M}/u.test(String.fromCharCode(unit));
}

/** Where the words of a longer name begin that end before a place, or -1 when others stand there. */
function leadStart(text: string, place: number, lead: readonly string[]): number {
  const from = Math.max(0, place - 80);
  const before = foldWord(text, from, place).trimEnd();
  const wanted = lead.join(' ');
  if (!before.endsWith(wanted)) return -1;
  let start = place;
  for (const word of [...lead].reverse()) {
    start = text.lastIndexOf(' ', start - 2) + 1;
    if (start < from || foldWord(text, start, place).trim().split(' ')[0] !== word) return -1;
  }
  return start;
}
