import { browser } from 'wxt/browser';
import { i18n } from '#i18n';
import { askPage } from '../../bridge/messages.ts';
import { openSidePanel } from '../../bridge/panel.ts';
import { setPanelQuery } from '../../bridge/panel-query.ts';
import type { Knowledge, KnowledgeSource } from './knowledge.ts';
import type { Saving } from './save-handlers.ts';
import { topicOf } from './selection.ts';
import { tellSaved, tellSavedTabs } from './tell-saved.ts';

const LOOK_UP = 'look-up-selection';
const SAVE_PAGE = 'save-page';
const SAVE_TABS = 'save-tabs';
const OPEN_LIBRARY = 'open-library';

/**
 * Adds “Look up “selection”” to the menu of selected text, “Save this page” to that of a page, and “Save all tabs” and the
 * reader's articles to that of the toolbar button. In pages it is one entry each, for browsers put several of one extension
 * into a menu of their own. Menus stay over restarts: on installing is enough.
 */
export async function addMenu(): Promise<void> {
  // Firefox for Android has no menus.
  if (!browser.contextMenus) return;
  await browser.contextMenus.removeAll();
  browser.contextMenus.create({ id: LOOK_UP, title: i18n.t('lookUpSelection'), contexts: ['selection'] });
  browser.contextMenus.create({
    id: SAVE_PAGE,
    title: i18n.t('savePage'),
    contexts: ['page'],
    documentUrlPatterns: ['http://*/*', 'https://*/*', 'file:///*'],
  });
  browser.contextMenus.create({ id: SAVE_TABS, title: i18n.t('saveTabs'), contexts: ['action'] });
  browser.contextMenus.create({ id: OPEN_LIBRARY, title: i18n.t('ownArticles'), contexts: ['action'] });
}

/** What Chrome and Firefox tell of a chosen menu entry. */
interface Chosen {
  menuItemId: string | number;
  selectionText?: string;
  /** The frame of the selection; the top one when missing. */
  frameId?: number;
}

/**
 * Answers the menu. A page, or all tabs of a window, are saved. Of a selection it shows the card at the selection where it names a topic, otherwise the panel with what is nearest.
 * A side panel opens only straight from the click, so a background that already knows the library decides at once;
 * one that has just been woken may have to show the panel in a tab.
 */
export function listenToMenu(
  knowledge: KnowledgeSource,
  openPage: (path: string, active: boolean) => Promise<void>,
  { desk, tabs }: Saving,
): void {
  browser.contextMenus?.onClicked.addListener((info: Chosen, tab?: { id?: number; windowId?: number }) => {
    if (info.menuItemId === OPEN_LIBRARY) return void openPage('/library.html', true);
    if (info.menuItemId === SAVE_PAGE && tab?.id !== undefined) {
      const { id } = tab;
      void desk.saveTab(id).then((outcome) => tellSaved(id, outcome));
    }
    if (info.menuItemId === SAVE_TABS && tab?.windowId !== undefined) {
      const { windowId } = tab;
      void tabs.start(windowId).then((progress) => tellSavedTabs(windowId, progress));
    }
    const text = info.selectionText?.trim() ?? '';
    if (info.menuItemId !== LOOK_UP || text === '') return;
    const known = knowledge.peek();
    if (known) answer(known);
    else knowledge.read().then(answer);

    function answer({ reader }: Knowledge): void {
      const topic = topicOf(reader, text);
      if (!topic) return void showNearest();
      openCard(topic.id).then((opened) => opened || showNearest());
    }
    async function openCard(topicId: string): Promise<boolean> {
      if (tab?.id === undefined || tab.id < 0) return false;
      return askPage(tab.id, 'lookUpSelection', { text, topicId }, info.frameId).catch(() => false);
    }
    function showNearest(): void {
      const opening = openSidePanel(tab?.windowId ?? -1);
      setPanelQuery(text);
      opening.catch(() => openPage('/sidepanel.html', true));
    }
  });
}
