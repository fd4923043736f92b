import { expect, test } from 'vitest';
import type { StoredArticle } from '../../engine/library/stored-library.ts';
import type { Story } from '../../engine/model/story.ts';
import { putByStory } from '../../entrypoints/library/by-story.ts';

const article = (id: string) => ({ id }) as StoredArticle;
const story = (ids: string) => ({ id: ids[0], articles: [...ids].map(article), names: [] }) as unknown as Story;
const put = (rows: string, ...stories: string[]) => {
  const found = putByStory([...rows].map(article), stories.map(story));
  return [found.rows.map(({ id }) => id).join(''), [...found.heads].map(([id, { articles }]) => [id, articles.length])];
};

test('articles of one story come together where the first of them stands, in the order of the table', () => {
  expect(put('abcdef', 'dfb', 'ce')).toEqual([
    'abdfce',
    [
      ['b', 3],
      ['c', 2],
    ],
  ]);
});

test('all articles stay, and stay where they are without a story', () => {
  expect(put('abc')).toEqual(['abc', []]);
  expect(put('abc', 'xyz')).toEqual(['abc', []]);
});

test('a story of which one article is left is none', () => {
  expect(put('abc', 'cz')).toEqual(['abc', []]);
});
