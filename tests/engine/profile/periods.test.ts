import { expect, test } from 'vitest';
import { periodsOf } from '../../../engine/profile/periods.ts';

const of = (...days: string[]) => periodsOf(new Map(days.map((day) => [day, 1])));
const ends = (periods: ReturnType<typeof periodsOf>) => [periods.length, periods[0]?.from, periods.at(-1)?.to];

test('a few weeks are laid out by day, without a gap', () => {
  const periods = of('2020-02-27', '2020-03-01');
  expect(periods.map(({ from, passages }) => [from, passages])).toEqual([
    ['2020-02-27', 1],
    ['2020-02-28', 0],
    ['2020-02-29', 0],
    ['2020-03-01', 1],
  ]);
  expect(ends(of('2020-01-01', '2020-02-05'))).toEqual([36, '2020-01-01', '2020-02-05']);
});

test('more by month, quarter, year or more of them, 36 at most, each day in one', () => {
  expect(ends(of('2020-01-15', '2020-02-29'))).toEqual([2, '2020-01-01', '2020-02-29']);
  expect(ends(of('2017-03-02', '2020-01-08'))).toEqual([35, '2017-03-01', '2020-01-31']);
  expect(ends(of('2016-11-30', '2020-01-08'))).toEqual([14, '2016-10-01', '2020-03-31']);
  expect(ends(of('1990-01-01', '2020-12-31'))).toEqual([31, '1990-01-01', '2020-12-31']);
  for (const first of ['1985-12-31', '1914-06-28', '1600-05-05', '0999-01-01', '2019-12-31']) {
    const periods = of(first, '2020-06-01');
    expect(periods.length, first).toBeLessThanOrEqual(36);
    expect(periods[0]?.passages).toBe(1);
    expect(periods.at(-1)?.passages).toBe(1);
    periods.slice(1).forEach(({ from }, i) => {
      expect(Date.parse(from) - Date.parse(periods[i]?.to ?? '')).toBe(86_400_000);
    });
  }
});

test('what is no day is left out', () => {
  expect(of()).toEqual([]);
  expect(of('soon')).toEqual([]);
  expect(of('soon', '2020-01-01')).toEqual([{ from: '2020-01-01', to: '2020-01-01', passages: 1 }]);
});
