import type { Article } from '../engine/model/article.ts';

/**
 * Articles as CSL-JSON (schema 1.0.2), which Zotero, Pandoc and others cite from. Names stand as the article writes them,
 * for nobody can tell first from last in all languages.
 * @param accessed day of access, ISO 8601
 */
export function cslJson(articles: readonly Article[], accessed: string): string {
  return `${JSON.stringify(
    articles.map((article) => itemOf(article, accessed)),
    null,
    2,
  )}\n`;
}

function itemOf({ id, title, publisher, published, url, credits, language, inferred }: Article, accessed: string) {
  return {
    id,
    type: 'article-newspaper',
    title,
    ...(publisher ? { 'container-title': publisher } : {}),
    ...(credits.length > 0 ? { author: credits.map((literal) => ({ literal })) } : {}),
    ...(published ? { issued: partsOf(published) } : {}),
    ...(url ? { URL: url } : {}),
    accessed: partsOf(accessed),
    language,
    ...(inferred.length > 0 ? { note: `Not said by the article, but worked out: ${inferred.join(', ')}` } : {}),
  };
}

const partsOf = (day: string) => ({ 'date-parts': [day.split('-').map(Number)] });
