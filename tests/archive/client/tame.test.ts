import { describe, expect, test } from 'vitest';
import { plain, plainLine, tameArticle, tameBucket } from '../../../archive/client/tame.ts';
import type { ArchiveBucket } from '../../../archive/format/bucket.ts';

const NOW = Date.UTC(2026, 10, 27, 12);
const ARTICLE: ArchiveBucket['articles'][number] = {
  id: 'a1',
  title: 'The quay',
  publisher: 'Sund Tidende',
  published: '2021-02-01',
  url: 'https://sund.example/a1',
  credits: ['Tove Brandvik'],
  language: 'en',
  inferred: [],
};
const TOPIC: ArchiveBucket['topics'][number] = {
  id: 'boel',
  label: 'Boel Ekmanson',
  kind: 'person',
  aliases: [],
  spread: { passages: 1, articles: 1 },
};
const PASSAGE: ArchiveBucket['passages'][number] = {
  id: 'p1',
  article: 0,
  ordinal: 0,
  kind: 'body',
  text: 'Boel Ekmanson opened the quay.',
  names: [[0, 0, 13]],
};
const BUCKET: ArchiveBucket = { bucket: 0, topics: [TOPIC], articles: [ARTICLE], passages: [PASSAGE] };
const tame = (more: Partial<ArchiveBucket>) => tameBucket({ ...BUCKET, ...more }, 'archive:k:', NOW);
const topic = (more: Partial<typeof TOPIC>) => tame({ topics: [{ ...TOPIC, ...more }] })?.topics[0];
const article = (more: Partial<typeof ARTICLE>) => tameArticle({ ...ARTICLE, ...more }, NOW);

test('what an honest archive says stays as it is, but for the ids', () => {
  expect(tame({})).toEqual({
    ...BUCKET,
    articles: [{ ...ARTICLE, id: 'archive:k:a1' }],
    passages: [{ ...PASSAGE, id: 'archive:k:p1' }],
  });
});

describe('a text', () => {
  test('has nothing in it that is not seen and turns others around, and every place in it is where it was', () => {
    const text = 'a\u202eb\u2066c\u0000d\u0085e\nf\ud800g\u2029h';
    expect(plain(text)).toBe('a b c d e f g h');
    // Marks that letters need stay: what joins them, and the direction of one.
    expect(plain('\u0646\u200c\u0645\u200f \u{1F44D}')).toBe('\u0646\u200c\u0645\u200f \u{1F44D}');
  });

  test('of a line is not longer than a line may be', () => {
    expect(plainLine('x'.repeat(2000)).length).toBe(400);
    expect(plainLine('short')).toBe('short');
  });
});

describe('an article', () => {
  test.each([
    ['9999-99-99', null],
    ['2021-02-30', null],
    ['2027-01-01', null],
    // Where the day begins first it is this day already.
    ['2026-11-28', '2026-11-28'],
    ['1871-01-01', '1871-01-01'],
  ])('of the day %s is of %s', (published, day) => {
    expect(article({ published }).published).toBe(day);
  });

  test.each(['https://paper.example@other.example/', 'https://u:p@other.example/', 'http://', 'https://[x]/'])(
    'has not the address %s',
    (url) => {
      expect(article({ url }).url).toBeNull();
    },
  );

  test('is in a language that browsers know, and has lines that fit', () => {
    expect(article({ language: 'en-a' }).language).toBe('und');
    expect(article({ language: 'zh-Hant' }).language).toBe('zh-Hant');
    const { title, publisher, credits } = article({
      title: `\u202e${'t'.repeat(2000)}`,
      publisher: 'p'.repeat(2000),
      credits: Array.from({ length: 100 }, () => 'c'.repeat(2000)),
    });
    expect([title.length, publisher?.length, credits.length, credits[0]?.length]).toEqual([400, 200, 20, 200]);
    expect(title.startsWith(' t')).toBe(true);
  });
});

describe('a topic', () => {
  test.each(['__proto__', 'constructor', 'toString', 'hasOwnProperty'])('is none under the id %s', (id) => {
    expect(topic({ id })).toBeUndefined();
  });

  test.each(['The', 'He', 'In the', 'I', 'A', 'And', '  x', 'x'.repeat(201)])('is none that is called %s', (label) => {
    expect(topic({ label })).toBeUndefined();
    expect(topic({ aliases: [label, 'Ekmanson'] })?.aliases).toEqual(['Ekmanson']);
  });

  test.each(['WHO', 'US', 'U.S.', 'The Who Cares', '东京', 'Apple'])('may be called %s', (label) => {
    expect(topic({ label })?.label).toBe(label);
  });

  test('has no thousand names, and nothing in them that is not seen', () => {
    const aliases = Array.from({ length: 1000 }, (_, n) => `Name ${n}`);
    expect(topic({ aliases, introduced: aliases })?.aliases.length).toBe(200);
    expect(topic({ label: 'Boel\u202eEkmanson' })?.label).toBe('Boel Ekmanson');
    const who = { text: `\u202e${'x'.repeat(2000)}`, said: '2021-99-99' };
    expect(topic({ who })?.who).toEqual({ text: ` ${'x'.repeat(198)}…`, said: null });
  });
});

describe('a passage', () => {
  test('is marked once at a place, and only where it has text', () => {
    const text = `Boel Ekmanson ${'x'.repeat(9000)} Boel`;
    const names: [number, number, number][] = [
      [0, 5, 13],
      [0, 0, 13],
      [0, 0, 4],
      [0, 9015, 9019],
    ];
    const one = tame({ passages: [{ ...PASSAGE, text, names, means: names }] })?.passages[0];
    expect(one?.text.length).toBe(5000);
    expect([one?.names, one?.means]).toEqual([[[0, 0, 13]], [[0, 0, 13]]]);
  });

  test('is one of four hundred at most', () => {
    const passages = Array.from({ length: 1000 }, (_, n) => ({ ...PASSAGE, id: `p${n}`, ordinal: n }));
    expect(tame({ passages })?.passages.length).toBe(400);
  });
});
