import type { LibraryReader } from '../../engine/model/library-reader.ts';
import type { Topic } from '../../engine/model/topic.ts';
import { fold } from './fold.ts';

/** A selection longer than this is no name (UTF-16 units). */
const LONGEST_NAME = 200;

/**
 * The topic that a selected text names, or `null`: first a name found in it as on any page, then a topic whose name
 * it is but for case and spelling. Several different names in one selection are no single topic.
 */
export function topicOf(reader: LibraryReader, selection: string): Topic | null {
  const text = selection.trim();
  if (text === '' || text.length > LONGEST_NAME) return null;
  const found = new Set(reader.findMentions([text])[0]?.map(({ topicId }) => topicId));
  if (found.size > 1) return null;
  const [only] = found;
  if (only !== undefined) return reader.topicOf(only) ?? null;
  const folded = fold(text);
  const isNamed = ({ label, aliases }: Topic) => [label, ...aliases].some((name) => fold(name) === folded);
  return reader.topics.find(isNamed) ?? null;
}
