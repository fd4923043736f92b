import type { Mention } from '../model/mention.ts';
import type { Topic } from '../model/topic.ts';
import { dropCommonWords } from './common-words.ts';
import { giveSurnames } from './give-surnames.ts';
import { dropLabels } from './labels.ts';
import { dropRepeatedParts } from './longer-names.ts';
import type { Matcher } from './matcher.ts';
import { dropNamesakes } from './namesakes.ts';
import { dropOtherLaws } from './other-laws.ts';
import type { PageJudge, PartOfName } from './page-judge.ts';
import { dropUnintroduced } from './unintroduced.ts';

/**
 * The judges of a page, in the order in which they are asked: each sees what those before it let stand. A namesake's
 * surname must be gone before it could settle that a word is meant as a name, and what is a mere word must be gone
 * before it could own a law. A new judge is a file of its own and a line here.
 */
const JUDGES: readonly PageJudge[] = [
  dropLabels,
  dropRepeatedParts,
  giveSurnames,
  dropNamesakes,
  dropUnintroduced,
  dropCommonWords,
  dropOtherLaws,
];

/**
 * Finds the mentions in the texts of one page, each judged by what the whole page says: who else has the name, whether
 * a surname that is a word is meant as one, which law a number belongs to. Topics in `named` are known to the page
 * already. One list per text, sorted, not overlapping.
 */
export function findOnPage(
  matcher: Matcher,
  topicOf: (topicId: string) => Topic | undefined,
  texts: readonly string[],
  named: readonly string[],
): Mention[][] {
  const parts: PartOfName[] = [];
  let mentions = texts.map((text, index) =>
    matcher.find(text, (topicId, start) => parts.push({ topicId, text: index, start })),
  );
  for (const judge of JUDGES) mentions = judge({ texts, mentions, parts, named, topicOf });
  return mentions;
}
