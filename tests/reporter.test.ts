import { expect, test } from 'vitest';
import { closingLines, hasTooManyFlaky, MOST_FLAKY } from './reporter.ts';

const names = (count: number) => Array.from({ length: count }, (_, i) => `test ${i}`);

test('the last line is the plain count', () => {
  expect(closingLines({ passed: 3, failed: 1, skipped: 2, flaky: [] })).toEqual(['3 passed, 1 failed, 2 skipped']);
});

test('what passed on a further try is named before it', () => {
  const count = { passed: 9, failed: 0, skipped: 0, flaky: names(2) };
  expect(closingLines(count)).toEqual([
    `passed on a further try (at most ${MOST_FLAKY} may): 2`,
    '  flaky: test 0',
    '  flaky: test 1',
    '9 passed, 0 failed, 0 skipped',
  ]);
  expect(hasTooManyFlaky(count)).toBe(false);
});

test('more of them than may be fail the run', () => {
  const count = { passed: 9, failed: 0, skipped: 0, flaky: names(MOST_FLAKY + 1) };
  expect(closingLines(count).at(-1)).toBe('9 passed, 1 failed, 0 skipped');
  expect(hasTooManyFlaky(count)).toBe(true);
});
