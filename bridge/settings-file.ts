import * as v from 'valibot';
import { DEFAULT_SETTINGS, type Settings } from './settings.ts';
import { NewerSettings, STEPS, type Steps, upgrade, versionAfter } from './settings-versions.ts';

/** The longest dwell one can choose (ms). */
export const LONGEST_DELAY = 2000;
/** The smallest and largest text one can choose; 1 is normal. */
export const TEXT_SCALES = { min: 0.8, max: 2 } as const;

const settingsShape = v.strictObject({
  opens: v.optional(v.picklist(['hover', 'hover-with-key', 'click', 'never']), DEFAULT_SETTINGS.opens),
  marks: v.optional(v.picklist(['first', 'all', 'approach', 'none']), DEFAULT_SETTINGS.marks),
  delay: v.optional(v.pipe(v.number(), v.minValue(0), v.maxValue(LONGEST_DELAY)), DEFAULT_SETTINGS.delay),
  theme: v.optional(v.picklist(['page', 'light', 'dark']), DEFAULT_SETTINGS.theme),
  textScale: v.optional(
    v.pipe(v.number(), v.minValue(TEXT_SCALES.min), v.maxValue(TEXT_SCALES.max)),
    DEFAULT_SETTINGS.textScale,
  ),
  pausedSites: v.optional(
    v.record(v.pipe(v.string(), v.maxLength(253)), v.nullable(v.number())),
    DEFAULT_SETTINGS.pausedSites,
  ),
  paused: v.optional(v.boolean(), DEFAULT_SETTINGS.paused),
  mutedTopics: v.optional(v.array(v.pipe(v.string(), v.maxLength(64))), DEFAULT_SETTINGS.mutedTopics),
  badge: v.optional(v.boolean(), DEFAULT_SETTINGS.badge),
});

/** What a file of any version looks like; the settings in it are looked at once they are of the present version. */
const fileShape = v.strictObject({
  backstory: v.literal('settings'),
  version: v.pipe(v.number(), v.integer(), v.minValue(1)),
  settings: v.custom<Record<string, unknown>>(
    (value) => typeof value === 'object' && value !== null && !Array.isArray(value),
  ),
});

/** What is wrong with a settings file: it is no JSON, a newer version wrote it, or a field is wrong. */
export type FileProblem = { kind: 'no-json' } | { kind: 'newer' } | { kind: 'field'; field: string };

/** What reading a settings file comes to. */
export type ReadFile = { ok: true; settings: Settings } | { ok: false; problem: FileProblem };

/** The settings as a file that people can keep, read and change. */
export function writeSettingsFile(settings: Settings): string {
  return `${JSON.stringify({ backstory: 'settings', version: versionAfter(STEPS), settings }, null, 2)}\n`;
}

/**
 * Reads a settings file of this version or an older one, which is taken through `steps`. A field that is missing has
 * its default; one that is unknown or wrong is named as `settings.delay` or `settings.pausedSites.example.org`, and
 * nothing is taken.
 */
export function readSettingsFile(text: string, steps: Steps = STEPS): ReadFile {
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch {
    return { ok: false, problem: { kind: 'no-json' } };
  }
  const file = v.safeParse(fileShape, json);
  if (!file.success) return { ok: false, problem: wrong(v.getDotPath(file.issues[0]) ?? 'backstory') };
  try {
    const { version, settings } = file.output;
    const result = v.safeParse(settingsShape, upgrade({ ...settings, version }, steps));
    if (result.success) return { ok: true, settings: result.output };
    return { ok: false, problem: wrong(`settings.${v.getDotPath(result.issues[0])}`) };
  } catch (error) {
    // A step that stumbles over a file is a file with something wrong in it.
    const problem = error instanceof NewerSettings ? ({ kind: 'newer' } as const) : wrong('settings');
    return { ok: false, problem };
  }
}

function wrong(field: string): FileProblem {
  return { kind: 'field', field };
}
