import { describe, expect, test } from 'vitest';
import { DEFAULT_SETTINGS, type Settings } from '../../bridge/settings.ts';
import { readSettingsFile, writeSettingsFile } from '../../bridge/settings-file.ts';
import { STEPS_OF_TESTS } from './steps.ts';

const changed: Settings = {
  ...DEFAULT_SETTINGS,
  opens: 'click',
  delay: 450,
  textScale: 1.3,
  pausedSites: { 'news.example': null, 'other.example': 1_800_000_000_000 },
  mutedTopics: ['t1', 't2'],
  badge: false,
};
const file = (settings: unknown, rest: object = {}) =>
  JSON.stringify({ backstory: 'settings', version: 1, settings, ...rest });

describe('a settings file', () => {
  test('brings back what was written', () => {
    expect(readSettingsFile(writeSettingsFile(changed))).toEqual({ ok: true, settings: changed });
  });

  test('may leave fields out; they have their defaults', () => {
    expect(readSettingsFile(file({ delay: 100 }))).toEqual({ ok: true, settings: { ...DEFAULT_SETTINGS, delay: 100 } });
  });

  test('that is no JSON, or that a newer version wrote, is refused as such', () => {
    expect(readSettingsFile('settings: {')).toEqual({ ok: false, problem: { kind: 'no-json' } });
    expect(readSettingsFile(file({ colour: 'red' }, { version: 99 }))).toEqual({
      ok: false,
      problem: { kind: 'newer' },
    });
  });

  test('of an older version goes through every step to the present one', () => {
    const old = file({ wait: 1.2, hidden: ['a.example'] });
    expect(readSettingsFile(old, STEPS_OF_TESTS)).toEqual({
      ok: true,
      settings: { ...DEFAULT_SETTINGS, delay: 1200, pausedSites: { 'a.example': null } },
    });
    const between = file({ pause: 400, hidden: [] }, { version: 2 });
    expect(readSettingsFile(between, STEPS_OF_TESTS)).toEqual({
      ok: true,
      settings: { ...DEFAULT_SETTINGS, delay: 400 },
    });
  });

  test('of an older version is refused, the field named, when what comes out of it is wrong', () => {
    expect(readSettingsFile(file({ wait: 'long', hidden: [] }), STEPS_OF_TESTS)).toEqual({
      ok: false,
      problem: { kind: 'field', field: 'settings.delay' },
    });
    expect(readSettingsFile(file({ wait: 1 }), STEPS_OF_TESTS)).toEqual({
      ok: false,
      problem: { kind: 'field', field: 'settings' },
    });
  });

  test.each([
    ['another file', JSON.stringify({ name: 'something' }), 'backstory'],
    ['a version that never was', file({}, { version: 0 }), 'version'],
    ['settings that are a list', file([]), 'settings'],
    ['an unknown field', file({ colour: 'red' }), 'settings.colour'],
    ['a wrong choice', file({ opens: 'sometimes' }), 'settings.opens'],
    ['a negative delay', file({ delay: -1 }), 'settings.delay'],
    ['an endless delay', file({ delay: 60_000 }), 'settings.delay'],
    ['a delay that is a text', file({ delay: '300' }), 'settings.delay'],
    ['text too large to read', file({ textScale: 10 }), 'settings.textScale'],
    ['a pause that is no time', file({ pausedSites: { 'news.example': 'soon' } }), 'settings.pausedSites.news.example'],
    ['a topic that is no id', file({ mutedTopics: ['t1', 2] }), 'settings.mutedTopics.1'],
    ['a switch that is neither on nor off', file({ badge: 1 }), 'settings.badge'],
  ])('that has %s is refused, the field named', (_, text, field) => {
    expect(readSettingsFile(text)).toEqual({ ok: false, problem: { kind: 'field', field } });
  });
});
