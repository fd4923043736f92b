import { expect, test } from 'vitest';
import type { Article } from '../../engine/model/article.ts';
import { dayOf } from '../../entrypoints/background/day.ts';
import { shelvesOf } from '../../entrypoints/background/shelves.ts';

const article = (publisher: string | null, published: string | null): Article => ({
  id: 'a',
  title: 'A title',
  publisher,
  published,
  url: null,
  credits: [],
  language: 'en',
  inferred: [],
});

test('papers stand by how many articles they have, years from the newest on', () => {
  const articles = [
    article('B', '2017-05-24'),
    article('A', '2020-01-08'),
    article('B', '2017-01-01'),
    article(null, null),
  ];
  expect(shelvesOf(articles)).toEqual({ papers: ['B', 'A'], years: [2020, 2017], articles: 4 });
  expect(shelvesOf([])).toEqual({ papers: [], years: [], articles: 0 });
});

test('of very many papers those with few articles are left out', () => {
  const articles = Array.from({ length: 500 }, (_, i) => article(`Paper ${i % 300}`, null));
  const { papers } = shelvesOf(articles);
  expect(papers).toHaveLength(200);
  expect(papers).toContain('Paper 0');
  expect(papers).not.toContain('Paper 250');
});

test('a day is the one where the reader is', () => {
  expect(dayOf(new Date(2020, 0, 8, 0, 1).getTime())).toBe('2020-01-08');
  expect(dayOf(new Date(2020, 11, 31, 23, 59).getTime())).toBe('2020-12-31');
});
