import type { Briefing, BriefingEntry, TabView } from '../../bridge/tab-view.ts';
import { layOutTimeline, type TimelinePoint } from '../../engine/answers/timeline.ts';
import type { Card } from '../../engine/model/answer.ts';
import type { Article } from '../../engine/model/article.ts';
import type { NamePlace } from '../../engine/model/look-up-query.ts';
import type { ShownTopic } from '../../store/shown-log.ts';
import type { TabPage } from './frames.ts';
import type { Knowledge } from './knowledge.ts';
import { lastReadOf, newFirst, newSince, shownEarlier } from './shown-topics.ts';
import { filterNames } from './snippet-names.ts';

/** So many topics at most are briefed: more than one reads, few enough to answer at once. */
const MOST_TOPICS = 12;

/** So many articles of each point of the timeline are listed. */
const DATED = 12;

/** So many passages of a topic are looked at for one that is not yet shown under another topic. */
const CANDIDATES = 6;

/** What the reader has read about before. */
export interface Reading {
  /** The tab is in a private window. */
  isPrivate: boolean;
  /** What was shown of a topic, where that is kept. */
  shownOf(topicId: string): Promise<ShownTopic | undefined>;
  /** The time (ms since 1970). */
  now: number;
}

/**
 * The briefing of a page: its weightiest topics in the page's own order, each with the passage that fits the page best;
 * quiet ones come last. No passage is told twice: one that fits two topics goes to the weightier. A topic weighs as
 * often as the page names it, times the logarithm of how rare it is in the library (tf·idf, Spärck
 * Jones 1972): what every article names says little about this page.
 */
export async function brief(
  { reader }: Knowledge,
  tab: TabPage,
  view: TabView,
  muted: ReadonlySet<string>,
  { isPrivate, shownOf, now }: Reading,
): Promise<Briefing> {
  const places = new Map(tab.topics.map(({ topicId, text, at }): [string, NamePlace] => [topicId, { text, at }]));
  const order = new Map(tab.topics.map(({ topicId }, i) => [topicId, i]));
  const size = reader.articles().length;
  const weighed = await Promise.all(
    view.topics.map(async (entry) => {
      const rarity = Math.log(1 + size / (1 + (await reader.spreadOf(entry.topic.id)).articles));
      return { ...entry, weight: (1 + Math.log(entry.count)) * rarity };
    }),
  );
  const weightiest = weighed
    .sort((a, b) => Number(a.isQuiet) - Number(b.isQuiet) || b.weight - a.weight || b.count - a.count)
    .slice(0, MOST_TOPICS);
  const shown = await Promise.all(
    weightiest.map(async ({ topic, count, frameId }) => {
      const place: NamePlace = places.get(topic.id) ?? { text: '', at: 0 };
      const question = { topicId: topic.id, ...place, page: tab.page, limit: CANDIDATES };
      const asked = filterNames(await reader.lookUp(question), ({ topicId }) => !muted.has(topicId));
      const { card, since } = withNews(asked, await shownOf(topic.id), now);
      return { topic, count, frameId, place, card, ...(since && { since }) };
    }),
  );
  const told = new Set<string>();
  const entries = shown.map(({ card, ...entry }): BriefingEntry => {
    const snippet = card.snippets.find(({ passageId }) => !told.has(passageId)) ?? null;
    if (snippet) told.add(snippet.passageId);
    return { ...entry, snippet, total: card.total };
  });
  const quiet = new Set(weightiest.filter(({ isQuiet }) => isQuiet).map(({ topic }) => topic.id));
  const rank = ({ topic }: BriefingEntry) => (quiet.has(topic.id) ? order.size : 0) + (order.get(topic.id) ?? 0);
  entries.sort((a, b) => rank(a) - rank(b));
  const naming = new Map<string, { article: Article; topicIds: string[] }>();
  for (const { topic, card } of shown) {
    for (const article of card.articles) {
      const entry = naming.get(article.id) ?? { article, topicIds: [] };
      entry.topicIds.push(topic.id);
      naming.set(article.id, entry);
    }
  }
  const all = [...naming.values()].sort((a, b) => ((a.article.published ?? '') < (b.article.published ?? '') ? 1 : -1));
  const timeline = layOutTimeline(all.map(({ article }) => article));
  const dated = timeline.toReversed().flatMap((point) => newestOf(point, all));
  const quoted = new Set(entries.map(({ snippet }) => snippet?.articleId));
  const sent = all.filter((entry) => quoted.has(entry.article.id) || dated.includes(entry));
  return {
    ...view,
    isPrivate,
    entries,
    articles: sent.map(({ article }) => article),
    timeline,
    dated: dated.map(({ article, topicIds }) => ({ articleId: article.id, topicIds })),
  };
}

/** A card with what has come since the reader last read about its topic first, and how much that is. */
function withNews(
  card: Card,
  shown: ShownTopic | undefined,
  now: number,
): { card: Card; since?: BriefingEntry['since'] } {
  const time = lastReadOf(shown, now);
  const added = time === null ? new Set<string>() : newSince(card, time);
  if (time === null || added.size === 0) return { card };
  return { card: newFirst(card, added, shownEarlier(shown, now), CANDIDATES), since: { time, count: added.size } };
}

/** The newest articles of a point on the timeline; `all` are sorted newest first. */
function newestOf<T extends { article: Article }>({ from, to }: TimelinePoint, all: readonly T[]): T[] {
  const isOfPoint = ({ article: { published } }: T) => published !== null && published >= from && published <= to;
  const found: T[] = [];
  for (let i = 0; i < all.length && found.length < DATED; i++) if (isOfPoint(all[i] as T)) found.push(all[i] as T);
  return found;
}
