import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createTextNumbers } from '../../../archive/build/text-numbers.ts';

test('texts are numbered in the order in which they come, each once', () => {
  const numbers = createTextNumbers();
  expect(['quay', 'tug', 'quay', '', 'tug', 'Quay'].map((text) => numbers.add(text))).toEqual([0, 1, 0, 2, 1, 3]);
  expect([numbers.count, numbers.find('tug'), numbers.find('pier')]).toEqual([4, 1, -1]);
});

test('many texts keep their numbers while the table grows', () => {
  const numbers = createTextNumbers();
  const texts = Array.from({ length: 20_000 }, (_, i) => `report ${i}`);
  expect(texts.every((text, i) => numbers.add(text) === i)).toBe(true);
  expect(texts.every((text, i) => numbers.find(text) === i)).toBe(true);
  expect(numbers.find('report 20000')).toBe(-1);
});

test('whatever the texts, they are told apart', () => {
  fc.assert(
    fc.property(fc.uniqueArray(fc.string({ unit: 'binary' }), { maxLength: 50 }), (texts) => {
      const numbers = createTextNumbers();
      expect(texts.map((text) => numbers.add(text))).toEqual(texts.map((_, i) => i));
    }),
  );
});
