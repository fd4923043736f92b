import { describe, expect, test } from 'vitest';
import { DEFAULT_SETTINGS, type Settings } from '../../bridge/settings.ts';
import { createExpiry, type ExpiryNote, planExpiry } from '../../entrypoints/background/expiry.ts';

const DAY = 86_400_000;
const NOW = 1000 * DAY;
const noted = (more: Partial<ExpiryNote> = {}): ExpiryNote => ({ ran: NOW - DAY, chosen: 'month', since: 0, ...more });

describe('what is old goes', () => {
  test.each<[Settings['rememberFor'], number | null]>([
    ['month', NOW - 30 * DAY],
    ['year', NOW - 365 * DAY],
    ['always', null],
  ])('as the reader chose: %s', (chosen, before) => {
    expect(planExpiry(noted({ chosen }), chosen, NOW, false).before).toBe(before);
  });

  test('at the start of the browser and once a day', () => {
    const today = noted({ ran: NOW - DAY + 1 });
    expect(planExpiry(today, 'month', NOW, false)).toEqual({ note: today, before: null });
    expect(planExpiry(today, 'month', NOW, true).before).toBe(NOW - 30 * DAY);
    expect(planExpiry(noted(), 'month', NOW, false).note).toEqual({ ran: NOW, chosen: 'month', since: 0 });
  });

  test('a day after the choice was made, also at a start: a slip can be put right', () => {
    const { note, before } = planExpiry(noted({ chosen: 'year' }), 'month', NOW, true);
    expect([before, note]).toEqual([null, { ran: NOW - DAY, chosen: 'month', since: NOW }]);
    expect(planExpiry(note, 'month', NOW + DAY - 1, true).before).toBeNull();
    expect(planExpiry(note, 'year', NOW + DAY - 1, true).before).toBeNull();
    expect(planExpiry(note, 'month', NOW + DAY, true).before).toBe(NOW - 29 * DAY);
  });

  test('not at the first look, nor with a clock that was put back', () => {
    expect(planExpiry(null, 'month', NOW, true)).toEqual({
      note: { ran: 0, chosen: 'month', since: NOW },
      before: null,
    });
    expect(planExpiry(noted({ ran: NOW + DAY }), 'month', NOW, true).before).toBeNull();
  });
});

describe('letting go', () => {
  async function run(note: ExpiryNote | null, more: { has?: boolean; fails?: boolean } = {}) {
    let kept = note;
    const gone: number[] = [];
    const expire = createExpiry({
      readSettings: async () => ({ ...DEFAULT_SETTINGS, rememberFor: 'month' }),
      readNote: async () => kept,
      writeNote: async (next) => {
        kept = next;
      },
      hasLibrary: async () => more.has ?? true,
      async expire(before) {
        if (more.fails) throw new Error('The disk is gone');
        gone.push(before);
      },
      now: () => NOW,
    });
    await Promise.all([expire(true), expire(false)]);
    return { gone, kept };
  }

  test('is done once, and noted', async () => {
    expect(await run(noted())).toEqual({ gone: [NOW - 30 * DAY], kept: noted({ ran: NOW }) });
  });

  test('makes no library where there is none', async () => {
    expect((await run(noted(), { has: false })).gone).toEqual([]);
  });

  test('that fails is done the next time', async () => {
    expect(await run(noted(), { fails: true })).toEqual({ gone: [], kept: noted() });
  });
});
