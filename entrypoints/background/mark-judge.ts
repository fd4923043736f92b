import type { Question } from '../../bridge/messages.ts';
import { isEverydayName } from '../../engine/lexicon/everyday-names.ts';
import type { LibraryReader } from '../../engine/model/library-reader.ts';
import type { Topic } from '../../engine/model/topic.ts';

/** Worked out once for each library: see {@link everydayIn}. */
const known = new WeakMap<readonly Topic[], ReadonlySet<string>>();

/** The ids of the topics of a library whose names stand everywhere. */
export function everydayIn({ topics }: LibraryReader): ReadonlySet<string> {
  const before = known.get(topics);
  if (before) return before;
  const ids = new Set(topics.filter(isEverydayName).map(({ id }) => id));
  known.set(topics, ids);
  return ids;
}

/**
 * The topics, of those given with the place where a page names them, whose names stand everywhere and whose card fits there or cannot be judged because
 * too little is read. Between two of them whoever else asks has a turn.
 */
export async function worthMarking(reader: LibraryReader, { page, names }: Question<'judgeMarks'>): Promise<string[]> {
  const everyday = everydayIn(reader);
  const worth: string[] = [];
  for (const { topicId, ...place } of names) {
    // The library may have changed since the page was read. And a hostile page's process shall not learn what the library
    // tells of other topics by asking whether it fits.
    if (!everyday.has(reader.topicOf(topicId)?.id ?? '')) continue;
    const { verdict } = await reader.lookUp({ ...place, topicId, page, limit: 0 });
    if (verdict === 'fits') worth.push(topicId);
    await new Promise((done) => setTimeout(done));
  }
  return worth;
}
