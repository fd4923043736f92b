import { expect, test } from 'vitest';
import { createKin } from '../../../engine/lexicon/kin.ts';
import { stemOf } from '../../../engine/text/stem.ts';

const stems = (words: readonly string[]) => words.map(stemOf);

test('words of a general group are kin, and a seat is kin to its country', () => {
  const kinOf = createKin();
  expect([...kinOf(stemOf('earthquake'))]).toEqual(expect.arrayContaining(stems(['quake', 'tremor'])));
  expect([...kinOf(stemOf('Kabul'.toLowerCase()))]).toContain(stemOf('afghan'));
  expect([...kinOf('zebra')]).toEqual([]);
});

test('no word is its own kin', () => {
  expect([...createKin([['pier', 'jetty', 'piers']])('pier')]).toEqual(stems(['jetty']));
});

test("a library's own groups serve it alone, besides the general ones", () => {
  const kinOf = createKin([['tremor', 'shudder']]);
  expect([...kinOf(stemOf('tremor'))]).toEqual(expect.arrayContaining(stems(['earthquake', 'shudder'])));
  expect([...createKin()(stemOf('tremor'))]).not.toContain(stemOf('shudder'));
});
