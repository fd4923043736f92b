import { browser } from 'wxt/browser';

/** The side panel as Chrome and Firefox have it; the polyfill's types know neither both. */
interface PanelApis {
  sidePanel?: { open(where: { tabId?: number; windowId?: number }): Promise<void> };
  sidebarAction?: { open(): Promise<void> };
}

/**
 * Opens the side panel in a window. Both browsers want it called straight from a click, a key or a menu, before
 * anything is awaited; Firefox does not take the word of a page's click that came by message.
 * @throws Error when the browser does not let us, or has no side panel (Firefox for Android).
 */
export async function openSidePanel(windowId: number): Promise<void> {
  const { sidePanel, sidebarAction } = browser as unknown as PanelApis;
  if (sidePanel) return sidePanel.open({ windowId });
  if (sidebarAction) return sidebarAction.open();
  throw new Error('This browser has no side panel');
}
