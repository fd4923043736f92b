import { expect, test } from 'vitest';
import { isIsoDate } from '../../../engine/text/iso-date.ts';

test.each(['2018-05-24', '2020-02-29', '1999-12-31'])('%s is a day', (text) => {
  expect(isIsoDate(text)).toBe(true);
});

test.each(['2018-02-30', '2019-02-29', '2018-13-01', '2018-5-24', '2018-05', '24-05-2018', '2018-05-24T10:00Z', ''])(
  '%j is none',
  (text) => {
    expect(isIsoDate(text)).toBe(false);
  },
);
