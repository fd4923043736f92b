import { expect, test } from 'vitest';
import { derive } from './derive.ts';

/** The kind of the topic with a label. */
const kind = (label: string, ...texts: string[]) => derive(...texts).find((topic) => topic.label === label)?.kind;

test('a word for what an organisation is stands before its name', () => {
  expect(kind('Quellmar', 'He flew with the airline Quellmar to his wedding.')).toBe('organization');
  expect(kind('Quellmar', 'Shops were bought by the Quellmar subsidiary in autumn.')).toBe('organization');
  expect(kind('Quellmar', 'An analyst at Quellmar expects rain.')).toBe('organization');
  expect(kind('Quellmar', 'The owner sold Quellmar <QLM.PA> to his sons.')).toBe('organization');
});

test('a word for a place stands behind its name, or before it', () => {
  expect(kind('Tuvarra', 'They fished the Tuvarra river for weeks.')).toBe('place');
  expect(kind('Tuvarra', 'They came from northern Tuvarra on foot.')).toBe('place');
  expect(kind('Tuvarra', 'They left the port of Tuvarra at night.')).toBe('place');
});

test('names in a list are of one kind', () => {
  const text = 'Snow fell on Berlin, Paris, Tuvarra and London overnight.';
  expect(kind('Tuvarra', text)).toBe('place');
  expect(kind('Tuvarra', 'Snow fell on Tuvarra overnight, and many slept.')).toBe('thing');
});

test('names of a library that end in one word tell of another', () => {
  const firms = ['Ottmar', 'Belvane', 'Corrig'].map((name) => `Shares of the firm ${name} Leasing fell.`);
  expect(kind('Quellmar Leasing', ...firms, 'Cars came from Quellmar Leasing again.')).toBe('organization');
  expect(kind('Quellmar Leasing', 'Cars came from Quellmar Leasing again.')).toBe('thing');
});

test('who speaks far more often than it is a place is none', () => {
  const said = Array.from({ length: 4 }, () => 'For years Quellmar said nothing.');
  expect(kind('Quellmar', 'He believes in Quellmar alone.', ...said)).toBe('organization');
  expect(kind('Quellmar', 'He lives in Quellmar.', 'They met in Quellmar, and Quellmar said nothing.')).toBe('place');
});
