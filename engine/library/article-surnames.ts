import { giveSurnames, isLoneWord, sharedSurnames, surnameOf } from '../mentions/give-surnames.ts';
import type { Passage } from '../model/article.ts';
import type { Mention } from '../model/mention.ts';
import type { Topic } from '../model/topic.ts';

/**
 * Gives lone surnames in passages to whom their article introduces: a surname that several people of the library have, and
 * that nobody is known by (`Topic.introduced`), is nobody's in an article that introduces none of them. One list a passage,
 * in the order of the passages; those of an article follow one another.
 */
export function giveArticleSurnames(
  passages: readonly Passage[],
  mentions: readonly (readonly Mention[])[],
  topics: readonly Topic[],
): Mention[][] {
  const topicOf = new Map(topics.map((topic) => [topic.id, topic]));
  const shared = sharedSurnames(topics);
  const isOpen = ({ topicId, exact }: Mention) =>
    isLoneWord({ exact }) && shared.has(surnameOf(exact)) && topicOf.get(topicId)?.kind === 'person';
  const out: Mention[][] = mentions as Mention[][];
  const settled = out.slice();
  for (let from = 0; from < passages.length; ) {
    let to = from + 1;
    while (to < passages.length && passages[to]?.articleId === passages[from]?.articleId) to++;
    const own = out.slice(from, to);
    if (own.some((list) => list.some(isOpen))) {
      const texts = passages.slice(from, to).map(({ text }) => text);
      const given = giveSurnames({ texts, mentions: own, parts: [], named: [], topicOf: (id) => topicOf.get(id) });
      const full = new Set(given.flat().flatMap((one) => (isLoneWord(one) ? [] : [one.topicId])));
      const isShy = ({ topicId, exact }: Mention) =>
        topicOf.get(topicId)?.introduced?.some((name) => surnameOf(name) === surnameOf(exact));
      for (const [i, list] of given.entries())
        settled[from + i] = list.filter((one) => !isOpen(one) || full.has(one.topicId) || !isShy(one));
    }
    from = to;
  }
  return settled;
}
