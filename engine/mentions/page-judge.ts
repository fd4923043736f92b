import type { Mention } from '../model/mention.ts';
import type { Topic } from '../model/topic.ts';

/** A name that was found and left out because it is a part of a longer one: "Obama" of "Michelle Obama". */
export interface PartOfName {
  /** The topic that the name would be if it stood alone. */
  topicId: string;
  /** Index of the text, and UTF-16 offset in it, where the shared part starts. */
  text: number;
  start: number;
}

/** A page with the mentions found in each of its texts: what a judge of the page is given. */
export interface FoundPage {
  /** The texts of the page, in its order: who is introduced last has a surname. */
  texts: readonly string[];
  /** One list for each text, sorted, not overlapping. */
  mentions: Mention[][];
  /** What the texts have of names that are parts of longer ones. */
  parts: readonly PartOfName[];
  /** Ids of topics that the page is known to name already, in texts that are not among these. */
  named: readonly string[];
  /** The topic with an id; `undefined` when there is none. */
  topicOf(topicId: string): Topic | undefined;
}

/**
 * A rule that needs the whole page: says which of the mentions stand, one list for each text in the same order. It
 * drops mentions, or gives one to another topic of the same name, and adds none, so that judges can follow one another,
 * and changes no list that it was given; it may hand one back in which nothing is different.
 */
export type PageJudge = (page: FoundPage) => Mention[][];
