import Fuse from 'fuse.js';
import { FUSE_KEYS } from '../index/fuse-options.ts';
import { buildTermIndex } from '../index/term-index.ts';
import type { Topic } from '../model/topic.ts';
import { editDistance } from '../text/edit-distance.ts';
import { plainSpelling } from '../text/spelling.ts';
import { foldedWords, wordsOf } from '../text/words.ts';
import { createBm25 } from './bm25.ts';
import { isBorneBy, type WordCounts } from './language-words.ts';
import type { Meaning } from './meaning.ts';
import { createRepairer, slipsAllowed } from './repair.ts';
import { termsMeantBy } from './terms-meant.ts';

/** At most so many topics are in an answer. */
const MOST_TOPICS = 5;

/**
 * Up to this many topics Fuse.js scans them all, for about 1 ms a keystroke (7 to 18 at 1,000 to 2,000 topics); more
 * are first cut down by an index over their words.
 */
const SCANNED = 150;

/** Of more topics so many go through that index to Fuse.js. */
const SIEVED = 40;

/** A mistyped word of a name may stand for so many terms. */
const NEAR = 8;

/** Up to this Fuse.js score (0 is the same) a name is near enough to what is typed. */
const NEAR_THRESHOLD = 0.35;

/**
 * What is this short (UTF-16 units) is near to anything, "nato" to "Washington": only names that begin so are meant.
 */
const SHORT_QUERY = 4;

/** So many hits of Fuse.js are looked at, as those whose names begin as typed need not be its best. */
const LOOKED_AT = 30;

/**
 * Makes the function that finds the topics of a typed query: first those whose names are typed in full, then, of one
 * word, everybody who has it as a surname, then those whose names begin with what is typed, then those that Fuse.js
 * finds near it. A whole word of the language is no slip and no beginning: it offers names that begin with it as they
 * stand ("Drug Enforcement Administration" for "drug"), not those that hold it or sound like it. `fuseIndex` is
 * `Library.fuse`; without it, the index is made. `isOfLanguage` says whether a word is no name by itself (see `createLanguageTest`).
 */
export function createTopicFinder(
  topics: readonly Topic[],
  fuseIndex: unknown,
  counts: WordCounts,
  isOfLanguage: (word: string) => boolean,
): (meaning: Meaning) => Topic[] {
  const near = topics.length <= SCANNED ? scanAll(topics, fuseIndex) : createSieve(topics);
  const topicById = new Map(topics.map((topic) => [topic.id, topic]));
  let surnames: Map<string, Topic[]> | undefined;
  return (meaning) => {
    const ids = new Set(meaning.topics.flatMap(({ topicIds }) => topicIds));
    for (const { id } of bearersOf(meaning.text)) ids.add(id);
    for (const { id } of beside(meaning)) ids.add(id);
    return [...ids].slice(0, MOST_TOPICS).flatMap((id) => topicById.get(id) ?? []);
  };

  /** Topics with names that begin as typed; of a longer text also those that are near, in the order of Fuse.js. */
  function beside({ text, typed, isPlain }: Meaning): readonly Topic[] {
    if (text === '') return [];
    const hits = near(text.split(' '), text);
    if (isPlain && text.split(' ').every(isOfLanguage)) return hits.filter((topic) => opensWith(topic, text));
    const begun = hits.filter((topic) => beginsWith(topic, text));
    if (text.length <= SHORT_QUERY || (isPlain && !text.includes(' '))) return begun;
    // A name that no passage has is no repair: what was typed may still sound like it.
    const others = typed === text ? hits : [...hits, ...near(typed.split(' '), typed)];
    return [...begun, ...others.filter((topic) => isNearName(topic, text) || isNearName(topic, typed))];
  }

  /** The people whose surname is all that is typed, those named most often first. */
  function bearersOf(text: string): readonly Topic[] {
    if (text === '' || text.includes(' ')) return [];
    surnames ??= readSurnames(topics);
    const bearers = surnames.get(text) ?? [];
    const ids = bearers.map(({ id }) => id);
    if (!isBorneBy(text, ids, counts)) return [];
    return [...bearers].sort((a, b) => counts.countOf(b.id) - counts.countOf(a.id));
  }
}

/** Whether each word typed is that of one of a topic's names but for a slip or a usual other spelling. */
function isNearName({ label, aliases }: Topic, text: string): boolean {
  const typed = foldedWords(text);
  return [label, ...aliases].some((name) => {
    const words = foldedWords(name);
    return typed.every((one) => words.some((word) => isNearWord(one, word)));
  });
}

function isNearWord(typed: string, word: string): boolean {
  if (word.startsWith(typed) || plainSpelling(word) === plainSpelling(typed)) return true;
  const allowed = slipsAllowed(typed.length);
  return word.charAt(0) === typed.charAt(0) && editDistance(typed, word, allowed) <= allowed;
}

function readSurnames(topics: readonly Topic[]): Map<string, Topic[]> {
  const surnames = new Map<string, Topic[]>();
  for (const topic of topics) {
    if (topic.kind !== 'person') continue;
    const last = wordsOf(topic.label).at(-1)?.text ?? '';
    surnames.set(last, [...(surnames.get(last) ?? []), topic]);
  }
  return surnames;
}

/** Whether a topic's label has what is typed as its first words. */
function opensWith({ label }: Topic, text: string): boolean {
  return `${foldedWords(label).join(' ')} `.startsWith(`${text} `);
}

/** Whether one of a topic's names has words that begin with all that was typed. */
function beginsWith({ label, aliases }: Topic, text: string): boolean {
  const typed = wordsOf(text);
  return [label, ...aliases].some((name) => {
    const words = wordsOf(name);
    // A single letter begins too much: beside others it must be a word itself.
    const isLetter = (word: string) => word.length === 1 && typed.length > 1;
    return typed.every(({ text: start }) =>
      words.some((word) => (isLetter(start) ? word.text === start : word.text.startsWith(start))),
    );
  });
}

function scanAll(topics: readonly Topic[], fuseIndex: unknown) {
  const index = fuseIndex === undefined ? undefined : Fuse.parseIndex<Topic>(fuseIndex as never);
  const fuse = new Fuse(topics, { keys: [...FUSE_KEYS], threshold: NEAR_THRESHOLD }, index);
  return (_words: readonly string[], text: string) => fuse.search(text, { limit: LOOKED_AT }).map((hit) => hit.item);
}

function createSieve(topics: readonly Topic[]) {
  let tools: ReturnType<typeof make> | undefined;
  function make() {
    const index = buildTermIndex(topics.map((topic) => [topic.label, ...topic.aliases].join(' ')));
    return {
      index,
      repairer: createRepairer(index),
      bm25: createBm25({ index, passagesOf: () => new Uint32Array(0) }),
    };
  }
  return (typed: readonly string[], text: string) => {
    tools ??= make();
    const { index, repairer, bm25 } = tools;
    const words = typed.slice(0, 30).map((word) => {
      const found = termsMeantBy(index, word, true);
      return found.length > 0 ? found : repairer.near(word, true, NEAR).map((term) => ({ term, share: 1 }));
    });
    const required = words.reduce((bits, list, i) => (list.length > 0 ? bits | (1 << i) : bits), 0);
    const { hits } = bm25({ words, topics: [], required }, { admits: () => true, most: SIEVED });
    const few = hits.map(({ number }) => topics[number] as Topic);
    const found = new Fuse(few, { keys: [...FUSE_KEYS], threshold: NEAR_THRESHOLD }).search(text, { limit: LOOKED_AT });
    return [...new Set([...found.map((hit) => hit.item), ...few.slice(0, 1)])];
  };
}
