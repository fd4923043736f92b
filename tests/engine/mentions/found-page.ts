import { buildMatcher } from '../../../engine/mentions/matcher.ts';
import type { FoundPage, PartOfName } from '../../../engine/mentions/page-judge.ts';
import type { Mention } from '../../../engine/model/mention.ts';
import type { Topic, TopicKind } from '../../../engine/model/topic.ts';

/** A topic of a test: its id is its label. */
export function topic(kind: TopicKind, label: string, aliases: string[] = [], of?: string[]): Topic {
  return { id: label, kind, label, aliases, ...(of && { of }) };
}

/** What a page judge is given: all that is found in some texts, before any judge was asked. Nothing in it can be changed. */
export function foundPage(
  topics: readonly Topic[],
  texts: readonly string[],
  named: readonly string[] = [],
): FoundPage {
  const matcher = buildMatcher(topics);
  const parts: PartOfName[] = [];
  const mentions = texts.map((text, index) => {
    const list = matcher.find(text, (topicId, start) => parts.push({ topicId, text: index, start }));
    return Object.freeze(list) as Mention[];
  });
  Object.freeze(mentions);
  return { texts, mentions, parts, named, topicOf: (id) => topics.find((each) => each.id === id) };
}

/** What the texts say at the mentions, one list for each text. */
export const exactOf = (mentions: readonly (readonly Mention[])[]): string[][] =>
  mentions.map((list) => list.map(({ exact }) => exact));
