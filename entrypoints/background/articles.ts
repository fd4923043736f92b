import type { ArticleView } from '../../bridge/messages.ts';
import type { Article } from '../../engine/model/article.ts';
import type { Library } from '../../engine/model/library.ts';
import type { Mention } from '../../engine/model/mention.ts';
import type { Topic } from '../../engine/model/topic.ts';

/**
 * One article as the reader page shows it, or `null` when the library has none with this id.
 * Before and after are by date among the articles that name the topic; undated articles have no neighbours.
 */
export function viewArticle(library: Library, articleId: string, muted: ReadonlySet<string>): ArticleView | null {
  const article = library.articles.find(({ id }) => id === articleId);
  if (!article) return null;
  const passages = library.passages
    .filter((passage) => passage.articleId === articleId)
    .sort((a, b) => a.ordinal - b.ordinal);
  const texts = new Map(passages.map(({ id, text }) => [id, text]));
  const articleOf = new Map(library.passages.map((passage) => [passage.id, passage.articleId]));
  const articles = new Map(library.articles.map((each) => [each.id, each]));
  const mentions: Record<string, Mention[]> = {};
  const topics: ArticleView['topics'] = [];
  for (const topic of library.topics) {
    if (muted.has(topic.id)) continue;
    const postings = library.postings[topic.id] ?? [];
    const here = postings.filter(({ passageId }) => texts.has(passageId));
    for (const { passageId, start, end } of here) {
      mentions[passageId] ??= [];
      mentions[passageId].push({
        topicId: topic.id,
        start,
        end,
        exact: (texts.get(passageId) as string).slice(start, end),
      });
    }
    if (here.length === 0) continue;
    const naming = new Set(postings.map(({ passageId }) => articleOf.get(passageId) as string));
    topics.push({
      topic,
      count: here.length,
      ...neighbours(
        [...naming].flatMap((id) => articles.get(id) ?? []),
        article,
      ),
    });
  }
  for (const list of Object.values(mentions)) list.sort((a, b) => a.start - b.start);
  return { article, passages, mentions, topics: topics.sort((a, b) => b.count - a.count || byLabel(a.topic, b.topic)) };
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
