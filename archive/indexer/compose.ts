import type { Topic } from '../../engine/model/topic.ts';
import { type BucketPiece, type BucketTopics, keep, keepBytes } from '../cluster/documents.ts';
import { DOCUMENT, monthOf } from '../cluster/layout.ts';
import { ArchiveError } from '../format/archive-error.ts';
import {
  type BucketArticle,
  type BucketParts,
  type ChosenPassage,
  encodeBucket,
  makeBucket,
} from '../format/bucket.ts';
import { prefixOf, sumOf } from '../format/digest.ts';
import { bucketBits, bucketsOf, fewestNames, nameKeysOf } from '../format/name-hash.ts';
import { encodeNameFile, sortPrefixes } from '../format/names-file.ts';
import type { Chosen, ChosenTopic, FoundShard } from './find.ts';
import type { InputCount, MergedTopic, TopicCount } from './prepare.ts';
import type { Workshop } from './workshop.ts';

/** Which names are in which bucket. */
export interface NamePlan {
  bits: number;
  names: number;
  /** Topics that have passages: no others are told. */
  topics: number;
  /** How many names the bucket with the fewest has. */
  least: number;
  /** Buckets are worked at in so many groups of neighbours: a power of two. */
  groups: number;
  file: { bytes: number; sha256: string };
}

/** A topic as a group of buckets needs it. */
interface PlannedTopic extends ChosenTopic {
  topic: Topic;
  /** Those of the group that have it. */
  buckets: number[];
}

/** What a group needs of a shard: its passages that were chosen, each with its position, and their articles. */
interface Cut {
  articles: BucketArticle[];
  passages: [at: number, passage: ChosenPassage][];
}

/** So many bytes of names are kept in a document. */
const NAMES_A_PART = 2 ** 20;

const groupOf = (bucket: number, { bits, groups }: NamePlan) => Math.floor((bucket * groups) / 2 ** bits);

/** Hashes the names of all topics that have passages, numbers the buckets, and writes `names.bin`. */
export async function plan(shop: Workshop, { parts }: TopicCount, { shards }: InputCount): Promise<void> {
  const { scratch, bulk, indices } = shop;
  const hashes: number[][] = [];
  let topics = 0;
  for (let part = 0; part < parts; part++) {
    const kept = await topicsOf(shop, part);
    topics += kept.length;
    hashes.push(kept.flatMap(({ topic }) => nameKeysOf(topic).map(prefixOf)));
  }
  const prefixes = sortPrefixes(hashes.flat());
  const bits = bucketBits(prefixes);
  const groups = 2 ** Math.min(bits, Math.ceil(Math.log2(shards)) + 1);
  const file = encodeNameFile(prefixes);
  const planned: NamePlan = {
    bits,
    names: prefixes.length,
    topics,
    least: fewestNames(prefixes, bits),
    groups,
    file: { bytes: file.length, sha256: sumOf(file) },
  };
  for (let part = 0; part < parts; part++) {
    const byGroup = Array.from({ length: groups }, (): PlannedTopic[] => []);
    const groupsOf: Record<number, number[]> = {};
    for (const one of await topicsOf(shop, part)) {
      const buckets = Map.groupBy(bucketsOf(one.topic, bits), (bucket) => groupOf(bucket, planned));
      for (const [group, own] of buckets) byGroup[group]?.push({ ...one, buckets: own });
      groupsOf[one.number] = [...buckets.keys()];
    }
    for (const [group, list] of byGroup.entries()) await scratch.put(`group-${group}-${part}`, list);
    await scratch.put(`groups-${part}`, groupsOf);
  }
  for (let at = 0, part = 0; at < file.length; at += NAMES_A_PART, part++) {
    const packed = keepBytes(file.subarray(at, at + NAMES_A_PART));
    await bulk.put(indices.meta, DOCUMENT.namesPart(part), { what: 'names', part, packed });
  }
  await scratch.put('plan', planned);
  await bulk.flush();
}

/** The topics of a part that have passages, with what was chosen for them. */
async function topicsOf({ scratch }: Workshop, part: number): Promise<(ChosenTopic & { topic: Topic })[]> {
  const merged = await scratch.get<MergedTopic[]>(`topics-${part}`);
  const byNumber = new Map(merged.map(({ number, topic }) => [number, topic]));
  const chosen = await scratch.get<ChosenTopic[]>(`chosen-${part}`);
  return chosen.map((one) => ({ ...one, topic: byNumber.get(one.number) as Topic }));
}

