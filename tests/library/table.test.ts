import { describe, expect, test } from 'vitest';
import type { StoredArticle } from '../../engine/library/stored-library.ts';
import { choose, chooseAll, NONE, stillThere } from '../../entrypoints/library/chosen.ts';
import { backToRead, correctionOf, readIn, sameIn, wayBack } from '../../entrypoints/library/corrections.ts';
import { ALL, countsOf, rowsOf } from '../../entrypoints/library/rows.ts';
import { leadingTopics } from '../../entrypoints/library/topics/topic-rows.ts';
import { windowOf } from '../../entrypoints/library/window.ts';
import { exported } from '../exports/samples.ts';

const article = (texts: Partial<StoredArticle>): StoredArticle => exported(texts).article as StoredArticle;

const ARTICLES = [
  article({
    id: 'a',
    title: 'Ä quay',
    publisher: 'Post',
    published: '2020-05-03',
    language: 'en-GB',
    collection: 'own',
  }),
  article({ id: 'b', title: 'Zebra', publisher: null, published: null, language: 'de', collection: 'Rail' }),
  article({
    id: 'c',
    title: 'article 10',
    publisher: 'Mail',
    published: '2021-01-01',
    language: 'en',
    collection: 'own',
  }),
  article({
    id: 'd',
    title: 'article 9',
    publisher: 'Post',
    published: '2019-12-31',
    language: 'en',
    collection: 'Rail',
  }),
];
const ids = (rows: readonly { id: string }[]) => rows.map(({ id }) => id).join('');
const rows = (wanted: Partial<typeof ALL>, found: string | null = null) =>
  ids(
    rowsOf(ARTICLES, { ...ALL, ...wanted }, found === null ? null : new Map([...found].map((id, i) => [id, i])), 'en'),
  );

describe('the rows', () => {
  test('are those that name a topic, or have a star, and stand by what each names most often', async () => {
    const contents = new Map([
      ['a', new Map([['t1', 1]])],
      ['b', new Map([['t2', 1]])],
      [
        'c',
        new Map([
          ['t1', 1],
          ['t2', 5],
        ]),
      ],
      ['d', new Map<string, number>()],
    ]);
    const labels: Record<string, string> = { t1: 'Älgvik', t2: 'NATO' };
    const leading = await leadingTopics(
      contents,
      (id) => ({ id, label: labels[id] ?? id, kind: 'place', aliases: [] }),
      async () => undefined,
    );
    expect(leading.get('c')).toEqual(['NATO', 'Älgvik']);
    const named = {
      names: (id: string, topic: string) => contents.get(id)?.has(topic) === true,
      leading: (id: string) => leading.get(id) ?? [],
    };
    const by = (wanted: Partial<typeof ALL>) => ids(rowsOf(ARTICLES, { ...ALL, ...wanted }, null, 'en', named));
    expect(by({ topic: 't1' })).toBe('ca');
    expect(by({ topic: 'gone' })).toBe('');
    expect(by({ by: 'topic', down: false })).toBe('abcd');
    expect(by({ by: 'topic', down: true })).toBe('bcad');
    const starred = ARTICLES.map((one) => (one.id === 'd' ? { ...one, starred: true as const } : one));
    expect(ids(rowsOf(starred, { ...ALL, starred: true }, null, 'en', named))).toBe('d');
  });

  test('stand by day, title or paper, as the language sorts; what is not known is last either way', () => {
    expect(rows({})).toBe('cadb');
    expect(rows({ down: false })).toBe('dacb');
    expect(rows({ by: 'title', down: false })).toBe('adcb');
    expect(rows({ by: 'publisher', down: false })).toBe('cadb');
    expect(rows({ by: 'publisher', down: true })).toBe('adcb');
    expect(rows({ by: 'language', down: false })).toBe('bacd');
  });

  test('are those of a paper, a collection, a language without its region, and of days, both included', () => {
    expect(rows({ publisher: 'Post' })).toBe('ad');
    expect(rows({ collection: 'Rail' })).toBe('db');
    expect(rows({ language: 'en' })).toBe('cad');
    expect(rows({ from: '2019-12-31', to: '2020-05-03' })).toBe('ad');
    expect(rows({ publisher: 'Post', collection: 'Rail' })).toBe('d');
  });

  test('are those that a search found, the best first or in any other order', () => {
    expect(rows({ by: 'found' }, 'bdx')).toBe('bd');
    expect(rows({}, 'bd')).toBe('db');
    expect(rows({}, '')).toBe('');
  });

  test('what a filter offers, the most frequent first', () => {
    expect(countsOf(ARTICLES, ({ publisher }) => publisher)).toEqual([
      ['Post', 2],
      ['Mail', 1],
    ]);
  });
});

