import { createEngine } from './engine.ts';
import { createPassageIndex } from './index/passage-index.ts';
import type { Article, Passage } from './model/article.ts';
import type { Library } from './model/library.ts';
import type { ArticleContents, LibraryReader } from './model/library-reader.ts';
import type { Mention } from './model/mention.ts';

/**
 * A library that is in memory whole, asked like a stored one.
 * @param merged Of topics that were merged into another: to which they lead, which may lead on.
 * @throws Error naming both versions when the library is of another version than the engine reads.
 */
export function createBundledReader(library: Library, merged: Readonly<Record<string, string>> = {}): LibraryReader {
  const engine = createEngine(library);
  const byId = new Map(library.topics.map((topic) => [topic.id, topic]));
  const places = createPassageIndex(library);
  let contents: ArticleContents[] | undefined;

  /** The id that a topic has now. */
  function resolve(topicId: string): string {
    const seen = new Set<string>();
    let id = topicId;
    for (; !byId.has(id) && !seen.has(id) && Object.hasOwn(merged, id); id = merged[id] as string) seen.add(id);
    return id;
  }

  /** The passages of an article, and where they name topics. */
  function textOf(article: Article) {
    const passages = library.passages.filter(({ articleId }) => articleId === article.id);
    const sorted = [...passages].sort((a, b) => a.ordinal - b.ordinal);
    return { article, passages: sorted, mentions: sorted.map(mentionsIn) };
  }

  function mentionsIn({ id, text }: Passage): Mention[] {
    return library.topics
      .flatMap(({ id: topicId }) =>
        (library.postings[topicId] ?? [])
          .filter(({ passageId }) => passageId === id)
          .map(({ start, end }) => ({ topicId, start, end, exact: text.slice(start, end) })),
      )
      .sort((a, b) => a.start - b.start);
  }

  function countContents(): ArticleContents[] {
    const rows = new Map(library.articles.map((article) => [article.id, { article, passages: 0, topics: new Map() }]));
    const articleOf = new Map(library.passages.map(({ id, articleId }) => [id, rows.get(articleId)]));
    for (const { articleId } of library.passages) {
      const row = rows.get(articleId);
      if (row) row.passages++;
    }
    for (const [topicId, postings] of Object.entries(library.postings)) {
      for (const { passageId } of postings) {
        const topics = articleOf.get(passageId)?.topics;
        topics?.set(topicId, (topics.get(topicId) ?? 0) + 1);
      }
    }
    return [...rows.values()];
  }

  return {
    topics: library.topics,
    articles: () => library.articles,
    findMentions: engine.findMentions,
    lookUp: async (query) => engine.lookUp({ ...query, topicId: resolve(query.topicId) }),
    profile: async (query) => engine.profile({ ...query, topicId: resolve(query.topicId) }),
    search: async (query, wish) => engine.search(query, wish),
    statements: async (query) => engine.statements({ ...query, topicId: resolve(query.topicId) }),
    thenAndNow: async (query) => engine.thenAndNow({ ...query, topicId: resolve(query.topicId) }),
    storiesOf: async (query) => engine.storiesOf({ ...query, topicId: resolve(query.topicId) }),
    storyOf: async (articleId) => engine.storyOf(articleId),
    readBefore: async (query) => engine.readBefore(query),
    spreadOf: async (topicId) => engine.spreadOf(resolve(topicId)),
    articlesNaming: async (topicId) => places.articlesOf(resolve(topicId)),
    contents: async () => {
      contents ??= countContents();
      return contents;
    },
    topicOf: (topicId) => byId.get(resolve(topicId)),
    readArticle: async (articleId) => {
      const article = library.articles.find(({ id }) => id === articleId);
      return article && textOf(article);
    },
    refresh: async () => false,
  };
}
