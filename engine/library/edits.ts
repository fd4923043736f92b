import type { Passage } from '../model/article.ts';
import type { Library } from '../model/library.ts';
import type { Posting, Postings } from '../model/mention.ts';
import type { NameOrigin, Topic } from '../model/topic.ts';
import { buildNameIndex } from './name-index.ts';
import { originOf, originsOf } from './name-origin.ts';

/** A change that a reader makes to a library. */
export type LibraryEdit =
  /** Shows the topic under another name; its old name stays an alias. */
  | { type: 'rename'; topicId: string; label: string }
  /** Lets one topic's names lead to another topic. */
  | { type: 'merge'; topicId: string; intoId: string }
  /**
   * Gives some of a topic's names, the first as its label, to a topic of their own with the id `intoId`, as
   * `splitId` makes it. The topic keeps at least one name.
   */
  | { type: 'split'; topicId: string; intoId: string; names: string[] }
  /** Lets a name lead nowhere any more. */
  | { type: 'block'; topicId: string; alias: string }
  /** Says that a passage does not mean the topic; `ordinal` is its position in its article, from 0. */
  | { type: 'deny'; topicId: string; articleId: string; passageId: string; ordinal: number };

/** A library with changes applied, and for each change whether it could be. */
export interface EditedLibrary {
  library: Library;
  applied: boolean[];
  /** Of topics that were merged into another: to which they lead, which may lead on. */
  merged: Record<string, string>;
}

/**
 * Applies changes to a library, in their order, without touching the library handed in.
 * A change whose topic or name the library does not have is left out: a later version of the library may have it
 * again. Names that the reader gave to a topic, by a new name or by merging another topic into it, are marked as the
 * reader's (`Topic.origins`). Ids stay, so that changes made later, muted topics and links to a topic still lead to it;
 * a merged topic disappears, and so does one that has lost all its names.
 */
export function applyEdits(library: Library, edits: readonly LibraryEdit[]): EditedLibrary {
  if (edits.length === 0) return { library, applied: [], merged: {} };
  const topics = new Map(library.topics.map((topic) => [topic.id, topic]));
  const postings: Postings = { ...library.postings };
  const references: Postings = { ...library.references };
  const passages = new Map(library.passages.map((passage) => [passage.id, passage]));
  const order = new Map(library.passages.map((passage, position) => [passage.id, position]));
  const apply = (edit: LibraryEdit): boolean => {
    const topic = topics.get(edit.topicId);
    if (!topic) return false;
    if (edit.type === 'rename') return rename(topics, topic, edit.label);
    if (edit.type === 'merge') return merge(topics, [postings, references], order, topic, edit.intoId);
    if (edit.type === 'split') return splitOff(topics, postings, passages, topic, edit);
    if (edit.type === 'deny') return deny([postings, references], edit);
    return block(topics, postings, passages, topic, edit.alias);
  };
  const applied = edits.map(apply);
  const kept = [...topics.values()];
  return {
    library: { ...library, topics: kept, postings, references, fuse: buildNameIndex(kept) },
    applied,
    merged: mergedBy(edits, applied),
  };
}

function rename(topics: Map<string, Topic>, topic: Topic, label: string): boolean {
  if (label === topic.label) return false;
  const aliases = namesBut(topic, label);
  topics.set(
    topic.id,
    withNames(topic, [label, ...aliases], (name) => (name === label ? 'reader' : originOf(topic, name))),
  );
  return true;
}

function merge(
  topics: Map<string, Topic>,
  places: readonly Postings[],
  order: ReadonlyMap<string, number>,
  topic: Topic,
  intoId: string,
): boolean {
  const into = topics.get(intoId);
  if (!into || into.id === topic.id) return false;
  topics.delete(topic.id);
  const own = [into.label, ...into.aliases];
  const names = [...new Set([...own, ...namesBut(topic, into.label)])];
  topics.set(
    into.id,
    withNames(into, names, (name) => (own.includes(name) ? originOf(into, name) : 'reader')),
  );
  for (const postings of places) {
    if (!postings[topic.id]) continue;
    postings[into.id] = [...(postings[into.id] ?? []), ...(postings[topic.id] ?? [])].sort(
      (a, b) => (order.get(a.passageId) ?? 0) - (order.get(b.passageId) ?? 0) || a.start - b.start,
    );
    delete postings[topic.id];
  }
  return true;
}

