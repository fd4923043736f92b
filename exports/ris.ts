import type { Article } from '../engine/model/article.ts';
import { inOneLine } from './exported.ts';

/**
 * Articles as RIS, which every reference manager reads: two letters, two spaces, a dash and a space, and the value to the
 * end of the line. No value has a line break, so none can begin another field.
 * @param accessed day of access, ISO 8601
 */
export function risOf(articles: readonly Article[], accessed: string): string {
  return articles.map((article) => recordOf(article, accessed)).join('\r\n');
}

function recordOf({ id, title, publisher, published, url, credits, language, inferred }: Article, accessed: string) {
  const fields: [tag: string, value: string | null][] = [
    ['TY', 'NEWS'],
    ['ID', id],
    ['TI', title],
    ...credits.map((name): [string, string] => ['AU', name]),
    ['T2', publisher],
    ['PY', published?.slice(0, 4) ?? null],
    ['DA', published ? dateOf(published) : null],
    ['UR', url],
    ['Y2', dateOf(accessed)],
    ['LA', language],
    ['N1', inferred.length > 0 ? `Not said by the article, but worked out: ${inferred.join(', ')}` : null],
  ];
  const lines = fields.flatMap(([tag, value]) => {
    const text = inOneLine(value ?? '');
    return text === '' ? [] : [`${tag}  - ${text}`];
  });
  return [...lines, 'ER  - ', ''].join('\r\n');
}

/** "2021-05-03" is "2021/05/03/": behind the last slash anything may stand, and no slash may be left out (the format's own description). */
const dateOf = (day: string) => `${day.replaceAll('-', '/')}/`;
