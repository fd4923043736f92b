import type { Mention, Topic } from '../model/types.ts';
import { dropBareWords } from './common-words.ts';
import type { Matcher } from './matcher.ts';
import { findWithoutNamesakes } from './namesakes.ts';
import { dropOtherLaws } from './other-laws.ts';

/**
 * Finds the mentions in the texts of one page, each judged by what the whole page says: who else has the name, whether
 * a surname that is a word is meant as one, which law a number belongs to. Topics in `named` are known to the page
 * already. One list per text, sorted, not overlapping.
 */
export function findTogether(
  matcher: Matcher,
  topicOf: (topicId: string) => Topic | undefined,
  texts: readonly string[],
  named: readonly string[],
): Mention[][] {
  const found = findWithoutNamesakes(matcher, topicOf, texts, named);
  return dropOtherLaws(dropBareWords(found, topicOf, texts, named), topicOf, texts, named);
}
