import { describe, expect, test } from 'vitest';
import type { FrameContents } from '../../bridge/card-frame.ts';
import { createCardDesk } from '../../entrypoints/background/card-desk.ts';

const contents: FrameContents = { kind: 'note', text: 'Six names.' };
const secretOf = (number: number) => `secret-of-128-bits-${String(number).padStart(6, '0')}`;
const REFUSED = 'nothing is left for this frame';

describe('what a card is to show', () => {
  test('is fetched by the frame that has the secret, in the same tab', () => {
    const desk = createCardDesk(() => 0);
    desk.leave(secretOf(1), contents, 7);
    expect(desk.claim(secretOf(1), 7, 3)).toBe(contents);
  });

  test('is given to no other tab, no other frame and for no other secret', () => {
    const desk = createCardDesk(() => 0);
    desk.leave(secretOf(1), contents, 7);
    expect(() => desk.claim(secretOf(2), 7, 3)).toThrow(REFUSED);
    expect(() => desk.claim(secretOf(1), 8, 3)).toThrow(REFUSED);
    desk.claim(secretOf(1), 7, 3);
    expect(() => desk.claim(secretOf(1), 7, 4)).toThrow(REFUSED);
    // The same question again, because the first answer was lost.
    expect(desk.claim(secretOf(1), 7, 3)).toBe(contents);
  });

  test('cannot be replaced by who finds out the secret', () => {
    const desk = createCardDesk(() => 0);
    desk.leave(secretOf(1), contents, 7);
    desk.leave(secretOf(1), { kind: 'note', text: 'Something else.' }, 8);
    expect(desk.claim(secretOf(1), 7, 3)).toBe(contents);
  });

  test('is forgotten after ten seconds', () => {
    let time = 1000;
    const desk = createCardDesk(() => time);
    desk.leave(secretOf(1), contents, 7);
    time = 10_999;
    expect(desk.claim(secretOf(1), 7, 3)).toBe(contents);
    time = 11_000;
    expect(() => desk.claim(secretOf(1), 7, 3)).toThrow(REFUSED);
  });

  test('does not pile up', () => {
    const desk = createCardDesk(() => 0);
    for (let i = 0; i < 1000; i++) desk.leave(secretOf(i), contents, 7);
    expect(() => desk.claim(secretOf(900), 7, 3)).toThrow(REFUSED);
    expect(desk.claim(secretOf(999), 7, 3)).toBe(contents);
  });
});
