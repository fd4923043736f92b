import type { Settings } from './settings.ts';
import { isField, isRecord, readFields } from './settings-fields.ts';
import { NewerSettings, STEPS, type Steps, upgrade, versionAfter } from './settings-versions.ts';

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
 * nothing is taken: a file is written by hand or by us, and a slip in it shall be seen. Throws nothing.
 */
export function readSettingsFile(text: string, steps: Steps = STEPS): ReadFile {
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch {
    return { ok: false, problem: { kind: 'no-json' } };
  }
  if (!isRecord(json) || json.backstory !== 'settings') return wrong('backstory');
  const { version, settings } = json;
  if (typeof version !== 'number' || !Number.isInteger(version) || version < 1) return wrong('version');
  if (!isRecord(settings)) return wrong('settings');
  const stray = Object.keys(json).find((name) => !['backstory', 'version', 'settings'].includes(name));
  if (stray !== undefined) return wrong(stray);
  let fields: Record<string, unknown>;
  try {
    fields = upgrade({ ...settings, version }, steps);
  } catch (error) {
    // A step that stumbles over a file is a file with something wrong in it.
    return error instanceof NewerSettings ? { ok: false, problem: { kind: 'newer' } } : wrong('settings');
  }
  const read = readFields(fields);
  const field = Object.keys(fields).find((name) => !isField(name)) ?? read.unreadable[0];
  return field === undefined ? { ok: true, settings: read.settings } : wrong(`settings.${field}`);
}

function wrong(field: string): ReadFile {
  return { ok: false, problem: { kind: 'field', field } };
}
