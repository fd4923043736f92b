import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { expect, test, vi } from 'vitest';
import { decodeArchiveArticle } from '../../../archive/format/article.ts';
import { decodeBucket } from '../../../archive/format/bucket.ts';
import { hexOf, prefixOf, shortSumOf, sumOf } from '../../../archive/format/digest.ts';
import { libraryOfBuckets } from '../../../archive/format/library-of-buckets.ts';
import { decodeManifest } from '../../../archive/format/manifest.ts';
import { bucketName, bucketOf } from '../../../archive/format/name-hash.ts';
import { decodeNameFile } from '../../../archive/format/names-file.ts';
import { knownPrefixes } from '../../../archive/format/recognise.ts';
import { decodeSums } from '../../../archive/format/sums-file.ts';
import { type PackOptions, packArchive } from '../../../archive/pack/pack-archive.ts';
import { createBundledReader } from '../../../engine/bundled-reader.ts';
import { asLines, inventedNews } from '../invented.ts';
import { folderForTest, treeOf } from './folders.ts';

const silent = () => undefined;

function options(folder: string, more: Partial<PackOptions> = {}): PackOptions {
  return {
    inputs: [join(folder, 'in')],
    out: join(folder, 'out'),
    title: 'Invented news',
    publisher: null,
    passages: 200,
    workers: 1,
    shardSize: 50,
    say: silent,
    ...more,
  };
}

function withNews(count: number): string {
  const folder = folderForTest();
  mkdirSync(join(folder, 'in'));
  const news = inventedNews(count);
  writeFileSync(join(folder, 'in', 'a.jsonl'), asLines(news.slice(0, count / 2)));
  writeFileSync(join(folder, 'in', 'b.jsonl.gz'), gzipSync(asLines(news.slice(count / 2))));
  return folder;
}

test('a file of any kind that the library reads is packed, and where it stands', async () => {
  const [lines, list, table] = ['jsonl', 'json', 'csv'].map(() => folderForTest()) as [string, string, string];
  const news = inventedNews(60);
  const cell = (text?: string | null) => `"${(text ?? '').replaceAll('"', '""')}"`;
  const rows = news.map((one) => [one.title, one.publisher, one.published, one.url, one.text].map(cell).join(','));
  const write = (folder: string, name: string, content: string) => {
    mkdirSync(join(folder, 'in'));
    writeFileSync(join(folder, 'in', name), content);
  };
  write(lines, 'news.jsonl', asLines(news));
  write(list, 'news.json', JSON.stringify(news));
  write(table, 'news.csv', `title,publisher,published,url,text\n${rows.join('\n')}\n`);
  const editions = [];
  for (const folder of [lines, list, table]) editions.push((await packArchive(options(folder))).manifest.edition);
  expect(new Set(editions).size).toBe(1);
});

test('an archive is whole: everything it names is there, checked, and in the bucket of its name', async () => {
  const folder = withNews(160);
  const { manifest } = await packArchive(options(folder));
  const out = join(folder, 'out');
  const file = (path: string) => new Uint8Array(readFileSync(join(out, path)));
  expect(decodeManifest(file('manifest.json'))).toEqual(manifest);
  expect(manifest.counts.articles).toBe(160);
  expect(manifest.days).toEqual(['2020-01-01', '2021-04-22']);
  const { bits, sums, sizes, least } = manifest.buckets;
  expect(bits).toBeGreaterThan(0);
  expect(least).toBeGreaterThanOrEqual(32);
  const names = decodeNameFile(file(manifest.names.path));
  expect(names.prefixes.length).toBe(manifest.counts.names);
  for (const checked of [manifest.names, sums]) {
    expect(checked && sumOf(file(checked.path))).toBe(checked?.sha256);
    expect(checked && file(checked.path).length).toBe(checked?.bytes);
  }
  const table = decodeSums(file(sums?.path ?? ''), bits);
  expect(readdirSync(join(out, manifest.buckets.path)).length).toBe(2 ** bits);
  const topics = new Set<string>();
  for (let bucket = 0; bucket < 2 ** bits; bucket++) {
    const bytes = file(manifest.buckets.path + bucketName(bucket, bits));
    expect(table.fits(bucket, bytes)).toBe(true);
    const read = decodeBucket(bytes, { bucket, bits, sizes });
    for (const { id } of read.topics) topics.add(id);
    for (const article of read.articles) {
      const served = file(manifest.articles.path + article.id);
      expect(hexOf(shortSumOf(served))).toBe(article.sum);
      expect(decodeArchiveArticle(served, article.id).article.title).toBe(article.title);
    }
  }
  expect(topics.size).toBe(manifest.counts.topics);
});

