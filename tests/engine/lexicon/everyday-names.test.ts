import { expect, test } from 'vitest';
import { isEverydayName } from '../../../engine/lexicon/everyday-names.ts';

test.each([
  ['a country', 'place', 'Ecuador'],
  ['a capital', 'place', 'Nairobi'],
  ['a part of the world', 'place', 'Southeast Asia'],
  ['the seat of a government', 'organization', 'Kremlin'],
  ['a seat of several words', 'organization', 'White House'],
])('stands everywhere: %s', (_, kind, label) => {
  expect(isEverydayName({ kind, label })).toBe(true);
});

test.each([
  ['a person called like a city', 'person', 'Paris'],
  ['a law', 'law', 'Article 5'],
  ['an event of a country', 'event', 'Brazil'],
  ['a body', 'organization', 'United Nations'],
  ['a place that no list has', 'place', 'Norrvik'],
  ['a company called like a country', 'organization', 'Jordan'],
])('says by itself what a page is about: %s', (_, kind, label) => {
  expect(isEverydayName({ kind, label })).toBe(false);
});
