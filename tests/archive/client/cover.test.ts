import { expect, test } from 'vitest';
import { type Draw, drawSecurely, renumbered, withCover } from '../../../archive/client/cover.ts';

/** Numbers that look drawn and are the same each time. */
function drawn(): Draw {
  let state = 7;
  return (below) => {
    state = (Math.imul(state, 1103515245) + 12345) >>> 0;
    return (state >>> 8) % below;
  };
}

test('as many are invented as are wanted or more, all different, and none that is kept', () => {
  const wanted = new Set(Array.from({ length: 20 }, (_, i) => i));
  const asked = withCover(wanted, 1000, (bucket) => bucket >= 500, drawn());
  expect(asked.length).toBe(64);
  expect(new Set(asked).size).toBe(64);
  expect([...wanted].filter((bucket) => !asked.includes(bucket))).toEqual([]);
  expect(asked.filter((bucket) => bucket >= 500)).toEqual([]);
});

test('a page with one name is covered too, and nothing is asked for nothing', () => {
  expect(withCover(new Set([3]), 1000, () => false, drawn()).length).toBe(16);
  expect(withCover(new Set([1, 2, 3, 4, 5, 6, 7, 8]), 1000, () => false, drawn()).length).toBe(16);
  expect(withCover(new Set(), 1000, () => false, drawn())).toEqual([]);
});

test('an archive of few buckets, or of which nearly all are kept, is asked for what there is', () => {
  expect(withCover(new Set([0, 1]), 3, () => false, drawn()).sort()).toEqual([0, 1, 2]);
  expect(withCover(new Set([0]), 100, (bucket) => bucket !== 0, drawn())).toEqual([0]);
});

test('the order says nothing of which were wanted: each place is wanted about half the time', () => {
  const wanted = new Set([1, 2, 3, 4, 5, 6, 7, 8]);
  const draw = drawn();
  const counts = Array.from({ length: 16 }, () => 0);
  for (let i = 0; i < 2000; i++)
    withCover(wanted, 100_000, () => false, draw).forEach((bucket, place) => {
      if (wanted.has(bucket)) counts[place] = (counts[place] as number) + 1;
    });
  expect(Math.min(...counts)).toBeGreaterThan(850);
  expect(Math.max(...counts)).toBeLessThan(1150);
});

test('what is drawn is within bounds, and every number comes', () => {
  const seen = new Set(Array.from({ length: 500 }, () => drawSecurely(5)));
  expect([...seen].sort()).toEqual([0, 1, 2, 3, 4]);
});

test('what did not come is asked for again as it was: with its own cover and no other', () => {
  const wanted = new Set([1, 2, 3]);
  const before = withCover(wanted, 100_000, () => false, drawn());
  const again = withCover(wanted, 100_000, () => false, drawn(), before);
  expect([...again].sort()).toEqual([...before].sort());
  // What came meanwhile is not.
  const came = new Set(before.slice(0, 5));
  const rest = withCover(wanted, 100_000, (bucket) => came.has(bucket) && !wanted.has(bucket), drawn(), before);
  expect(rest.filter((bucket) => !before.includes(bucket))).toEqual([]);
  // Something new among it has cover of its own.
  const more = withCover(new Set([1, 70_000]), 100_000, () => false, drawn(), before);
  expect(more.length).toBe(before.length + 16);
  expect(more).toEqual(expect.arrayContaining([70_000, ...before]));
});

test('where buckets have more bits or fewer, a number becomes one with the same first bits', () => {
  expect([...renumbered([0b101, 0b011], 3, 2)]).toEqual([0b10, 0b01]);
  expect([...renumbered([5, 6], 3, 3)]).toEqual([5, 6]);
  const [one, other] = [...renumbered([0b101, 0b011], 3, 5, drawn())].map((bucket) => bucket >> 2);
  expect([one, other]).toEqual([0b101, 0b011]);
});
