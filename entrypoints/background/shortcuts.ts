import { browser } from 'wxt/browser';
import { askPage, type CommandName, PAGE_COMMANDS } from '../../bridge/messages.ts';
import { openSidePanel } from '../../bridge/panel.ts';
import { wakePage } from './frames.ts';
import type { SaveDesk } from './save-desk.ts';
import type { Saving } from './save-handlers.ts';
import { tellSaved } from './tell-saved.ts';

/** Answers the keyboard shortcuts: the panel opens and pages are saved here, everything else is the page's to do. */
export function listenToShortcuts({ desk }: Saving): void {
  // Firefox for Android has no shortcuts.
  browser.commands?.onCommand.addListener((name: string, tab?: { id?: number; windowId?: number }) => {
    if (name === 'open-panel') openSidePanel(tab?.windowId ?? -1).catch(() => undefined);
    else if (name === 'save-page') void saveActive(desk, tab?.id);
    else if (isPageCommand(name)) sendToActive(name, tab?.id);
  });
}

function isPageCommand(name: string): name is CommandName {
  return (PAGE_COMMANDS as readonly string[]).includes(name);
}

async function saveActive(desk: SaveDesk, tabId: number | undefined): Promise<void> {
  const id = tabId ?? (await activeTab());
  if (id !== undefined) await tellSaved(id, await desk.saveTab(id));
}

async function activeTab(): Promise<number | undefined> {
  return (await browser.tabs.query({ active: true, lastFocusedWindow: true }))[0]?.id;
}

async function sendToActive(name: CommandName, tabId: number | undefined): Promise<void> {
  const id = tabId ?? (await activeTab());
  if (id === undefined) return;
  const run = () => askPage(id, 'command', { name });
  // A page without text is not read until someone asks; a tab where Backstory does not run does not answer, and need not.
  await run().catch(() =>
    wakePage(id)
      .then(run)
      .catch(() => undefined),
  );
}
