import { browser } from 'wxt/browser';
import type { CardDigest } from '../engine/answers/card-digest.ts';
import type { LibraryEdit } from '../engine/library/edits.ts';
import type { PageInfo } from '../engine/model/answer.ts';
import type { LookUpWish, NamePlace } from '../engine/model/look-up-query.ts';
import type { ArticleView } from './article-view.ts';
import type { MarginQuestion } from './card.ts';
import type { CardMessages } from './card-messages.ts';
import type { LibraryNews, LibraryStep } from './library-news.ts';
import type { LibraryQuery, LibraryView } from './library-view.ts';
import { MEMORY_PATIENCE, MEMORY_QUESTIONS, type MemoryMessages } from './memory.ts';
import { type FoundMention, JUDGING_PATIENCE, type MarkMessages, type PageTopic } from './page-names.ts';
import type { ReadingMessages } from './reading-messages.ts';
import { SAVE_PATIENCE, type SaveMessages } from './saving.ts';
import type { Choices, Settings } from './settings.ts';
import type { SearchMessages } from './shelves.ts';
import type { StoredEdit } from './stored-edits.ts';
import type { Briefing, TabView } from './tab-view.ts';
import { TOPIC_PATIENCE, type TopicMessages } from './topic-view.ts';

/** A document, the page itself or one of its frames, as its content script knows it. */
export interface PageDescription {
  page: PageInfo;
  /** Empty for files. */
  host: string;
  /** In the order in which the document first names them. */
  topics: PageTopic[];
  /** No marks and no cards here: the site or everything is paused. */
  paused: boolean;
  /** Whether the whole text has been looked at. */
  complete: boolean;
}

/** The questions that stand elsewhere. */
type OtherMessages = SaveMessages & SearchMessages & MemoryMessages & MarkMessages & ReadingMessages & CardMessages;

/** Every question to the background, one sentence each: `name(question): answer`. */
interface Messages extends OtherMessages, TopicMessages {
  /**
   * Finds the topics named in some texts of a page, one list per text; muted topics are left out. `named` are topics
   * that the page is known to name.
   */
  findMentions(question: { texts: string[]; named?: string[] }): FoundMention[][];
  /**
   * Brings the card for one topic, what fits best where its name is read first; the snippets name no muted topics.
   * From our own pages only, a card's frame among them, as is everything that tells what the library says, changes what
   * the reader chose or opens a page. `isPrivate`: the page that it is asked for is in a private window.
   */
  lookUp(question: LookUpWish & NamePlace & { isPrivate?: true }): CardDigest;
  /** Brings one article whole, or `null` when there is none with this id. */
  readArticle(question: { articleId: string }): ArticleView | null;
  /** Opens the reader page in a tab, at the passage when one is named, or where its day is corrected. */
  openReader(question: { articleId: string; passageId?: string; inBackground?: boolean; at?: 'day' }): null;
  /** Tells that a page or one of its frames now names other topics, for the toolbar button and what shows the tab. */
  reportPage(question: Record<string, never>): null;
  /** Tells what stands in this frame, because the background has asked. */
  tellPage(question: PageDescription): null;
  /** Opens the side panel; where the browser wants a click of its own, opens it as a tab and answers `tab`. */
  openPanel(question: Record<string, never>): 'panel' | 'tab';
  /** Remembers that the reader knows a topic, or takes that back. */
  muteTopic(question: { topicId: string; muted: boolean }): null;
  /** Pauses a site for so long, or wakes it; a card may only speak for the site of its tab. */
  pauseSite(question: { host: string; for: 'hour' | 'always' | 'off' }): null;
  /** Sets some of the choices that the reader has, and leaves the others; from our own pages only. */
  setChoices(question: { choices: Partial<Choices> }): null;
  /** Puts other settings in the place of all there are; from our own pages only. */
  replaceSettings(question: { settings: Settings }): null;
  /** Puts the script that reads a page into the frame that asks, and answers when it has run. */
  loadContent(question: Record<string, never>): null;
  /** The host of the site that the reader sees in the address bar of the asking tab; `''` for files, or when unknown. */
  site(question: Record<string, never>): string;
  /** Makes marks visible in the frame that asks, or takes the styles away again, so that nothing tells of us. */
  styleMarks(question: { on: boolean }): null;
  /** Puts the script that holds cards into the frame that asks, and answers when it has run. */
  loadCards(question: Record<string, never>): null;
  /** Closes the card that any frame of the asking tab has open: Esc was pressed in a frame that has none. */
  dismissCards(question: Record<string, never>): null;
  /** Opens the options page. */
  openOptions(question: Record<string, never>): null;
  /** Tells what is known of a tab's page, or `null` where Backstory does not run; from our own pages only. */
  describeTab(question: { tabId: number }): TabView | null;
  /** Brings the briefing of a tab's page, or `null` where Backstory does not run; from our own pages only. */
  briefing(question: { tabId: number }): Briefing | null;
  /** Brings a part of the articles and topics, and what the reader changed in them; from our own pages only. */
  readLibrary(question: LibraryQuery): LibraryView;
  /** Adds a change to the library; from our own pages only. */
  editLibrary(question: { edit: LibraryEdit }): null;
  /** Whether the reader is to be reminded of a backup, once a month at most; from our own pages only, but no card. */
  backupDue(question: Record<string, never>): boolean;
  /** Puts the reminder off; as above. */
  backupLater(question: Record<string, never>): null;
  /** Tells that a link of the list of what is to be read was pressed, and opens in a new tab; from our own pages only, but no card. */
  openToRead(question: { url: string }): null;
  /** Adds changes that another library had, but for those that are here; tells the ids of those added. From our own pages only. */
  bringEdits(question: { edits: StoredEdit[] }): string[];
  /** Takes back one change, or all when no id is given; from our own pages only. */
  undoEdit(question: { editId?: string }): null;
  /** Sees to it that somebody holds the library's worker; from our own pages only. */
  holdWorker(question: Record<string, never>): null;
  /** Tells that the reader's library has changed, and what that means for open pages; from our own pages only. */
  libraryStored(question: LibraryStep): null;
}

