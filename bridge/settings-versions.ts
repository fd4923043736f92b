/** Settings as some version stored them: with their version, which the first one did not yet write. */
export interface Stored {
  version?: number;
  [field: string]: unknown;
}

/**
 * What makes settings of one version into those of the next: the first step makes version 2 out of version 1. A field
 * that is only added needs no step, for it has a default; one that is renamed, or means something else, does.
 */
export type Steps = readonly ((before: Stored) => Stored)[];

/** The steps so far. Never change one that people have had: add another. */
export const STEPS: Steps = [
  // Version 2 has the paused sites and the known topics in items of their own; as fields they are what they were.
  (fields) => fields,
];

/** The version that some steps lead to. */
export function versionAfter(steps: Steps): number {
  return steps.length + 1;
}

/** Settings come from a version of Backstory that is newer than this one, which must not touch them. */
export class NewerSettings extends Error {
  constructor(known: number) {
    super(`The settings are of a newer version; this Backstory knows them up to version ${known}`);
  }
}

/**
 * Takes settings through the steps from their version to the present one; the value handed in stays as it is.
 * @throws NewerSettings when their version is not known yet.
 */
export function upgrade(stored: Stored, steps: Steps = STEPS): Stored {
  if ((stored.version ?? 1) > versionAfter(steps)) throw new NewerSettings(versionAfter(steps));
  return throughSteps(stored, steps);
}

/** {@link upgrade} for settings whose version is known to be this one or an older one; throws what a step throws. */
export function throughSteps({ version = 1, ...fields }: Stored, steps: Steps): Stored {
  return steps.slice(version - 1).reduce<Stored>((before, step) => step(before), fields);
}
