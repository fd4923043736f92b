import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { decodeNameFile, encodeNameFile, sortPrefixes } from '../../archive/format/names-file.ts';
import { knownPrefixes, nameKeysIn } from '../../archive/format/recognise.ts';
import { packArchive } from '../../archive/pack/pack-archive.ts';
import { asLines, inventedNews } from '../archive/invented.ts';
import { createRandom, readTexts } from './corpus.ts';

const NAMES = 1_000_000;
/** A long page of news (UTF-16 units). */
const PAGE = 20_000;
const ARTICLES = 2000;
const ROUNDS = 7;

/** The middle one of the times that something takes (ms). */
function middleOf(work: () => void): number {
  const times = Array.from({ length: ROUNDS }, () => {
    const since = performance.now();
    work();
    return performance.now() - since;
  }).sort((a, b) => a - b);
  return Math.round((times[ROUNDS >> 1] as number) * 10) / 10;
}

/**
 * Archives: the file of a million names, recognising the names of a page with it, and what it costs to pack invented
 * articles.
 */
export async function run(folder?: string): Promise<Record<string, unknown>> {
  const random = createRandom(17);
  const prefixes = sortPrefixes(Array.from({ length: NAMES }, () => Math.floor(random() * 2 ** 32)));
  const file = encodeNameFile(prefixes);
  const names = decodeNameFile(file);
  let page = '';
  for (const text of readTexts(folder)) if (page.length < PAGE) page += `${text}\n\n`;
  page = page.slice(0, PAGE);

  const root = mkdtempSync(join(tmpdir(), 'backstory-bench-'));
  writeFileSync(join(root, 'news.jsonl'), asLines(inventedNews(ARTICLES)));
  const since = performance.now();
  const { manifest, made } = await packArchive({
    inputs: [join(root, 'news.jsonl')],
    out: join(root, 'out'),
    title: 'bench',
    publisher: null,
    passages: 200,
    workers: 1,
    shardSize: 500,
    say: () => undefined,
  });
  const seconds = (performance.now() - since) / 1000;
  rmSync(root, { recursive: true, force: true });
  return {
    'names.bin': {
      names: prefixes.length,
      bytes: file.length,
      'load, ms': middleOf(() => decodeNameFile(file)),
    },
    'names of a page': {
      units: page.length,
      stretches: nameKeysIn([page]).size,
      'false hits': knownPrefixes([page], names).length,
      ms: middleOf(() => knownPrefixes([page], names)),
    },
    pack: {
      articles: manifest.counts.articles,
      passages: manifest.counts.passages,
      'articles a second': Math.round(manifest.counts.articles / seconds),
      'bytes a passage, in buckets': Math.round((made?.buckets.bytes ?? 0) / manifest.counts.passages),
      'of them no padding': Math.round((made?.buckets.filled ?? 0) / manifest.counts.passages),
      'bucket p95, bytes': made?.buckets.p95,
    },
  };
}
