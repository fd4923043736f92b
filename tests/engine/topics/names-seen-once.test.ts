import { expect, test } from 'vitest';
import { derive, labels, named } from './derive.ts';

/** So many articles that have nothing to do with one another. */
const shelf = (count: number) => Array.from({ length: count }, (_, i) => `The harbour was closed for ${i} days.`);

const ONCE = 'The report of the harbour had Zelmgard in it.';

test('in a library of many articles a word that comes once, and that nothing tells of, is no name', () => {
  expect(labels(derive(ONCE, ...shelf(80)))).toEqual([]);
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