/** Every message to a page's content script, one sentence each. */
export interface PageMessages {
  /** Scrolls to a mention of a topic, shows it briefly, and answers whether there is one; `index` counts from 0. */
  goToMention(question: { topicId: string; index: number }): boolean;
  /** Does what a keyboard shortcut asks for. */
  command(question: { name: CommandName }): null;
  /** Opens the card of a topic at the selected text, and answers whether it could. */
  lookUpSelection(question: { text: string; topicId: string }): boolean;
  /**
   * The library has changed: a page that has something of the news forgets what was found and looks again, every page
   * where there are none. To every frame.
   */
  libraryChanged(question: { news: LibraryNews | null }): null;
  /** Says a sentence in a line at the bottom of the page, for a moment. */
  say(question: { text: string }): null;
  /** Marks paragraphs in the margin that the library has, or takes the marks away; answers how many stand on the page. */
  showMargin(question: MarginQuestion): number;
  /** Answers how many paragraphs are marked in the margin now. */
  countMargin(question: Record<string, never>): number;
  /** Closes the open card; to every frame. */
  dismissCard(question: Record<string, never>): null;
}

/** The keyboard shortcuts that a page answers; the manifest has them under these names. */
export const PAGE_COMMANDS = ['next-mention', 'previous-mention', 'open-card', 'pin-card', 'announce-count'] as const;
export type CommandName = (typeof PAGE_COMMANDS)[number];

export type MessageName = keyof Messages;
export type Question<N extends MessageName> = Parameters<Messages[N]>[0];
export type Answer<N extends MessageName> = ReturnType<Messages[N]>;

export type PageMessageName = keyof PageMessages;
export type PageQuestion<N extends PageMessageName> = Parameters<PageMessages[N]>[0];
export type PageAnswer<N extends PageMessageName> = ReturnType<PageMessages[N]>;

