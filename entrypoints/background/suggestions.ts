import type { SearchResult } from '../../engine/model/answer.ts';
import type { Article } from '../../engine/model/article.ts';

/** So many suggestions at most; browsers show six to nine. */
export const SUGGESTIONS = 6;

/** A suggestion as browsers take it. */
export interface Suggestion {
  content: string;
  description: string;
}

/**
 * Suggestions for a result: each passage with its article, marked as Chrome wants it (XML with `match` and `dim`) or
 * plain as Firefox does; `originOf` says from where an article is, where that is not obvious.
 */
export function suggestionsOf(
  { snippets, articles }: SearchResult,
  withMarkup: boolean,
  originOf: (article: Article) => string | null = () => null,
): Suggestion[] {
  const byId = new Map(articles.map((article) => [article.id, article]));
  return snippets.slice(0, SUGGESTIONS).map(({ articleId, passageId, text, marks }) => {
    const article = byId.get(articleId);
    const origin = article && originOf(article);
    const source = [article?.publisher, article?.published, origin].filter(Boolean).join(', ');
    const content = `#${articleId}/${passageId}`;
    if (!withMarkup) return { content, description: source ? `${text} — ${source}` : text };
    let description = '';
    let from = 0;
    for (const [start, end] of marks) {
      if (start < from) continue;
      description += `${escapeXml(text.slice(from, start))}<match>${escapeXml(text.slice(start, end))}</match>`;
      from = end;
    }
    description += escapeXml(text.slice(from));
    return { content, description: source ? `${description} <dim>— ${escapeXml(source)}</dim>` : description };
  });
}

function escapeXml(text: string): string {
  return text.replace(/[&<>"']/gu, (sign) => `&#${sign.charCodeAt(0)};`);
}
