import type { MarginQuestion } from '../../bridge/card.ts';
import type { LibraryNews, LibraryStep } from '../../bridge/library-news.ts';
import type { Answer, MessageName, PageDescription, Question } from '../../bridge/messages.ts';
import type { Settings } from '../../bridge/settings.ts';
import type { TabView } from '../../bridge/tab-view.ts';
import { isCardFrame, type Sender } from '../../bridge/validate.ts';
import type { ShownLog } from '../../store/shown-log.ts';
import { viewArticle } from './articles.ts';
import type { BackupDesk } from './backup-desk.ts';
import { brief } from './briefing.ts';
import { createCardDesk } from './card-desk.ts';
import { createCardHandlers } from './card-handlers.ts';
import { dayOf } from './day.ts';
import type { TabPage } from './frames.ts';
import type { Knowledge } from './knowledge.ts';
import { viewLibrary } from './library.ts';
import { createLookUp } from './look-up.ts';
import { everydayIn, worthMarking } from './mark-judge.ts';
import { createMemoryHandlers } from './memory-handlers.ts';
import { mutedIn } from './muted.ts';
import type { PinPlaces } from './pin-places.ts';
import { createSaveHandlers, createSaving, type SaveOutside, type Saving } from './save-handlers.ts';
import { hostOf, ofFrame } from './sender.ts';
import { shelvesOf } from './shelves.ts';
import { readShown } from './shown-topics.ts';
import { createTopicHandlers } from './topic-handlers.ts';
import type { VisitDesk } from './visit-desk.ts';

/** What the handlers need from outside; tests hand in their own. */
export interface Outside extends SaveOutside {
  /** What all our own pages begin with. */
  ownUrl: string;
  changeSettings(patch: (settings: Settings) => Partial<Settings>): Promise<unknown>;
  /** What is found in a tab and its frames, or `null` where Backstory does not run. */
  describeTab(tabId: number): Promise<TabPage | null>;
  /** Hands what a frame of a tab tells to whoever asked for it. */
  hearFrame(tabId: number, frameId: number, description: PageDescription): void;
  openPage(path: string, active: boolean): Promise<void>;
  openPanel(sender: Sender): Promise<'panel' | 'tab'>;
  /** Runs the script that reads the page in a frame of a tab; a frame that is gone by then needs none. */
  loadContent(tabId: number, frameId: number): Promise<void>;
  /** Puts the styles of marks into a frame of a tab, or takes them away. */
  styleMarks(tabId: number, frameId: number, on: boolean): Promise<void>;
  /** Runs the script that holds cards in a frame of a tab. */
  loadCards(tabId: number, frameId: number): Promise<void>;
  /** Closes the card that a frame of a tab has open. */
  dismissCards(tabId: number): void;
  openOptions(): Promise<void>;
  /** Has a page mark paragraphs in its margin; gives how many stand there. */
  showMargin(tabId: number, question: MarginQuestion): Promise<number>;
  /** Asks a page how many paragraphs are marked in its margin. */
  countMargin(tabId: number): Promise<number>;
  /** Has a tab watched, if articles that are read in it may be remembered. */
  attend(tab: { id?: number; url?: string; incognito?: boolean }): Promise<void>;
  /** Counts the topics of a tab anew, for the number on the toolbar button. */
  recount(tabId: number): void;
  /** Tells pages of a change of the library; without news every page looks again. */
  tellPages(news: LibraryNews | null): void;
  /** Sees to it that somebody holds the library's worker. */
  holdWorker(): Promise<unknown>;
  /** Whether a tab is in a private window. */
  isPrivate(tabId: number): Promise<boolean>;
  /** What cards have shown before. */
  shownLog: ShownLog;
  /** Where pinned cards stand on a site. */
  pinPlaces: PinPlaces;
  /** How much larger than normal a tab is shown. */
  zoomOf(tabId: number): Promise<number>;
  /** The reader's library has changed. */
  libraryStored(step: LibraryStep): Promise<unknown>;
  /** The language of the browser (BCP 47). */
  locale(): string;
}

/** One handler per message; each may throw, the failure travels back. */
export type Handlers = {
  [N in MessageName]: (question: Question<N>, sender: Sender) => Answer<N> | Promise<Answer<N>>;
};

/** A pause of an hour, in ms. */
const HOUR = 3_600_000;

