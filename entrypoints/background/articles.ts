import type { ArticleView } from '../../bridge/article-view.ts';
import type { Article } from '../../engine/model/article.ts';
import type { LibraryReader } from '../../engine/model/library-reader.ts';
import type { Mention } from '../../engine/model/mention.ts';
import type { Topic } from '../../engine/model/topic.ts';
import { dayAsRead } from './corrected-days.ts';
import { versionsOf } from './save-view.ts';

/**
 * One article as the reader page shows it, or `null` when the library has none with this id.
 * Before and after are by date among the articles that name the topic; undated articles have no neighbours.
 */
export async function viewArticle(
  reader: LibraryReader,
  articleId: string,
  muted: ReadonlySet<string>,
): Promise<ArticleView | null> {
  const found = await reader.readArticle(articleId);
  if (!found) return null;
  const { article, passages } = found;
  const mentions: Record<string, Mention[]> = {};
  const counts = new Map<string, number>();
  passages.forEach(({ id }, i) => {
    const here = (found.mentions[i] ?? []).filter(({ topicId }) => !muted.has(topicId));
    if (here.length > 0) mentions[id] = here;
    for (const { topicId } of here) counts.set(topicId, (counts.get(topicId) ?? 0) + 1);
  });
  const topics = await Promise.all(
    [...counts].map(async ([topicId, count]) => {
      const topic = reader.topicOf(topicId);
      return topic ? [{ topic, count, ...neighbours(await reader.articlesNaming(topicId), article) }] : [];
    }),
  );
  const versions = article.excerpt
    ? []
    : versionsOf(reader.articles(), article.url).filter(({ articleId: id, excerpt }) => id !== article.id && !excerpt);
  const before = dayAsRead(article);
  return {
    article,
    passages: [...passages],
    versions,
    ...(before !== undefined && { dayAsRead: before }),
    mentions,
    topics: topics.flat().sort((a, b) => b.count - a.count || byLabel(a.topic, b.topic)),
  };
}

function neighbours(naming: readonly Article[], article: Article): { previous: Article | null; next: Article | null } {
  if (article.published === null) return { previous: null, next: null };
  const dated = naming.filter(({ published }) => published !== null).sort(byDate);
  const position = dated.findIndex(({ id }) => id === article.id);
  return { previous: dated[position - 1] ?? null, next: dated[position + 1] ?? null };
}

/** Oldest first; two of the same day in a fixed order, so that stepping through them comes to an end. */
function byDate(a: Article, b: Article): number {
  return (a.published ?? '').localeCompare(b.published ?? '') || a.id.localeCompare(b.id);
}

function byLabel(a: Topic, b: Topic): number {
  return a.label.localeCompare(b.label);
}
