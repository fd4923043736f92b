import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { idOf } from '../../engine/base/id.ts';
import type { Library } from '../../engine/model/library.ts';
import type { Posting } from '../../engine/model/mention.ts';
import type { Topic } from '../../engine/model/topic.ts';
import { sentences } from '../../engine/text/sentences.ts';
import { readSeeds } from '../../seeds/index.ts';

/** A small generator of pseudo-random numbers from 0 to 1 (mulberry32, Tommy Ettinger, public domain). */
export function createRandom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

/** The texts of a folder (`.txt`, and the `text` of each line of `.jsonl`); those of the seeds without a folder. */
export function readTexts(folder: string | undefined): string[] {
  if (folder === undefined) return readSeeds().articles.map((article) => article.text);
  return readdirSync(folder).flatMap((name) => {
    const text = readFileSync(join(folder, name), 'utf8');
    if (name.endsWith('.jsonl')) {
      return text
        .split('\n')
        .filter(Boolean)
        .map((line) => String(JSON.parse(line).text ?? ''));
    }
    return name.endsWith('.txt') ? [text] : [];
  });
}

const START = ['b', 'br', 'c', 'd', 'dr', 'f', 'g', 'h', 'k', 'l', 'm', 'n', 'p', 'r', 's', 'st', 't', 'tr', 'v', 'z'];
const MIDDLE = ['a', 'e', 'i', 'o', 'u', 'ai', 'ea', 'ou'];
const END = ['l', 'n', 'r', 's', 't', 'm', 'd', 'k', '', ''];

/** A word that is in no dictionary but looks like one; the same number gives the same word. */
function invented(number: number): string {
  let left = number + 400;
  let word = '';
  do {
    const at = left % 1600;
    word += `${START[at % 20]}${MIDDLE[Math.floor(at / 20) % 8]}${END[Math.floor(at / 160)]}`;
    left = Math.floor(left / 1600);
  } while (left > 0);
  return word;
}

const capital = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1);

/** A number below `size`, small ones far more often (Zipf's law with exponent 1, by inverting its integral). */
function zipf(random: () => number, size: number): number {
  return Math.min(size - 1, Math.floor((size + 1) ** random()) - 1);
}

/** What to make. */
export interface CorpusSize {
  passages: number;
  /** Passages of an article; 30 when missing. */
  perArticle?: number;
  topics: number;
}

/**
 * A library of any size from real sentences: every passage is two of them, with names put in for their own and one
 * content word in five exchanged, a tenth of these for words that no real text has, so that the vocabulary grows
 * as it does in news (some 60,000 terms at 300,000 passages). Topics and postings come ready made.
 */
export function buildCorpus(
  texts: readonly string[],
  { passages, perArticle = 30, topics: count }: CorpusSize,
): Library {
  const random = createRandom(7);
  const pool = texts
    .flatMap((text) => sentences(text).map(([start, end]) => text.slice(start, end).replace(/\s+/gu, ' ')))
    .filter((sentence) => sentence.length > 60 && sentence.length < 260);
  const vocabulary = [...new Set(pool.join(' ').match(/\b[a-z]{5,}\b/gu) ?? [])];
  const topics: Topic[] = Array.from({ length: count }, (_, i) => {
    const surname = capital(invented(40_000 + i * 7));
    const label = i % 3 === 2 ? surname : `${capital(invented(i % 900))} ${surname}`;
    return { id: `t${i}`, label, kind: i % 3 === 2 ? 'place' : 'person', aliases: i % 3 === 2 ? [] : [surname] };
  });
  const library: Library = {
    version: 1,
    articles: [],
    passages: [],
    topics,
    postings: {},
    fuse: { keys: [], records: [] },
  };
  const postings = new Map<string, Posting[]>();
  for (let number = 0; number < passages; number++) {
    const article = Math.floor(number / perArticle);
    const articleId = `a${idOf(`article ${article}`)}`;
    if (number % perArticle === 0) library.articles.push(articleOf(articleId, article, random));
    const id = `${articleId}-${idOf(`passage ${number}`).slice(0, 8)}`;
    let text = '';
    for (let part = 0; part < 2; part++) {
      const sentence = pool[Math.floor(random() * pool.length)] as string;
      text += `${text === '' ? '' : ' '}${varied(sentence, vocabulary, random)}`;
    }
    const places: Posting[] = [];
    let out = '';
    let at = 0;
    for (const match of text.matchAll(/\b\p{Lu}[\p{Ll}]+(?: \p{Lu}\p{Ll}+)+/gu)) {
      const topic = topics[zipf(random, count)] as Topic;
      const name = random() < 0.5 ? topic.label : (topic.aliases[0] ?? topic.label);
      out += text.slice(at, match.index) + name;
      places.push({ passageId: id, start: out.length - name.length, end: out.length });
      at = match.index + match[0].length;
      const list = postings.get(topic.id);
      if (list) list.push(places.at(-1) as Posting);
      else postings.set(topic.id, [places.at(-1) as Posting]);
    }
    out += text.slice(at);
    library.passages.push({ id, articleId, ordinal: number % perArticle, text: out, kind: 'body' });
  }
  library.postings = Object.fromEntries(postings);
  // Strings put together are kept in pieces until they are read; those of a bundle are whole.
  library.articles = JSON.parse(JSON.stringify(library.articles));
  return library;
}

function articleOf(id: string, number: number, random: () => number): Library['articles'][number] {
  const day = new Date(Date.UTC(2016, 0, 1) + Math.floor(random() * 3650) * 86_400_000).toISOString().slice(0, 10);
  return {
    id,
    title: titleOf(number),
    publisher: `The ${capital(invented(number % 40))} Post`,
    published: day,
    url: `https://www.paper${number % 40}.example/news/${day.replaceAll('-', '/')}/${idOf(`article ${number}`)}`,
    credits: [],
    language: 'en',
    inferred: [],
  };
}

/** As long as headlines are: some nine words. */
function titleOf(number: number): string {
  const words = Array.from({ length: 8 }, (_, i) => invented((number * (i + 3)) % 20_000));
  return `${capital(invented(number))} ${words.join(' ')}`;
}

/** One content word in five exchanged; a tenth of these for invented words, the frequent ones again and again. */
function varied(sentence: string, vocabulary: readonly string[], random: () => number): string {
  return sentence.replace(/\b[a-z]{5,}\b/gu, (word) => {
    if (random() > 0.2) return word;
    if (random() < 0.1) return invented(zipf(random, 120_000));
    return vocabulary[Math.floor(random() * vocabulary.length)] as string;
  });
}
