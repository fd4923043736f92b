import { browser } from 'wxt/browser';
import { tellToRead } from '../../bridge/to-read.ts';
import type { Outside } from './handlers.ts';
import type { SaveDesk } from './save-desk.ts';
import { tellRead } from './tell-saved.ts';
import { createVisitDesk, type LinkNotes, type VisitDesk } from './visit-desk.ts';

/** What the browser tells of a tab that has changed. */
interface Changed {
  status?: string;
  url?: string;
}

/**
 * Sees to pages as they are visited: listens to the browser, not to pages.
 * @param open Opens the library's storage; `null` when there is no library, and then none is made.
 */
export function listenToVisits(
  outside: Pick<Outside, 'readSettings' | 'addressOf' | 'now'>,
  desk: SaveDesk,
  open: () => Promise<LinkNotes | null>,
): VisitDesk {
  let links: LinkNotes | null = null;
  const visits = createVisitDesk({
    ...outside,
    desk,
    async links() {
      links ??= await open();
      return links;
    },
    tell: tellRead,
    changed: tellToRead,
    wait: (ms) => new Promise((resolve) => setTimeout(resolve, ms)),
  });
  browser.tabs.onCreated.addListener(({ id }: { id?: number }) => {
    if (id !== undefined) visits.created(id);
  });
  browser.tabs.onUpdated.addListener((id: number, changed: Changed, tab: { url?: string; incognito?: boolean }) => {
    // A page that puts another in its place without loading tells of its address only.
    if (changed.status !== 'complete' && changed.url === undefined) return;
    if (tab.url) void visits.visited({ id, url: tab.url, incognito: tab.incognito !== false });
  });
  return visits;
}
