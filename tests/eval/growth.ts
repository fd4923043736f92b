import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import type { RawArticle } from '../../engine/model/article.ts';
import type { LibraryReader } from '../../engine/model/library-reader.ts';
import { createLibraryWriter } from '../../engine/writer.ts';
import { createRandom } from '../bench/corpus.ts';
import { createMemoryStorage } from '../engine/storage.ts';

/** How alike a library that grew and one made in one go answer. */
export interface GrowthScore {
  /** Articles handed in; of them so many were removed and added again. */
  articles: number;
  again: number;
  /** Other articles, read as pages. */
  pages: number;
  /** Mentions that either library finds there, and the share that both link to a topic of the same label. */
  mentions: number;
  sameTopic: number;
  /** Cards and searches asked for, and the share that is the same, passage by passage. */
  cards: number;
  sameCards: number;
  searches: number;
  sameSearches: number;
}

/** Articles that the library gets, one by one; the next ones are the pages. */
const ARTICLES = 2000;
const PAGES = 200;
/** One article of so many is removed and added again. */
const AGAIN = 20;
/** Cards compared at most. */
const CARDS = 400;

/** Dated articles of a folder: the lines of its `*.jsonl.gz` that have a text and a day. */
export function readDated(folder: string): RawArticle[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith('.jsonl.gz'))
    .sort()
    .flatMap((name) =>
      gunzipSync(readFileSync(join(folder, name)))
        .toString('utf8')
        .split('\n'),
    )
    .filter((line) => line.trim() !== '')
    .map((line) => JSON.parse(line) as RawArticle)
    .filter(({ text, published }) => typeof text === 'string' && typeof published === 'string')
    .map(({ text, title, publisher, published }) => ({ text, title, publisher, published }));
}

/**
 * Compares two libraries of the same articles: one gets them in one go, the other one by one in random order, some
 * removed and added again. Both settle, and are asked the same. `null` when the folder has too few dated articles.
 */
export async function run(folder: string | undefined): Promise<GrowthScore | null> {
  const all = folder === undefined ? [] : readDated(folder);
  if (all.length < ARTICLES + PAGES) return null;
  const random = createRandom(7);
  const articles = all.slice(0, ARTICLES);
  const pages = all.slice(ARTICLES, ARTICLES + PAGES).map(({ text }) => text);
  const whole = await createLibraryWriter(createMemoryStorage());
  await whole.add(articles);
  await whole.settle();
  const grown = await createLibraryWriter(createMemoryStorage());
  let again = 0;
  for (const article of articles.map((one) => ({ one, key: random() })).sort((a, b) => a.key - b.key)) {
    const { ids } = await grown.add([article.one]);
    if (random() * AGAIN >= 1) continue;
    await grown.remove(ids);
    await grown.add([article.one]);
    again++;
  }
  await grown.settle();
  return { articles: ARTICLES, again, ...(await compare(whole.reader(), grown.reader(), pages)) };
}

async function compare(one: LibraryReader, other: LibraryReader, pages: readonly string[]) {
  const score = {
    pages: pages.length,
    mentions: 0,
    sameTopic: 0,
    cards: 0,
    sameCards: 0,
    searches: 0,
    sameSearches: 0,
  };
  const words: string[] = [];
  for (const text of pages) {
    const [ours, theirs] = [one, other].map((reader) => reader.findMentions([text])[0] ?? []);
    const places = new Map(theirs?.map((mention) => [`${mention.start} ${mention.end}`, mention]));
    for (const mention of ours ?? []) {
      const twin = places.get(`${mention.start} ${mention.end}`);
      places.delete(`${mention.start} ${mention.end}`);
      score.mentions++;
      const label = one.topicOf(mention.topicId)?.label;
      if (!twin || label !== other.topicOf(twin.topicId)?.label) continue;
      score.sameTopic++;
      if (score.cards >= CARDS) continue;
      score.cards++;
      const place = { text, at: [mention.start, mention.end] as [number, number] };
      const cards = [
        await one.lookUp({ topicId: mention.topicId, ...place }),
        await other.lookUp({ topicId: twin.topicId, ...place }),
      ];
      const [a, b] = cards.map(({ snippets, total }) =>
        JSON.stringify([total, snippets.map(({ passageId }) => passageId)]),
      );
      if (a === b) score.sameCards++;
      if (label !== undefined && words.length < 100) words.push(label);
    }
    score.mentions += places.size;
  }
  for (const typed of words) {
    const [a, b] = [await one.search(typed), await other.search(typed)].map(({ snippets, total }) =>
      JSON.stringify([total, snippets.map(({ passageId }) => passageId)]),
    );
    score.searches++;
    if (a === b) score.sameSearches++;
  }
  const share = (same: number, of: number) => (of === 0 ? 1 : Number((same / of).toFixed(4)));
  return {
    ...score,
    sameTopic: share(score.sameTopic, score.mentions),
    sameCards: share(score.sameCards, score.cards),
    sameSearches: share(score.sameSearches, score.searches),
  };
}
