import { expect, test } from 'vitest';
import { dropLabels } from '../../../engine/mentions/labels.ts';
import { exactOf, foundPage, topic } from './found-page.ts';

const topics = [topic('place', 'Oderland'), topic('organization', 'Oder Bank')];
const thrice = (text: string) => [text, 'Something else.', text, 'And more.', `${text}\n`];

test.each<[what: string, texts: string[], left: number]>([
  ['a label that comes three times', thrice('Good Evening Oderland'), 0],
  ['one that comes twice', ['Good Evening Oderland', 'Good Evening Oderland'], 2],
  ['the same name and nothing else, as in a table', thrice('Oderland'), 3],
  ['a sentence', thrice('He left Oderland.'), 3],
  ['a headline, which is longer', thrice('The bank of the east says that Oder Bank has left it'), 3],
])('%s', (_, texts, left) => {
  expect(exactOf(dropLabels(foundPage(topics, texts))).flat()).toHaveLength(left);
});

test('a page without labels is handed back as it is', () => {
  const page = foundPage(topics, ['Oderland votes', 'Oderland voted.']);
  expect(dropLabels(page)).toBe(page.mentions);
});
