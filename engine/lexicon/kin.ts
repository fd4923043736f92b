import { KIN_LINES } from '../lists/kin.ts';
import { stemOf } from '../text/stem.ts';

/** The stems of words that say nearly the same as a word with this stem. */
export type KinOf = (stem: string) => Iterable<string>;

/**
 * Kin of words: those that share a group with them, of the groups that any newspaper needs ("sortie" and "air strike",
 * "Kabul" and "Afghanistan") or of a library's own, small words in any form.
 */
export function createKin(own: readonly (readonly string[])[] = []): KinOf {
  const ownKin = kinIn(own);
  return (stem) => new Set([...(generalKin().get(stem) ?? []), ...(ownKin.get(stem) ?? [])]);
}

let general: Map<string, Set<string>> | undefined;

/** Made when first needed: a background that finds names need not wait for it. */
function generalKin(): Map<string, Set<string>> {
  general ??= kinIn(
    KIN_LINES.trim()
      .split('\n')
      .map((line) => line.split(' ')),
  );
  return general;
}

function kinIn(groups: readonly (readonly string[])[]): Map<string, Set<string>> {
  const kin = new Map<string, Set<string>>();
  for (const group of groups) {
    const stems = [...new Set(group.map(stemOf))];
    for (const stem of stems) {
      const known = kin.get(stem) ?? new Set();
      for (const other of stems) if (other !== stem) known.add(other);
      kin.set(stem, known);
    }
  }
  return kin;
}
