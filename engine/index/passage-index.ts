import { lowerBound } from '../base/lower-bound.ts';
import type { Article, Passage } from '../model/article.ts';
import type { Library } from '../model/library.ts';
import type { Span } from '../model/mention.ts';
import { createReferences, type Reference, type References } from './references.ts';

/**
 * Where a library names its topics, asked by number: numbers fit into typed arrays and are compared faster than ids.
 * A passage's number is its position in `Library.passages`; articles are numbered as their first passages come.
 */
export interface PassageIndex {
  /** How many passages there are; their numbers are 0 to one less. */
  readonly size: number;
  /** Whether all texts are in memory; else what is made of one must not outlive the question. */
  readonly isResident: boolean;
  /** The passage with a number. */
  passage(number: number): Passage;
  /** Whether a passage belongs to an article that is out of sight; left out where none does. */
  readonly isHidden?: (passage: number) => boolean;
  /** The position of a passage in its article, from 0. */
  ordinalOf(passage: number): number;
  /** The article of a passage, by the passage's number. */
  articleOf(passage: number): Article;
  /** The number of each passage's article. */
  readonly articleNumbers: Uint32Array;
  /** The article with an id; `undefined` when there is none. */
  article(id: string): Article | undefined;
  /** The number of the passage with an id; `undefined` when there is none. */
  number(passageId: string): number | undefined;
  /** The numbers of the passages that name a topic, ascending. */
  of(topicId: string): Uint32Array;
  /** How many passages name a topic: `of(topicId).length` without making the list. */
  count(topicId: string): number;
  /** How many articles name a topic: `articlesOf(topicId).length` without sorting them. */
  articleCount(topicId: string): number;
  /** The articles that name a topic, newest first, undated last. */
  articlesOf(topicId: string): readonly Article[];
  /** How many passages of an article name a topic. */
  countIn(articleId: string, topicId: string): number;
  /** The ids of the topics that a passage names, each once; all are gathered at the first call. */
  topicsAt(passage: number): readonly string[];
  /** Where a passage names a topic. */
  spans(topicId: string, passage: number): Span[];
  /** The numbers of the passages that stand for a topic and do not name it ("he said"), ascending. */
  meaning(topicId: string): Uint32Array;
  /** Where a passage stands for somebody without their name, in order. */
  references(passage: number): readonly Reference[];
}

/** So many topics' lists of articles are remembered; then all are forgotten. */
const KEPT_ARTICLE_LISTS = 1000;

const NO_TOPICS: readonly string[] = [];

