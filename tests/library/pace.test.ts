import { describe, expect, test } from 'vitest';
import { beforeOf, goingOn, paceOf, standing } from '../../entrypoints/library/import/pace.ts';
import type { ImportRecord } from '../../entrypoints/library/import/record.ts';

const file = (name: string, isWhole: boolean, added: number, size = 1000) => ({
  ...{ name, isWhole, added, size },
  known: 0,
  links: 0,
  problems: [],
});
const recordOf = (...files: ImportRecord['files']): ImportRecord => ({
  id: '1',
  at: 1,
  files,
  isWhole: false,
  kept: [],
});
const none = { articles: 0, bytes: 0 };

describe('the pace of an import', () => {
  test('is that of the time in which it worked: a pause makes it neither slower nor longer', () => {
    const record = recordOf(file('a', false, 400));
    const work = { share: 0.5, bytes: 1000, before: none };
    const paused = standing({ since: 0, stoodAt: null }, 4000);
    expect(paceOf(record, { ...work, clock: paused }, 64_000)).toEqual({
      done: 0.5,
      articles: 400,
      speed: 100,
      left: 4,
    });
    expect(standing(paused, 9000)).toEqual(paused);
    const again = goingOn(paused, 64_000);
    expect(paceOf(record, { ...work, clock: again }, 64_000)).toMatchObject({ speed: 100, left: 4 });
    expect(paceOf(record, { ...work, clock: again }, 68_000)).toMatchObject({ speed: 50, left: 8 });
    expect(goingOn(again, 99_000)).toEqual(again);
  });

  test('of one that goes on counts this run alone', () => {
    const before = beforeOf(recordOf(file('a', true, 900), file('b', false, 50)));
    expect(before).toEqual({ articles: 900, bytes: 1000 });
    const record = recordOf(file('a', true, 900), file('b', false, 200));
    const pace = paceOf(record, { share: 0.5, bytes: 2000, before, clock: { since: 0, stoodAt: null } }, 5000);
    expect(pace).toEqual({ done: 0.75, articles: 1100, speed: 40, left: 5 });
  });

  test('is not guessed at the very beginning, nor for files without a size', () => {
    const clock = { since: 0, stoodAt: null };
    const record = recordOf(file('a', false, 5));
    expect(paceOf(record, { share: 0.5, bytes: 1000, before: none, clock }, 2000).left).toBeNull();
    expect(paceOf(record, { share: 0.01, bytes: 1000, before: none, clock }, 9000).left).toBeNull();
    expect(paceOf(record, { share: 0.5, bytes: 0, before: none, clock }, 9000)).toMatchObject({ done: 0, left: null });
  });
});