/** Cuts what was chosen out of a shard, for each group of buckets. */
export async function cut(shop: Workshop, { parts }: TopicCount, { groups }: NamePlan, shard: number): Promise<void> {
  const { scratch, bulk } = shop;
  const { articles, passages } = await scratch.get<FoundShard>(`found-${shard}`);
  const byId = new Map(articles.map((article) => [article.id, article]));
  const wanted = Array.from({ length: groups }, () => new Set<number>());
  for (let part = 0; part < parts; part++) {
    const groupsOf = await scratch.get<Record<number, number[]>>(`groups-${part}`);
    for (const [number, ats] of Object.entries(await scratch.get<Chosen>(`chosen-${part}-${shard}`))) {
      for (const group of groupsOf[Number(number)] ?? []) for (const at of ats) wanted[group]?.add(at);
    }
  }
  for (const [group, ats] of wanted.entries()) {
    const own = [...ats].map((at): [number, ChosenPassage] => [at, passages[at] as ChosenPassage]);
    const ids = new Set(own.map(([, { articleId }]) => articleId));
    await scratch.put(`cut-${group}-${shard}`, {
      articles: [...ids].map((id) => byId.get(id) as BucketArticle),
      passages: own,
    } satisfies Cut);
  }
  await bulk.flush();
}

/** Puts the buckets of a group together: the topics of each, and its passages, month by month. */
export async function compose(
  shop: Workshop,
  { parts }: TopicCount,
  { shards }: InputCount,
  planned: NamePlan,
  group: number,
): Promise<void> {
  const { scratch, bulk, indices } = shop;
  const inBucket = new Map<number, PlannedTopic[]>();
  for (let part = 0; part < parts; part++) {
    for (const topic of await scratch.get<PlannedTopic[]>(`group-${group}-${part}`)) {
      for (const bucket of topic.buckets) {
        const known = inBucket.get(bucket) ?? [];
        inBucket.set(bucket, known);
        known.push(topic);
      }
    }
  }
  const passages = new Map<string, ChosenPassage>();
  const articles = new Map<string, BucketArticle>();
  for (let shard = 0; shard < shards; shard++) {
    const cutOut = await scratch.get<Cut>(`cut-${group}-${shard}`);
    for (const article of cutOut.articles) articles.set(article.id, article);
    for (const [at, passage] of cutOut.passages) passages.set(`${shard} ${at}`, passage);
  }
  const first = (group * 2 ** planned.bits) / planned.groups;
  for (let bucket = first; bucket < first + 2 ** planned.bits / planned.groups; bucket++) {
    const own = inBucket.get(bucket) ?? [];
    const parted = fitting((step) => partsOf(bucket, own, step, passages, articles));
    const packed = keep({ topics: parted.topics } satisfies BucketTopics);
    await bulk.put(indices.meta, DOCUMENT.topics(bucket), { what: 'topics', packed });
    for (const [month, piece] of byMonth(parted)) {
      const document = { what: 'piece', bucket, packed: keep(piece satisfies BucketPiece) };
      await bulk.put(await shop.month(month), DOCUMENT.piece(bucket), document, DOCUMENT.piece(bucket));
    }
  }
  await bulk.flush();
}

/** A bucket's parts; where they are too large, with every second passage of each topic, then every fourth, as in a pack. */
function fitting(partsOfStep: (step: number) => Parts): Parts {
  for (let step = 1; ; step *= 2) {
    const parts = partsOfStep(step);
    try {
      encodeBucket(makeBucket(parts));
      return parts;
    } catch (error) {
      if (!(error instanceof ArchiveError && error.fault === 'too-large') || parts.passages.length === 0) throw error;
    }
  }
}

interface Parts extends BucketParts {
  topics: BucketTopics['topics'][number][];
}

function partsOf(
  bucket: number,
  own: readonly PlannedTopic[],
  step: number,
  passages: ReadonlyMap<string, ChosenPassage>,
  articles: ReadonlyMap<string, BucketArticle>,
): Parts {
  const wanted = new Set(
    own.flatMap(({ pairs }) => pairs.filter((_, i) => i % step === 0).map((pair) => pair.join(' '))),
  );
  const ids = new Set(own.map(({ topic }) => topic.id));
  const isHere = ({ topicId }: { topicId: string }) => ids.has(topicId);
  const chosen = [...wanted].map((place) => {
    const passage = passages.get(place) as ChosenPassage;
    return { ...passage, names: passage.names.filter(isHere), means: passage.means.filter(isHere) };
  });
  const papers = new Set(chosen.map(({ articleId }) => articleId));
  return {
    bucket,
    topics: own.map(({ topic, spread }) => ({ ...topic, spread }) as Parts['topics'][number]),
    articles: [...papers].map((id) => articles.get(id) as BucketArticle),
    passages: chosen,
  };
}

/** What a bucket has of each month. */
function byMonth({ articles, passages }: Parts): Map<string, { articles: BucketArticle[]; passages: ChosenPassage[] }> {
  const pieces = new Map<string, { articles: BucketArticle[]; passages: ChosenPassage[] }>();
  const months = new Map(articles.map(({ id, published }) => [id, monthOf(published)]));
  const pieceOf = (articleId: string) => {
    const month = months.get(articleId) as string;
    const piece = pieces.get(month) ?? { articles: [], passages: [] };
    pieces.set(month, piece);
    return piece;
  };
  for (const article of articles) pieceOf(article.id).articles.push(article as BucketArticle);
  for (const passage of passages) pieceOf(passage.articleId).passages.push(passage);
  return pieces;
}
