import { bytesOf, decodeRecord, encodeRecord, words16, words32 } from '../base/record.ts';
import { RecordError } from '../base/record-error.ts';
import { fromUtf8, toUtf8 } from '../base/utf8.ts';
import { createVarintReader, createVarintWriter } from '../base/varint.ts';
import type { Article, Passage, Printing } from '../model/article.ts';
import { OWN_COLLECTION } from '../model/collection.ts';
import type { Mention, Span } from '../model/mention.ts';
import { decodeReferences, encodeReferences } from './pack-references.ts';
import type { Reference } from './references.ts';
import { buildTerms, createTermIndex, type TermIndex } from './term-index.ts';
import { type TopicsByPassage, turnAround } from './topics-by-passage.ts';

/** An article of a segment: what is known of it, and where its text is kept. */
export interface ShelvedArticle extends Article {
  /** The key of the block that holds its passages. */
  block: string;
  /** How many passages it has. */
  passages: number;
  /** When it was added (ms since 1970). */
  added: number;
  /** The collection that it is in, by name. */
  collection: string;
  /** Which of its fields the reader corrected, and what stood there before. */
  corrected?: string[];
  asRead?: Partial<Printing>;
  /** The reader put a star on it. */
  starred?: true;
}

/** Where one topic is named in a segment. */
export interface TopicPlaces {
  /** Passages of the segment, by number, ascending. */
  passages: Uint32Array;
  /** For each of them, where its spans begin in `spans`, and at last where they end. */
  starts: Uint32Array;
  /** Start and end of each span, in turn. */
  spans: Uint32Array;
}

/**
 * An immutable piece of a library: its articles, the words of their passages, and where topics are named in them.
 * Passages are numbered from 0 in the order of the articles. The texts are kept apart.
 */
export interface Segment {
  readonly articles: readonly ShelvedArticle[];
  /** The number of each article's first passage, and at last how many there are. */
  readonly firsts: Uint32Array;
  readonly terms: TermIndex;
  /** The topics that are named, by id. */
  readonly topicIds: readonly string[];
  /** Where a topic is named; `undefined` when nowhere. */
  placesOf(topicId: string): TopicPlaces | undefined;
  /** The positions in `topicIds` of the topics that each passage names; gathered at the first call. */
  topicsByPassage(): TopicsByPassage;
  /** How many passages name a topic. */
  countOf(topicId: string): number;
  /** Where its passages, by number, stand for topics without naming them. None in a segment of an older version. */
  references(): readonly (Reference & { passage: number })[];
}

/** The two records of a segment: what is known of its articles, which may be corrected, and the index, which may not. */
export interface SegmentRecords {
  articles: Uint8Array;
  index: Uint8Array;
}

interface SegmentHead {
  passages: number;
  total: number;
  topicIds: string[];
  /** The topics of `references`, by their position there. */
  meantIds?: string[];
}

/**
 * Writes a segment.
 * @param articles In the order of their passages.
 * @param mentions One list for each passage.
 * @param references One list for each passage: where it stands for a topic without naming it.
 */
export function encodeSegment(
  articles: readonly ShelvedArticle[],
  passages: readonly Passage[],
  mentions: readonly (readonly Mention[])[],
  references: readonly (readonly Reference[])[] = [],
): SegmentRecords {
  const terms = buildTerms(passages.map(({ text }) => text));
  const places = new Map<string, { writer: ReturnType<typeof createVarintWriter>; last: number; count: number }>();
  mentions.forEach((found, number) => {
    const byTopic = new Map<string, Mention[]>();
    for (const mention of found) byTopic.set(mention.topicId, [...(byTopic.get(mention.topicId) ?? []), mention]);
    for (const [topicId, own] of byTopic) {
      const place = places.get(topicId) ?? { writer: createVarintWriter(), last: -1, count: 0 };
      places.set(topicId, place);
      place.writer.put(number - place.last - 1);
      place.writer.put(own.length);
      let end = 0;
      for (const mention of own) {
        place.writer.put(mention.start - end);
        place.writer.put(mention.end - mention.start);
        end = mention.end;
      }
      place.last = number;
      place.count++;
    }
  });
  const topicIds = [...places.keys()].sort();
  const starts = new Uint32Array(topicIds.length + 1);
  const counts = new Uint32Array(topicIds.length);
  topicIds.forEach((id, i) => {
    const place = places.get(id);
    starts[i + 1] = (starts[i] as number) + (place?.writer.length ?? 0);
    counts[i] = place?.count ?? 0;
  });
  const postings = new Uint8Array(starts[topicIds.length] as number);
  topicIds.forEach((id, i) => {
    postings.set(places.get(id)?.writer.bytes() ?? new Uint8Array(0), starts[i]);
  });
  const meant = encodeReferences(references);
  return {
    articles: encodeArticles(articles),
    index: encodeRecord<SegmentHead>({
      head: { passages: passages.length, total: terms.total, topicIds, meantIds: meant.ids },
      parts: {
        terms: toUtf8(terms.terms.join('\n')),
        df: bytesOf(terms.df),
        termStarts: bytesOf(terms.starts),
        termBytes: terms.bytes,
        lengths: bytesOf(terms.lengths),
        topicStarts: bytesOf(starts),
        topicCounts: bytesOf(counts),
        postings,
        references: meant.bytes,
      },
    }),
  };
}

