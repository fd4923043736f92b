import type { LibraryEdit } from './library/edits.ts';
import { differing, withEdits } from './library/grow-names.ts';
import { learnNames, unteaching } from './library/learn.ts';
import { findAgainInPassages } from './library/postings.ts';
import { NO_NAMES, type StoredNames } from './library/stored-names.ts';
import { keepIds } from './library/topic-ids.ts';
import { buildMatcher } from './mentions/matcher.ts';
import type { Article, Passage } from './model/article.ts';
import type { Mention } from './model/mention.ts';
import type { CuratedTopics, Topic } from './model/topic.ts';
import { findReferences } from './people/find-references.ts';
import { withWho } from './people/who-is.ts';

/** What all names of a stored library are learned from. */
export interface LearnAnewParts {
  articles: readonly Article[];
  /** Those of the articles, in their order. */
  passages: readonly Passage[];
  /** The names so far, and those that were added since all were learned. */
  names: StoredNames;
  added: StoredNames;
  curated: CuratedTopics | undefined;
  /** The reader's changes, oldest first. */
  edits: readonly LibraryEdit[];
}

/** All names of a stored library, and where its passages name or mean them: one list a passage. */
export interface LearnedAnew {
  edited: StoredNames;
  mentions: readonly (readonly Mention[])[];
  references: readonly (readonly Mention[])[];
}

/** Learns all names of a stored library from all its passages; topics keep the ids that they had. */
export function learnAnew({ articles, passages, names, added, curated, edits }: LearnAnewParts): LearnedAnew {
  const { topics, mentions } = learnNames(passages, unteaching(articles), curated);
  const before = { ...names, topics: [...names.learned, ...added.learned] };
  const lasting = keepIds(topics, before, new Set([...names.provisional, ...added.provisional]));
  const idOf = new Map(topics.map(({ id }, i) => [id, (lasting.topics[i] as Topic).id]));
  const found = mentions.map((list) =>
    list.map((mention) => ({ ...mention, topicId: idOf.get(mention.topicId) ?? mention.topicId })),
  );
  const days = new Map(articles.map(({ id, published }) => [id, published]));
  const learned = withWho(lasting.topics, passages, found, (articleId) => days.get(articleId) ?? null);
  const edited = withEdits({ ...NO_NAMES, ...lasting, topics: learned, learned }, edits);
  const changed = differing(edited.learned, edited.topics);
  const final = findAgainInPassages(passages, found, changed, edited.topics, () => buildMatcher(edited.topics));
  return { edited, mentions: final, references: findReferences(passages, final, edited.topics) };
}
