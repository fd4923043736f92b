import { expect, test } from 'vitest';
import { createEngine } from '../../../engine/engine.ts';
import { buildLibrary } from '../../../engine/library.ts';
import { readSeeds } from '../../../seeds/index.ts';

const { articles, curated } = readSeeds();
const engine = createEngine(buildLibrary(articles, curated));
const found = (texts: string[], named?: string[]) =>
  engine.findMentions(texts, named).map((mentions) => mentions.map(({ exact }) => exact));

const RON = ['Johnson wins seat', 'Sen. Ron Johnson spoke in his state.', 'Johnson smiled.'];

test('a headline is not the person’s either, when the page is about a namesake', () => {
  expect(found(RON)).toEqual([[], [], []]);
});

test('a page that has named the person goes on doing so', () => {
  const boris = engine.topics.find(({ label }) => label === 'Boris Johnson')?.id as string;
  expect(found(RON, [boris])).toEqual([['Johnson'], [], ['Johnson']]);
});

test('a full name in any text of the page settles it', () => {
  expect(found([...RON, 'Boris Johnson'])).toEqual([['Johnson'], [], ['Johnson'], ['Boris Johnson']]);
});

test('a title settles it for a namesake who has none, and only then', () => {
  expect(found(['Michelle Obama spoke.', 'President Obama smiled.', 'Obama left.'])).toEqual([
    [],
    ['Obama'],
    ['Obama'],
  ]);
  expect(found(['Sen. Ron Johnson spoke.', 'Sen. Johnson smiled.'])).toEqual([[], []]);
});

test('a building or a company is nobody else', () => {
  expect(found(['Trump Tower opened.', 'Trump smiled.'])).toEqual([[], ['Trump']]);
});
