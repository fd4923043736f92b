import { MEN, WOMEN } from '../lists/names.ts';
import type { Topic } from '../model/topic.ts';
import { foldWord } from '../text/code-units.ts';

/** The given names of a person. */
export interface GivenNames {
  /** Folded. */
  names: ReadonlySet<string>;
  /** Whether the given name is a woman's, as far as a name tells. */
  female: boolean;
}

/** Those of a topic that is no person. */
export const NO_GIVEN_NAMES: GivenNames = { names: new Set(), female: false };

/** The given names of a topic: for a person the words before the last in all its names, for another kind none. */
export function givenNamesOf({ kind, label, aliases }: Topic): GivenNames {
  if (kind !== 'person') return NO_GIVEN_NAMES;
  const names = new Set<string>();
  for (const name of [label, ...aliases]) {
    const words = name.split(/[\s.]+/u).filter(Boolean);
    for (const word of words.slice(0, -1)) names.add(foldWord(word.normalize('NFC')));
  }
  const first = foldWord(label.split(/\s+/u)[0] ?? '');
  return { names, female: label.includes(' ') && (WOMEN.has(first) || (first.endsWith('a') && !MEN.has(first))) };
}
