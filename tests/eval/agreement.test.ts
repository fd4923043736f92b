import { expect, test } from 'vitest';
import { agreementOf } from './agreement.ts';

test('two readings that agree by chance alone have a kappa of nothing', () => {
  const first = { a: 'fine', b: 'fine', c: 'cut', d: 'cut' };
  expect(agreementOf(first, { a: 'fine', b: 'cut', c: 'fine', d: 'cut' })).toEqual({ both: 4, same: 0.5, kappa: 0 });
});

test('only what both have read counts', () => {
  expect(agreementOf({ a: 'fine', b: 'cut' }, { a: 'fine', b: 'cut', c: 'none' })).toEqual({
    both: 2,
    same: 1,
    kappa: 1,
  });
});
