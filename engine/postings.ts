import type { Matcher } from './match.ts';
import type { Passage, Postings } from './types.ts';

/** Where each topic is named, in the order of the passages. */
export function buildPostings(passages: readonly Passage[], matcher: Matcher): Postings {
  const postings: Postings = {};
  for (const passage of passages) {
    for (const { topicId, start, end } of matcher.find(passage.text)) {
      postings[topicId] ??= [];
      postings[topicId].push({ passageId: passage.id, start, end });
    }
  }
  return postings;
}
