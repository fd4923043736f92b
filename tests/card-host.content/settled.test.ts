import { expect, test } from 'vitest';
import { createSettled } from '../../entrypoints/card-host.content/settled.ts';

test('a card counts as seen 400 ms after it appeared, and not before it did', () => {
  let time = 1000;
  const settled = createSettled(() => time);
  expect(settled.isSeen()).toBe(false);
  settled.appear({ x: 10, y: 10 });
  time = 1399;
  expect(settled.isSeen()).toBe(false);
  time = 1400;
  expect(settled.isSeen()).toBe(true);
});

test('a card that the page moves is in its place again 400 ms later', () => {
  let time = 0;
  const settled = createSettled(() => time);
  settled.appear({ x: 10, y: 10 });
  time = 500;
  expect(settled.isAt({ x: 10, y: 10 })).toBe(true);
  settled.put({ x: 10, y: 60 });
  expect(settled.isAt({ x: 10, y: 60 })).toBe(false);
  time = 899;
  expect(settled.isAt({ x: 10, y: 60 })).toBe(false);
  time = 900;
  expect(settled.isAt({ x: 10, y: 60 })).toBe(true);
});

test('a card that is put where it is does not count as moved, by less than a pixel either', () => {
  let time = 0;
  const settled = createSettled(() => time);
  settled.appear({ x: 10, y: 10 });
  time = 500;
  settled.put({ x: 10.4, y: 10 });
  expect(settled.isAt({ x: 10, y: 10 })).toBe(true);
});

test('a card that is elsewhere than it was put is not in its place', () => {
  let time = 0;
  const settled = createSettled(() => time);
  settled.appear({ x: 10, y: 10 });
  time = 500;
  expect(settled.isAt({ x: 10, y: 200 })).toBe(false);
});
