import { describe, expect, test } from 'vitest';
import { withoutCompanyEnds } from '../../../engine/topics/organizations.ts';
import { derive, labels, named, only } from './derive.ts';

test('companies with and without their form', () => {
  const topics = derive('They own Paxar Corp and Western Digital Corp.', 'He left Western Digital in May.');
  expect(only(topics, 'Paxar').label).toBe('Paxar Corp');
  expect(named(topics, 'Western Digital')).toHaveLength(1);
  expect(named(topics, 'Western')).toEqual([]);
});

test('an everyday word is a company only where it is used as one', () => {
  expect(named(derive('They own Lucky Stores Inc.'), 'Lucky')).toEqual([]);
  expect(only(derive('They own Lucky Stores Inc and left Lucky in May.'), 'Lucky').label).toBe('Lucky Stores Inc');
});

test('no short form ends in "and"', () => {
  const [topic] = derive('He left Samuel Montagu and Sons Ltd again.');
  expect(topic?.aliases).toEqual(['Samuel Montagu', 'Samuel Montagu and Sons']);
});

test('a body keeps its name from its things', () => {
  const topics = derive(
    'Then Zelmgard said its Zelmgard DVD sold well. So Zelmgard shares rose.\nThen Zelmgard said no.',
  );
  expect(named(topics, 'Zelmgard').map(({ label }) => label)).toEqual(['Zelmgard']);
});

test('a slip of the pen in a long name', () => {
  const topics = derive(
    'They own Dominion Textile Inc.\nThey own Dominion Textile Inc.',
    'He left Dominion Textiles Inc.',
  );
  expect(named(topics, 'Dominion Textiles').map(({ label }) => label)).toEqual(['Dominion Textile Inc']);
  expect(derive('They own Federal Realty Trust and Federal Really Trust.')).toHaveLength(1);
  expect(derive('He left the North Sea Group and the South Sea Group.')).toHaveLength(2);
});

test('the own word of a company, where it is a word of its own', () => {
  expect(only(derive('A bid for Burlington Industries Inc is near.'), 'Burlington').kind).toBe('organization');
  expect(named(derive('A bid for Associated Press is near.'), 'Associated')).toEqual([]);
  expect(named(derive('A bid for American Airlines Inc is near.'), 'American')).toEqual([]);
});

test('a word before another country’s body says whose it is', () => {
  const topics = derive('He left the Iraqi Parliament Affairs Committee for American Airlines.');
  expect(labels(topics)).toContain('American Airlines');
});

test.each([
  ['Okarro Corp', 'Okarro'],
  ['Okarro Co Inc', 'Okarro'],
  ['NV Okarro', 'Okarro'],
  ['Okarro and Co.', 'Okarro'],
  ['Okarro & Sons Ltd', 'Okarro & Sons'],
  ['Okarro Chemicals', 'Okarro Chemicals'],
  // The last word stays, whatever it is.
  ['Inc', 'Inc'],
])('%s without its form is %s', (name, plain) => {
  expect(withoutCompanyEnds(name.split(' ')).join(' ')).toBe(plain);
});

describe('a short form leads to the full name', () => {
  test.each<[text: string, short: string, label: string]>([
    // Without a form or a trade, where the own word is nothing else.
    ['They own Okarro Chemicals Inc there.', 'Okarro', 'Okarro Chemicals Inc'],
    ['They own Okarro Zelm Stores Inc there.', 'Okarro Zelm', 'Okarro Zelm Stores Inc'],
    // Without the noun for a body, where one article writes both.
    [
      'They left the Tidal Reserve Board there. They praised the Tidal Reserve there.',
      'Tidal Reserve',
      'Tidal Reserve Board',
    ],
    // Without the letters before it, where one article writes both.
    [
      'They left the U.N. Tidal Council there. They praised the Tidal Council there.',
      'Tidal Council',
      'U.N. Tidal Council',
    ],
  ])('%s', (text, short, label) => {
    expect(only(derive(text), short).label).toBe(label);
  });
});

describe('no short form', () => {
  test.each<[text: string, short: string]>([
    // An adjective, a place, a given name, an everyday word that nobody uses alone.
    ['They own National Chemicals Inc there.', 'National'],
    ['They own Baku Chemicals Inc there.', 'Chemicals'],
    ['They own Maria Chemicals Inc there.', 'Maria'],
    ['They own Garden Chemicals Inc there.', 'Garden'],
    // Two have it.
    ['They own Okarro Chemicals Inc and Okarro Motors Inc there.', 'Okarro'],
  ])('%s', (text, short) => {
    expect(named(derive(text), short)).toEqual([]);
  });
});
