import type { Passage } from '../model/article.ts';
import type { CuratedTopics, Topic } from '../model/topic.ts';
import { packMatcherAsBytes } from '../names/compile-matcher.ts';
import { foldWord } from '../text/code-units.ts';
import type { Change } from './change.ts';
import { editTopics, type LibraryEdit } from './edits.ts';
import { learnNames } from './learn.ts';
import { encodeNames, NO_NAMES, type StoredNames } from './stored-names.ts';

/**
 * So many topics may stand apart that were added since all were learned; more are compiled into the matcher of all. A
 * large library has more apart, or every few articles would compile all of its names.
 */
const FEW_NAMES = 300;
const SMALL_PART = 1 / 8;

/** Libraries with fewer names compile them when they are opened, faster than a packed matcher could be read. */
const PACKED_NAMES = 500;

/** The topics that only the passages at hand bring, but for those of some articles: none has a name that is known. */
export function ownNames(
  passages: readonly Passage[],
  mute: ReadonlySet<string>,
  known: readonly Topic[],
  curated: CuratedTopics | undefined,
): Topic[] {
  const taken = new Set(known.flatMap(({ label, aliases }) => [label, ...aliases].map((name) => foldWord(name))));
  const ids = new Set(known.map(({ id }) => id));
  const { topics } = learnNames(passages, mute, curated);
  return topics.filter(
    ({ id, label, aliases }) => !ids.has(id) && [label, ...aliases].every((name) => !taken.has(foldWord(name))),
  );
}

/** Stores names that were added: apart while they are few, else with all others. */
export function addNames(own: readonly Topic[], names: StoredNames, added: StoredNames, change: Change): void {
  if (own.length === 0) return;
  const { manifest } = change;
  const learned = [...added.learned, ...own];
  const provisional = [...added.provisional, ...own.map(({ id }) => id)];
  change.drop(manifest.addedNames);
  if (learned.length <= Math.max(FEW_NAMES, names.topics.length * SMALL_PART)) {
    change.set({ addedNames: putNames(change, { ...NO_NAMES, learned, topics: learned, provisional }) });
    return;
  }
  change.drop(manifest.names);
  const all = {
    ...names,
    learned: [...names.learned, ...learned],
    topics: [...names.topics, ...learned],
    provisional: [...names.provisional, ...provisional],
  };
  change.set({ names: putNames(change, all), addedNames: null });
}

/** Names with the reader's changes, which may speak of topics by ids that they once had. */
export function withEdits(names: StoredNames, edits: readonly LibraryEdit[]): StoredNames {
  const now = (id: string) => names.redirects[id] ?? id;
  const current = edits.map((edit): LibraryEdit => {
    const topicId = now(edit.topicId);
    // What a split makes has the id that the change says, whatever becomes of the topic.
    return edit.type === 'merge' ? { ...edit, topicId, intoId: now(edit.intoId) } : { ...edit, topicId };
  });
  const { topics, applied, merged } = editTopics(names.learned, current);
  if (edits.length === 0) return { ...names, topics: names.learned, applied, merged: {} };
  return { ...names, topics, applied, merged };
}

/** Keeps names, with their compiled matcher where that is worth it, and gives the key. */
export function putNames(change: Change, names: StoredNames): string {
  const kept = withMatcher(names);
  return change.put(encodeNames(kept), kept);
}

/** Names with their compiled matcher, where that is worth keeping. */
function withMatcher(names: StoredNames): StoredNames {
  const { matcher: _, ...rest } = names;
  return names.topics.length < PACKED_NAMES ? rest : { ...rest, matcher: packMatcherAsBytes(names.topics) };
}

/** The topics of either list that the other does not have as they are. */
export function differing(before: readonly Topic[], after: readonly Topic[]): Topic[] {
  if (before === after) return [];
  const [old, fresh] = [new Set(before), new Set(after)];
  return [...before.filter((topic) => !fresh.has(topic)), ...after.filter((topic) => !old.has(topic))];
}
