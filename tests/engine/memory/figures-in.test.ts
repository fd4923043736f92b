import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { figuresIn } from '../../../engine/memory/figures-in.ts';

const figures = (text: string) =>
  figuresIn(text).map(({ start, end, value, unit }) => `${text.slice(start, end)} = ${value} ${unit}`);

describe('a figure', () => {
  test.each([
    ['The 28-member League met.', '28-member = 28 memb'],
    ['Members spend 2 percent of it on harbours.', '2 percent = 2 %'],
    ['The rate stood at 7-1/2 pct.', '7-1/2 pct = 7.5 %'],
    ['It costs $1.2 billion a year.', '$1.2 billion = 1200000000 $'],
    ['The budget is 3.5 mln dlrs.', '3.5 mln dlrs = 3500000 $'],
    ['The League has twenty-nine members.', 'twenty-nine members = 29 memb'],
    ['There are 5,200 League troops in Norrvik.', '5,200 League troops = 5200 troop'],
    ['The rate rose 3 percent to 5 percent.', '5 percent = 5 %'],
  ])('%s', (text, expected) => {
    expect(figures(text)).toEqual([expected]);
  });

  test.each([
    ['a year', 'In 2017 elections were held.'],
    ['a day', 'It met on May 25.'],
    ['a name', 'Article 5 members agreed.'],
    ['a change', 'Prices rose 5 percent.'],
    ['what was before', 'It came down from 4 percent.'],
    ['a range', 'It costs 5 to 10 dollars.'],
    ['a time', 'It took 12 hours.'],
    ['what is sold', 'It sold 500 ships.'],
  ])('is not %s', (_, text) => {
    expect(figures(text)).toEqual([]);
  });
});

test('any text is read, and figures lie in their sentences', () => {
  const part = fc.constantFrom(
    '12',
    ' percent',
    '-member ',
    '$',
    '1,200',
    '7-1/2',
    ' of ',
    '. ',
    'Norrvik ',
    ' twenty-nine ',
    ' members',
    ' to ',
    ' mln dlrs',
    '\n',
  );
  fc.assert(
    fc.property(fc.array(fc.oneof(part, fc.string({ maxLength: 4 })), { maxLength: 24 }), (parts) => {
      const text = parts.join('');
      for (const { start, end, value, sentence } of figuresIn(text)) {
        expect(sentence[0] <= start && start < end && end <= text.length).toBe(true);
        expect(Number.isFinite(value)).toBe(true);
      }
    }),
  );
});
