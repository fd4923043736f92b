import type { SearchResult } from '../../engine/model/answer.ts';

/** So many suggestions at most; browsers show six to nine. */
export const SUGGESTIONS = 6;

/** A suggestion as browsers take it. */
export interface Suggestion {
  content: string;
  description: string;
}

/**
 * Suggestions for a result: each passage with its article, marked as Chrome wants it (XML with `match` and `dim`) or
 * plain as Firefox does.
 */
export function suggestionsOf({ snippets, articles }: SearchResult, withMarkup: boolean): Suggestion[] {
  const byId = new Map(articles.map((article) => [article.id, article]));
  return snippets.slice(0, SUGGESTIONS).map(({ articleId, passageId, text, marks }) => {
    const article = byId.get(articleId);
    const source = [article?.publisher, article?.published].filter(Boolean).join(', ');
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
