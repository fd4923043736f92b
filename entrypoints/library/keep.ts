import type { LibraryShelves } from '../../engine/library/stored-library.ts';
import type { RawArticle } from '../../engine/model/article.ts';
import type { Exported } from '../../exports/exported.ts';
import { jsonLine } from '../../exports/json-lines.ts';
import { createPause } from './pauses.ts';
import { change, type Shelf } from './shelf.ts';

/** So many articles are read, or handed to the worker, at a time. */
export const AT_ONCE = 50;

/** Articles with their texts, a few at a time; whatever is made of them, the page answers in between. */
export async function* textsOf(
  { reader }: { reader: Pick<LibraryShelves, 'readTexts'> },
  ids: readonly string[],
): AsyncGenerator<Exported> {
  const pause = createPause();
  for (let at = 0; at < ids.length; at += AT_ONCE) {
    for (const one of await reader.readTexts(ids.slice(at, at + AT_ONCE))) {
      yield one;
      await pause();
    }
  }
}

/** Articles as they come back when they are added again: the same, with all that was known of them. */
async function keptOf(shelf: Shelf, ids: readonly string[]): Promise<RawArticle[]> {
  const kept: RawArticle[] = [];
  for await (const { article, passages } of textsOf(shelf, ids)) {
    const { id, title, publisher, published, url, credits, language, inferred } = article;
    const { added, collection, corrected, asRead, also, starred, remembered, excerpt } = article;
    const text = passages.map((passage) => passage.text).join('\n\n');
    const whole = { id, passages: passages.map(({ text: own, kind }) => ({ text: own, kind })) };
    kept.push({
      ...{ text, title, publisher, published, url, credits, language, inferred },
      ...(excerpt ? { excerpt } : {}),
      kept: {
        whole,
        ...(added === undefined ? {} : { added }),
        ...(collection === undefined ? {} : { collection }),
        ...(corrected ? { corrected } : {}),
        ...(asRead ? { asRead } : {}),
        ...(also ? { also } : {}),
        ...(starred ? { starred } : {}),
        ...(remembered === undefined ? {} : { remembered }),
      },
    });
  }
  return kept;
}

/** Takes articles out of the library, and gives the way back: until it is gone, or the page closed, this page has them. */
export async function removeArticles(shelf: Shelf, ids: readonly string[]): Promise<() => Promise<void>> {
  const kept = await keptOf(shelf, ids);
  await change('remove', ids);
  return async () => {
    for (let at = 0; at < kept.length; at += AT_ONCE) await change('add', kept.slice(at, at + AT_ONCE));
  };
}

/** Puts articles into another collection, and gives the way back. */
export async function moveArticles(
  articles: readonly { id: string; collection: string }[],
  collection: string,
): Promise<() => Promise<void>> {
  const before = Map.groupBy(articles, (article) => article.collection);
  await change(
    'move',
    articles.map(({ id }) => id),
    collection,
  );
  return async () => {
    for (const [name, group] of before) {
      await change(
        'move',
        group.map(({ id }) => id),
        name,
      );
    }
  };
}

/** Puts a star on articles or takes it off, and gives the way back: those that had one have one again. */
export async function starArticles(
  articles: readonly { id: string; starred?: true }[],
  isStarred: boolean,
): Promise<() => Promise<void>> {
  const ids = articles.filter(({ starred }) => (starred === true) !== isStarred).map(({ id }) => id);
  await change('star', ids, isStarred);
  return () => change('star', ids, !isStarred);
}

/** All articles as lines of `library.jsonl`. */
export async function linesOf(articles: AsyncIterable<Exported>): Promise<string[]> {
  const lines: string[] = [];
  for await (const article of articles) lines.push(jsonLine(article));
  return lines;
}
