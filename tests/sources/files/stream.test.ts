import { zipSync } from 'fflate';
import { describe, expect, test, vi } from 'vitest';
import { readArticles } from '../../../sources/files/read.ts';
import { bytesOf, outcomeOf, parseHtml } from './reading.ts';

const TEXT = 'The quay sinks, slowly, and nobody knew. '.repeat(50);
const COUNT = 4000;
const list = <T>(make: (i: number) => T) => Array.from({ length: COUNT }, (_, i) => make(i));

/** 8 MB each, with so many articles. */
const FILES: Record<string, string> = {
  'JSON lines': list((i) => JSON.stringify({ title: `T ${i}`, text: TEXT })).join('\n'),
  JSON: JSON.stringify({ articles: list((i) => ({ title: `T ${i}`, text: TEXT })) }),
  CSV: `title,text\n${list((i) => `T ${i},"${TEXT}"`).join('\n')}`,
  XML: `<rss><channel>${list((i) => `<item><title>T ${i}</title><description>${TEXT}</description></item>`).join('')}</channel></rss>`,
};

describe('a large file is decoded as its articles are asked for', () => {
  test.each(Object.keys(FILES))('%s', async (kind) => {
    const bytes = bytesOf(FILES[kind] ?? '');
    const decoded = vi.spyOn(TextDecoder.prototype, 'decode');
    try {
      const items = readArticles({ name: 'large', bytes }, parseHtml);
      const first = await items.next();
      const atFirst = decoded.mock.calls.length;
      let count = 1;
      for await (const item of items) if ('article' in item) count++;
      expect(first.value).toEqual({ article: { title: 'T 0', text: TEXT.trim() } });
      expect(count).toBe(COUNT);
      // In pieces of 256 kB the file is 31 or more; few of them are decoded before the first article.
      expect(decoded.mock.calls.length - atFirst).toBeGreaterThan(25);
    } finally {
      decoded.mockRestore();
    }
  });

  test('who stops asking stops the reading', async () => {
    const parse = vi.spyOn(JSON, 'parse');
    try {
      for await (const _ of readArticles({ name: 'large', bytes: bytesOf(FILES['JSON lines'] ?? '') }, parseHtml))
        break;
      expect(parse.mock.calls.length).toBeLessThan(10);
    } finally {
      parse.mockRestore();
    }
  });
});

describe('a file that is read where it stands', () => {
  /** Bytes that are handed out in parts; it is written down how large they were. */
  const partsOf = (bytes: Uint8Array) => {
    const sizes: number[] = [];
    const subarray = (start: number, end?: number) => {
      const part = bytes.subarray(start, end);
      sizes.push(part.length);
      return part;
    };
    return { source: { length: bytes.length, subarray }, sizes };
  };

  test.each(Object.keys(FILES))('%s is never in memory as a whole', async (kind) => {
    const { source, sizes } = partsOf(bytesOf(FILES[kind] ?? ''));
    let count = 0;
    for await (const item of readArticles({ name: 'large', bytes: source }, parseHtml)) if ('article' in item) count++;
    expect(count).toBe(COUNT);
    expect(Math.max(...sizes)).toBeLessThanOrEqual(2 ** 18);
  });

  test('what is packed is, and is refused by its size before it is', async () => {
    const zip = zipSync({ 'a.txt': bytesOf(TEXT) });
    const { source, sizes } = partsOf(zip);
    const read = async (whole: number) => {
      const items: unknown[] = [];
      for await (const item of readArticles({ name: 'a.zip', bytes: source }, parseHtml, { limits: { whole } }))
        items.push(item);
      return items;
    };
    expect(await read(zip.length)).toMatchObject([{ article: { text: TEXT.trim() } }]);
    sizes.length = 0;
    expect(await read(zip.length - 1)).toMatchObject([
      { problem: 'a.zip: it is larger than 1 kB: split it into smaller files' },
    ]);
    expect(Math.max(...sizes)).toBeLessThan(zip.length);
  });
});

test('whoever reads can do something else while a zip is unpacked, and hears how far it is', async () => {
  const lines = Array.from({ length: 6000 }, (_, i) =>
    JSON.stringify({ text: `Text ${i}: ${(i * 7919) % 10_007} sinks.` }),
  );
  const noise = Uint8Array.from({ length: 2 ** 20 }, (_, i) => (i * i * 31 + (i >> 3)) & 255);
  const zip = zipSync({ 'noise.png': [noise, { level: 0 }], 'a.jsonl': bytesOf(lines.join('\n')) });
  let pauses = 0;
  const shares: number[] = [];
  const { articles } = await outcomeOf(zip, {
    pause: async () => void pauses++,
    progress: (share) => void shares.push(share),
  });
  expect(articles).toHaveLength(6000);
  expect(pauses).toBeGreaterThan(3);
  expect(shares).toEqual([...shares].sort((a, b) => a - b));
  expect(shares.at(-1)).toBeLessThanOrEqual(1);
});
