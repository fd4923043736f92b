import type { Briefing, TabView } from '../../bridge/messages.ts';
import type { Article } from '../../engine/types.ts';
import type { TabPage } from './frames.ts';
import type { Knowledge } from './knowledge.ts';
import { sentenceFirst } from './sentence.ts';

/** So many topics at most are briefed: more than one reads, few enough to answer at once. */
const MOST_TOPICS = 12;

/** So many passages of a topic are looked at for one that is not yet shown under another topic. */
const CANDIDATES = 4;

/**
 * The briefing of a page: its topics by weight, each with the passage that fits the page best.
 * A topic weighs as often as the page names it, times the logarithm of how rare it is in the library (tf·idf, Spärck
 * Jones 1972): what every article names says little about this page.
 */
export function brief({ library, engine }: Knowledge, tab: TabPage, view: TabView): Briefing {
  const contexts = new Map(tab.topics.map(({ topicId, context, at }) => [topicId, { context, at }]));
  const weighed = view.topics.map((entry) => {
    const rarity = Math.log(1 + library.articles.length / (1 + engine.spreadOf(entry.topic.id).articles));
    return { ...entry, weight: (1 + Math.log(entry.count)) * rarity };
  });
  const weightiest = weighed.sort((a, b) => b.weight - a.weight || b.count - a.count).slice(0, MOST_TOPICS);
  const shown = weightiest.map(({ topic, count, frameId }) => {
    const { context, at } = contexts.get(topic.id) ?? { context: '', at: [0, 0] };
    const question = { topicId: topic.id, context: sentenceFirst(context, at[0]), page: tab.page, limit: CANDIDATES };
    return { topic, count, frameId, card: engine.lookUp(question) };
  });
  const told = new Set<string>();
  const entries = shown.map(({ topic, count, frameId, card }) => {
    // A passage that names two of the topics is told once; better a topic's second passage than the first one again.
    const snippet = card.snippets.find(({ passageId }) => !told.has(passageId)) ?? card.snippets[0] ?? null;
    if (snippet) told.add(snippet.passageId);
    return { topic, count, frameId, snippet, total: card.total };
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
