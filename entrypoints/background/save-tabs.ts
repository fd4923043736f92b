import type { QuickSaved, TabsProgress } from '../../bridge/saving.ts';

/** A tab of a window, as far as the browser tells. */
export interface WindowTab {
  id: number;
  title: string;
  /** Empty where nobody may know. */
  url: string;
}

/** What saving the tabs of a window needs from outside. */
export interface TabsNeeds {
  tabsOf(windowId: number): Promise<WindowTab[]>;
  saveTab(tabId: number): Promise<QuickSaved>;
  /** What all our own pages begin with. */
  ownUrl: string;
}

/** Saves all tabs of a window, one after the other. */
export interface TabsSaver {
  /** Begins, and resolves when all is done; while one window is being saved another is not begun. */
  start(windowId: number): Promise<TabsProgress>;
  /** How far it is; `null` before the first. */
  progress(): TabsProgress | null;
}

/** Makes what saves windows. Our own pages and empty tabs are passed over without a word. */
export function createTabsSaver({ tabsOf, saveTab, ownUrl }: TabsNeeds): TabsSaver {
  let progress: TabsProgress | null = null;
  let running: Promise<TabsProgress> | null = null;

  async function saveAll(windowId: number, state: TabsProgress): Promise<TabsProgress> {
    try {
      const tabs = (await tabsOf(windowId)).filter(({ url }) => !url.startsWith(ownUrl) && !/^about:/u.test(url));
      state.total = tabs.length;
      for (const { id, title } of tabs) {
        const saved = await saveTab(id);
        state.done++;
        if (saved.state === 'none') state.none.push({ title, reason: saved.reason });
        else if (saved.state === 'saved') state[saved.isNew ? 'saved' : 'known']++;
        else {
          state.problem = saved.problem;
          break;
        }
      }
    } catch {
      // The window may be gone: what was saved until then is told.
      state.problem ??= { type: 'failed', name: 'Window' };
    }
    state.isDone = true;
    running = null;
    return state;
  }

  return {
    progress: () => progress,
    start(windowId) {
      if (running) return running;
      progress = { total: 0, done: 0, saved: 0, known: 0, none: [], problem: null, isDone: false };
      running = saveAll(windowId, progress);
      return running;
    },
  };
}
