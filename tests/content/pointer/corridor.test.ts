import { expect, test } from 'vitest';
import { distanceTo } from '../../../bridge/card.ts';
import { inCorridor } from '../../../entrypoints/content/pointer/corridor.ts';

const card = { left: 100, top: 200, right: 500, bottom: 500 };

test.each([
  ['straight down', { x: 300, y: 100 }, { x: 300, y: 150 }, true],
  ['towards the near left corner', { x: 300, y: 100 }, { x: 200, y: 150 }, true],
  ['along the line, to the side', { x: 300, y: 100 }, { x: 200, y: 100 }, false],
  ['away from the card', { x: 300, y: 100 }, { x: 300, y: 80 }, false],
  ['past the corner', { x: 300, y: 100 }, { x: 120, y: 120 }, false],
  ['inside the card', { x: 300, y: 100 }, { x: 450, y: 480 }, true],
  ['beyond the card', { x: 300, y: 100 }, { x: 300, y: 600 }, false],
  ['from outside its width', { x: 20, y: 100 }, { x: 60, y: 150 }, true],
  ['from outside its width, straight down', { x: 20, y: 100 }, { x: 20, y: 190 }, false],
  ['from below', { x: 300, y: 620 }, { x: 280, y: 550 }, true],
  ['not moved at all, beside it', { x: 300, y: 100 }, { x: 300, y: 100 }, false],
  ['not moved at all, on it', { x: 300, y: 300 }, { x: 300, y: 300 }, true],
] as const)('%s', (_, from, at, expected) => {
  expect(inCorridor(from, at, card)).toBe(expected);
});

test('distance to a box', () => {
  expect(distanceTo({ x: 300, y: 300 }, card)).toBe(0);
  expect(distanceTo({ x: 300, y: 150 }, card)).toBe(50);
  expect(distanceTo({ x: 97, y: 196 }, card)).toBe(5);
});
