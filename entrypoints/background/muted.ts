import type { Settings } from '../../bridge/settings.ts';
import type { LibraryReader } from '../../engine/model/library-reader.ts';

/** The topics that the reader knows, also by the ids that they have now: what is learned anew may get another. */
export function mutedIn(reader: LibraryReader, { mutedTopics }: Settings): ReadonlySet<string> {
  return new Set(mutedTopics.flatMap((id) => [id, reader.topicOf(id)?.id ?? id]));
}
