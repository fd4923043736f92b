import type { LibraryEdit } from '../../engine/library/edits.ts';
import type { LibraryReader } from '../../engine/model/library-reader.ts';
import type { Mention } from '../../engine/model/mention.ts';
import { fold } from './fold.ts';
import { filterNames } from './snippet-names.ts';

/**
 * A library that finds all but what the reader took from it: a blocked name must not come back as a misspelling of another
 * alias, and a passage that does not mean a topic leads to it nowhere, on the cards of others and in its article neither.
 * What else is asked goes to the library as it is at that moment, which may have grown.
 */
export function withoutNames(reader: LibraryReader, edits: readonly LibraryEdit[]): LibraryReader {
  const blocked = new Set(edits.flatMap((edit) => (edit.type === 'block' ? [fold(edit.alias)] : [])));
  const denied = deniedIn(reader, edits);
  if (blocked.size + denied.size === 0) return reader;
  const isFree = ({ exact }: Pick<Mention, 'exact'>) => !blocked.has(fold(exact));
  const isMeant = (topicId: string, passageId: string) => denied.get(passageId)?.has(topicId) !== true;
  const isWanted = ({ topicId }: { topicId: string }, exact: string, passageId: string) =>
    isFree({ exact }) && isMeant(topicId, passageId);
  const filtered: Pick<LibraryReader, 'findMentions' | 'lookUp' | 'profile' | 'readArticle'> = {
    findMentions: (texts, named) => reader.findMentions(texts, named).map((list) => list.filter(isFree)),
    lookUp: async (query) => filterNames(await reader.lookUp(query), isWanted),
    async profile(query) {
      const { shown, ...rest } = await reader.profile(query);
      return { ...rest, ...(shown && { shown: filterNames(shown, isWanted) }) };
    },
    async readArticle(articleId) {
      const read = await reader.readArticle(articleId);
      if (!read) return read;
      const mentions = read.passages.map(({ id }, i) =>
        (read.mentions[i] ?? []).filter((mention) => isFree(mention) && isMeant(mention.topicId, id)),
      );
      return { ...read, mentions };
    },
  };
  return Object.assign(Object.create(reader) as LibraryReader, filtered);
}

/** The topics that passages do not mean, by passage; what was merged since is what it was merged into. */
function deniedIn(reader: LibraryReader, edits: readonly LibraryEdit[]): ReadonlyMap<string, ReadonlySet<string>> {
  const denied = new Map<string, Set<string>>();
  for (const edit of edits) {
    if (edit.type !== 'deny') continue;
    const topics = denied.get(edit.passageId) ?? new Set();
    denied.set(edit.passageId, topics.add(reader.topicOf(edit.topicId)?.id ?? edit.topicId));
  }
  return denied;
}
