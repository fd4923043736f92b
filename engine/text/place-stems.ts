import type { Topic } from '../model/topic.ts';
import { foldWord } from './code-units.ts';
import { stemOf } from './stem.ts';

/** The places whose name is one word, by its stem: that of "Iraqi" is "iraq". */
export function placeStems(topics: readonly Topic[]): Map<string, string> {
  const stems = new Map<string, string>();
  for (const { id, kind, label, aliases } of topics) {
    if (kind !== 'place') continue;
    for (const name of [label, ...aliases]) if (/^\p{Lu}\p{Ll}+$/u.test(name)) stems.set(stemOf(foldWord(name)), id);
  }
  return stems;
}
