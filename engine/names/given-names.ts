import type { Topic } from '../model/types.ts';
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

/** Common given names of women that do not end in "a", from English-language news. */
const WOMEN = new Set(
  `mary elizabeth margaret nancy hillary hilary nikki kirsten anne ann jane susan karen helen michelle rachel ruth
  sarah kate catherine katherine kathleen kelly emily alice grace rose claire marine ingrid carol joan judith janet jill
  betsy stacey kirstjen melanie stephanie charlotte caroline christine madeleine condoleezza tulsi meghan kim beth`.split(
    /\s+/u,
  ),
);

/** Given names of men that end in "a". */
const MEN = new Set(
  'joshua mustafa luca andrea nikita ilya noah isa musa abdulla shinzo sasha zia reza raja'.split(' '),
);

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
