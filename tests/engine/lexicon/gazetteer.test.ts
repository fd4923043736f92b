import { expect, test } from 'vitest';
import {
  CITY_NAMES,
  COUNTRY_OF,
  HOME_OF,
  KNOWN_PLACES,
  SHARED_PLACES,
  STATE_OF,
} from '../../../engine/lexicon/gazetteer.ts';

test.each([
  ['Britain', 'United Kingdom'],
  ['Ill.', 'Illinois'],
  ['Mideast', 'Middle East'],
  ['D.C.', 'Washington'],
  ['NYC', 'New York City'],
  ['Georgia', 'Georgia'],
])('%s is a name of %s', (name, label) => {
  expect(KNOWN_PLACES.get(name)?.label).toBe(label);
});

test.each(['IL', 'Wash.', 'N.Y.', 'Ga.', 'Ontario', 'District of Columbia', 'Springfield'])(
  '%s is no known place by itself',
  (name) => expect(KNOWN_PLACES.has(name)).toBe(false),
);

test('a city is in a state, and in what that is or was in', () => {
  expect(HOME_OF.get('Glasgow')).toEqual(['Scotland', 'United Kingdom']);
  expect(HOME_OF.get('Kyiv')).toEqual(['Ukraine', 'Soviet Union']);
  expect(HOME_OF.get('Chicago')).toEqual(['Illinois', 'United States']);
  expect(CITY_NAMES.has('Birmingham') && !HOME_OF.has('Birmingham')).toBe(true);
});

test('every form of a state leads to it, and it to its country', () => {
  expect(['Illinois', 'Ill.', 'IL'].map((form) => STATE_OF.get(form))).toEqual(['Illinois', 'Illinois', 'Illinois']);
  expect(COUNTRY_OF.get('Nova Scotia')).toBe('Canada');
});

test('names of several places are marked, whichever list has them', () => {
  expect(['Georgia', 'Victoria', 'Birmingham', 'Springfield'].filter((name) => !SHARED_PLACES.has(name))).toEqual([]);
});
