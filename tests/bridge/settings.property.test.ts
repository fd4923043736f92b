import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { DEFAULT_SETTINGS, type Settings } from '../../bridge/settings.ts';
import { readSettingsFile, writeSettingsFile } from '../../bridge/settings-file.ts';
import { itemsOf, readItems, wholeItem } from '../../bridge/settings-items.ts';
import { formatEnd } from '../../entrypoints/options/format-end.ts';

/** Hosts as they are and as nobody would write them, those that every object has among its own included. */
const host = fc.oneof(
  fc.domain(),
  fc.string({ maxLength: 253 }),
  fc.constantFrom('__proto__', 'constructor', 'toString', ''),
);
const time = fc.oneof(fc.constant(null), fc.integer({ min: 0, max: 8.64e15 }));

const settings: fc.Arbitrary<Settings> = fc.record({
  opens: fc.constantFrom<Settings['opens']>('hover', 'hover-with-key', 'click', 'never'),
  marks: fc.constantFrom<Settings['marks']>('first', 'all', 'approach', 'none'),
  delay: fc.integer({ min: 0, max: 2000 }),
  theme: fc.constantFrom<Settings['theme']>('page', 'light', 'dark'),
  textScale: fc.double({ min: 0.8, max: 2, noNaN: true }),
  pausedSites: fc.array(fc.tuple(host, time), { maxLength: 100 }).map((sites) => Object.fromEntries(sites)),
  paused: fc.boolean(),
  mutedTopics: fc
    .uniqueArray(fc.string({ minLength: 1, maxLength: 64 }), { maxLength: 100 })
    .map((topics) => topics.sort()),
  badge: fc.boolean(),
  remember: fc.boolean(),
  rememberFor: fc.constantFrom<Settings['rememberFor']>('month', 'year', 'always'),
  shownFor: fc.constantFrom<Settings['shownFor']>('off', 'month', 'year', 'always'),
});

/** What a browser's storage may give back: what JSON can hold, and in Firefox numbers that are none. */
const anything = fc.oneof(fc.jsonValue(), fc.double(), fc.constantFrom(1e300, -1, Number.NaN, undefined));
const fieldName = fc.constantFrom(...Object.keys(DEFAULT_SETTINGS), 'version', 'colour', '__proto__');

/** Settings with some fields replaced by anything. */
const spoilt = fc
  .tuple(settings, fc.array(fc.tuple(fieldName, fc.oneof(anything, fc.dictionary(host, anything), fc.array(anything)))))
  .map(([whole, wrong]) => Object.fromEntries([...Object.entries(whole), ...wrong]));

const items = fc.dictionary(
  fc.oneof(
    fc.constantFrom('settings', 'pausedSites.0', 'pausedSites.31', 'mutedTopics.4', 'mutedTopics.99'),
    fc.string(),
  ),
  fc.oneof(anything, spoilt, fc.dictionary(host, anything), fc.array(anything)),
);

/** Whether settings can be used anywhere without a further look: they are whole, and every number is bounded. */
function expectWhole(read: Settings): void {
  expect(Object.keys(read).sort()).toEqual(Object.keys(DEFAULT_SETTINGS).sort());
  expect(readItems({ settings: read })).toMatchObject({ settings: read, unreadable: [] });
  for (const until of Object.values(read.pausedSites))
    if (until !== null) expect(formatEnd(until, 0, 'en')).toEqual(expect.any(String));
  const used = [read.delay / 1000, read.textScale];
  for (const number of used) expect(number).toBeLessThanOrEqual(2);
}

describe('settings', () => {
  test('come back from the items and from the file that they are written to', () => {
    fc.assert(
      fc.property(settings, (given) => {
        expect(readItems(structuredClone(itemsOf(given)))).toEqual({ settings: given, unreadable: [], isNewer: false });
        expect(readItems({ settings: wholeItem(given) }).settings).toEqual(given);
        expect(readSettingsFile(writeSettingsFile(given))).toEqual({ ok: true, settings: given });
      }),
    );
  });

  test('are whole, whatever is stored', () => {
    fc.assert(fc.property(items, (stored) => expectWhole(readItems(stored).settings)));
    fc.assert(fc.property(spoilt, (stored) => expectWhole(readItems({ settings: stored }).settings)));
  });

  test('lose no field because another is broken', () => {
    fc.assert(
      fc.property(settings, fc.constantFrom(...Object.keys(DEFAULT_SETTINGS)), (given, broken) => {
        const { settings: read, unreadable } = readItems({ settings: { ...given, [broken]: Number.NaN } });
        expect(unreadable).toEqual([broken]);
        expect(read).toEqual({ ...given, [broken]: DEFAULT_SETTINGS[broken as keyof Settings] });
      }),
    );
  });
});

describe('a settings file', () => {
  const names = fc.constantFrom('backstory', 'version', 'settings', 'colour');

  test('of any text is read whole or refused with its problem named, and never throws', () => {
    const files = fc.oneof(
      fc.string(),
      fc.json(),
      spoilt.map((each) => JSON.stringify({ backstory: 'settings', version: 1, settings: each })),
      fc.dictionary(names, anything).map((each) => JSON.stringify(each)),
    );
    fc.assert(
      fc.property(files, (text) => {
        const read = readSettingsFile(text);
        if (read.ok) expectWhole(read.settings);
        else expect(read.problem.kind === 'field' ? read.problem.field : read.problem.kind).not.toBe('');
      }),
      { numRuns: 500 },
    );
  });

  test('with a number beyond all bounds is refused, the field named', () => {
    const text = '{"backstory":"settings","version":1,"settings":{"pausedSites":{"a.example":1e300}}}';
    const field = 'settings.pausedSites.a.example';
    expect(readSettingsFile(text)).toEqual({ ok: false, problem: { kind: 'field', field } });
    // JSON has no infinity, but its numbers may be too large for ours.
    expect(readSettingsFile(text.replace('1e300', '1e999'))).toEqual({ ok: false, problem: { kind: 'field', field } });
  });
});

describe('items of the synced storage', () => {
  /** What browsers count: the name and the JSON of an item. */
  const bytes = ([key, value]: [string, unknown]) => new TextEncoder().encode(key + JSON.stringify(value)).length;

  test('stay within what an item may have while all of them stay within what there is', () => {
    const sites = Array.from({ length: 2800 }, (_, i) => [`www.newspaper-${i}.example`, null]);
    const full = itemsOf({
      ...DEFAULT_SETTINGS,
      pausedSites: Object.fromEntries(sites),
      mutedTopics: Array.from({ length: 400 }, (_, i) => `topic-${i}`),
    });
    const sizes = Object.entries(full).map(bytes);
    const sum = sizes.reduce((a, b) => a + b, 0);
    expect(sum).toBeGreaterThan(95_000);
    expect(sum).toBeLessThan(102_400);
    expect(Math.max(...sizes)).toBeLessThan(8192);
    expect(sizes.length).toBeLessThan(512);
  });
});
