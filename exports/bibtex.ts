import type { Article } from '../engine/model/article.ts';
import { inOneLine } from './exported.ts';

/**
 * Articles as BibTeX. Titles and names stand in braces of their own: capitals stay, and a name is not cut into first and
 * last, which nobody can tell in all languages. Letters of all scripts are written as they are (UTF-8).
 * @param accessed day of access, ISO 8601
 */
export function bibtexOf(articles: readonly Article[], accessed: string): string {
  return articles.map((article) => entryOf(article, accessed)).join('\n');
}

function entryOf(
  { id, title, publisher, published, url, credits, language, inferred }: Article,
  accessed: string,
): string {
  const braced = (text: string) => `{${escapeTex(text)}}`;
  const fields: [name: string, value: string | null][] = [
    ['title', braced(title)],
    ['author', credits.length > 0 ? credits.map(braced).join(' and ') : null],
    ['journal', publisher && braced(publisher)],
    ['date', published],
    ['year', published?.slice(0, 4) ?? null],
    // A backslash or a brace in an address ends nothing when it is written as its code.
    ['url', url && inOneLine(url).replace(/[\\{}^`|<>" ]/gu, (sign) => encodeURIComponent(sign))],
    ['urldate', accessed],
    ['langid', escapeTex(language)],
    ['note', inferred.length > 0 ? escapeTex(`Not said by the article, but worked out: ${inferred.join(', ')}`) : null],
  ];
  const lines = fields.flatMap(([name, value]) => (value ? [`  ${name} = {${value}},`] : []));
  return [`@article{${keyOf(publisher, published, id)},`, ...lines, '}', ''].join('\n');
}

/** Signs that TeX takes for its own. Braces by name: BibTeX counts those that are escaped, too. */
const SIGNS: Record<string, string> = {
  '\\': '\\textbackslash{}',
  '{': '\\textbraceleft{}',
  '}': '\\textbraceright{}',
  '~': '\\textasciitilde{}',
  '^': '\\textasciicircum{}',
  '%': '\\%',
  '#': '\\#',
  $: '\\$',
  '&': '\\&',
  _: '\\_',
};

const escapeTex = (text: string) => inOneLine(text).replace(/[\\{}~^%#$&_]/gu, (sign) => SIGNS[sign] ?? '');

/** "post2021-4fzyo82m": letters and digits of ASCII, another for each article. */
function keyOf(publisher: string | null, published: string | null, id: string): string {
  const paper = (publisher ?? '')
    .normalize('NFD')
    .replace(/[^A-Za-z0-9]+/gu, '')
    .toLowerCase();
  return `${paper.slice(0, 20) || 'article'}${published?.slice(0, 4) ?? ''}-${id}`;
}
