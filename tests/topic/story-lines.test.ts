import { expect, test } from 'vitest';
import type { Article } from '../../engine/model/article.ts';
import type { Story } from '../../engine/model/story.ts';
import { storyLines } from '../../entrypoints/topic/story-lines.ts';

const story = (id: string, ...days: string[]): Story => ({
  id,
  names: [],
  articles: days.map((published) => ({ id: `${id} ${published}`, published }) as Article),
});
const periods = [
  { from: '2020-01-01', to: '2020-12-31', passages: 3 },
  { from: '2021-01-01', to: '2021-12-31', passages: 2 },
];
const told = (stories: Story[]) =>
  storyLines(stories, periods).map(({ story, start, length, row }) => [
    story.id,
    Math.round(start * 100),
    Math.round(length * 100),
    row,
  ]);

test('a story is a line from its first day to its last, in the time that the periods span', () => {
  expect(told([story('a', '2020-07-01', '2021-01-01')])).toEqual([['a', 25, 25, 0]]);
});

test('lines that would touch stand below one another, others in one row', () => {
  expect(
    told([
      story('later', '2021-06-01', '2021-06-05'),
      story('first', '2020-02-01', '2020-03-01'),
      story('beside', '2020-02-20', '2020-03-10'),
    ]),
  ).toEqual([
    ['first', 4, 4, 0],
    ['beside', 7, 3, 1],
    ['later', 71, 1, 0],
  ]);
});

test('what is no day, or outside, has no line', () => {
  expect(told([story('undated'), story('before', '2019-01-01', '2019-01-03')])).toEqual([]);
  expect(storyLines([story('a', '2020-07-01')], [])).toEqual([]);
});
