import { expect, test } from 'vitest';
import { textAround } from '../../../entrypoints/content/page/text-around.ts';

const mentions = ['one', 'two', 'two', 'three', 'four'].map((block) => ({ block }));

test('the paragraphs that name something come nearest first, each once', () => {
  expect(textAround(mentions, 3)).toBe('three\ntwo\nfour\none');
});

test('from the beginning where no mention is meant', () => {
  expect(textAround(mentions)).toBe('one\ntwo\nthree\nfour');
  expect(textAround([])).toBe('');
});

test('as much as a message should carry, and no more', () => {
  const long = Array.from({ length: 100 }, (_, i) => ({ block: `${i} ${'x'.repeat(1000)}` }));
  const text = textAround(long, 50);
  expect(text.length).toBe(6000);
  expect(text.startsWith('50 ')).toBe(true);
});
