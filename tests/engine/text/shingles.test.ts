import { expect, test } from 'vitest';
import { createRepeatFilter, shinglesOf } from '../../../engine/text/shingles.ts';
import { wordsOf } from '../../../engine/text/words.ts';

const shingles = (text: string) => shinglesOf(wordsOf(text).map((word) => word.text));
const repeats = (first: string, second: string) => {
  const told = createRepeatFilter();
  told.keep(shingles(first));
  return !told.keep(shingles(second));
};

test.each([
  [
    'a readout in two papers',
    'In a separate readout, the alliance said both “agreed that it could contribute more to regional stability and the fight against terror.”',
    '“They agreed that it could contribute more to regional stability and the fight against terror.”',
  ],
  [
    'a sentence written a little differently',
    'But he said in April that it was "no longer old" after many members, following repeated calls by officials, started making plans to spend more.',
    'He has softened. In April, he said it is "no longer old" after many members, following repeated calls by officials, started making plans to spend more.',
  ],
  [
    'the deck that stands in the text again',
    'Officials gave the reason behind the action against the general.',
    'The chief said officials gave the reason behind the action against the general during a long meeting.',
  ],
])('%s is a repeat', (_, first, second) => {
  expect(repeats(first, second) || repeats(second, first)).toBe(true);
});

test.each([
  [
    'the same names in other sentences',
    'The chief met the president in Brussels on Monday.',
    'The president called the chief a friend before he left Brussels.',
  ],
  [
    'a short text that holds a phrase of a long one',
    'The chief said no.',
    'He asked again, and the chief said no, but then he added that the members would meet once more in spring.',
  ],
])('%s is none', (_, first, second) => {
  expect(repeats(first, second)).toBe(false);
});