/** What travels: a named question one way, a value or a failure's text back. */
export type PageEnvelope = { [N in PageMessageName]: { backstory: N; question: PageQuestion<N> } }[PageMessageName];
export type Reply<T> = { ok: true; value: T } | { ok: false; error: string };

/** An answer that has not come after this long will not come (ms); the interface then offers a retry. */
const ANSWER_WITHIN = 1000;

/** What may take longer, for it waits for a page, the disk or the library's worker (ms). */
const WORKER_PATIENCE = { editLibrary: 10_000, bringEdits: 10_000, undoEdit: 10_000, holdWorker: 10_000 };
const PATIENCE: Partial<Record<MessageName, number>> = {
  ...WORKER_PATIENCE,
  ...JUDGING_PATIENCE,
  ...SAVE_PATIENCE,
  ...MEMORY_PATIENCE,
  ...TOPIC_PATIENCE,
};

/** What is sent again when no answer has come after this long (ms): half a second is left to answer in. */
const AGAIN_AFTER = 500;

/**
 * The questions that are sent again, because Chromium loses a message that reaches a worker on its way out.
 * They change nothing, or the same twice over. `findMentions` is not among them: its answer may rightly take that long.
 */
const REPEATABLE: ReadonlySet<MessageName> = new Set<MessageName>([
  'lookUp',
  'search',
  'shelves',
  ...MEMORY_QUESTIONS,
  'readArticle',
  'readTopic',
  'loadContent',
  'site',
  'styleMarks',
  'loadCards',
  'prepareCard',
  'claimCard',
  'dismissCards',
  'describeTab',
  'briefing',
  'readLibrary',
  'savedVersions',
  'muteTopic',
  'pauseSite',
  'setChoices',
  'replaceSettings',
  'holdWorker',
]);

/** The most text that one question carries (UTF-16 units, all texts together); more is refused. */
export const TEXT_LIMIT = 200_000;

/** The longest address and title of a page that a message carries (UTF-16 units): a `data:` URL can be of any length. */
export const LONGEST_URL = 8192;
export const LONGEST_TITLE = 2000;

/** The most topics that a page says it names already. */
export const MOST_NAMED = 10_000;

/**
 * Asks the background; what changes nothing is asked a second time when the first seems lost.
 * @throws Error when no answer comes within {@link ANSWER_WITHIN}, or so long as {@link PATIENCE} says, the question is
 *   refused or the extension is gone.
 */
export function ask<N extends MessageName>(name: N, question: Question<N>): Promise<Answer<N>> {
  // Where the extension is gone the browser does not reject, it throws.
  const send = async () => browser.runtime.sendMessage({ backstory: name, question });
  const sent = REPEATABLE.has(name) ? persist(send) : send();
  return inTime(name, sent, PATIENCE[name]) as Promise<Answer<N>>;
}

/** Sends once more unless the first is answered soon; whichever is answered first counts. */
function persist(send: () => Promise<unknown>): Promise<unknown> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => send().then(resolve, reject), AGAIN_AFTER);
    send()
      .then(resolve, reject)
      .finally(() => clearTimeout(timer));
  });
}

/**
 * Asks the content script in a frame of a tab, the top one when none is named.
 * @throws Error when no answer comes within {@link ANSWER_WITHIN} or no content script runs there.
 */
export function askPage<N extends PageMessageName>(
  tabId: number,
  name: N,
  question: PageQuestion<N>,
  frameId = 0,
): Promise<PageAnswer<N>> {
  const sent = browser.tabs.sendMessage(tabId, { backstory: name, question }, { frameId });
  return inTime(name, sent) as Promise<PageAnswer<N>>;
}

async function inTime(name: string, sent: Promise<unknown>, within = ANSWER_WITHIN): Promise<unknown> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error(`No answer to ${name} within ${within} ms`)), within);
  });
  try {
    const reply = (await Promise.race([sent, late])) as Reply<unknown> | undefined;
    if (reply === undefined) throw new Error(`Nobody answers ${name}`);
    if (!reply.ok) throw new Error(reply.error);
    return reply.value;
  } finally {
    clearTimeout(timer);
  }
}
