import { expect, test } from 'vitest';
import { createJustShown } from '../../entrypoints/background/just-shown.ts';

test('a card hears what the cards of other topics on the same page have shown, and not its own', () => {
  const shown = createJustShown();
  shown.note(1, 'page', 'ada', ['p1', 'p2']);
  expect(shown.before(1, 'page', 'bo')).toEqual(['p1', 'p2']);
  expect(shown.before(1, 'page', 'ada')).toEqual([]);
  expect(shown.before(1, 'other page', 'bo')).toEqual([]);
  expect(shown.before(2, 'page', 'bo')).toEqual([]);
});

test('two cards back, and no further', () => {
  const shown = createJustShown();
  for (const topic of ['a', 'b', 'c', 'd']) shown.note(1, 'page', topic, [topic]);
  expect(shown.before(1, 'page', 'e')).toEqual(['c', 'd']);
});

test('another page forgets the one before, and old tabs are forgotten', () => {
  const shown = createJustShown();
  shown.note(1, 'page', 'ada', ['p1']);
  shown.note(1, 'next page', 'ada', ['p2']);
  expect(shown.before(1, 'page', 'bo')).toEqual([]);
  for (let tab = 2; tab < 70; tab++) shown.note(tab, 'page', 'ada', ['p1']);
  expect(shown.before(1, 'next page', 'bo')).toEqual([]);
  expect(shown.before(69, 'page', 'bo')).toEqual(['p1']);
});
