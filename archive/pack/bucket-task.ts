import { closeSync, existsSync, openSync, readSync } from 'node:fs';
import { join } from 'node:path';
import { lowerBound } from '../../engine/base/lower-bound.ts';
import type { Topic } from '../../engine/model/topic.ts';
import { ArchiveError } from '../format/archive-error.ts';
import {
  type BucketArticle,
  type BucketParts,
  type ChosenPassage,
  encodeBucket,
  makeBucket,
} from '../format/bucket.ts';
import { hexOf, shortSumOf } from '../format/digest.ts';
import { bucketName } from '../format/name-hash.ts';
import type { KeptPassage } from './find-task.ts';
import { type LineReader, openLines } from './line-store.ts';
import { readLongNumbers, readNumbers, writeJson, writeWhole } from './whole-file.ts';
import type { WorkFolder } from './work-folder.ts';

/** Buckets of one task. */
export const BUCKETS_AT_ONCE = 64;

/** What came of the buckets of a task, in their order. */
export interface MadeBuckets {
  sums: string[];
  sizes: number[];
  /** What of it is not padding (bytes). */
  filled: number;
  /** Passages in them, counted once for each bucket that has them. */
  passages: number;
}

/** Makes some buckets, from one on. */
export function bucketTask(work: WorkFolder, from: number, bits: number): void {
  const report = work.file(`buckets-${from}.json`);
  if (existsSync(report)) return;
  const source = openSource(work);
  const made: MadeBuckets = { sums: [], sizes: [], filled: 0, passages: 0 };
  for (let bucket = from; bucket < Math.min(2 ** bits, from + BUCKETS_AT_ONCE); bucket++) {
    const bytes = fitting((part) => source.partsOf(bucket, bits, part), made);
    writeWhole(join(work.edition, 'b', bucketName(bucket, bits)), bytes);
    made.sums.push(hexOf(shortSumOf(bytes)));
    made.sizes.push(bytes.length);
    made.filled += new DataView(bytes.buffer).getUint32(8, true);
  }
  source.close();
  writeJson(report, made);
}

/** A bucket's bytes; where it is too large, with every second passage of each topic, then every fourth, and so on. */
function fitting(partsOf: (part: number) => BucketParts, made: MadeBuckets): Uint8Array {
  for (let part = 1; ; part *= 2) {
    const parts = partsOf(part);
    try {
      const bytes = encodeBucket(makeBucket(parts));
      made.passages += parts.passages.length;
      return bytes;
    } catch (error) {
      if (!(error instanceof ArchiveError && error.fault === 'too-large') || parts.passages.length === 0) throw error;
    }
  }
}

function openSource(work: WorkFolder) {
  const homes = readLongNumbers(work.file('homes'));
  const starts = readNumbers(work.file('chosen-starts'));
  const spread = readNumbers(work.file('spread'));
  const topics = openLines<Topic>(work.file('topics'));
  const chosen = openSync(work.file('chosen'), 'r');
  const open = new Map<string, LineReader<unknown>>();

  function lines<T>(name: string, shard: number): LineReader<T> {
    const path = work.shard(name, shard);
    const known = open.get(path) ?? openLines(path);
    open.set(path, known);
    return known as LineReader<T>;
  }

  /** The shards and passages that were chosen for a topic, in pairs. */
  function chosenOf(topic: number): Uint32Array {
    const first = starts[topic] as number;
    const pairs = new Uint32Array(((starts[topic + 1] as number) - first) * 2);
    readSync(chosen, new Uint8Array(pairs.buffer), 0, pairs.byteLength, first * 8);
    return pairs;
  }

  function topicsOf(bucket: number, bits: number): number[] {
    const edge = (at: number) => {
      const first = (BigInt(at) << BigInt(32 - bits)) << 32n;
      return lowerBound(homes.length, (place) => (homes[place] as bigint) < first);
    };
    const slice = homes.subarray(edge(bucket), edge(bucket + 1));
    return [...new Set(Array.from(slice, (pair) => Number(pair & 0xffff_ffffn)))].sort((a, b) => a - b);
  }

  function partsOf(bucket: number, bits: number, part: number): BucketParts {
    const here = new Map(topicsOf(bucket, bits).map((number) => [number, topics.at(number)]));
    const wanted = new Map<string, [shard: number, passage: number]>();
    for (const number of here.keys()) {
      const pairs = chosenOf(number);
      for (let i = 0; i < pairs.length; i += 2 * part) {
        const [shard, passage] = [pairs[i] as number, pairs[i + 1] as number];
        wanted.set(`${shard} ${passage}`, [shard, passage]);
      }
    }
    const articles = new Map<string, BucketArticle>();
    const passages = [...wanted.values()]
      .sort((a, b) => a[0] - b[0] || a[1] - b[1])
      .map(([shard, line]): ChosenPassage => {
        const kept = lines<KeptPassage>('found', shard).at(line);
        const key = `${shard} ${kept.article}`;
        const article = articles.get(key) ?? lines<BucketArticle>('papers', shard).at(kept.article);
        articles.set(key, article);
        const { id, ordinal, kind, text, before } = kept;
        const placed = (places: KeptPassage['names']) =>
          places.flatMap(([number, start, end]) => {
            const topic = here.get(number);
            return topic ? [{ topicId: topic.id, start, end }] : [];
          });
        const [names, means] = [placed(kept.names), placed(kept.means)];
        return { id, articleId: article.id, ordinal, kind, text, names, means, ...(before ? { before } : {}) };
      });
    return {
      bucket,
      topics: [...here].map(([number, topic]) => ({
        ...topic,
        spread: { passages: spread[number * 2] as number, articles: spread[number * 2 + 1] as number },
      })),
      articles: [...articles.values()],
      passages,
    };
  }

  return {
    partsOf,
    close() {
      topics.close();
      closeSync(chosen);
      for (const reader of open.values()) reader.close();
    },
  };
}
