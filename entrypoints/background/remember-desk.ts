import { isPaused, type Settings } from '../../bridge/settings.ts';
import type { Added } from '../../engine/library/additions.ts';
import { isOnlyRemembered } from '../../engine/library/remembered.ts';
import type { StoredArticle } from '../../engine/library/stored-library.ts';
import type { Article, RawArticle } from '../../engine/model/article.ts';
import type { LibraryReader } from '../../engine/model/library-reader.ts';
import type { StorageProblem } from '../../engine/model/storage-problem.ts';
import { addressKey } from '../../engine/text/address-key.ts';
import { isPrivateAddress } from '../../sources/page/private-sites.ts';
import { StoreError } from '../../store/store-error.ts';
import type { OwnLibrary } from './own-library.ts';
import type { TabReading } from './read-tab.ts';
import { draftOf, rawOf } from './save-view.ts';

/** A tab as far as it matters whether its page may be remembered. */
export interface MemoryTab {
  /** Empty where nobody may know. */
  url: string;
  incognito: boolean;
}

/** What is known of addresses until the browser is closed, and nowhere but in memory. */
export interface MemoryNotes {
  /** Which article was remembered from an address, which may not be the article's own: by the key of the address. */
  from: Record<string, string>;
  /** The keys of addresses that the reader had forgotten: they are not remembered again so soon. */
  forgotten: string[];
}

/** What remembering needs from outside. */
export interface MemoryNeeds {
  library: Pick<OwnLibrary, 'add' | 'remove'>;
  reader(): Promise<LibraryReader>;
  readSettings(): Promise<Settings>;
  readTab(tabId: number): Promise<TabReading>;
  tabOf(tabId: number): Promise<MemoryTab>;
  readNotes(): Promise<MemoryNotes>;
  writeNotes(notes: MemoryNotes): Promise<void>;
  /** Told whether the library took an article, `null`, or why not: nobody waits for what is remembered by itself. */
  told(problem: StorageProblem | null): Promise<void>;
  /** ms since 1970. */
  now(): number;
}

/** Remembers articles that were read, for readers who have asked for it. */
export interface Memory {
  /** Remembers the page of a tab that was read at an address; says whether it did. @throws StoreError when it cannot. */
  remember(tabId: number, url: string): Promise<boolean>;
  /** The article that was remembered from an address, by id; `undefined` when none was. */
  from(url: string): Promise<string | undefined>;
  /** Notes that the reader had an article forgotten. */
  forgot(article: Pick<Article, 'id' | 'url'>): Promise<void>;
}

/** So many addresses are known of each kind; the oldest go first. */
const MOST = 200;

/** What is noted before anything is. */
export const NO_NOTES: MemoryNotes = { from: {}, forgotten: [] };

/** Whether the articles of a tab may be remembered at all, whatever stands on its page. */
export function mayRemember(settings: Settings, { url, incognito }: MemoryTab, now: number): boolean {
  if (!settings.remember || incognito || isPrivateAddress(url)) return false;
  return !isPaused(settings, new URL(url).hostname, now);
}

/** Makes what remembers articles. */
export function createMemory(needs: MemoryNeeds): Memory {
  const { library } = needs;

  /** Another text at the same address, read on the same day and not touched since: a report that goes on being written. */
  async function drafts(url: string | null, except: string): Promise<string[]> {
    if (url === null) return [];
    const today = dayOf(needs.now());
    const articles = (await needs.reader()).articles() as readonly StoredArticle[];
    return articles.flatMap((article) => {
      const isDraft =
        article.id !== except &&
        isOnlyRemembered(article) &&
        dayOf(article.remembered ?? 0) === today &&
        article.url !== null &&
        addressKey(article.url) === addressKey(url);
      return isDraft ? [article.id] : [];
    });
  }

  /** Has an article stored; what is in the way is told where the reader looks next. */
  async function keep(raw: RawArticle): Promise<Added> {
    try {
      const added = await library.add([raw], { at: needs.now(), remembers: true });
      await needs.told(null);
      return added;
    } catch (error) {
      if (error instanceof StoreError) await needs.told(error.problem);
      throw error;
    }
  }

  async function remember(tabId: number, url: string): Promise<boolean> {
    const [settings, tab, notes] = await Promise.all([needs.readSettings(), needs.tabOf(tabId), needs.readNotes()]);
    const key = addressKey(url);
    // The page may have gone on meanwhile, or say that it is another: the browser knows where the tab is.
    if (!mayRemember(settings, tab, needs.now()) || addressKey(tab.url) !== key) return false;
    if (notes.forgotten.includes(key)) return false;
    const found = await needs.readTab(tabId);
    if (found.state === 'none') return false;
    const { page, signs, address } = found.reading;
    if (addressKey(address) !== key || page.state !== 'article' || page.isStub) return false;
    if (!signs.isArticle || signs.isPersonal) return false;
    if (notes.forgotten.includes(addressKey(page.article.url))) return false;
    const raw = rawOf(draftOf(page.article, 'page'));
    const { ids, fresh } = await keep(raw);
    const id = ids[0] as string;
    // First the new text, then away with the old: whoever is stopped in between has one too many, and none too few.
    const old = fresh.length > 0 ? await drafts(page.article.url, id) : [];
    if (old.length > 0) await library.remove(old);
    const { from, forgotten } = await needs.readNotes();
    const others = Object.entries(from).filter(([other]) => other !== key);
    await needs.writeNotes({ from: Object.fromEntries([...others, [key, id]].slice(-MOST)), forgotten });
    return true;
  }

  return {
    remember,
    from: async (url) => (await needs.readNotes()).from[addressKey(url)],
    async forgot({ id, url }) {
      const { from, forgotten } = await needs.readNotes();
      const here = Object.keys(from).filter((key) => from[key] === id);
      const keys = [...here, ...(url === null ? [] : [addressKey(url)])];
      const left = Object.entries(from).filter(([key]) => !here.includes(key));
      await needs.writeNotes({
        from: Object.fromEntries(left),
        forgotten: [...new Set([...forgotten, ...keys])].slice(-MOST),
      });
    },
  };
}

/** The day of a time (ms since 1970), as the calendar on the wall has it. */
const dayOf = (time: number): string => new Date(time).toDateString();
