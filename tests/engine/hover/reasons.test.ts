import { expect, test } from 'vitest';
import type { Shared } from '../../../engine/hover/fit.ts';
import { reasonsOf } from '../../../engine/hover/reasons.ts';
import type { Span } from '../../../engine/model/mention.ts';

const text = 'Minister Hollow said the training mission in Iraq and the Iraq budget continue, NATO said.';
const one = (name: string, weight: number, common = false): Shared => {
  const spans = [...text.matchAll(new RegExp(name, 'gu'))].map(
    (match): Span => [match.index, match.index + name.length],
  );
  return { key: name, name, weight, common, spans };
};

test('words side by side make one phrase', () => {
  expect(reasonsOf(text, [one('training', 1), one('mission', 0.8)])).toEqual(['training mission']);
});

test('the best comes first, and three are the most', () => {
  const shared = [one('mission', 0.4), one('Iraq', 2), one('budget', 0.5), one('NATO', 0.9), one('training', 0.4)];
  expect(reasonsOf(text, shared)).toEqual(['Iraq budget', 'NATO', 'training mission']);
});

test('common words are no reason and begin or end none', () => {
  expect(reasonsOf(text, [one('NATO', 1), one('said', 0.5, true), one('continue', 0.9, true)])).toEqual(['NATO']);
});

test('what hardly tells anything is not told', () => {
  expect(reasonsOf(text, [one('NATO', 0.1)])).toEqual([]);
});
