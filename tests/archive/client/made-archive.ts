import { encodeArchiveArticle } from '../../../archive/format/article.ts';
import {
  BUCKET_SIZES,
  type BucketParts,
  type ChosenPassage,
  encodeBucket,
  makeBucket,
} from '../../../archive/format/bucket.ts';
import { prefixOf, SHORT_SUM, shortSumOf, sumOf } from '../../../archive/format/digest.ts';
import { type ArchiveManifest, encodeManifest, FORMAT, MANIFEST_PATH } from '../../../archive/format/manifest.ts';
import {
  bucketBits,
  bucketName,
  bucketsOf,
  FOLDING,
  fewestNames,
  nameKeysOf,
} from '../../../archive/format/name-hash.ts';
import { encodeNameFile, sortPrefixes } from '../../../archive/format/names-file.ts';
import { encodeSums } from '../../../archive/format/sums-file.ts';
import type { Article, Passage } from '../../../engine/model/article.ts';
import type { Topic } from '../../../engine/model/topic.ts';

/** An archive made for a test: what it answers, by path. */
export interface MadeArchive {
  files: Map<string, Uint8Array>;
  manifest: ArchiveManifest;
  /** The path of a bucket. */
  pathOf(bucket: number): string;
  /** The path of an article. */
  pathOfArticle(id: string): string;
  /** What it answers to words, as JSON: passages with one of them. */
  search(words: string): string;
  /** The buckets that have a topic, by its label. */
  bucketsOf(label: string): number[];
}

/** What is said of a topic, a passage each, in an article of its own. */
export interface Told {
  topic: Topic;
  texts: readonly string[];
}

/** A person of two invented names, the n-th of many. */
export function invented(n: number): Told {
  const [first, last] = [SYLLABLES[n % 20], SYLLABLES[Math.floor(n / 20) % 20]];
  const label = `${first}${SYLLABLES[(n * 7) % 20]?.toLowerCase()} ${last}${SYLLABLES[Math.floor(n / 400) % 20]?.toLowerCase()}sen`;
  return { topic: person(`i${n}`, label), texts: [`${label} spoke of the harbour on day ${n}.`] };
}

const SYLLABLES = 'Ba Do Fe Gu Hi Jo Ka Lu Mi No Pe Ru Sa Ti Vo Wa Ze Bri Dra Klo'.split(' ');

/** A person with one name. */
export const person = (id: string, label: string): Topic => ({ id, label, kind: 'person', aliases: [] });

/**
 * Makes an archive of what is told, with as many invented names around it that its numbers say little.
 * @param others How many invented names.
 * @param twist What becomes of what each bucket says, before it is written.
 */
