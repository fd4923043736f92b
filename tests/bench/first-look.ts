import type { Context } from '../../engine/hover/context.ts';
import { createOpenArticleCheck } from '../../engine/hover/open-article.ts';
import type { Article } from '../../engine/model/article.ts';
import { sentenceAt } from '../../engine/text/sentences.ts';
import { wordsOf } from '../../engine/text/words.ts';
import { spread, timed } from './times.ts';

const ROUNDS = 9;

/** A context that says nothing: only the page can tell which article is open. */
const CONTEXT = { hovered: false, sentences: [] } as unknown as Context;

const article = (i: number): Article => ({
  id: `a${i}`,
  title: `${String.fromCharCode(65 + (i % 26))}${i} minister says that the talks of the week have failed`,
  url: `https://paper.example/${i}`,
  publisher: null,
  published: null,
  credits: [],
  language: 'en',
  inferred: [],
});

/**
 * What must not grow with what it looks at: the first look whether the open page is one of 10,000 articles, beside the
 * time that reading their titles would take, and the sentence at an offset of a text of two million characters (ms).
 */
export async function run(): Promise<Record<string, unknown>> {
  // Through JSON, so that the strings are flat, as those of a stored library are.
  const articles: Article[] = JSON.parse(JSON.stringify(Array.from({ length: 10_000 }, (_, i) => article(i))));
  const long = `${'word '.repeat(400_000)}. Here is NATO at last. ${'Word '.repeat(1000)}`;
  const at = long.indexOf('NATO');
  const looks = [];
  const reads = [];
  const sentences = [];
  for (let i = 0; i < ROUNDS; i++) {
    const page = { title: `${articles[i]?.title} | Paper`, url: `https://paper.example/${i}` };
    looks.push(await timed(() => createOpenArticleCheck(articles)([], CONTEXT, page)));
    reads.push(await timed(() => articles.map(({ title }) => wordsOf(title))));
    sentences.push(await timed(() => sentenceAt(long, at)));
  }
  return { openArticle: spread(looks), readingTitles: spread(reads), sentenceInLongText: spread(sentences) };
}