/** What is not written of an article, for it is so of most. */
const USUAL = { publisher: null, published: null, url: null, language: 'en', collection: OWN_COLLECTION } as const;

/** Writes what is known of the articles of a segment. */
export function encodeArticles(articles: readonly ShelvedArticle[]): Uint8Array {
  const isUnusual = ([name, value]: [string, unknown]) =>
    Array.isArray(value) ? value.length > 0 : value !== USUAL[name as keyof typeof USUAL];
  const head = articles.map((article) => Object.fromEntries(Object.entries(article).filter(isUnusual)));
  return encodeRecord({ head, parts: {} });
}

/** Reads what is known of the articles of a segment. @throws RangeError when the bytes are no whole record. */
export function decodeArticles(bytes: Uint8Array): ShelvedArticle[] {
  const { head } = decodeRecord<Omit<ShelvedArticle, 'credits' | 'inferred'>[]>(bytes);
  return head.map((article) => ({ ...USUAL, credits: [], inferred: [], ...article }));
}

/**
 * Reads a segment.
 * @param articles What `decodeArticles` read of its articles.
 * @throws RangeError when the bytes are no whole record, or not of these articles.
 */
export function decodeSegment(articles: readonly ShelvedArticle[], index: Uint8Array): Segment {
  const { head, parts } = decodeRecord<SegmentHead>(index);
  const part = (name: string) => parts[name] ?? new Uint8Array(0);
  const firsts = new Uint32Array(articles.length + 1);
  articles.forEach(({ passages }, i) => {
    firsts[i + 1] = (firsts[i] as number) + passages;
  });
  if (firsts[articles.length] !== head.passages) {
    const counts = `${firsts[articles.length]} passages, its index ${head.passages}`;
    throw new RecordError('damaged', `A segment's articles have ${counts}`);
  }
  const terms = fromUtf8(part('terms'));
  const topicStarts = words32(part('topicStarts'));
  const counts = words32(part('topicCounts'));
  const numbers = new Map(head.topicIds.map((id, i) => [id, i]));
  let byPassage: TopicsByPassage | undefined;
  return {
    articles,
    firsts,
    terms: createTermIndex({
      terms: terms === '' ? [] : terms.split('\n'),
      df: words32(part('df')),
      starts: words32(part('termStarts')),
      bytes: part('termBytes'),
      lengths: words16(part('lengths')),
      total: head.total,
    }),
    topicIds: head.topicIds,
    countOf: (topicId) => counts[numbers.get(topicId) ?? -1] ?? 0,
    placesOf(topicId) {
      const topic = numbers.get(topicId);
      return topic === undefined
        ? undefined
        : readTopicPlaces(part('postings'), topicStarts, topic, counts[topic] as number);
    },
    topicsByPassage() {
      byPassage ??= turnAround(part('postings'), topicStarts, counts, head.passages);
      return byPassage;
    },
    references: () => decodeReferences(part('references'), head.meantIds ?? []),
  };
}

function readTopicPlaces(postings: Uint8Array, starts: Uint32Array, topic: number, count: number): TopicPlaces {
  const reader = createVarintReader(postings, starts[topic]);
  const passages = new Uint32Array(count);
  const begins = new Uint32Array(count + 1);
  const spans: Span[] = [];
  let passage = -1;
  for (let i = 0; i < count; i++) {
    passage += reader.next() + 1;
    passages[i] = passage;
    const own = reader.next();
    let end = 0;
    for (let span = 0; span < own; span++) {
      const start = end + reader.next();
      end = start + reader.next();
      spans.push([start, end]);
    }
    begins[i + 1] = spans.length;
  }
  return { passages, starts: begins, spans: Uint32Array.from(spans.flat()) };
}