test.each([
  [0, 400, 40, 12_000, { first: 0, end: 22 }],
  [4000, 400, 40, 12_000, { first: 88, end: 122 }],
  [479_600, 400, 40, 12_000, { first: 11_978, end: 12_000 }],
  [9000, 400, 40, 3, { first: 3, end: 3 }],
  [-50, 400, 40, 12_000, { first: 0, end: 22 }],
])('scrolled to %i px of rows, %j stand in the document', (top, height, row, count, window) => {
  expect(windowOf(top, height, row, count)).toEqual(window);
});

describe('what is chosen', () => {
  test('one, a range in the order of the rows, all, none', () => {
    const one = choose(NONE, ARTICLES, 'b', false);
    expect([...one.ids]).toEqual(['b']);
    const range = choose(one, ARTICLES, 'd', true);
    expect([...range.ids].sort()).toEqual(['b', 'c', 'd']);
    expect([...choose(range, ARTICLES, 'c', false).ids].sort()).toEqual(['b', 'd']);
    expect(chooseAll(one, ARTICLES).ids.size).toBe(4);
    expect(chooseAll(chooseAll(one, ARTICLES), ARTICLES)).toBe(NONE);
    expect([...choose(NONE, ARTICLES, 'a', true).ids]).toEqual(['a']);
  });

  test('what is gone is chosen no longer', () => {
    const all = chooseAll(NONE, ARTICLES);
    expect(stillThere(all, ARTICLES)).toBe(all);
    expect([...stillThere(all, ARTICLES.slice(2)).ids]).toEqual(['c', 'd']);
  });
});

describe('a correction', () => {
  test('has what was typed anew; what is emptied is not known; a title never is', () => {
    const [a, b] = ARTICLES as [StoredArticle, StoredArticle];
    expect(correctionOf([a], { title: ' ', publisher: ' Late Post ', published: '', url: a.url ?? '' })).toEqual({
      publisher: 'Late Post',
      published: null,
    });
    expect(sameIn([a, b], 'publisher')).toBe('');
    expect(correctionOf([a, b], { publisher: '' })).toEqual({});
    expect(() => correctionOf([a], { url: 'javascript:alert(1)' })).toThrow(RangeError);
  });

  test('leads back article by article', () => {
    const back = wayBack(ARTICLES, { publisher: 'X' });
    expect([...back].map(([before, same]) => [JSON.parse(before), same])).toEqual([
      [{ publisher: 'Post' }, ['a', 'd']],
      [{ publisher: null }, ['b']],
      [{ publisher: 'Mail' }, ['c']],
    ]);
  });

  test('of many leads back to what was read of each that was corrected', () => {
    const [a, b, c, d] = ARTICLES as [StoredArticle, StoredArticle, StoredArticle, StoredArticle];
    const corrected = ['publisher'];
    const all = [
      { ...a, corrected, asRead: { publisher: 'Post' } },
      { ...b, corrected, asRead: {} },
      c,
      { ...d, corrected, asRead: { publisher: 'Post' } },
    ];
    expect(readIn(all, 'publisher')).toEqual(['Post', null]);
    expect(readIn(all, 'title')).toEqual([]);
    expect([...backToRead(all, 'publisher')].map(([before, same]) => [JSON.parse(before), same])).toEqual([
      [{ publisher: 'Post' }, ['a', 'd']],
      [{ publisher: null }, ['b']],
    ]);
  });
});
