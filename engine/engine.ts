import Fuse from 'fuse.js';
import { FUSE_KEYS } from './library.ts';
import { buildMatcher } from './match.ts';
import type { Article, Card, Engine, Library, LookUpQuery, Passage, SearchResult, Snippet, Topic } from './types.ts';

/** Makes the run-time walk over a library. */
export function createEngine(library: Library): Engine {
  const matcher = buildMatcher(library.topics);
  const fuse = new Fuse(library.topics, { keys: [...FUSE_KEYS] }, Fuse.parseIndex(library.fuse as never));
  const articleById = new Map(library.articles.map((article) => [article.id, article]));
  const passageById = new Map(library.passages.map((passage) => [passage.id, passage]));
  const topicById = new Map(library.topics.map((topic) => [topic.id, topic]));

  function lookUp({ topicId, limit = 3, articleId }: LookUpQuery): Card {
    const topic = topicById.get(topicId);
    if (!topic) throw new RangeError(`No topic has the id "${topicId}"`);
    const marks = new Map<string, Snippet>();
    for (const { passageId, start, end } of library.postings[topicId] ?? []) {
      const passage = passageById.get(passageId) as Passage;
      const snippet = marks.get(passageId) ?? snippetOf(passage);
      snippet.marks.push([start, end]);
      marks.set(passageId, snippet);
    }
    const all = [...marks.values()].filter((snippet) => articleId === undefined || snippet.articleId === articleId);
    const articles = [...new Set([...marks.values()].map((snippet) => snippet.articleId))]
      .map((id) => articleById.get(id) as Article)
      .sort((a, b) => (b.published ?? '').localeCompare(a.published ?? ''));
    const dates = articles.flatMap((article) => article.published ?? []).sort();
    return {
      topic,
      snippets: all.slice(0, limit),
      articles,
      total: all.length,
      span: dates.length > 0 ? [dates[0] as string, dates[dates.length - 1] as string] : null,
      related: library.topics.filter((other) => other.id !== topicId).slice(0, 5),
    };
  }

  function search(query: string, limit = 20): SearchResult {
    const words = query.toLowerCase().split(/\s+/u).filter(Boolean);
    const hits =
      words.length === 0 ? [] : library.passages.filter((p) => words.every((w) => p.text.toLowerCase().includes(w)));
    const snippets = hits.slice(0, limit).map(snippetOf);
    const topics: Topic[] = words.length === 0 ? [] : fuse.search(query, { limit: 5 }).map((hit) => hit.item);
    const articles = [...new Set(snippets.map((s) => s.articleId))].map((id) => articleById.get(id) as Article);
    return { topics, snippets, articles, total: hits.length };
  }

  return { topics: library.topics, findMentions: (texts) => texts.map((text) => matcher.find(text)), lookUp, search };
}

function snippetOf(passage: Passage): Snippet {
  return {
    passageId: passage.id,
    articleId: passage.articleId,
    text: passage.text,
    marks: [],
    shared: [],
    score: 0,
    reason: [],
  };
}
