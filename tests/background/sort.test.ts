import { expect, test } from 'vitest';
import { sortRows } from '../../entrypoints/background/sort.ts';

test('rows sort as the reader’s language has it, what is not known last either way', () => {
  const rows = [{ v: 'b' }, { v: null }, { v: 'ä' }, { v: 'a10' }, { v: 'a9' }];
  const by = ({ v }: { v: string | null }) => v;
  expect(sortRows(rows, by, false, 'de').map(by)).toEqual(['ä', 'a9', 'a10', 'b', null]);
  expect(sortRows(rows, by, true, 'de').map(by)).toEqual(['b', 'a10', 'a9', 'ä', null]);
  expect(rows[0]).toEqual({ v: 'b' });
});
