import type { RawArticle } from '../../engine/model/article.ts';

/** Tells where the shards of an archive end. */
export interface ShardMeter {
  /** Takes in the next article: whether it is the last one of its shard. */
  add(article: RawArticle): boolean;
}

/**
 * What an article has on the average where nobody says otherwise (UTF-16 units): some two hundred words. A shard of longer ones
 * has fewer of them, for what it takes to learn grows with the text.
 */
const LETTERS = 1_200;

/** Counts articles into shards of so many, or of as much text as so many have. The same articles give the same shards. */
export function createShardMeter(size: number): ShardMeter {
  let articles = 0;
  let letters = 0;
  return {
    add({ text }) {
      articles++;
      letters += text.length;
      const isFull = articles >= size || letters >= size * LETTERS;
      if (isFull) [articles, letters] = [0, 0];
      return isFull;
    },
  };
}
