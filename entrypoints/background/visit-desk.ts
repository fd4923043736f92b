import type { Settings } from '../../bridge/settings.ts';
import { isPaused } from '../../bridge/settings.ts';
import { MOST_READ_LINKS, READ_LINKS_NOTE, type ReadLink } from '../../bridge/to-read.ts';
import { addressKey } from '../../engine/text/address-key.ts';
import type { BrowserStorage } from '../../store/library-storage.ts';
import type { SaveDesk } from './save-desk.ts';

/** What of the library's storage has to do with what is to be read. */
export type LinkNotes = Pick<BrowserStorage, 'linkAt' | 'dropLinks' | 'readNote' | 'writeNote'>;

/** A tab that shows another page now. */
export interface VisitedTab {
  id: number;
  url: string;
  incognito: boolean;
}

/** What seeing to visits needs from outside. */
export interface VisitNeeds {
  /** Where the links are; `null` when there is no library. */
  links(): Promise<LinkNotes | null>;
  desk: Pick<SaveDesk, 'preview' | 'save'>;
  readSettings(): Promise<Settings>;
  /** The address of a tab; empty when nobody may know. */
  addressOf(tabId: number): Promise<string>;
  /** Tells quietly that a page was saved. */
  tell(tabId: number): Promise<unknown>;
  /** Tells our own pages that the list is another one. */
  changed(): void;
  wait(ms: number): Promise<void>;
  /** ms since 1970. */
  now(): number;
}

/** Saves what was to be read when the reader opens its page. */
export interface VisitDesk {
  /** A tab shows another page: when that is to be read, it is saved and leaves the list. Rejects with nothing. */
  visited(tab: VisitedTab): Promise<void>;
  /** A new tab has come. */
  created(tabId: number): void;
  /**
   * The reader has pressed a link of the list, which the browser opens in a new tab: its page counts as the link's, also
   * where the site leads to another address.
   * @param from The tab of the list.
   */
  pressed(url: string, from?: number): void;
}

/** So long after a page is there it is read, and once more where it had no article (ms): some fill themselves late. */
const TRIES = [300, 3000] as const;

/** A link that is pressed has its tab within this time; it may be there so long before the press is told (ms). */
const OPENS = 1500;
const BEFORE = 250;

/** So long a site may take to lead from a link of the list to where the page is now (ms). */
const LEADS_ON = 20_000;

/**
 * Makes what sees to visits. Of a page nothing is asked before its address, which the browser tells, is found on the list;
 * the list stays here. Only then is it read, as "Save this page" reads it. Never in a private window, never where the site
 * or everything is paused, and no beginning of an article whose rest must be paid for.
 */
export function createVisitDesk(needs: VisitNeeds): VisitDesk {
  /** Keys of links that were opened from the list a moment ago, by tab. */
  const opened = new Map<number, { key: string; until: number }>();
  /** What each tab showed last: one that leads on, or loads again, is followed from there. */
  const latest = new Map<number, VisitedTab>();

  /** A link that was pressed and has no tab yet, and the last tab of which no link is known. */
  let expected: { key: string; at: number } | null = null;
  let lastTab: { tabId: number; at: number } | null = null;

  function opens(tabId: number, key: string): void {
    opened.set(tabId, { key, until: needs.now() + LEADS_ON });
    expected = null;
    lastTab = null;
  }

  async function see(tab: VisitedTab): Promise<void> {
    const { id, url, incognito } = tab;
    if (incognito || !/^https?:/u.test(url)) return;
    const links = await needs.links();
    if (!links) return;
    const key = await keyOf(links, id, url);
    if (key === null || isPaused(await needs.readSettings(), new URL(url).hostname, needs.now())) return;
    latest.set(id, tab);
    for (const wait of TRIES) {
      await needs.wait(wait);
      if (latest.get(id) !== tab || addressKey(await needs.addressOf(id)) !== addressKey(url)) return;
      if (await save(links, id, key)) break;
    }
    latest.delete(id);
  }

  /** The key of the link that a page is, by its address or because it was opened from the list in this tab. */
  async function keyOf(links: LinkNotes, id: number, url: string): Promise<string | null> {
    const own = addressKey(url);
    if (await links.linkAt(own)) return own;
    const from = opened.get(id);
    if (!from || needs.now() > from.until) return null;
    return (await links.linkAt(from.key)) ? from.key : null;
  }

  async function save(links: LinkNotes, id: number, key: string): Promise<boolean> {
    const found = await needs.desk.preview(id, 'page');
    if (found.state === 'none' || found.isStub) return false;
    const saved = await needs.desk.save(found.draft);
    // The library cannot be written: the link stays, and the next visit tries again.
    if (saved.state === 'failed') return true;
    const { articleId, title } = saved.version;
    const noted = ((await links.readNote(READ_LINKS_NOTE)) as ReadLink[] | undefined) ?? [];
    const others = noted.filter((one) => one.articleId !== articleId);
    await links.writeNote(
      READ_LINKS_NOTE,
      [{ articleId, title, at: needs.now() }, ...others].slice(0, MOST_READ_LINKS),
    );
    await links.dropLinks([key]);
    opened.delete(id);
    needs.changed();
    await needs.tell(id);
    return true;
  }

  return {
    // What goes wrong here is nobody's question: the link is still to be read.
    visited: (tab) => see(tab).catch(() => undefined),
    created(tabId) {
      if (expected && needs.now() - expected.at <= OPENS) opens(tabId, expected.key);
      else lastTab = { tabId, at: needs.now() };
    },
    pressed(url, from) {
      const key = addressKey(url);
      // The browser may tell of the tab before the page tells of the press.
      const isJustThere = lastTab && lastTab.tabId !== from && needs.now() - lastTab.at <= BEFORE;
      if (isJustThere && lastTab) opens(lastTab.tabId, key);
      else expected = { key, at: needs.now() };
    },
  };
}
