import * as v from 'valibot';
import { DEFAULT_SETTINGS, SETTINGS_VERSION, type Settings } from './settings.ts';

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

const fileShape = v.strictObject({
  backstory: v.literal('settings'),
  version: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(SETTINGS_VERSION)),
  settings: settingsShape,
});

/** What reading a settings file comes to: the settings, or the field that is wrong (`null` when it is no JSON). */
export type ReadFile = { ok: true; settings: Settings } | { ok: false; field: string | null };

/** The settings as a file that people can keep, read and change. */
export function writeSettingsFile(settings: Settings): string {
  return `${JSON.stringify({ backstory: 'settings', version: SETTINGS_VERSION, settings }, null, 2)}\n`;
}

/**
 * Reads a settings file. A field that is missing has its default; one that is unknown or wrong is named as
 * `settings.delay` or `settings.pausedSites.example.org`, and nothing is taken.
 */
export function readSettingsFile(text: string): ReadFile {
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch {
    return { ok: false, field: null };
  }
  const result = v.safeParse(fileShape, json);
  if (result.success) return { ok: true, settings: result.output.settings };
  return { ok: false, field: v.getDotPath(result.issues[0]) ?? '' };
}
