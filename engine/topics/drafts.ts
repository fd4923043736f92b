import type { TopicKind } from '../model/topic.ts';
import { foldName } from './fold-name.ts';

/**
 * A topic in the making. Its names are as written, each with how often it was seen, 0 for one that follows from a rule.
 */
export interface Draft {
  kind: TopicKind;
  names: Map<string, number>;
  /** Names that follow from weak rules, and are left out where another topic has them. */
  weak: Set<string>;
  articles: Set<string>;
  /** Surnames that mean the person only where they are introduced: see `Topic.introduced`. */
  introduced: Set<string>;
  /** For a place, the state or country that the library puts it in, with the country of a state. */
  of?: readonly string[];
  /** The label, where a rule says which name it is; else the most frequent name becomes it. */
  label?: string;
}

/** All topics in the making, found by any of their names in the form of `foldName`. */
export interface Drafts {
  all: Set<Draft>;
  byName: Map<string, Draft>;
  /** Adds a name to the draft; a draft that had it as its own name is merged into this one. */
  name(draft: Draft, text: string, count: number): void;
  /** Moves everything that `from` has to `into`. */
  merge(into: Draft, from: Draft): void;
  /** Adds a draft that has no names yet, seen in some articles (by id). */
  create(kind: TopicKind, articles: Iterable<string>): Draft;
}

/** Makes an empty set of drafts. */
export function createDrafts(): Drafts {
  const all = new Set<Draft>();
  const byName = new Map<string, Draft>();
  const drafts: Drafts = {
    all,
    byName,
    create(kind, articles) {
      const draft: Draft = {
        kind,
        names: new Map(),
        weak: new Set(),
        introduced: new Set(),
        articles: new Set(articles),
      };
      all.add(draft);
      return draft;
    },
    name(draft, text, count) {
      const key = foldName(text);
      const other = byName.get(key);
      if (other !== undefined && other !== draft) drafts.merge(draft, other);
      byName.set(key, draft);
      draft.names.set(text, (draft.names.get(text) ?? 0) + count);
    },
    merge(into, from) {
      if (into === from) return;
      for (const [text, count] of from.names) {
        into.names.set(text, (into.names.get(text) ?? 0) + count);
        byName.set(foldName(text), into);
      }
      for (const name of from.weak) into.weak.add(name);
      for (const name of from.introduced) into.introduced.add(name);
      for (const article of from.articles) into.articles.add(article);
      into.label ??= from.label;
      into.of ??= from.of;
      all.delete(from);
    },
  };
  return drafts;
}
