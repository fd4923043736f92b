import type { Article, Library, Passage, Span } from './types.ts';

/** The library by number: passages in their order, and where each topic is named. */
export interface Places {
  passages: readonly Passage[];
  /** The article of a passage, by the passage's number. */
  articleOf(passage: number): Article;
  article(id: string): Article | undefined;
  number(passageId: string): number | undefined;
  /** The numbers of the passages that name a topic, ascending. */
  of(topicId: string): Uint32Array;
  /** Where a passage names a topic. */
  spans(topicId: string, passage: number): Span[];
}

/** Reads a library's postings by number; a topic's are made when first asked for, and kept. */
export function createPlaces(library: Library): Places {
  const articles = new Map(library.articles.map((article) => [article.id, article]));
  const numbers = new Map<string, number>();
  library.passages.forEach((passage, i) => {
    numbers.set(passage.id, i);
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

  return {
    passages: library.passages,
    articleOf: (passage) => articles.get((library.passages[passage] as Passage).articleId) as Article,
    article: (id) => articles.get(id),
    number: (id) => numbers.get(id),
    of: (topicId) => read(topicId).passages,
    spans(topicId, passage) {
      const { passages, first } = read(topicId);
      const postings = library.postings[topicId] ?? [];
      const id = library.passages[passage]?.id;
      const spans: Span[] = [];
      for (let i = first[passages.indexOf(passage)] ?? postings.length; postings[i]?.passageId === id; i++) {
        spans.push([postings[i]?.start ?? 0, postings[i]?.end ?? 0]);
      }
      return spans;
    },
  };
}