export function makeArchive(
  told: readonly Told[],
  {
    others = 2000,
    edition = 'e0001',
    title = 'Sund Tidende',
    search = false,
    twist = (parts: BucketParts): BucketParts => parts,
  } = {},
): MadeArchive {
  const all = [...told, ...Array.from({ length: others }, (_, n) => invented(n))];
  const prefixes = sortPrefixes(all.flatMap(({ topic }) => nameKeysOf(topic).map(prefixOf)));
  const bits = bucketBits(prefixes);
  const members = new Map<number, Told[]>();
  for (const one of all)
    for (const bucket of bucketsOf(one.topic, bits)) members.set(bucket, [...(members.get(bucket) ?? []), one]);
  const files = new Map<string, Uint8Array>();
  const sums: Uint8Array[] = [];
  const pathOfArticle = (id: string) => `${edition}/a/${id}`;
  // The invented ones have none: a bucket need not tell the sum of an article.
  const sumOfArticle = new Map<string, string>();
  for (const { topic, texts } of told) {
    texts.forEach((text, i) => {
      const bytes = encodeArchiveArticle(articleOf(topic, i), wholeOf(topic, text, i));
      files.set(pathOfArticle(`${topic.id}-${i}`), bytes);
      sumOfArticle.set(`${topic.id}-${i}`, sumOf(bytes, SHORT_SUM));
    });
  }
  const pathOf = (bucket: number) => `${edition}/b/${bucketName(bucket, bits)}`;
  for (let bucket = 0; bucket < 2 ** bits; bucket++) {
    const here = members.get(bucket) ?? [];
    const bytes = encodeBucket(
      makeBucket(
        twist({
          bucket,
          topics: here.map(({ topic, texts }) => ({
            ...topic,
            spread: { passages: texts.length, articles: texts.length },
          })),
          articles: here.flatMap(({ topic, texts }) =>
            texts.map((_, i) => ({ ...articleOf(topic, i), sum: sumOfArticle.get(`${topic.id}-${i}`) })),
          ),
          passages: here.flatMap(({ topic, texts }) => texts.map((text, i) => passageOf(topic, text, i))),
        }),
      ),
    );
    sums.push(shortSumOf(bytes));
    files.set(pathOf(bucket), bytes);
  }
  const checked = (path: string, bytes: Uint8Array) => {
    files.set(path, bytes);
    return { path, bytes: bytes.length, sha256: sumOf(bytes) };
  };
  const manifest: ArchiveManifest = {
    format: FORMAT,
    edition,
    title,
    publisher: title,
    days: ['2021-01-01', '2021-12-28'],
    languages: ['en'],
    counts: { articles: all.length, passages: all.length, topics: all.length, names: prefixes.length },
    hash: { name: 'sha256', bits: 32, folding: FOLDING },
    names: checked(`${edition}/names.bin`, encodeNameFile(prefixes)),
    buckets: {
      path: `${edition}/b/`,
      bits,
      sizes: [...BUCKET_SIZES],
      least: fewestNames(prefixes, bits),
      passages: 200,
      sums: checked(`${edition}/sums.bin`, encodeSums(sums)),
    },
    articles: { path: `${edition}/a/` },
    search: search ? { path: 'search' } : null,
  };
  files.set(MANIFEST_PATH, encodeManifest(manifest));
  return {
    files,
    manifest,
    pathOf,
    pathOfArticle,
    search(words) {
      const wanted = words.toLowerCase().split(' ');
      const found = told.flatMap(({ topic, texts }) =>
        texts.flatMap((text, i) =>
          wanted.some((word) => text.toLowerCase().includes(word))
            ? [{ article: articleOf(topic, i), passage: passageOf(topic, text, i) }]
            : [],
        ),
      );
      return JSON.stringify({
        total: found.length,
        articles: found.map(({ article }) => article),
        passages: found.map(({ passage: { id, ordinal, kind, text } }, article) => ({
          id,
          article,
          ordinal,
          kind,
          text,
        })),
      });
    },
    bucketsOf(label) {
      const one = all.find(({ topic }) => topic.label === label);
      if (!one) throw new Error(`The archive does not tell of ${label}`);
      return bucketsOf(one.topic, bits);
    },
  };
}

function articleOf(topic: Topic, i: number): Article {
  return {
    id: `${topic.id}-${i}`,
    title: `${topic.label}, report ${i + 1}`,
    publisher: 'Sund Tidende',
    published: `2021-${String((i % 12) + 1).padStart(2, '0')}-01`,
    url: `https://sund.example/${topic.id}/${i}`,
    credits: [],
    language: 'en',
    inferred: [],
  };
}

/** The whole article: what is told stands between what no bucket has. */
function wholeOf(topic: Topic, text: string, i: number): Passage[] {
  const { id, articleId } = passageOf(topic, text, i);
  const texts = ['The ferry had not come for a year.', text, `Nobody asked ${topic.label} about the winter.`];
  return texts.map((text, ordinal) => ({
    id: ordinal === 1 ? id : `${articleId}-w${ordinal}`,
    articleId,
    ordinal,
    kind: 'body',
    text,
  }));
}

function passageOf(topic: Topic, text: string, i: number): ChosenPassage {
  const start = text.indexOf(topic.label);
  return {
    id: `${topic.id}-${i}-p`,
    articleId: `${topic.id}-${i}`,
    ordinal: 0,
    kind: 'body',
    text,
    names: start < 0 ? [] : [{ topicId: topic.id, start, end: start + topic.label.length }],
    means: [],
  };
}
