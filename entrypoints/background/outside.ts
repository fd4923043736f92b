import { browser } from 'wxt/browser';
import marksCss from '../../assets/marks.css?inline';
import type { LibraryNews } from '../../bridge/library-news.ts';
import { askPage, type PageEnvelope } from '../../bridge/messages.ts';
import { openSidePanel } from '../../bridge/panel.ts';
import { keepAddress, readAddress } from '../../bridge/reader-address.ts';
import { readSettings } from '../../bridge/settings-read.ts';
import { keepTopicAddress, readTopicAddress } from '../../bridge/topic-address.ts';
import { attend } from './attend.ts';
import { recount } from './badge.ts';
import { describeTab, hearFrame } from './frames.ts';
import type { Outside } from './handlers.ts';
import type { KnowledgeSource } from './knowledge.ts';
import { createPinPlaces } from './pin-places.ts';
import { readTab } from './read-tab.ts';
import { changeSettings } from './settings-writer.ts';

/** What lets a card be displayed in Firefox, where `host.ts` has it display `var(--backstory-live, none)`. */
const LIVE = 'backstory-card { --backstory-live: block }';

/** What the handlers need, from the real browser and from what is made over it. */
export function createOutside(
  knowledge: KnowledgeSource,
  library: Pick<Outside, 'ownLibrary' | 'holdWorker' | 'libraryStored' | 'memory' | 'shownLog'>,
): Outside {
  async function openPage(path: string, active: boolean): Promise<void> {
    await browser.tabs.create({ url: ownUrl(await hidden(path)), active });
  }
  return {
    knowledge,
    ...library,
    pinPlaces: createPinPlaces(),
    zoomOf: (tabId) => browser.tabs.getZoom(tabId),
    ownUrl: ownUrl('/'),
    readSettings,
    changeSettings,
    describeTab,
    hearFrame,
    openPage,
    async openPanel({ tab }) {
      try {
        await openSidePanel((tab as { windowId?: number } | undefined)?.windowId ?? -1);
        return 'panel';
      } catch {
        await openPage(`/sidepanel.html#${tab?.id ?? ''}`, true);
        return 'tab';
      }
    },
    async loadContent(tabId, frameId) {
      const target = { tabId, frameIds: [frameId] };
      const files: '/content-scripts/content.js'[] = ['/content-scripts/content.js'];
      // A frame may go away before it is reached; no other frame of a page that is read is out of reach.
      await browser.scripting.executeScript({ target, files, injectImmediately: true }).catch(() => undefined);
    },
    async styleMarks(tabId, frameId, on) {
      const sheet = { target: { tabId, frameIds: [frameId] }, css: marksCss, origin: 'USER' as const };
      await (on ? browser.scripting.insertCSS(sheet) : browser.scripting.removeCSS(sheet)).catch(() => undefined);
    },
    async loadCards(tabId, frameId) {
      const target = { tabId, frameIds: [frameId] };
      // Firefox takes this out of every page when the extension is removed, and ends its scripts before they can do
      // anything: then an open card is not displayed any more. A card may stand in a frame around that of its name.
      const live =
        import.meta.env.FIREFOX &&
        browser.scripting.insertCSS({ target: { tabId, allFrames: true }, css: LIVE }).catch(() => undefined);
      await browser.scripting.executeScript({
        target,
        files: ['/content-scripts/card-host.js'],
        injectImmediately: true,
      });
      await live;
    },
    dismissCards(tabId) {
      const message: PageEnvelope = { backstory: 'dismissCard', question: {} };
      // Without a frame's number it goes to all of them; none need answer.
      browser.tabs.sendMessage(tabId, message).catch(() => undefined);
    },
    readTab: (tabId) => readTab(tabId, ownUrl('/')),
    // A tab may be closed while it is asked about; then it is nowhere.
    addressOf: async (tabId) => (await browser.tabs.get(tabId).catch(() => null))?.url ?? '',
    isPrivate: async (tabId) => (await browser.tabs.get(tabId).catch(() => null))?.incognito === true,
    async tabsOf(windowId) {
      const tabs = await browser.tabs.query({ windowId });
      return tabs.flatMap(({ id, title = '', url = '' }) => (id === undefined ? [] : [{ id, title, url }]));
    },
    async attend(tab) {
      const settings = await readSettings();
      if (!settings.remember) return;
      await attend(settings, tab);
      // A page that was remembered before says so.
      if (tab.id !== undefined) recount(tab.id);
    },
    showMargin: (tabId, question) => askPage(tabId, 'showMargin', question),
    countMargin: (tabId) => askPage(tabId, 'countMargin', {}),
    openOptions: () => browser.runtime.openOptionsPage(),
    recount,
    tellPages,
    locale: () => browser.i18n.getUILanguage().replace('_', '-'),
    now: () => Date.now(),
  };
}

/** A path of ours that tells neither an article nor a topic. */
async function hidden(path: string): Promise<string> {
  const [page, hash] = path.split('#');
  if (hash === undefined) return path;
  if (page?.startsWith('/reader.html')) return page + (await keepAddress(readAddress(hash)));
  return page === '/topic.html' ? page + (await keepTopicAddress(readTopicAddress(hash))) : path;
}

/** Tells every frame of every tab of a change of the library; without news every page looks again. */
export async function tellPages(news: LibraryNews | null): Promise<void> {
  const message: PageEnvelope = { backstory: 'libraryChanged', question: { news } };
  for (const { id } of await browser.tabs.query({ discarded: false })) {
    // Tabs without our content script do not answer, and need not.
    if (id !== undefined) browser.tabs.sendMessage(id, message).catch(() => undefined);
  }
}

/** The address of one of our pages; the types of `getURL` know only paths without a hash. */
export function ownUrl(path: string): string {
  return browser.runtime.getURL(path as '/reader.html');
}
