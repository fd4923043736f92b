// @vitest-environment happy-dom
import '../../happy-dom.ts';

import { describe, expect, test } from 'vitest';
import { seamEnds } from '../../../entrypoints/content/read/seams.ts';
import { put } from '../fixture.ts';

/** An inline element with this display. */
const set = (display: string) => [put(`<span id=s style="display: ${display}">x</span>`)('s')];

describe('a block ends between two texts', () => {
  test.each([
    ['two capitalised words in blocks', 'Cold', 'War', true, 'block'],
    ['words that would grow together', 'NATO', 'Stoltenberg', false, 'block'],
    ['boxes in a line, without a space', 'NATO', 'Stoltenberg', false, 'inline-block'],
    ['figures', '2019', '2020', false, 'table-cell'],
  ])('%s', (_, left, right, spaced, display) => {
    expect(seamEnds(left, right, spaced, set(display))).toBe(true);
  });
});

describe('no block ends', () => {
  test.each([
    ['in a line', 'Cold', 'War', true, 'inline'],
    ['where the element has no box', 'Cold', 'War', true, 'contents'],
    ['before a small letter, for a name does not go on with one', 'Cold', 'war', true, 'block'],
    ['after a small word', 'the cold', 'War', true, 'block'],
    ['beside a sign', 'Cold,', 'War', true, 'block'],
    ['between boxes in a line with a space', 'Cold', 'War', true, 'inline-block'],
    ['after a drop cap', 'N', 'ATO', false, 'block'],
    ['between letters in boxes of their own', 'NA', 'T', false, 'inline-block'],
    ['in scripts that have no capitals', '北大西洋', '条約', false, 'block'],
  ])('%s', (_, left, right, spaced, display) => {
    expect(seamEnds(left, right, spaced, set(display))).toBe(false);
  });

  test('where no edge of an element lies between', () => {
    expect(seamEnds('Cold', 'War', true, [])).toBe(false);
  });
});
