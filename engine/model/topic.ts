/**
 * What the articles are about: topics with their names, found in the articles or written by hand. Part of the
 * vocabulary, which is that of entity linking, information retrieval and W3C Web Annotation. Offsets are UTF-16 code
 * units, end exclusive; everything is plain JSON.
 */

/** Where a name of a topic comes from: found in the articles, written by hand in the project, or by the reader. */
export type NameOrigin = 'derived' | 'hand-made' | 'reader';

/** What kind of thing a topic is; `thing` where nothing tells. */
export type TopicKind = 'person' | 'organization' | 'place' | 'law' | 'event' | 'thing';

/** Something that the passages name and a reader may want to look up. */
export interface Topic {
  /** Made of kind and label, so that the same topic has the same id in every build. */
  id: string;
  /** The name that is shown. */
  label: string;
  kind: TopicKind;
  /** Every other spelling that names this topic; the label is not repeated here. */
  aliases: string[];
  /**
   * For a numbered law: what it is a part of, as names ("North Atlantic Treaty", "NATO") and as common nouns in small
   * letters ("treaty"). "Article 5 of the …" is this law only where one of them stands there. For a place: the state
   * and the country it is in, as they are labelled, where the articles say so; "Springfield, Ill." is no other one's.
   */
  of?: string[];
  /**
   * Of its aliases those that mean it only on a page which has another of its names: surnames that others have
   * too, or that are one of very many in a large library, unless its articles use them without an introduction.
   */
  introduced?: string[];
  /** Who or what it is, as the articles say it beside its name; missing where they say nothing, or nothing certain. */
  who?: WhoIs;
  /** Where those of its names come from that were not found in the articles; missing when all of them were. */
  origins?: Record<string, Exclude<NameOrigin, 'derived'>>;
}

/** Who or what a topic is, in the words of the articles. */
export interface WhoIs {
  /** Without an article: "NATO secretary-general". In the language of the articles. */
  text: string;
  /** The day of the latest article that says so (ISO 8601); `null` when it is undated. */
  said: string | null;
}

/** A hand-made entry; it wins over what is derived. */
export interface CuratedTopic {
  label: string;
  kind: TopicKind;
  /** Names to add. A derived topic with one of these names is merged into this one. */
  aliases?: string[];
  /** Names that must not lead here. */
  block?: string[];
  /** For a numbered law, what it is a part of: see `Topic.of`. Learned from the passages when missing. */
  of?: string[];
}

/** The hand-made part of the topics. */
export interface CuratedTopics {
  topics: CuratedTopic[];
  /** Names that are no topic at all. */
  block?: string[];
  /** See `Library.kin`. */
  kin?: string[][];
}
