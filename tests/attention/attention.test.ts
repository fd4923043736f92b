import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  AGAIN_AFTER,
  type Attention,
  type AttentionEvent,
  beginAttention,
  COUNT_EVERY,
  countIn,
  nextAttention,
  READ_FOR,
  SETTLES,
  TRIES,
} from '../../entrypoints/attention/attention.ts';

const PAGE = 'https://news.example/a';

/** Plays a page: events at times (ms), with the timer in between, as the page would have it. */
function play(steps: readonly [at: number, type: AttentionEvent['type'], more?: { by?: number; url?: string }][]) {
  let now = beginAttention(PAGE, 0);
  let url = PAGE;
  let clock = 0;
  let due: number | null = null;
  const told: { at: number; url: string }[] = [];
  const step = (event: AttentionEvent) => {
    clock = event.at;
    const before = now.state;
    now = nextAttention(now, event);
    if (now.state.name === 'telling' && now.state !== before) told.push({ at: clock, url: now.url });
    const wait = countIn(now);
    due = wait === null ? null : clock + wait;
  };
  for (const [at, type, more = {}] of steps) {
    while (due !== null && due <= at) step({ type: 'counted', at: due, url });
    url = more.url ?? url;
    step({ type, at, url, by: more.by ?? 0 } as AttentionEvent);
  }
  return { told, now };
}

describe('an article is read', () => {
  test('when it was in view for 20 seconds and was scrolled', () => {
    const { told } = play([
      [0, 'shown'],
      [5000, 'scrolled', { by: 0.6 }],
      [30_000, 'hidden'],
    ]);
    expect(told).toEqual([{ at: expect.any(Number), url: PAGE }]);
    expect(told[0]?.at).toBeGreaterThanOrEqual(READ_FOR);
    expect(told[0]?.at).toBeLessThanOrEqual(READ_FOR + COUNT_EVERY);
  });

  test('when it is scrolled only after that, at once', () => {
    const { told } = play([
      [0, 'shown'],
      [40_000, 'scrolled', { by: -0.2 }],
      [40_100, 'scrolled', { by: 0.2 }],
      [40_200, 'scrolled', { by: 0.2 }],
    ]);
    expect(told).toEqual([{ at: 40_200, url: PAGE }]);
  });

  test('when it was in view for 20 seconds in all', () => {
    const { told } = play([
      [0, 'shown'],
      [9000, 'scrolled', { by: 1 }],
      [10_000, 'hidden'],
      [100_000, 'shown'],
      [109_000, 'hidden'],
      [200_000, 'shown'],
      [200_900, 'hidden'],
      [300_000, 'shown'],
      [300_500, 'hidden'],
    ]);
    expect(told).toHaveLength(0);
    const { told: later } = play([
      [0, 'shown'],
      [9000, 'scrolled', { by: 1 }],
      [10_000, 'hidden'],
      [100_000, 'shown'],
      [112_000, 'hidden'],
    ]);
    expect(later).toHaveLength(1);
    expect(later[0]?.at).toBeGreaterThanOrEqual(110_000);
  });
});

describe('an article is not read', () => {
  test.each<[string, Parameters<typeof play>[0]]>([
    [
      'that was never in view: a tab behind others, a page that is loaded ahead',
      [
        [0, 'hidden'],
        [20_000, 'scrolled', { by: 3 }],
        [90_000, 'hidden'],
      ],
    ],
    [
      'that was not scrolled',
      [
        [0, 'shown'],
        [90_000, 'hidden'],
      ],
    ],
    [
      'that was scrolled a little',
      [
        [0, 'shown'],
        [5000, 'scrolled', { by: 0.4 }],
        [90_000, 'hidden'],
      ],
    ],
    [
      'that the browser brought to its place as it came up',
      [
        [0, 'shown'],
        [SETTLES - 1, 'scrolled', { by: 5 }],
        [90_000, 'hidden'],
      ],
    ],
    [
      'that was left after 19 seconds',
      [
        [0, 'shown'],
        [5000, 'scrolled', { by: 2 }],
        [19_000, 'hidden'],
        [90_000, 'hidden'],
      ],
    ],
  ])('%s', (_, steps) => {
    expect(play(steps).told).toEqual([]);
  });

  test('while the machine sleeps', () => {
    let now: Attention = nextAttention(beginAttention(PAGE, 0), { type: 'shown', at: 0, url: PAGE });
    now = nextAttention(now, { type: 'scrolled', by: 1, at: 2000, url: PAGE });
    // The timer comes hours late.
    now = nextAttention(now, { type: 'counted', at: 9_000_000, url: PAGE });
    expect(now.state.name).toBe('reading');
    expect(now.seen).toBeLessThan(READ_FOR / 2);
  });
});

