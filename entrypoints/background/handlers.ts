import type { Answer, MessageName, PageDescription, Question, TabView } from '../../bridge/messages.ts';
import type { Settings } from '../../bridge/settings.ts';
import { isOwnPage, type Sender } from '../../bridge/validate.ts';
import { sentenceAt } from '../../engine/sentences.ts';
import { viewArticle } from './articles.ts';
import { brief } from './briefing.ts';
import type { Knowledge, KnowledgeSource } from './knowledge.ts';
import { viewLibrary } from './library.ts';

/** What the handlers need from outside; tests hand in their own. */
export interface Outside {
  knowledge: KnowledgeSource;
  /** What all our own pages begin with. */
  ownUrl: string;
  readSettings(): Promise<Settings>;
  changeSettings(patch: (settings: Settings) => Partial<Settings>): Promise<unknown>;
  /** Names written by hand in the project, to tell where a name comes from. */
  handMade: ReadonlySet<string>;
  describePage(tabId: number): Promise<PageDescription>;
  openPage(path: string, active: boolean): Promise<void>;
  openPanel(sender: Sender): Promise<'panel' | 'tab'>;
  /** Runs the script that draws cards in a frame of a tab. */
  loadCards(tabId: number, frameId: number): Promise<void>;
  openOptions(): Promise<void>;
  reportPage(tabId: number, topics: number): Promise<void>;
  tellPages(): void;
  now(): number;
}

/** One handler per message; each may throw, the failure travels back. */
export type Handlers = {
  [N in MessageName]: (question: Question<N>, sender: Sender) => Answer<N> | Promise<Answer<N>>;
};

/** A pause of an hour, in ms. */
const HOUR = 3_600_000;

/** Makes the answers to every message. */
export function createHandlers(outside: Outside): Handlers {
  const { knowledge, readSettings, changeSettings } = outside;

  async function libraryView(known: Promise<Knowledge>): Promise<Answer<'readLibrary'>> {
    const [state, settings] = await Promise.all([known, readSettings()]);
    return viewLibrary(state, outside.handMade, new Set(settings.mutedTopics));
  }

  async function describe(tabId: number): Promise<{ known: Knowledge; page: PageDescription; view: TabView } | null> {
    const [known, page] = await Promise.all([knowledge.read(), outside.describePage(tabId).catch(() => null)]);
    return page && { known, page, view: viewTab(page, known) };
  }

  return {
    async findMentions({ texts }) {
      const [{ engine }, settings] = await Promise.all([knowledge.read(), readSettings()]);
      const muted = new Set(settings.mutedTopics);
      const found = engine.findMentions(texts);
      return muted.size === 0 ? found : found.map((list) => list.filter(({ topicId }) => !muted.has(topicId)));
    },
    async lookUp({ at, ...question }) {
      const { engine } = await knowledge.read();
      return engine.lookUp(at ? { ...question, context: sentenceFirst(question.context, at[0]) } : question);
    },
    search: async ({ query, limit }) => (await knowledge.read()).engine.search(query, limit),
    async readArticle({ articleId }) {
      const [{ library }, settings] = await Promise.all([knowledge.read(), readSettings()]);
      return viewArticle(library, articleId, new Set(settings.mutedTopics));
    },
    async openReader({ articleId, passageId, inBackground }) {
      await outside.openPage(`/reader.html#${articleId}/${passageId ?? ''}`, !inBackground);
      return null;
    },
    async reportPage({ topics }, { tab, frameId }) {
      // A page that is just being left speaks from a frame that is no longer the top one; it counts no more.
      if (tab?.id === undefined || frameId !== 0) return null;
      await outside.reportPage(tab.id, topics);
      return null;
    },
    openPanel: (_, sender) => outside.openPanel(sender),
    async muteTopic({ topicId, muted }) {
      await changeSettings(({ mutedTopics }) => ({
        mutedTopics: [...mutedTopics.filter((other) => other !== topicId), ...(muted ? [topicId] : [])],
      }));
      return null;
    },
    async pauseSite({ host, for: length }, sender) {
      if (!isOwnPage(sender, outside.ownUrl) && hostOf(sender.tab?.url) !== host)
        throw new TypeError('Refused: a page speaks for its own host only');
      await changeSettings(({ pausedSites }) => {
        const { [host]: _, ...others } = pausedSites;
        if (length === 'off') return { pausedSites: others };
        return { pausedSites: { ...others, [host]: length === 'always' ? null : outside.now() + HOUR } };
      });
      return null;
    },
    async loadCards(_, { tab, frameId }) {
      if (tab?.id === undefined || frameId === undefined) throw new TypeError('Refused: cards are for pages');
      await outside.loadCards(tab.id, frameId);
      return null;
    },
    async openOptions() {
      await outside.openOptions();
      return null;
    },
    describeTab: async ({ tabId }) => (await describe(tabId))?.view ?? null,
    async briefing({ tabId }) {
      const described = await describe(tabId);
      return described && brief(described.known, described.page, described.view);
    },
    readLibrary: () => libraryView(knowledge.read()),
    async editLibrary({ edit }) {
      const view = await libraryView(knowledge.add(edit));
      outside.tellPages();
      return view;
    },
    async undoEdit({ editId }) {
      const view = await libraryView(knowledge.undo(editId));
      outside.tellPages();
      return view;
    },
  };
}

/** The page with its topics named, most often named first. */
function viewTab(description: PageDescription, { engine }: Knowledge): TabView {
  const byId = new Map(engine.topics.map((topic) => [topic.id, topic]));
  const { page, host, paused, complete } = description;
  const topics = description.topics.flatMap(({ topicId, count }) => {
    const topic = byId.get(topicId);
    return topic ? [{ topic, count }] : [];
  });
  return { page, host, paused, complete, topics: topics.sort((a, b) => b.count - a.count) };
}

function hostOf(url: string | undefined): string {
  return url && URL.canParse(url) ? new URL(url).hostname : '';
}

/** A paragraph as a lookup wants it: the sentence around an offset first, then, after a line break, the rest. */
function sentenceFirst(paragraph: string, offset: number): string {
  // In the source of a page a line's end is a space; a sentence does not end there.
  const text = paragraph.replace(/[\s\uFFFC]/gu, ' ');
  const [start, end] = sentenceAt(text, Math.min(offset, text.length));
  return `${text.slice(start, end)}\n${text.slice(0, start)} ${text.slice(end)}`;
}
