import { expect, test } from 'vitest';
import { derive, labels, named } from './derive.ts';

/** So many articles that have nothing to do with one another. */
const shelf = (count: number) => Array.from({ length: count }, (_, i) => `The harbour was closed for ${i} days.`);

const ONCE = 'The report of the harbour had Zelmgard in it.';

test('in a library of many articles a word that comes once, and that nothing tells of, is no name', () => {
  expect(labels(derive(ONCE, ...shelf(80)))).toEqual([]);
});

test('nor are a place or its people with a word', () => {
  const once = 'He thought Malaysian Tin was dear. The London Daily list was long.';
  expect(labels(derive(once, ...shelf(80)))).not.toContain('Malaysian Tin');
  expect(labels(derive(once, ...shelf(80)))).not.toContain('London Daily');
  expect(labels(derive(once))).toContain('Malaysian Tin');
});

test('a rating of debt is no name, however often it comes', () => {
  const rated = 'The bank went from Baa-2 to Ba-1, while CCC was kept.';
  expect(labels(derive(rated, rated))).toEqual([]);
});

test('an office behind a name makes a person of it', () => {
  expect(derive('They met Janez Zemljaric, also a Deputy Prime Minister, there.')[0]?.kind).toBe('person');
});

test.each<[what: string, articles: string[]]>([
  ['in a small library', [ONCE]],
  ['when it comes again', [ONCE, 'They wrote of Zelmgard there.', ...shelf(80)]],
  ['when somebody speaks', ['It was late, Zelmgard said.', ...shelf(80)]],
  ['when something is there', ['They went home in Zelmgard.', ...shelf(80)]],
  ['with a company’s form', ['They bought Zelmgard Inc there.', ...shelf(80)]],
])('it is one %s', (_, articles) => {
  expect(named(derive(...articles), 'Zelmgard')).toHaveLength(1);
});
