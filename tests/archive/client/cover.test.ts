import { expect, test } from 'vitest';
import { type Draw, drawSecurely, withCover } from '../../../archive/client/cover.ts';

/** Numbers that look drawn and are the same each time. */
function drawn(): Draw {
  let state = 7;
  return (below) => {
    state = (Math.imul(state, 1103515245) + 12345) >>> 0;
    return (state >>> 8) % below;
  };
}

const BITS = 10;

/** A name's 32 bits in a bucket. */
const hashIn = (bucket: number, bits = BITS) => bucket * 2 ** (32 - bits) + 77;

/** The buckets that are asked for. */
function asked(
  wanted: readonly number[],
  {
    bits = BITS,
    owed = [],
    isKept = () => false,
    draw = drawn(),
    secret = 's',
  }: Partial<Parameters<typeof withCover>[0]> = {},
): number[] {
  const names = new Map(wanted.map((bucket) => [bucket, [hashIn(bucket, bits)]]));
  return withCover({ wanted: names, owed, bits, secret, isKept, draw }).map(({ bucket }) => bucket);
}

test('as many are invented as are wanted or more, all different, and none that is kept', () => {
  const wanted = Array.from({ length: 20 }, (_, i) => i);
  const all = asked(wanted, { isKept: (bucket) => bucket >= 500 });
  expect(all.length).toBe(64);
  expect(new Set(all).size).toBe(64);
  expect(wanted.filter((bucket) => !all.includes(bucket))).toEqual([]);
  expect(all.filter((bucket) => bucket >= 500)).toEqual([]);
});

test('a page with one name is covered too, and nothing is asked for nothing', () => {
  expect(asked([3]).length).toBe(16);
  expect(asked([1, 2, 3, 4, 5, 6, 7, 8]).length).toBe(16);
  expect(asked([])).toEqual([]);
});

test('an archive of few buckets, or of which nearly all are kept, is asked for what there is', () => {
  expect(asked([0, 1], { bits: 2 }).sort()).toEqual([0, 1, 2, 3]);
  expect(asked([0], { bits: 7, isKept: (bucket) => bucket !== 0 })).toEqual([0]);
});

test('the order says nothing of which were wanted: each place is wanted about half the time', () => {
  const wanted = [1, 2, 3, 4, 5, 6, 7, 8];
  const draw = drawn();
  const counts = Array.from({ length: 16 }, () => 0);
  for (let i = 0; i < 2000; i++)
    asked(wanted, { bits: 16, draw }).forEach((bucket, place) => {
      if (wanted.includes(bucket)) counts[place] = (counts[place] as number) + 1;
    });
  expect(Math.min(...counts)).toBeGreaterThan(850);
  expect(Math.max(...counts)).toBeLessThan(1150);
});

test('a name brings the same invented ones whenever it is asked for, also in an edition with more buckets', () => {
  const sorted = (list: readonly number[]) => [...list].sort((a, b) => a - b);
  expect(sorted(asked([3]))).toEqual(sorted(asked([3])));
  const finer = withCover({
    wanted: new Map([[6, [hashIn(3)]]]),
    owed: [],
    bits: 11,
    secret: 's',
    isKept: () => false,
  });
  expect(sorted([...new Set(finer.map(({ bucket }) => bucket >> 1))])).toEqual(sorted(asked([3])));
  // Nobody else can work them out, and they are others for others.
  expect(sorted(asked([3], { secret: 't' }))).not.toEqual(sorted(asked([3])));
});

test('what did not come is asked for again, whether it was wanted or invented, when something else is', () => {
  const all = asked([3], { owed: [hashIn(9), hashIn(700), hashIn(3)], isKept: (bucket) => bucket === 700 });
  expect(all).toEqual(expect.arrayContaining([3, 9]));
  expect(all).not.toContain(700);
  expect(new Set(all).size).toBe(16);
});

test('what is drawn is within bounds, and every number comes', () => {
  const seen = new Set(Array.from({ length: 500 }, () => drawSecurely(5)));
  expect([...seen].sort()).toEqual([0, 1, 2, 3, 4]);
});
