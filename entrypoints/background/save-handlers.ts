import type { Answer, Question } from '../../bridge/messages.ts';
import type { Settings } from '../../bridge/settings.ts';
import { isCardFrame, type Sender } from '../../bridge/validate.ts';
import type { KnowledgeSource } from './knowledge.ts';
import type { OwnLibrary } from './own-library.ts';
import type { TabReading } from './read-tab.ts';
import type { Memory } from './remember-desk.ts';
import { createSaveDesk, type SaveDesk } from './save-desk.ts';
import { createTabsSaver, type TabsSaver, type WindowTab } from './save-tabs.ts';

/** What saving needs from the browser. */
export interface SaveOutside {
  knowledge: KnowledgeSource;
  ownLibrary: OwnLibrary;
  ownUrl: string;
  readSettings(): Promise<Settings>;
  /** Reads the page of a tab. */
  readTab(tabId: number): Promise<TabReading>;
  /** The address of a tab; empty when nobody may know. */
  addressOf(tabId: number): Promise<string>;
  tabsOf(windowId: number): Promise<WindowTab[]>;
  /** What remembers articles that are read. */
  memory: Memory;
  /** ms since 1970. */
  now(): number;
}

/** What saves, for the messages as for menu and keyboard. */
export interface Saving {
  desk: SaveDesk;
  tabs: TabsSaver;
}

/** Makes what saves pages into the reader's own library. */
export function createSaving(outside: SaveOutside): Saving {
  const desk = createSaveDesk({
    library: outside.ownLibrary,
    reader: async () => (await outside.knowledge.read()).own,
    muted: async () => new Set((await outside.readSettings()).mutedTopics),
    readTab: outside.readTab,
    addressOf: outside.addressOf,
    rememberedFrom: outside.memory.from,
    forgot: outside.memory.forgot,
    now: outside.now,
  });
  const { tabsOf, ownUrl } = outside;
  return { desk, tabs: createTabsSaver({ tabsOf, ownUrl, saveTab: desk.saveTab }) };
}

/** The messages about saving. */
type SaveMessage =
  | 'savedVersions'
  | 'previewPage'
  | 'saveArticle'
  | 'savePage'
  | 'correctArticle'
  | 'removeArticle'
  | 'restoreArticle'
  | 'saveTabs';

/** Answers them. */
type SaveHandlers = {
  [N in SaveMessage]: (question: Question<N>, sender: Sender) => Answer<N> | Promise<Answer<N>>;
};

/** Makes the answers to the messages about saving; `ownUrl` is what all our own pages begin with. */
export function createSaveHandlers({ desk, tabs }: Saving, ownUrl: string): SaveHandlers {
  return {
    savedVersions: ({ tabId }) => desk.versions(tabId),
    previewPage: ({ tabId, part }) => desk.preview(tabId, part),
    saveArticle: ({ draft }) => desk.save(draft),
    savePage({ tabId }, sender) {
      const wanted = isCardFrame(sender, ownUrl) ? sender.tab?.id : tabId;
      if (wanted === undefined) throw new TypeError('Refused: savePage names no tab');
      return desk.saveTab(wanted);
    },
    correctArticle: ({ articleId, correction }) => desk.correct(articleId, correction),
    removeArticle: ({ articleId }) => desk.remove(articleId),
    restoreArticle: ({ removed }) => desk.restore(removed),
    saveTabs({ windowId }) {
      if (windowId !== undefined) void tabs.start(windowId);
      return tabs.progress();
    },
  };
}
