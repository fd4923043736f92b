import { expect, test } from 'vitest';
import type { StoredArticle } from '../../engine/library/stored-library.ts';
import { daysOf, rememberedOf, siteOf, sitesOf } from '../../entrypoints/library/remembered/days.ts';

const article = (id: string, more: Partial<StoredArticle> = {}): StoredArticle => ({
  id,
  title: id,
  publisher: null,
  published: null,
  url: null,
  credits: [],
  language: 'en',
  inferred: [],
  added: 1,
  collection: 'own',
  ...more,
});
const at = (day: number, hour: number) => new Date(2026, 4, day, hour).getTime();

test('what is only remembered is listed by the day of the last reading, as the clock on the wall has it', () => {
  const articles = [
    article('saved'),
    article('late', { remembered: at(3, 23) }),
    article('early', { remembered: at(3, 0) }),
    article('day before', { remembered: at(2, 23) }),
    article('corrected', { remembered: at(3, 5), corrected: ['title'] }),
    article('starred', { remembered: at(3, 5), starred: true }),
    article('moved', { remembered: at(3, 5), collection: 'Harbour' }),
  ];
  const days = daysOf(rememberedOf(articles));
  expect(days.map(({ start, articles: own }) => [start, own.map(({ id }) => id)])).toEqual([
    [at(3, 0), ['late', 'early']],
    [at(2, 0), ['day before']],
  ]);
});

test('sites are hosts without "www", those with most articles first; without an address there is none', () => {
  const articles = ['https://www.b.example/1', 'https://b.example/2', 'https://a.example/', null, 'nonsense'].map(
    (url, i) => article(String(i), { url }),
  );
  expect(sitesOf(articles)).toEqual([
    ['b.example', 2],
    ['a.example', 1],
  ]);
  expect(articles.map(siteOf)).toEqual(['b.example', 'b.example', 'a.example', '', '']);
});
