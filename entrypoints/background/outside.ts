import { browser } from 'wxt/browser';
import { askPage, type PageEnvelope } from '../../bridge/messages.ts';
import { openSidePanel } from '../../bridge/panel.ts';
import { readSettings } from '../../bridge/settings-read.ts';
import { recount } from './badge.ts';
import { describeTab, hearFrame } from './frames.ts';
import type { Outside } from './handlers.ts';
import type { KnowledgeSource } from './knowledge.ts';
import { changeSettings } from './settings-writer.ts';

/** What the handlers need, from the real browser. */
export function createOutside(knowledge: KnowledgeSource): Outside {
  async function openPage(path: string, active: boolean): Promise<void> {
    await browser.tabs.create({ url: ownUrl(path), active });
  }
  return {
    knowledge,
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
    async loadCards(tabId, frameId) {
      const target = { tabId, frameIds: [frameId] };
      await browser.scripting.executeScript({ target, files: ['/content-scripts/card.js'], injectImmediately: true });
    },
    dismissCards(tabId) {
      const message: PageEnvelope = { backstory: 'dismissCard', question: {} };
      // Without a frame's number it goes to all of them; none need answer.
      browser.tabs.sendMessage(tabId, message).catch(() => undefined);
    },
    openOptions: () => browser.runtime.openOptionsPage(),
    recount,
    async tellPages() {
      for (const { id } of await browser.tabs.query({})) {
        // Tabs without our content script do not answer, and need not.
        if (id !== undefined) askPage(id, 'libraryChanged', {}).catch(() => undefined);
      }
    },
    locale: () => browser.i18n.getUILanguage().replace('_', '-'),
    now: () => Date.now(),
  };
}

/** The address of one of our pages; the types of `getURL` know only paths without a hash. */
export function ownUrl(path: string): string {
  return browser.runtime.getURL(path as '/reader.html');
}
