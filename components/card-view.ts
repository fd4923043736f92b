import type { CardDigest } from '../engine/answers/card-digest.ts';
import type { Snippet as SnippetData } from '../engine/model/answer.ts';
import type { NamePlace } from '../engine/model/look-up-query.ts';

/** The days of a point on the timeline: its first and its last (ISO 8601). */
export type Days = [from: string, to: string];

/** What a card shows. */
export type CardView =
  | { state: 'loading' }
  | { state: 'failed' }
  /**
   * `part` is what is quoted: of the point chosen on the timeline, else the card itself. `steps`: how many snippets were
   * shown before each "More passages".
   */
  | { state: 'ready'; card: CardDigest; part: CardDigest; chosen: Days | null; steps: readonly number[] }
  /** The reader just said that a name is not to be marked. */
  | { state: 'muted' }
  /** The reader just paused the site. */
  | { state: 'paused'; host: string };

/** What a reader can do in a card. */
export interface CardActions {
  onRetry(): void;
  onMore(): void;
  /** Turns to another topic; `place` is where its name was pressed, for a name in a snippet. */
  onTopic(topicId: string, place?: NamePlace): void;
  onBack(): void;
  onForward(): void;
  onChoose(days: Days | null): void;
  onRead(where: Pick<SnippetData, 'articleId' | 'passageId'>): void;
  onCopy(snippet: SnippetData, text: string): void;
  /**
   * Says that a passage does not mean the topic shown, or takes that back; left out where nothing can be changed. The
   * passages that were said not to are `CardView.denied`.
   */
  onMeant?(snippet: SnippetData, isMeant: boolean): void;
  /** The day of a passage is wrong; left out likewise. */
  onDay?(snippet: SnippetData): void;
  onMute(): void;
  /** Left out where there is no site to pause; the button is then left out too. So with the pin. */
  onPause?(): void;
  onUndo(): void;
  /** Saves the page around the card; left out where there is none. */
  onSave?(): void;
  /** Opens the page of the topic that is shown. */
  onTopicPage(topicId: string): void;
  onPanel(): void;
  onPin?(): void;
  /** Docks a pinned card to a margin of the window, or takes it from there; left out where it cannot be moved. */
  onDock?(): void;
  /** Shows all of a card that is folded to its head. */
  onUnfold?(): void;
  onClose(): void;
}

/** The snippet last copied, and whether that worked. */
export type Copied = { passageId: string; isDone: boolean } | null;