describe('an address that changes without a load', () => {
  test('begins anew: what was read before counts for nothing', () => {
    const { told } = play([
      [0, 'shown'],
      [5000, 'scrolled', { by: 1 }],
      [15_000, 'scrolled', { by: 1, url: `${PAGE}/next` }],
      [30_000, 'scrolled', { by: 1 }],
      [60_000, 'hidden'],
    ]);
    expect(told).toHaveLength(1);
    expect(told[0]?.url).toBe(`${PAGE}/next`);
    expect(told[0]?.at).toBeGreaterThanOrEqual(35_000);
  });

  test('is told each time, and once for each', () => {
    const { told } = play([
      [0, 'shown'],
      [5000, 'scrolled', { by: 1 }],
      [25_000, 'answered'],
      [40_000, 'scrolled', { by: 1 }],
      [50_000, 'scrolled', { by: 0, url: `${PAGE}?page=2` }],
      [55_000, 'scrolled', { by: 1 }],
      [80_000, 'answered'],
      [200_000, 'scrolled', { by: 9 }],
    ]);
    expect(told.map(({ url }) => url)).toEqual([PAGE, `${PAGE}?page=2`]);
  });

  test('is the same one when only the place in it changes', () => {
    const { told } = play([
      [0, 'shown'],
      [5000, 'scrolled', { by: 1 }],
      [15_000, 'counted', { url: `${PAGE}#comments` }],
      [24_000, 'hidden'],
    ]);
    expect(told).toEqual([{ at: expect.any(Number), url: PAGE }]);
  });
});

describe('when nobody answers', () => {
  test('it is told again, so often and no more, also when the page is out of sight', () => {
    let now: Attention = nextAttention(beginAttention(PAGE, 0), { type: 'shown', at: 0, url: PAGE });
    let at = 0;
    for (; now.state.name === 'reading'; at += COUNT_EVERY) {
      now = nextAttention(now, { type: at === 4000 ? 'scrolled' : 'counted', by: 1, at, url: PAGE } as AttentionEvent);
    }
    now = nextAttention(now, { type: 'hidden', at, url: PAGE });
    let told = 1;
    while (now.state.name === 'telling') {
      now = nextAttention(now, { type: 'unanswered', at, url: PAGE });
      const wait = countIn(now);
      if (wait === null) break;
      expect(wait).toBe(AGAIN_AFTER);
      at += wait;
      now = nextAttention(now, { type: 'counted', at, url: PAGE });
      told++;
    }
    expect(told).toBe(TRIES);
    expect(now.state.name).toBe('done');
  });
});

test('whatever happens, nothing is told before it was in view for 20 seconds and scrolled', () => {
  const step = fc.record({
    gap: fc.integer({ min: 0, max: 9000 }),
    type: fc.constantFrom<AttentionEvent['type']>('shown', 'hidden', 'scrolled', 'counted', 'answered', 'unanswered'),
    by: fc.double({ min: -1, max: 1, noNaN: true }),
    page: fc.nat(1),
  });
  fc.assert(
    fc.property(fc.array(step, { maxLength: 60 }), (steps) => {
      let at = 0;
      let now = beginAttention(`${PAGE}0`, 0);
      let inView: number | null = null;
      let seen = 0;
      let scrolled = 0;
      for (const { gap, type, by, page } of steps) {
        at += gap;
        const url = `${PAGE}${page}`;
        if (inView !== null) seen += gap;
        if (url !== now.url) {
          seen = 0;
          scrolled = 0;
        }
        if (type === 'shown') inView = at;
        if (type === 'hidden') inView = null;
        if (type === 'scrolled') scrolled += Math.abs(by);
        const before: string = now.state.name;
        now = nextAttention(now, { type, at, url, by } as AttentionEvent);
        if (before === 'reading' && now.state.name === 'telling') {
          expect(seen).toBeGreaterThanOrEqual(READ_FOR);
          expect(scrolled).toBeGreaterThanOrEqual(0.5);
        }
      }
    }),
  );
});
