import type { TimelinePoint } from '../engine/answers/timeline.ts';
import type { PageInfo, Snippet } from '../engine/model/answer.ts';
import type { Article } from '../engine/model/article.ts';
import type { NamePlace } from '../engine/model/look-up-query.ts';
import type { Topic } from '../engine/model/topic.ts';

/** A tab as the popup shows it. */
export interface TabView {
  page: PageInfo;
  host: string;
  paused: boolean;
  complete: boolean;
  /**
   * Those of the page and its frames, most often named first; `frameId` is the frame that names it first. Names
   * that stand everywhere, and on which the library has nothing for this page, are quiet: they are not marked.
   */
  topics: { topic: Topic; count: number; frameId: number; isQuiet: boolean }[];
}

/** A topic in the briefing of a page. */
export interface BriefingEntry {
  topic: Topic;
  count: number;
  frameId: number;
  /** Where the page names it first, for asking what else is known. */
  place: NamePlace;
  /** The passage that fits the page best and is not told under another topic; `null` when there is none. */
  snippet: Snippet | null;
  /** How many passages are known. */
  total: number;
  /** Since the reader last read about it (ms since 1970) so many of its articles have come; left out for none. */
  since?: { time: number; count: number };
}

/** What the side panel tells of a page. */
export interface Briefing extends TabView {
  /** The tab is in a private window: what is looked up from the panel leaves nothing behind either. */
  isPrivate: boolean;
  /** The weightiest for this page, in its own order. */
  entries: BriefingEntry[];
  /** The articles of the snippets and of `dated`. */
  articles: Article[];
  /** When the articles that name one of the topics were published. */
  timeline: TimelinePoint[];
  /** The newest of the articles of each point, newest first. */
  dated: { articleId: string; topicIds: string[] }[];
}
