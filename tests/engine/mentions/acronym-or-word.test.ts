import { describe, expect, test } from 'vitest';
import { buildMatcher } from '../../../engine/mentions/matcher.ts';
import { topic } from './found-page.ts';

const matcher = buildMatcher([
  topic('place', 'United States', ['US']),
  topic('organization', 'World Health Organization', ['WHO']),
  topic('place', 'Turkey'),
]);
const found = (text: string) => matcher.find(text).map(({ exact }) => exact);

describe('a name that is a word in small letters is a name', () => {
  test.each<[text: string, exact: string]>([
    ['They asked the WHO about it.', 'WHO'],
    ['WHO officials came.', 'WHO'],
    ['The WHO’s staff came.', 'WHO'],
    ['He met US officials.', 'US'],
    ['She left for Turkey in May.', 'Turkey'],
  ])('%s', (text, exact) => {
    expect(found(text)).toEqual([exact]);
  });
});

describe('and a word where capitals say nothing', () => {
  test.each([
    // Another letter case.
    'Who came to us with a turkey?',
    // Capitals for stress, beside other words so written.
    'Tell me WHO DID this.',
    'IT IS US THEY WANT',
    // A question begins with it.
    'WHO came here?',
    // A contraction.
    'WHO’D have thought so.',
    // A line in capitals.
    'TURKEY SOUP FOR ALL OF US',
  ])('%s', (text) => {
    expect(found(text)).toEqual([]);
  });
});
