import { type LibraryNews, MOST_NEWS, namePrint } from '../../bridge/library-news.ts';
import { differing } from '../../engine/library/grow-names.ts';
import type { Topic } from '../../engine/model/topic.ts';

/**
 * What other topics mean for pages that are open, or `null` when they are the same ones.
 * @param now The id that a topic has now, of the ones that it had; `undefined` when nothing is left of it.
 */
export function newsOf(
  before: readonly Topic[],
  after: readonly Topic[],
  now: (topicId: string) => string | undefined,
): LibraryNews | null {
  if (before === after) return null;
  const differ = new Set(differing(before, after));
  const old = ownersOf(
    before.filter((topic) => differ.has(topic)),
    (id) => now(id) ?? id,
  );
  const fresh = ownersOf(
    after.filter((topic) => differ.has(topic)),
    (id) => id,
  );
  const lost = new Set<string>();
  for (const topic of before) {
    if (differ.has(topic) && namesOf(topic).some((name) => fresh.get(name) !== old.get(name))) lost.add(topic.id);
  }
  const prints = new Set<number | null>();
  for (const [name, owners] of fresh) if (old.get(name) !== owners) prints.add(namePrint(name));
  const isTold = !prints.has(null) && prints.size <= MOST_NEWS && lost.size <= MOST_NEWS;
  return isTold ? { words: [...(prints as Set<number>)], lost: [...lost] } : { words: null, lost: [] };
}

/** Which topics have each name, as one text that can be compared. */
function ownersOf(topics: readonly Topic[], idOf: (topicId: string) => string): Map<string, string> {
  const owners = new Map<string, Set<string>>();
  for (const topic of topics) {
    for (const name of namesOf(topic)) owners.set(name, (owners.get(name) ?? new Set()).add(idOf(topic.id)));
  }
  return new Map([...owners].map(([name, ids]) => [name, [...ids].sort().join(' ')]));
}

const namesOf = ({ label, aliases }: Topic) => [label, ...aliases];
