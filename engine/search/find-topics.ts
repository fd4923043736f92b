import Fuse from 'fuse.js';
import { FUSE_KEYS } from '../index/fuse-options.ts';
import { buildTermIndex } from '../index/term-index.ts';
import type { Topic } from '../model/topic.ts';
import { wordsOf } from '../text/words.ts';
import { createBm25 } from './bm25.ts';
import { type Meaning, termsMeantBy } from './meaning.ts';
import { createRepairer } from './repair.ts';

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
 * Makes the function that finds the topics of a typed query: first those whose names are typed in full, then those
 * whose names begin with what is typed, then those that Fuse.js finds near it. `fuseIndex` is `Library.fuse`;
 * without it, the index is made.
 */
export function createTopicFinder(topics: readonly Topic[], fuseIndex: unknown): (meaning: Meaning) => Topic[] {
  const near = topics.length <= SCANNED ? scanAll(topics, fuseIndex) : createSieve(topics);
  const topicById = new Map(topics.map((topic) => [topic.id, topic]));
  return (meaning) => {
    const ids = new Set(meaning.topics.flatMap(({ topicIds }) => topicIds));
    for (const { id } of beside(meaning.text)) ids.add(id);
    return [...ids].slice(0, MOST_TOPICS).flatMap((id) => topicById.get(id) ?? []);
  };

  /** Topics with names that begin as typed; of a longer text also those that are near, in the order of Fuse.js. */
  function beside(text: string): readonly Topic[] {
    if (text === '') return [];
    const hits = near(text.split(' '), text);
    const begun = hits.filter((topic) => beginsWith(topic, text));
    return text.length <= SHORT_QUERY ? begun : [...begun, ...hits];
  }
}

/** Whether one of a topic's names has words that begin with all that was typed. */
function beginsWith({ label, aliases }: Topic, text: string): boolean {
  const typed = wordsOf(text);
  return [label, ...aliases].some((name) => {
    const words = wordsOf(name);
    return typed.every((start) => words.some((word) => word.text.startsWith(start.text)));
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
    return { index, repairer: createRepairer(index), bm25: createBm25(index, () => new Uint32Array(0)) };
  }
  return (typed: readonly string[], text: string) => {
    tools ??= make();
    const { index, repairer, bm25 } = tools;
    const words = typed.slice(0, 30).map((word) => {
      const found = termsMeantBy(index, word, true);
      return found.length > 0 ? found : repairer.near(word, true, NEAR).map((term) => ({ term, share: 1 }));
    });
    const required = words.reduce((bits, list, i) => (list.length > 0 ? bits | (1 << i) : bits), 0);
    const { hits } = bm25({ words, topics: [], required }, () => true, SIEVED);
    const few = hits.map(({ number }) => topics[number] as Topic);
    const found = new Fuse(few, { keys: [...FUSE_KEYS], threshold: NEAR_THRESHOLD }).search(text, { limit: LOOKED_AT });
    return [...new Set([...found.map((hit) => hit.item), ...few.slice(0, 1)])];
  };
}
