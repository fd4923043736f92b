import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Topic } from '../../../engine/model/topic.ts';
import { compileMatcher } from '../../../engine/names/compile-matcher.ts';
import { createStartFilter, STRETCH } from '../../../engine/names/start-filter.ts';
import { CLASS, FOLD, IGNORED, LOWER, SOLO, UPPER } from '../../../engine/text/code-units.ts';
import { createLineReader } from '../../../engine/text/line-style.ts';

const named = (...labels: string[]): Topic[] =>
  labels.map((label, index) => ({ id: `t${index}`, label, kind: 'thing', aliases: [] }));

/** Where names of the topics may begin: every unit that begins a word, in any letter that begins a name. */
function everyStart(text: string, firsts: ReadonlySet<number>): number[] {
  const starts: number[] = [];
  for (let place = 0; place < text.length; place++) {
    const kind = CLASS[text.charCodeAt(place)] as number;
    if (kind !== SOLO && kind !== UPPER) continue;
    let before = place - 1;
    while (before >= 0 && CLASS[text.charCodeAt(before)] === IGNORED) before--;
    const inside = before >= 0 && (CLASS[text.charCodeAt(before)] as number) >= LOWER;
    if (!inside && firsts.has(FOLD[text.charCodeAt(place)] as number)) starts.push(place);
  }
  return starts;
}

/** Finds the places in a text, a stretch at a time. */
function createFinder(topics: readonly Topic[]): (text: string) => number[] {
  const { table, pairs } = compileMatcher(topics);
  const { places, collect } = createStartFilter(table.gate, pairs);
  return (text) => {
    const all: number[] = [];
    for (let from = 0; from < text.length; from += STRETCH) all.push(...places.subarray(0, collect(text, from)));
    return all;
  };
}

describe('places where names may begin', () => {
  // Names of one letter, after which anything may follow, so that the two first letters leave out nothing.
  const find = createFinder(named('A', 'B', '漢'));
  const firsts = new Set([...'ab漢'].map((letter) => letter.charCodeAt(0)));
  const piece = fc.constantFrom('A', 'B', 'a', 'b', '漢', ' ', '-', '\u00ad', '\u200b', 'C', 'é', '\ud800', '. ');
  const short = fc.array(piece, { maxLength: 40 }).map((pieces) => pieces.join(''));

  test('are all words that begin with a letter of a name, and no others', () => {
    fc.assert(
      fc.property(short, (text) => {
        expect(find(text)).toEqual(everyStart(text, firsts));
      }),
      { numRuns: 3000 },
    );
  });

  test('are found on both sides of where a stretch ends', () => {
    fc.assert(
      fc.property(fc.integer({ min: STRETCH - 3, max: STRETCH + 3 }), short, short, (length, middle, end) => {
        for (const fill of ['x', ' ']) {
          const text = fill.repeat(Math.max(0, length - middle.length)) + middle + end;
          expect(find(text)).toEqual(everyStart(text, firsts));
        }
      }),
      { numRuns: 500 },
    );
  });

  test('are few when the two first letters of names are', () => {
    expect(createFinder(named('Oslo', 'Öland'))('Oslo Oz Out OSLO Öster ox')).toEqual([0, 12, 17]);
  });
});

describe('a line in capitals', () => {
  const word = fc.constantFrom('NATO', 'MEETS', 'in', 'Trump', 'said', 'THE', '\n', 'a', 'today', 'LONDON');
  const lines = fc.array(word, { minLength: 1, maxLength: 120 }).map((words) => words.join(' '));

  test('is one by its style, whoever was asked first', () => {
    fc.assert(
      fc.property(lines, (text) => {
        const one = createLineReader();
        const other = createLineReader();
        for (const { index } of text.matchAll(/\S+/gu)) {
          expect(one.isCapitals(text, index)).toBe(other.style(text, index) === 'capitals');
        }
      }),
      { numRuns: 1000 },
    );
  });
});
