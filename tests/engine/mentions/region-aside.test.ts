import { describe, expect, test } from 'vitest';
import { homesOf, isState, regionAt, withCountry } from '../../../engine/mentions/region-aside.ts';
import { topic } from './found-page.ts';

/** The region that a text puts a place in; the place is the part of the text in square brackets. */
function regionIn(marked: string): string | null {
  const start = marked.indexOf('[');
  const end = marked.indexOf(']') - 1;
  return regionAt(marked.replace(/[[\]]/gu, ''), start, end);
}

describe('an aside after a place says where it is', () => {
  test.each<[text: string, region: string]>([
    // In full, closed by a comma, a stop, a bracket, a dash or the end.
    ['A fire in [Dover], New Hampshire, burned.', 'New Hampshire'],
    ['They live in [Dover], New Hampshire.', 'New Hampshire'],
    ['[Dover], Delaware', 'Delaware'],
    ['(he was born in [Salem], Oregon)', 'Oregon'],
    ['[Salem], Oregon — A fire burned.', 'Oregon'],
    ['They moved to [Paris], Texas, 40 years ago.', 'Texas'],
    // Short, with or without stops.
    ['They left [Dover], N.H., at night.', 'New Hampshire'],
    ['They left [Dover], Del. It rained.', 'Delaware'],
    ['They left [Dover], NH for good.', 'New Hampshire'],
    ['[DOVER], N.H. — A fire burned.', 'New Hampshire'],
    // A country.
    ['They moved to [Kingston], Jamaica.', 'Jamaica'],
    ['They left [Manchester], England, at night.', 'England'],
    // In capitals.
    ['[DOVER], DELAWARE — A fire burned.', 'Delaware'],
  ])('%s', (text, region) => {
    expect(regionIn(text)).toBe(region);
  });
});

describe('what only looks like an aside says nothing', () => {
  test.each([
    // A list of places.
    '[Dover], Delaware and Maryland voted.',
    'He flew to [Brussels], Germany and Poland.',
    'They saw [Egypt], Saudi Arabia, the U.K. and Iran.',
    // An opening phrase, and another subject.
    'In [Brussels], Germany said no.',
    'In [Dover], Delaware lawmakers met.',
    // Two cities.
    'He flew to [Moscow], London, and home.',
    // Two letters in a line of capitals are words.
    'WHO LIVES IN [DOVER], OR NEAR',
    // No comma, or no place.
    'They live in [Dover] Delaware.',
    'They live in [Dover], happily.',
    'They live in [Dover], Lindqvist said.',
    '[Dover]',
  ])('%s', (text) => {
    expect(regionIn(text)).toBeNull();
  });
});

describe('regions', () => {
  test.each<[region: string, state: boolean, chain: string[]]>([
    ['Ohio', true, ['Ohio', 'United States']],
    ['Ontario', true, ['Ontario', 'Canada']],
    ['Jamaica', false, ['Jamaica']],
  ])('%s', (region, state, chain) => {
    expect(isState(region)).toBe(state);
    expect(withCountry(region)).toEqual(chain);
  });

  test('a place is where its library says, else where the famous one is, else nowhere', () => {
    expect(homesOf(topic('place', 'Manchester', [], ['New Hampshire', 'United States']))).toEqual([
      'New Hampshire',
      'United States',
    ]);
    expect(homesOf(topic('place', 'Manchester'))).toContain('England');
    expect(homesOf(topic('place', 'Norrvik'))).toEqual([]);
    expect(homesOf(topic('person', 'Manchester'))).toEqual([]);
  });
});
