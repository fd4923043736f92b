import type { Library, Passage, Posting, Postings, Topic } from '../model/types.ts';
import { buildNameIndex } from './name-index.ts';

/** A change that a reader makes to a library. */
export type LibraryEdit =
  /** Shows the topic under another name; its old name stays an alias. */
  | { type: 'rename'; topicId: string; label: string }
  /** Lets one topic's names lead to another topic. */
  | { type: 'merge'; topicId: string; intoId: string }
  /** Lets a name lead nowhere any more. */
  | { type: 'block'; topicId: string; alias: string };

/** A library with changes applied, and for each change whether it could be. */
export interface EditedLibrary {
  library: Library;
  applied: boolean[];
}

/**
 * Applies changes to a library, in their order, without touching the library handed in.
 * A change whose topic or name the library does not have is left out: a later version of the library may have it
 * again. Ids stay, so that changes made later, muted topics and links to a topic still lead to it; a merged topic
 * disappears. A topic that has lost all its names disappears too.
 */
export function applyEdits(library: Library, edits: readonly LibraryEdit[]): EditedLibrary {
  if (edits.length === 0) return { library, applied: [] };
  const topics = new Map(library.topics.map((topic) => [topic.id, topic]));
  const postings: Postings = { ...library.postings };
  const passages = new Map(library.passages.map((passage) => [passage.id, passage]));
  const order = new Map(library.passages.map((passage, position) => [passage.id, position]));
  const apply = (edit: LibraryEdit): boolean => {
    const topic = topics.get(edit.topicId);
    if (!topic) return false;
    if (edit.type === 'rename') return rename(topics, topic, edit.label);
    if (edit.type === 'merge') return merge(topics, postings, order, topic, edit.intoId);
    return block(topics, postings, passages, topic, edit.alias);
  };
  const applied = edits.map(apply);
  const kept = [...topics.values()];
  return {
    library: { ...library, topics: kept, postings, fuse: buildNameIndex(kept) },
    applied,
  };
}

function rename(topics: Map<string, Topic>, topic: Topic, label: string): boolean {
  if (label === topic.label) return false;
  topics.set(topic.id, { ...topic, label, aliases: namesBut(topic, label) });
  return true;
}

function merge(
  topics: Map<string, Topic>,
  postings: Postings,
  order: ReadonlyMap<string, number>,
  topic: Topic,
  intoId: string,
): boolean {
  const into = topics.get(intoId);
  if (!into || into.id === topic.id) return false;
  topics.delete(topic.id);
  topics.set(into.id, { ...into, aliases: [...new Set([...into.aliases, ...namesBut(topic, into.label)])] });
  postings[into.id] = [...(postings[into.id] ?? []), ...(postings[topic.id] ?? [])].sort(
    (a, b) => (order.get(a.passageId) ?? 0) - (order.get(b.passageId) ?? 0) || a.start - b.start,
  );
  delete postings[topic.id];
  return true;
}

function block(
  topics: Map<string, Topic>,
  postings: Postings,
  passages: ReadonlyMap<string, Passage>,
  topic: Topic,
  alias: string,
): boolean {
  const names = [topic.label, ...topic.aliases];
  if (!names.includes(alias)) return false;
  const [label, ...aliases] = names.filter((name) => name !== alias);
  if (label === undefined) {
    topics.delete(topic.id);
    delete postings[topic.id];
    return true;
  }
  topics.set(topic.id, { ...topic, label, aliases });
  postings[topic.id] = (postings[topic.id] ?? []).filter((posting) => exactOf(posting, passages) !== alias);
  return true;
}

/** Every name of a topic but one, its label first. */
function namesBut(topic: Topic, name: string): string[] {
  return [topic.label, ...topic.aliases].filter((other) => other !== name);
}

function exactOf({ passageId, start, end }: Posting, passages: ReadonlyMap<string, Passage>): string | undefined {
  return passages.get(passageId)?.text.slice(start, end);
}