function splitOff(
  topics: Map<string, Topic>,
  postings: Postings,
  passages: ReadonlyMap<string, Passage>,
  topic: Topic,
  { intoId, names }: Extract<LibraryEdit, { type: 'split' }>,
): boolean {
  const all = [topic.label, ...topic.aliases];
  const taken = new Set(names);
  const kept = all.filter((name) => !taken.has(name));
  if (names.length === 0 || kept.length === 0 || !names.every((name) => all.includes(name))) return false;
  if (topics.has(intoId)) return false;
  // What the articles say of the whole they may not say of the part; and the reader says what its names mean.
  const { who: _, introduced: __, ...part } = topic;
  const origin = (name: string) => originOf(topic, name);
  topics.set(topic.id, withNames(topic, kept, origin));
  topics.set(intoId, withNames({ ...part, id: intoId }, [...taken], origin));
  const isTaken = (posting: Posting) => taken.has(exactOf(posting, passages) ?? '');
  const own = postings[topic.id] ?? [];
  postings[intoId] = own.filter(isTaken);
  postings[topic.id] = own.filter((posting) => !isTaken(posting));
  return true;
}

/** Whether the library has the passage is not asked: a stored one leaves it out where it is read. */
function deny(places: readonly Postings[], { topicId, passageId }: Extract<LibraryEdit, { type: 'deny' }>): boolean {
  for (const postings of places) {
    const own = postings[topicId];
    if (own) postings[topicId] = own.filter((posting) => posting.passageId !== passageId);
  }
  return true;
}

/** Whether lists of changes differ only in passages that are said not to mean a topic: no name is another then. */
export function differInPassagesOnly(before: readonly LibraryEdit[], after: readonly LibraryEdit[]): boolean {
  const texts = (edits: readonly LibraryEdit[]) => edits.map((edit) => JSON.stringify(edit));
  const [old, fresh] = [new Set(texts(before)), new Set(texts(after))];
  const others = [...before, ...after].filter((edit) => {
    const text = JSON.stringify(edit);
    return !(old.has(text) && fresh.has(text));
  });
  return others.length > 0 && others.every(({ type }) => type === 'deny');
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
  const kept = names.filter((name) => name !== alias);
  if (kept.length === 0) {
    topics.delete(topic.id);
    delete postings[topic.id];
    return true;
  }
  topics.set(
    topic.id,
    withNames(topic, kept, (name) => originOf(topic, name)),
  );
  postings[topic.id] = (postings[topic.id] ?? []).filter((posting) => exactOf(posting, passages) !== alias);
  return true;
}

/** A topic under other names, the label first, each from where `origin` says. */
function withNames(
  { origins: _, ...topic }: Topic,
  names: readonly string[],
  origin: (name: string) => NameOrigin,
): Topic {
  const [label = '', ...aliases] = names;
  return { ...topic, label, aliases, ...originsOf(names, origin) };
}

/** Every name of a topic but one, its label first. */
function namesBut(topic: Topic, name: string): string[] {
  return [topic.label, ...topic.aliases].filter((other) => other !== name);
}

function exactOf({ passageId, start, end }: Posting, passages: ReadonlyMap<string, Passage>): string | undefined {
  return passages.get(passageId)?.text.slice(start, end);
}

/** Topics with changes applied, and for each change whether it could be. */
export interface EditedTopics {
  topics: Topic[];
  applied: boolean[];
  /** As in {@link EditedLibrary}. */
  merged: Record<string, string>;
}

/** Applies changes to topics alone, in their order: what `applyEdits` does to those of a library. */
export function editTopics(topics: readonly Topic[], edits: readonly LibraryEdit[]): EditedTopics {
  const bare = {
    version: 0,
    articles: [],
    passages: [],
    topics: [...topics],
    postings: {},
    fuse: { keys: [], records: [] },
  };
  const { library, applied, merged } = applyEdits(bare, edits);
  return { topics: library.topics, applied, merged };
}

/** To which topics the changes that could be made let others lead. */
function mergedBy(edits: readonly LibraryEdit[], applied: readonly boolean[]): Record<string, string> {
  const merged: Record<string, string> = {};
  edits.forEach((edit, i) => {
    if (edit.type === 'merge' && applied[i]) merged[edit.topicId] = edit.intoId;
  });
  return merged;
}