test('a page is answered from the buckets of its names, with the passage that tells', async () => {
  const folder = withNews(160);
  const { manifest } = await packArchive(options(folder));
  const file = (path: string) => new Uint8Array(readFileSync(join(folder, 'out', path)));
  const { bits, sizes } = manifest.buckets;
  const text = 'Why ships wait outside of Tarnholt is a question that the Tarnholt Water Company has not answered.';
  const found = knownPrefixes([text], decodeNameFile(file(manifest.names.path)));
  expect(found).toContain(prefixOf('tarnholt water company'));
  const wanted = [...new Set(found.map((prefix) => bucketOf(prefix, bits)))];
  const buckets = wanted.map((bucket) =>
    decodeBucket(file(manifest.buckets.path + bucketName(bucket, bits)), { bucket, bits, sizes }),
  );
  const reader = createBundledReader(libraryOfBuckets(buckets));
  const [mentions = []] = reader.findMentions([text]);
  const company = mentions.find(({ exact }) => exact === 'Tarnholt Water Company');
  const card = await reader.lookUp({ topicId: company?.topicId ?? '', text, at: company?.start ?? 0 });
  expect(card.snippets.length).toBe(3);
  expect(card.snippets.every((snippet) => snippet.text.includes('Tarnholt'))).toBe(true);
  expect(card.snippets.some((snippet) => snippet.text.includes('ships'))).toBe(true);
});

test('the same input gives the same bytes, from shards in any number of turns', async () => {
  const [first, second] = [withNews(120), withNews(120)];
  await packArchive(options(first));
  await packArchive(options(second));
  expect(treeOf(join(second, 'out'))).toEqual(treeOf(join(first, 'out')));
});

test('an article that stands in two files is there once; another edition keeps the one before beside it, and no third', async () => {
  const folder = withNews(60);
  writeFileSync(join(folder, 'in', 'c.jsonl'), asLines(inventedNews(20)));
  const first = await packArchive(options(folder));
  expect(first.manifest.counts.articles).toBe(60);
  const say = vi.fn();
  const again = await packArchive(options(folder, { say }));
  expect(again.made).toBeNull();
  expect(say).toHaveBeenCalledWith(expect.stringContaining('nothing to do'));
  const editions = [first.manifest.edition];
  for (const count of [70, 80]) {
    writeFileSync(join(folder, 'in', 'c.jsonl'), asLines(inventedNews(count)));
    editions.push((await packArchive(options(folder))).manifest.edition);
    const kept = readdirSync(join(folder, 'out')).filter((name) => /^[0-9a-f]{16}$/u.test(name));
    expect(kept.sort()).toEqual(editions.slice(-2).sort());
  }
  expect(new Set(editions).size).toBe(3);
});

test('fewer passages a topic are chosen where fewer are wanted', async () => {
  const folder = withNews(160);
  const { manifest } = await packArchive(options(folder, { passages: 5 }));
  const { bits, sizes, path } = manifest.buckets;
  const buckets = Array.from({ length: 2 ** bits }, (_, bucket) =>
    decodeBucket(new Uint8Array(readFileSync(join(folder, 'out', path + bucketName(bucket, bits)))), {
      bucket,
      bits,
      sizes,
    }),
  );
  const most = Math.max(...buckets.flatMap(({ topics }) => topics.map(({ spread }) => spread.passages)));
  expect(most).toBeGreaterThan(20);
  // A passage that was chosen for one topic may name another one of the bucket.
  const each = buckets.map(({ topics, passages }) => passages.length <= topics.length * 5);
  expect(each.every(Boolean)).toBe(true);
});

test('each file that cannot be read is named with what to do, and the others are packed', async () => {
  const folder = withNews(60);
  writeFileSync(join(folder, 'in', 'broken.json'), '{"articles": [');
  writeFileSync(join(folder, 'in', 'cut.jsonl.gz'), gzipSync(asLines(inventedNews(90).slice(60))).subarray(0, 200));
  writeFileSync(join(folder, 'in', 'page.html'), `<!doctype html><title>x</title>`);
  const lines: string[] = [];
  const { manifest } = await packArchive(options(folder, { say: (line) => lines.push(line) }));
  expect(manifest.counts.articles).toBeGreaterThanOrEqual(60);
  const problems = lines.filter((line) => line.startsWith('  ')).join('\n');
  expect(problems).toMatch(/broken\.json.*ends in the middle/u);
  expect(problems).toMatch(/cut\.jsonl\.gz: it cannot be read to its end .*fresh copy/u);
  expect(problems).toMatch(/page\.html/u);
});

test('an input without articles, or that is not there, is an error that says so', async () => {
  const folder = folderForTest();
  mkdirSync(join(folder, 'in'));
  await expect(packArchive(options(folder))).rejects.toThrow(/no article was found in 0 files/u);
  await expect(packArchive(options(folder, { inputs: [join(folder, 'gone')] }))).rejects.toThrow(
    /there is no such file/u,
  );
});

test('lines of JSON are read in pieces, whatever their length', async () => {
  const folder = folderForTest();
  mkdirSync(join(folder, 'in'));
  // Some 10 MB: more than a piece.
  const filler = 'x'.repeat(72_000);
  const news = inventedNews(140).map((one) => ({ ...one, filler }));
  writeFileSync(join(folder, 'in', 'long.jsonl'), `${asLines(news)}{"broken`);
  const lines: string[] = [];
  const { manifest } = await packArchive(options(folder, { say: (line) => lines.push(line) }));
  expect(manifest.counts.articles).toBe(140);
  expect(lines.join('\n')).toMatch(/long\.jsonl \(after line \d+\), entry \d+/u);
});
