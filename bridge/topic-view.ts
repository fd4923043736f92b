import type { Article, Passage } from '../engine/model/article.ts';
import type { Profile, ProfileQuery } from '../engine/model/profile.ts';
import type { NameOrigin } from '../engine/model/topic.ts';
import type { CorrectedDay, LibraryView } from './library-view.ts';

/** The most passages, articles, names and articles of a dossier that are asked for at once. */
export const MOST_PASSAGES = 60;
export const MOST_ARTICLES = 100;
export const MOST_NAMES = 60;
export const MOST_OF_DOSSIER = 40;

/** What the page of a topic asks: which parts of what is known. */
export interface TopicQuery extends ProfileQuery {
  /** The passages that go out of some of the articles, newest first. */
  dossier?: { from: number; count: number };
}

/** A passage that goes out, with its article, and whom it quotes where it says so. */
export interface OutgoingPassage {
  article: Article;
  passage: Passage;
  quoted?: string;
}

/** What the page of a topic shows. */
export type TopicView =
  | {
      status: 'known';
      /** Of the topic that the id leads to now. */
      profile: Profile;
      /** Every name with where it comes from, the label first. */
      names: { name: string; origin: NameOrigin }[];
      muted: boolean;
      /** Names are still to be learned from what was added or changed. */
      isLearning: boolean;
      /** What the reader changed about it, oldest first. */
      edits: LibraryView['edits'];
      /** Its articles whose day the reader corrected. */
      days: CorrectedDay[];
      dossier?: OutgoingPassage[];
      /** Since the reader last read about it (ms since 1970) so many of its articles have come; left out for none. */
      since?: { time: number; count: number };
    }
  /** No topic has the id, nor had one. `edits` are the changes that speak of it, which may be why. */
  | { status: 'gone'; edits: LibraryView['edits'] };

/** What is asked about topics: see `Messages`. From our own pages only. */
export interface TopicMessages {
  /** Brings parts of what is known of a topic; an id that leads nowhere is answered as such. */
  readTopic(question: TopicQuery): TopicView;
  /** Opens the page of a topic in a tab. */
  openTopic(question: { topicId: string; inBackground?: boolean }): null;
  /**
   * Says that a passage does not mean a topic, or takes that back; twice over is as once. A card may ask it: it undoes no
   * other change.
   */
  setMeant(question: { topicId: string; articleId: string; passageId: string; isMeant: boolean }): null;
}

/** How long an answer may take (ms): the first one about a large library reads its index. */
export const TOPIC_PATIENCE = { readTopic: 5000, setMeant: 10_000 };
