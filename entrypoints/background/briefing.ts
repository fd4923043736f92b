import type { Briefing, PageDescription, TabView } from '../../bridge/messages.ts';
import type { Article } from '../../engine/types.ts';
import type { Knowledge } from './knowledge.ts';

/** So many topics at most are briefed: more than one reads, few enough to answer at once. */
const MOST_TOPICS = 12;

/** So many passages of a topic are looked at for one that is not yet shown under another topic. */
const CANDIDATES = 4;

/**
 * The briefing of a page: its topics by weight, each with the passage that fits the page best.
 * A topic weighs as often as the page names it, times the logarithm of how rare it is in the library (tf·idf, Spärck
 * Jones 1972): what every article names says little about this page.
 */
export function brief({ library, engine }: Knowledge, description: PageDescription, view: TabView): Briefing {
  const contexts = new Map(description.topics.map(({ topicId, context }) => [topicId, context]));
  const all = view.topics.map(({ topic, count }) => {
    const card = engine.lookUp({
      topicId: topic.id,
      context: contexts.get(topic.id) ?? '',
      page: description.page,
      limit: CANDIDATES,
    });
    const weight = (1 + Math.log(count)) * Math.log(1 + library.articles.length / (1 + card.articles.length));
    return { topic, count, card, weight };
  });
  const shown = all.sort((a, b) => b.weight - a.weight || b.count - a.count).slice(0, MOST_TOPICS);
  const told = new Set<string>();
  const entries = shown.map(({ topic, count, card }) => {
    // A passage that names two of the topics is told once; better a topic's second passage than the first one again.
    const snippet = card.snippets.find(({ passageId }) => !told.has(passageId)) ?? card.snippets[0] ?? null;
    if (snippet) told.add(snippet.passageId);
    return { topic, count, snippet, total: card.total };
  });
  const articles = new Map<string, { article: Article; topicIds: string[] }>();
  for (const { topic, card } of shown) {
    for (const article of card.articles) {
      const entry = articles.get(article.id) ?? { article, topicIds: [] };
      entry.topicIds.push(topic.id);
      articles.set(article.id, entry);
    }
  }
  const dated = [...articles.values()]
    .filter(({ article }) => article.published !== null)
    .sort((a, b) => (b.article.published as string).localeCompare(a.article.published as string));
  return {
    ...view,
    entries,
    articles: [...articles.values()].map(({ article }) => article),
    timeline: dated.map(({ article, topicIds }) => ({ articleId: article.id, topicIds })),
  };
}
