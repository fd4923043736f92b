import { existsSync } from 'node:fs';
import type { Article, Passage, RawArticle } from '../../engine/model/article.ts';
import { learnShard } from '../build/learn-shard.ts';
import { createLineWriter, openLines } from './line-store.ts';
import { writeJson } from './whole-file.ts';
import type { WorkFolder } from './work-folder.ts';

/** An article of a shard with its passages. */
export interface ShardArticle {
  article: Article;
  passages: Passage[];
}

/** Learns the names of a shard: writes its articles cut into passages, its topics, and the ids of its articles. */
export function learnTask(work: WorkFolder, shard: number): void {
  const ids = work.shard('ids', shard);
  if (existsSync(ids)) return;
  const raw = openLines<RawArticle>(work.shard('raw', shard));
  const { articles, passages, topics } = learnShard(Array.from({ length: raw.count }, (_, i) => raw.at(i)));
  raw.close();
  const texts = createLineWriter(work.shard('texts', shard));
  let from = 0;
  for (const article of articles) {
    let to = from;
    while (passages[to]?.articleId === article.id) to++;
    texts.add({ article, passages: passages.slice(from, to) } satisfies ShardArticle);
    from = to;
  }
  texts.close();
  const taught = createLineWriter(work.shard('taught', shard));
  for (const topic of topics) taught.add(topic);
  taught.close();
  writeJson(
    ids,
    articles.map(({ id }) => id),
  );
}
