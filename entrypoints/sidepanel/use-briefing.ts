import { useEffect, useRef, useState } from 'preact/hooks';
import { browser } from 'wxt/browser';
import { ask } from '../../bridge/messages.ts';
import { watchSettings } from '../../bridge/settings-read.ts';
import type { Briefing } from '../../bridge/tab-view.ts';
import { ASK_AGAIN, watchReports } from '../surface/reports.ts';

/** What the panel knows of the tab it follows; `briefing` is `null` where Backstory does not run. */
export type BriefingState =
  | { status: 'loading' }
  | { status: 'failed' }
  | { status: 'known'; tabId: number; briefing: Briefing | null };

/** The briefing of the tab in front, asked anew when another tab comes to the front or the page changes. */
export function useBriefing(): { state: BriefingState; retry(): void } {
  const [state, setState] = useState<BriefingState>({ status: 'loading' });
  const token = useRef(0);
  const followed = useRef<number | null>(null);

  const load = async () => {
    const mine = ++token.current;
    const show = (next: BriefingState) => mine === token.current && setState(next);
    try {
      const tabId = await tabInFront();
      if (mine !== token.current) return;
      // The briefing of the page before must not stand under the new page's name.
      if (followed.current !== tabId) show({ status: 'loading' });
      followed.current = tabId;
      show({ status: 'known', tabId, briefing: await ask('briefing', { tabId }) });
    } catch {
      show({ status: 'failed' });
    }
  };

  useEffect(() => {
    load();
    const activated = () => load();
    const updated = (tabId: number, { status }: { status?: string }) => {
      if (status === 'complete' && tabId === followed.current) load();
    };
    browser.tabs.onActivated.addListener(activated);
    browser.tabs.onUpdated.addListener(updated);
    const endReports = watchReports((tabId) => tabId === followed.current && load());
    // A pause changes what the page tells, but not before it has heard of it, too.
    let later: ReturnType<typeof setTimeout> | undefined;
    const endSettings = watchSettings(() => {
      clearTimeout(later);
      later = setTimeout(load, ASK_AGAIN);
    });
    return () => {
      browser.tabs.onActivated.removeListener(activated);
      browser.tabs.onUpdated.removeListener(updated);
      endReports();
      endSettings();
      clearTimeout(later);
    };
  }, []);

  // A page tells of itself only when its topics change, not when it turns out to have no more of them.
  const briefing = state.status === 'known' ? state.briefing : null;
  useEffect(() => {
    if (!briefing || briefing.complete || briefing.paused) return;
    const timer = setTimeout(load, ASK_AGAIN);
    return () => clearTimeout(timer);
  }, [briefing]);

  return { state, retry: load };
}

/** The tab named in the address (`sidepanel.html#TAB_ID`, where the panel had to open as a tab), or the active one. */
async function tabInFront(): Promise<number> {
  const named = Number(location.hash.slice(1));
  if (named) return named;
  const id = (await browser.tabs.query({ active: true, currentWindow: true }))[0]?.id;
  if (id === undefined) throw new Error('There is no tab in front');
  return id;
}