/** Makes the answers to every message. */
export function createHandlers(
  outside: Outside,
  saving: Saving = createSaving(outside),
  { visits, backup }: { visits?: Pick<VisitDesk, 'pressed'>; backup?: BackupDesk } = {},
): Handlers {
  const { knowledge, readSettings, changeSettings } = outside;

  const desk = createCardDesk(outside.now);

  async function describe(tabId: number): Promise<{ known: Knowledge; page: TabPage; view: TabView } | null> {
    const [known, page] = await Promise.all([knowledge.read(), outside.describeTab(tabId).catch(() => null)]);
    return page && { known, page, view: viewTab(page, known) };
  }

  return {
    ...createSaveHandlers(saving, outside.ownUrl),
    async findMentions({ texts, named }) {
      const [{ reader }, settings] = await Promise.all([knowledge.read(), readSettings()]);
      const muted = mutedIn(reader, settings);
      const everyday = everydayIn(reader);
      return reader
        .findMentions(texts, named)
        .map((list) =>
          list
            .filter(({ topicId }) => !muted.has(topicId))
            .map((mention) => (everyday.has(mention.topicId) ? { ...mention, isEveryday: true as const } : mention)),
        );
    },
    judgeMarks: async (question) => worthMarking((await knowledge.read()).reader, question),
    lookUp: createLookUp({ ...outside, log: outside.shownLog }),
    search: async ({ query, ...wish }) =>
      (await knowledge.read()).reader.search(query, { ...wish, today: dayOf(outside.now()) }),
    ...createMemoryHandlers({ ...outside, leave: desk.leave }),
    ...createTopicHandlers(outside),
    shelves: async () => shelvesOf((await knowledge.read()).reader.articles()),
    async readArticle({ articleId }) {
      const [{ reader }, settings] = await Promise.all([knowledge.read(), readSettings()]);
      return viewArticle(reader, articleId, mutedIn(reader, settings));
    },
    async openReader({ articleId, passageId, inBackground, at }) {
      await outside.openPage(`/reader.html${at ? `?${at}` : ''}#${articleId}/${passageId ?? ''}`, !inBackground);
      return null;
    },
    reportPage: ofFrame((_, tabId) => void outside.recount(tabId)),
    tellPage: ofFrame((description, tabId, frameId) => outside.hearFrame(tabId, frameId, description)),
    openPanel: (_, sender) => outside.openPanel(sender),
    async muteTopic({ topicId, muted }) {
      await changeSettings(({ mutedTopics }) => ({
        mutedTopics: [...mutedTopics.filter((other) => other !== topicId), ...(muted ? [topicId] : [])],
      }));
      return null;
    },
    async pauseSite({ host, for: length }, sender) {
      if (isCardFrame(sender, outside.ownUrl) && hostOf(sender.tab?.url) !== host)
        throw new TypeError('Refused: a card speaks for the site of its tab only');
      await changeSettings(({ pausedSites }) => {
        const { [host]: _, ...others } = pausedSites;
        if (length === 'off') return { pausedSites: others };
        return { pausedSites: { ...others, [host]: length === 'always' ? null : outside.now() + HOUR } };
      });
      return null;
    },
    async setChoices({ choices }) {
      await changeSettings(() => choices);
      return null;
    },
    async replaceSettings({ settings }) {
      await changeSettings(() => settings);
      return null;
    },
    loadContent: ofFrame(async (_, tabId, frameId, tab) => {
      await outside.loadContent(tabId, frameId);
      // Nobody waits for that.
      if (frameId === 0) void outside.attend(tab).catch(() => undefined);
    }),
    site: (_, { tab }) => hostOf(tab?.url),
    styleMarks: ofFrame(({ on }, tabId, frameId) => outside.styleMarks(tabId, frameId, on)),
    loadCards: ofFrame((_, tabId, frameId) => outside.loadCards(tabId, frameId)),
    ...createCardHandlers(outside, desk),
    dismissCards: ofFrame((_, tabId) => outside.dismissCards(tabId)),
    rememberPage: ofFrame(async ({ url }, tabId, frameId) => {
      if (frameId === 0 && (await outside.memory.remember(tabId, url))) outside.recount(tabId);
    }),
    async openOptions() {
      await outside.openOptions();
      return null;
    },
    describeTab: async ({ tabId }) => (await describe(tabId))?.view ?? null,
    async briefing({ tabId }) {
      const described = await describe(tabId);
      if (!described) return null;
      const { known, page, view } = described;
      const [settings, isPrivate] = await Promise.all([readSettings(), outside.isPrivate(tabId)]);
      return brief(known, page, view, mutedIn(known.reader, settings), {
        isPrivate,
        shownOf: (topicId) => readShown(outside.shownLog, settings, topicId, isPrivate),
        now: outside.now(),
      });
    },
    async readLibrary(query) {
      const [before, settings] = await Promise.all([knowledge.read(), readSettings()]);
      // Whoever looks at the library shall see whether what was wrong with it still is.
      const known = before.problem ? await knowledge.refresh() : before;
      return viewLibrary(known, query, mutedIn(known.reader, settings), outside.locale());
    },
    async editLibrary({ edit }) {
      await knowledge.add(edit);
      outside.tellPages(null);
      return null;
    },
    backupDue: async () => (await backup?.due()) ?? false,
    async backupLater() {
      await backup?.putOff();
      return null;
    },
    async openToRead({ url }, { tab }) {
      visits?.pressed(url, tab?.id);
      return null;
    },
    async bringEdits({ edits }) {
      const added = await knowledge.bring(edits);
      outside.tellPages(null);
      return added;
    },
    async undoEdit({ editId }) {
      await knowledge.undo(editId);
      outside.tellPages(null);
      return null;
    },
    async holdWorker() {
      await outside.holdWorker();
      return null;
    },
    async libraryStored(step) {
      await outside.libraryStored(step);
      return null;
    },
  };
}

/** The page with its topics named, most often named first. */
function viewTab(tab: TabPage, { reader }: Knowledge): TabView {
  const { page, host, paused, complete } = tab;
  const topics = tab.topics.flatMap(({ topicId, count, frameId, isQuiet = false }) => {
    const topic = reader.topicOf(topicId);
    return topic ? [{ topic, count, frameId, isQuiet }] : [];
  });
  return { page, host, paused, complete, topics: topics.sort((a, b) => b.count - a.count) };
}
