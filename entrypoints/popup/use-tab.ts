import { useEffect, useRef, useState } from 'preact/hooks';
import { browser } from 'wxt/browser';
import { ask } from '../../bridge/messages.ts';
import type { TabView } from '../../bridge/tab-view.ts';
import { ASK_AGAIN, watchReports } from '../surface/reports.ts';

/** What is known of the tab under the popup; `view` is `null` where Backstory does not run. */
export type TabState =
  | { status: 'loading' }
  | { status: 'failed' }
  | { status: 'known'; tabId: number; windowId: number; isPrivate: boolean; view: TabView | null };

/** The tab under the popup, asked again whenever its page reports something new. */
export function useTab(): { tab: TabState; retry(): void } {
  const [tab, setTab] = useState<TabState>({ status: 'loading' });
  const below = useRef<number | null>(null);
  const load = async () => {
    try {
      const { id, windowId, isPrivate } = await tabBelow();
      below.current = id;
      setTab({ status: 'known', tabId: id, windowId, isPrivate, view: await ask('describeTab', { tabId: id }) });
    } catch {
      setTab({ status: 'failed' });
    }
  };
  useEffect(() => {
    load();
    return watchReports((tabId) => tabId === below.current && load());
  }, []);
  // A page tells of itself only when its topics change, not when it turns out to have no more of them.
  const isPartial = tab.status === 'known' && tab.view !== null && !tab.view.complete && !tab.view.paused;
  useEffect(() => {
    if (!isPartial) return;
    const timer = setTimeout(load, ASK_AGAIN);
    return () => clearTimeout(timer);
  }, [tab]);
  return { tab, retry: load };
}

/** The tab named in the address (`popup.html#TAB_ID`, where a browser shows the popup as a tab), or the active one. */
async function tabBelow(): Promise<{ id: number; windowId: number; isPrivate: boolean }> {
  const named = Number(location.hash.slice(1));
  const tab = named
    ? await browser.tabs.get(named)
    : (await browser.tabs.query({ active: true, currentWindow: true }))[0];
  if (tab?.id === undefined || tab.windowId === undefined) throw new Error('There is no tab below');
  return { id: tab.id, windowId: tab.windowId, isPrivate: tab.incognito };
}
