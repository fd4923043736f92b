import type { PassageIndex } from './passage-index.ts';

/** A passage that does not mean a topic, whatever its words say: the reader said so. */
export interface DeniedPassage {
  topicId: string;
  articleId: string;
  /** Its position in the article, from 0. */
  ordinal: number;
}

/** An index in which some passages neither name some topics nor stand for them; the same one where there are none. */
export function withoutPassages(places: PassageIndex, denied: readonly DeniedPassage[]): PassageIndex {
  if (denied.length === 0) return places;
  const keyOf = (articleId: string, ordinal: number) => `${articleId} ${ordinal}`;
  const byTopic = new Map<string, Set<string>>();
  for (const { topicId, articleId, ordinal } of denied) {
    const own = byTopic.get(topicId) ?? new Set();
    byTopic.set(topicId, own.add(keyOf(articleId, ordinal)));
  }
  const isDenied = (topicId: string, passage: number) =>
    byTopic.get(topicId)?.has(keyOf(places.articleOf(passage).id, places.ordinalOf(passage))) === true;
  const left = (topicId: string, numbers: Uint32Array) =>
    byTopic.has(topicId) ? numbers.filter((number) => !isDenied(topicId, number)) : numbers;
  const of = (topicId: string) => left(topicId, places.of(topicId));
  const articlesOf = (topicId: string) => {
    const naming = places.articlesOf(topicId);
    if (!byTopic.has(topicId)) return naming;
    const ids = new Set(Array.from(of(topicId), (number) => places.articleOf(number).id));
    return naming.filter(({ id }) => ids.has(id));
  };
  return {
    ...places,
    of,
    count: (topicId) => (byTopic.has(topicId) ? of(topicId).length : places.count(topicId)),
    articlesOf,
    articleCount: (topicId) => (byTopic.has(topicId) ? articlesOf(topicId).length : places.articleCount(topicId)),
    countIn: (articleId, topicId) =>
      byTopic.has(topicId)
        ? of(topicId).filter((number) => places.articleOf(number).id === articleId).length
        : places.countIn(articleId, topicId),
    topicsAt: (passage) => places.topicsAt(passage).filter((topicId) => !isDenied(topicId, passage)),
    spans: (topicId, passage) => (isDenied(topicId, passage) ? [] : places.spans(topicId, passage)),
    meaning: (topicId) => left(topicId, places.meaning(topicId)),
    references: (passage) => places.references(passage).filter(({ topicId }) => !isDenied(topicId, passage)),
  };
}
