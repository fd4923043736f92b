import type { Article, Passage } from '../../engine/model/article.ts';
import { choosePassages, type TopicPassage } from '../build/choose-passages.ts';
import { type FoundPassage, findInShard } from '../build/find-in-shard.ts';
import { keep, keepBytes, type FoundPassage as StoredPassage } from '../cluster/documents.ts';
import { DOCUMENT, monthOf } from '../cluster/layout.ts';
import { encodeArchiveArticle } from '../format/article.ts';
import { articleFields, type BucketArticle, type ChosenPassage, MOST_PASSAGES } from '../format/bucket.ts';
import { SHORT_SUM, sumOf } from '../format/digest.ts';
import { nameKeysIn } from '../format/recognise.ts';
import { cheapHash } from '../pack/cheap-hash.ts';
import { type InputCount, type MergedTopic, partOf, type ReadShard, type TopicCount } from './prepare.ts';
import type { Workshop } from './workshop.ts';

/** A shard whose topics were found. */
export interface FoundShard {
  articles: BucketArticle[];
  passages: ChosenPassage[];
}

/** What is weighed of the topics of a part in one shard: by the topic's number, each with its position in the shard. */
type Weighed = Record<number, (TopicPassage & { at: number })[]>;

/** What was chosen of the topics of a part in one shard: by the topic's number, positions in the shard. */
export type Chosen = Record<number, number[]>;

/** What was chosen for a topic in all shards, and how much the archive has of it. */
export interface ChosenTopic {
  number: number;
  /** Shard and position in it, in the order of the input. */
  pairs: [shard: number, at: number][];
  spread: { passages: number; articles: number };
}

const DAY = 86_400_000;

/** Worths are compared with three decimals, as a pack writes them down. */
const WORTH_UNIT = 1000;

/** More articles than a shard has. */
const ARTICLES_OF_SHARD = 65_536;

/** Finds all topics in the articles of a shard, stores the articles, and puts down what there is to choose from. */
export async function find(shop: Workshop, { parts }: TopicCount, shard: number): Promise<void> {
  const { scratch, bulk } = shop;
  const repeated = new Set(await scratch.get<string[]>(`repeated-${shard}`));
  const read = await scratch.get<ReadShard>(`read-${shard}`);
  const articles = read.articles.filter(({ id }) => !repeated.has(id));
  const passages = read.passages.filter(({ articleId }) => !repeated.has(articleId));
  const topics = await topicsIn(shop, parts, passages);
  const found = findInShard(
    articles,
    passages,
    topics.map(({ topic }) => topic),
  );
  const told = await storeArticles(shop, articles, passages);
  await scratch.put(`found-${shard}`, { articles: told, passages: found.map(({ passage }) => passage) });
  const numbers = new Map(topics.map(({ number, topic }) => [topic.id, number]));
  for (const [part, weighed] of weigh(articles, found, numbers, shard, parts).entries()) {
    await scratch.put(`weighed-${part}-${shard}`, weighed);
  }
  await bulk.flush();
}

/** The topics that some passages may have a name of. */
async function topicsIn({ scratch }: Workshop, parts: number, passages: readonly Passage[]): Promise<MergedTopic[]> {
  const there = new Set<number>();
  for (const key of nameKeysIn(passages.map(({ text }) => text))) there.add(cheapHash(key));
  const topics: MergedTopic[] = [];
  for await (const part of scratch.each<MergedTopic[]>(Array.from({ length: parts }, (_, i) => `topics-${i}`))) {
    topics.push(...part.filter(({ keys }) => keys.some((key) => there.has(key))));
  }
  return topics;
}

function weigh(
  articles: readonly Article[],
  found: readonly FoundPassage[],
  numbers: ReadonlyMap<string, number>,
  shard: number,
  parts: number,
): Weighed[] {
  const weighed = Array.from({ length: parts }, (): Weighed => ({}));
  const place = new Map(articles.map(({ id, published }, i) => [id, { i, published }]));
  for (const [at, { passage, worth }] of found.entries()) {
    const { i, published } = place.get(passage.articleId) as { i: number; published: string | null };
    const one = {
      at,
      article: shard * ARTICLES_OF_SHARD + i,
      day: published === null ? null : Math.floor(Date.parse(published) / DAY),
      text: cheapHash(passage.text),
      worth: Math.round(worth * WORTH_UNIT) / WORTH_UNIT,
    };
    const named = new Set(passage.names.map(({ topicId }) => topicId));
    for (const topicId of new Set([...named, ...passage.means.map(({ topicId: id }) => id)])) {
      const number = numbers.get(topicId) as number;
      const part = weighed[partOf(number)] as Weighed;
      part[number] ??= [];
      part[number].push({ ...one, isNamed: named.has(topicId) });
    }
  }
  return weighed;
}

/** Stores the articles of a shard and, where words may be searched for, their passages; gives them with their sums. */
async function storeArticles(
  { bulk, search, month }: Workshop,
  articles: readonly Article[],
  passages: readonly Passage[],
): Promise<BucketArticle[]> {
  const byArticle = Map.groupBy(passages, ({ articleId }) => articleId);
  const told: BucketArticle[] = [];
  for (const article of articles) {
    const own = byArticle.get(article.id) ?? [];
    const bytes = encodeArchiveArticle(article, own);
    const fields = articleFields({ ...article, sum: sumOf(bytes, SHORT_SUM) });
    told.push(fields);
    const { id, published, title } = article;
    const index = await month(monthOf(published));
    const day = published === null ? {} : { published };
    const route = DOCUMENT.article(id);
    await bulk.put(index, route, { what: 'article', article: id, ...day, packed: keepBytes(bytes) }, route);
    if (!search) continue;
    for (const { id: passageId, kind, ordinal, text } of own) {
      const packed = keep({ article: fields, passage: { id: passageId, kind, ordinal, text } } satisfies StoredPassage);
      await bulk.put(index, DOCUMENT.passage(passageId), { what: 'passage', text, title, ...day, packed }, route);
    }
  }
  return told;
}

/** Chooses the passages of each topic of a part, from all shards. */
export async function choose({ scratch, bulk }: Workshop, { shards }: InputCount, part: number): Promise<void> {
  const all = new Map<number, { shard: number; one: TopicPassage & { at: number } }[]>();
  for (let shard = 0; shard < shards; shard++) {
    for (const [name, list] of Object.entries(await scratch.get<Weighed>(`weighed-${part}-${shard}`))) {
      const known = all.get(Number(name)) ?? [];
      all.set(Number(name), known);
      for (const one of list) known.push({ shard, one });
    }
  }
  const byShard = Array.from({ length: shards }, (): Chosen => ({}));
  const chosen: ChosenTopic[] = [];
  for (const [number, list] of [...all].sort(([a], [b]) => a - b)) {
    const naming = list.filter(({ one }) => one.isNamed);
    if (naming.length === 0) continue;
    const picked = choosePassages(
      list.map(({ one }) => one),
      MOST_PASSAGES,
    );
    const pairs = picked.map((i): [number, number] => {
      const { shard, one } = list[i] as { shard: number; one: { at: number } };
      return [shard, one.at];
    });
    const spread = { passages: naming.length, articles: new Set(naming.map(({ one }) => one.article)).size };
    chosen.push({ number, pairs, spread });
    for (const [shard, at] of pairs) {
      const own = byShard[shard] as Chosen;
      own[number] ??= [];
      own[number].push(at);
    }
  }
  for (const [shard, one] of byShard.entries()) await scratch.put(`chosen-${part}-${shard}`, one);
  await scratch.put(`chosen-${part}`, chosen);
  await bulk.flush();
}