/** Makes the index over a library. A topic's numbers are read from its postings when first asked for, and kept. */
export function createPassageIndex(library: Library): PassageIndex {
  const articles = new Map(library.articles.map((article) => [article.id, article]));
  const numbers = new Map<string, number>();
  /** The number of an article's first passage; its others follow. */
  const firsts = new Map<string, number>();
  const articleNumbers = new Uint32Array(library.passages.length);
  /** By article number. */
  const numbered: Article[] = [];
  library.passages.forEach((passage, i) => {
    numbers.set(passage.id, i);
    if (!firsts.has(passage.articleId)) {
      firsts.set(passage.articleId, i);
      numbered.push(articles.get(passage.articleId) as Article);
    }
    articleNumbers[i] = firsts.size - 1;
  });
  /** Article numbers, newest first and undated last, and the place of each in that order. */
  const byDate = Uint32Array.from(numbered.keys()).sort((a, b) => newestFirst(numbered[a], numbered[b]) || a - b);
  const age = new Uint32Array(numbered.length);
  byDate.forEach((article, place) => {
    age[article] = place;
  });
  const known = new Map<string, { passages: Uint32Array; first: Uint32Array }>();

  function read(topicId: string) {
    const before = known.get(topicId);
    if (before) return before;
    const postings = library.postings[topicId] ?? [];
    const passages: number[] = [];
    const first: number[] = [];
    postings.forEach(({ passageId }, i) => {
      const number = numbers.get(passageId);
      if (number === undefined || number === passages[passages.length - 1]) return;
      passages.push(number);
      first.push(i);
    });
    const made = { passages: Uint32Array.from(passages), first: Uint32Array.from(first) };
    known.set(topicId, made);
    return made;
  }

  let stood: References | undefined;
  const references = () => {
    stood ??= createReferences(
      Object.entries(library.references ?? {}).flatMap(([topicId, postings]) =>
        postings.flatMap(({ passageId, start, end }) => {
          const passage = numbers.get(passageId);
          return passage === undefined ? [] : [{ passage, topicId, start, end }];
        }),
      ),
    );
    return stood;
  };

  let named: Map<number, string[]> | undefined;
  function nameAll(): Map<number, string[]> {
    const all = new Map<number, string[]>();
    for (const topicId of Object.keys(library.postings)) {
      for (const passage of read(topicId).passages) {
        const known = all.get(passage);
        if (known) known.push(topicId);
        else all.set(passage, [topicId]);
      }
    }
    return all;
  }

  const articleOf = (passage: number) => numbered[articleNumbers[passage] as number] as Article;
  const counts = new Map<string, number>();
  const naming = new Map<string, readonly Article[]>();

  return {
    size: library.passages.length,
    isResident: true,
    passage: (number) => library.passages[number] as Passage,
    ordinalOf: (number) => (library.passages[number] as Passage).ordinal,
    articleOf,
    articleNumbers,
    articlesOf(topicId) {
      const before = naming.get(topicId);
      if (before) return before;
      const found = new Set<number>();
      for (const passage of read(topicId).passages) found.add(age[articleNumbers[passage] as number] as number);
      const made = Array.from(Uint32Array.from(found).sort(), (place) => numbered[byDate[place] as number] as Article);
      if (naming.size >= KEPT_ARTICLE_LISTS) naming.clear();
      naming.set(topicId, made);
      return made;
    },
    article: (id) => articles.get(id),
    number: (id) => numbers.get(id),
    of: (topicId) => read(topicId).passages,
    count(topicId) {
      const before = counts.get(topicId);
      if (before !== undefined) return before;
      let count = 0;
      let last = '';
      for (const { passageId } of library.postings[topicId] ?? []) {
        if (passageId !== last) count++;
        last = passageId;
      }
      counts.set(topicId, count);
      return count;
    },
    articleCount(topicId) {
      let count = 0;
      let last = -1;
      // The passages of an article follow one another.
      for (const passage of read(topicId).passages) {
        const article = articleNumbers[passage] as number;
        if (article !== last) count++;
        last = article;
      }
      return count;
    },
    countIn(articleId, topicId) {
      const { passages } = read(topicId);
      const first = firsts.get(articleId);
      if (first === undefined) return 0;
      let count = 0;
      for (let i = placeOf(passages, first); library.passages[passages[i] ?? -1]?.articleId === articleId; i++) count++;
      return count;
    },
    topicsAt(passage) {
      named ??= nameAll();
      return named.get(passage) ?? NO_TOPICS;
    },
    spans(topicId, passage) {
      const { passages, first } = read(topicId);
      const postings = library.postings[topicId] ?? [];
      const id = library.passages[passage]?.id;
      const spans: Span[] = [];
      const place = placeOf(passages, passage);
      if (passages[place] !== passage) return spans;
      for (let i = first[place] as number; postings[i]?.passageId === id; i++) {
        spans.push([postings[i]?.start ?? 0, postings[i]?.end ?? 0]);
      }
      return spans;
    },
    meaning: (topicId) => references().meaning(topicId, read(topicId).passages),
    references: (passage) => references().at(passage),
  };
}

function newestFirst(a: Article | undefined, b: Article | undefined): number {
  const [one, other] = [a?.published ?? '', b?.published ?? ''];
  return one < other ? 1 : one > other ? -1 : 0;
}

/** Where a number stands in an ascending list, or would stand. */
function placeOf(list: Uint32Array, number: number): number {
  return lowerBound(list.length, (i) => (list[i] as number) < number);
}
