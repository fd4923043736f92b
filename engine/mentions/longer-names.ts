import {
  DEMONYM,
  FEMALE_TITLE,
  FUNCTION_WORD,
  INITIAL,
  MONTH,
  OF,
  SOFT_TAIL,
  THE,
  TITLE,
  WEEKDAY,
} from '../lexicon/word-facts.ts';
import type { Mention } from '../model/mention.ts';
import type { Topic } from '../model/topic.ts';
import { foldWord } from '../text/code-units.ts';
import { type Neighbor, wordAfter, wordBefore, wordOf } from './neighbor.ts';
import type { FoundPage } from './page-judge.ts';

/** What stands between names without being part of one. */
const NO_PART = TITLE | FEMALE_TITLE | WEEKDAY | MONTH | DEMONYM | FUNCTION_WORD | SOFT_TAIL | INITIAL | OF | THE;

/**
 * Drops a name beside a word with which the page has it as one longer name elsewhere: after "the shares of Service America
 * fell" a sentence that begins "Service America said" speaks of no country, and neither does a headline in capitals.
 * People are left to `dropNamesakes`.
 */
export function dropRepeatedParts({ texts, mentions, parts, topicOf }: FoundPage): Mention[][] {
  const longer = new Set<string>();
  for (const { topicId, text: index, start } of parts) {
    const topic = topicOf(topicId);
    const text = texts[index] as string;
    // A name within another spelling of the same, as which it was found, is no part of anything else.
    if (mentions[index]?.some((one) => one.start <= start && start < one.end)) continue;
    const end = topic === undefined || topic.kind === 'person' ? -1 : endOfSpelling(text, start, topic);
    if (end < 0 || isShortForm(text.slice(start, end))) continue;
    const before = wordBefore(text, start);
    const left = partIn(text, before);
    const isNamed = before?.capital && !(before.facts & (FUNCTION_WORD | THE));
    const isLeftFree = before === null || !(isNamed || before.facts & OF);
    const right = isLeftFree ? partIn(text, wordAfter(text, end)) : '';
    if (left !== '') longer.add(`${topicId} < ${left}`);
    if (right !== '') longer.add(`${topicId} > ${right}`);
  }
  if (longer.size === 0) return mentions;
  return mentions.map((list, index) => {
    const text = texts[index] as string;
    const isRepeated = ({ topicId, start, end, exact }: Mention) =>
      !isShortForm(exact) &&
      (longer.has(`${topicId} < ${partIn(text, wordBefore(text, start))}`) ||
        longer.has(`${topicId} > ${partIn(text, wordAfter(text, end))}`));
    return list.some(isRepeated) ? list.filter((mention) => !isRepeated(mention)) : list;
  });
}

/** Whether a name is written in a few letters with dots, or in two or three: "U.S." stands before any noun. */
function isShortForm(name: string): boolean {
  return name.length <= 3 || /^(?:\p{L}\.)+/u.test(name);
}

/** A word straight beside a name, folded, where it may be another word of the same name; else nothing. */
function partIn(text: string, word: Neighbor | null): string {
  const isPart = word?.gap === ' ' && word.capital && !word.possessive && !(word.facts & NO_PART);
  return isPart ? wordOf(text, word) : '';
}

/** Where the longest name of a topic ends that stands at a place of a text; -1 where it is another spelling. */
function endOfSpelling(text: string, start: number, { label, aliases }: Topic): number {
  let end = -1;
  for (const name of [label, ...aliases]) {
    const to = start + name.length;
    if (to > end && foldWord(text, start, to) === foldWord(name)) end = to;
  }
  return end;
}
