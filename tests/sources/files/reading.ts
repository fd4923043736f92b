import type { RawArticle } from '../../../engine/model/article.ts';
import type { Link, Problem } from '../../../sources/files/item.ts';
import { type ReadOptions, readArticles } from '../../../sources/files/read.ts';
import { DOMS } from '../page/doms.ts';

/** Makes documents of HTML; runs and loads nothing. */
export const parseHtml = (html: string): Document => (DOMS[1] as (typeof DOMS)[number])[1](html);

/** The bytes of a text in UTF-8. */
export const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);

/** What a file brings in, by kind, each in its order. */
export interface Outcome {
  articles: RawArticle[];
  links: Link[];
  problems: Problem[];
}

/** Reads a file to its end. Its name says nothing, as what it is must be found by its content. */
export async function outcomeOf(content: string | Uint8Array, options?: ReadOptions, name = 'file'): Promise<Outcome> {
  const bytes = typeof content === 'string' ? bytesOf(content) : content;
  const outcome: Outcome = { articles: [], links: [], problems: [] };
  for await (const item of readArticles({ name, bytes }, parseHtml, options)) {
    if ('article' in item) outcome.articles.push(item.article);
    else if ('link' in item) outcome.links.push(item.link);
    else outcome.problems.push(item);
  }
  return outcome;
}

/** The lines of all problems. */
export const linesOf = ({ problems }: Outcome): string[] => problems.map(({ problem }) => problem);
