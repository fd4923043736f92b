import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Topic } from '../../engine/model/topic.ts';
import { type FoundPassage, findInShard } from '../build/find-in-shard.ts';
import { encodeArchiveArticle } from '../format/article.ts';
import { articleFields, type BucketArticle, type ChosenPassage } from '../format/bucket.ts';
import { hexOf, shortSumOf } from '../format/digest.ts';
import { nameKeysIn } from '../format/recognise.ts';
import { cheapHash } from './cheap-hash.ts';
import type { ShardArticle } from './learn-task.ts';
import { createLineWriter, openLines } from './line-store.ts';
import { readJson, readNumbers, writeJson, writeNumbers, writeWhole } from './whole-file.ts';
import type { WorkFolder } from './work-folder.ts';

/** A passage as a shard keeps it: topics by number, its article by its position in the shard. */
export type KeptPassage = Pick<ChosenPassage, 'id' | 'ordinal' | 'kind' | 'text' | 'before'> & {
  article: number;
  names: [topic: number, start: number, end: number][];
  means: [topic: number, start: number, end: number][];
};

/** What a shard has, in numbers. */
export interface ShardFacts {
  articles: number;
  passages: number;
  /** Articles in each language. */
  languages: Record<string, number>;
  first: string | null;
  last: string | null;
}

/** Numbers of a row of `places`: topic, passage, article, day, text, worth. */
export const PLACE_WIDTH = 6;

/** Worths are kept as whole numbers: so many to one. The last bit says whether the topic is named. */
export const WORTH_UNIT = 1000;

/**
 * Finds the topics of the archive in a shard: writes its articles as they are served, its passages, and a row for each topic
 * of each passage, by topic.
 */
export function findTask(work: WorkFolder, shard: number): void {
  if (existsSync(work.shard('facts', shard))) return;
  const repeated = new Set((readJson<number[][]>(work.file('repeated.json')) ?? [])[shard]);
  const texts = openLines<ShardArticle>(work.shard('texts', shard));
  const all = Array.from({ length: texts.count }, (_, i) => texts.at(i)).filter((_, i) => !repeated.has(i));
  texts.close();
  const topics = topicsIn(work, all);
  const found = findInShard(
    all.map(({ article }) => article),
    all.flatMap(({ passages }) => passages),
    [...topics.values()],
  );
  writeArticles(work, shard, all);
  const numbers = new Map([...topics].map(([number, { id }]) => [id, number]));
  writePassages(work, shard, all, found, numbers);
  writeJson(work.shard('facts', shard), factsOf(all));
}

/** The topics that some article has a name of, by number. */
function topicsIn(work: WorkFolder, all: readonly ShardArticle[]): Map<number, Topic> {
  const hashes = new Set<number>();
  for (const { passages } of all) {
    for (const key of nameKeysIn(passages.map(({ text }) => text))) hashes.add(cheapHash(key));
  }
  const wanted = new Set<number>();
  // Half a number each: the topic, and then the hash that stands above it.
  const keys = readNumbers(work.file('keys'));
  for (let i = 0; i < keys.length; i += 2) if (hashes.has(keys[i + 1] as number)) wanted.add(keys[i] as number);
  const lines = openLines<Topic>(work.file('topics'));
  const topics = new Map([...wanted].sort((a, b) => a - b).map((number) => [number, lines.at(number)]));
  lines.close();
  return topics;
}

function writeArticles(work: WorkFolder, shard: number, all: readonly ShardArticle[]): void {
  const papers = createLineWriter(work.shard('papers', shard));
  for (const { article, passages } of all) {
    const bytes = encodeArchiveArticle(article, passages);
    const path = join(work.edition, 'a', article.id);
    if (!existsSync(path)) writeWhole(path, bytes);
    papers.add(articleFields({ ...article, sum: hexOf(shortSumOf(bytes)) }) satisfies BucketArticle);
  }
  papers.close();
}

function writePassages(
  work: WorkFolder,
  shard: number,
  all: readonly ShardArticle[],
  found: readonly FoundPassage[],
  numbers: ReadonlyMap<string, number>,
): void {
  const articleAt = new Map(all.map(({ article }, i) => [article.id, i]));
  const writer = createLineWriter(work.shard('found', shard));
  const rows: number[][] = [];
  for (const { passage, worth } of found) {
    const { id, articleId, ordinal, kind, text, before } = passage;
    const article = articleAt.get(articleId) as number;
    const placed = (places: ChosenPassage['names']) =>
      places.map(({ topicId, start, end }): [number, number, number] => [numbers.get(topicId) as number, start, end]);
    const [names, means] = [placed(passage.names), placed(passage.means)];
    const line = writer.add({ id, ordinal, kind, text, before, article, names, means } satisfies KeptPassage);
    const named = new Set(names.map(([topic]) => topic));
    const meant = new Set(means.flatMap(([topic]) => (named.has(topic) ? [] : [topic])));
    const day = all[article]?.article.published ?? null;
    const base = [
      line,
      article,
      day === null ? 0 : Math.floor(Date.parse(day) / 86_400_000) + DAY_ZERO,
      cheapHash(text),
    ];
    for (const topic of named) rows.push([topic, ...base, Math.round(worth * WORTH_UNIT) * 2 + 1]);
    for (const topic of meant) rows.push([topic, ...base, Math.round(worth * WORTH_UNIT) * 2]);
  }
  writer.close();
  rows.sort((a, b) => (a[0] as number) - (b[0] as number) || (a[1] as number) - (b[1] as number));
  writeNumbers(work.shard('places', shard), Uint32Array.from(rows.flat()));
}

/** Added to the days since 1970, so that none that a paper may have had is negative; 0 stands for no day. */
export const DAY_ZERO = 1_000_000;

function factsOf(all: readonly ShardArticle[]): ShardFacts {
  const languages: Record<string, number> = {};
  let first: string | null = null;
  let last: string | null = null;
  for (const { article } of all) {
    languages[article.language] = (languages[article.language] ?? 0) + 1;
    const day = article.published;
    if (day === null) continue;
    if (first === null || day < first) first = day;
    if (last === null || day > last) last = day;
  }
  const passages = all.reduce((sum, one) => sum + one.passages.length, 0);
  return { articles: all.length, passages, languages, first, last };
}
