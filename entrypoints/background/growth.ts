import type { LibraryNews } from '../../bridge/library-news.ts';
import type { KnowledgeSource } from './knowledge.ts';

/** So long after the last change, and the last question, all names are learned anew (ms). */
const QUIET = 15_000;

/** What follows when the reader's library changes. */
export interface Growth {
  /** Reads what was stored. */
  refresh(): Promise<void>;
  /** Reads what was stored, and tells open pages. */
  stored(news: LibraryNews): Promise<void>;
  /** The reader is at work: learning waits. */
  wait(): void;
  /** Has all names learned anew where the reader has a library: what is bundled with it may be other articles now. */
  renew(): Promise<void>;
}

/**
 * Lets the background and the pages follow the library as it grows, and has its names learned anew when nobody asks
 * anything for a while. A background that is stopped before begins to wait again when it is next woken.
 */
export function createGrowth(
  knowledge: KnowledgeSource,
  tellPages: (news: LibraryNews) => unknown,
  settle: () => Promise<unknown>,
  hasOwn: () => Promise<boolean>,
): Growth {
  let timer: ReturnType<typeof setTimeout> | undefined;

  function wait(): void {
    clearTimeout(timer);
    timer = setTimeout(() => {
      if (knowledge.peek()?.isSettled !== false) return;
      // What fails now is tried again after the next change or start; who saves something is told why.
      settle().catch(() => undefined);
    }, QUIET);
  }

  async function refresh(): Promise<void> {
    await knowledge.refresh();
    wait();
  }

  return {
    refresh,
    async stored(news) {
      await refresh();
      await tellPages(news);
    },
    wait,
    async renew() {
      // What fails now is done when the library next changes.
      if (await hasOwn().catch(() => false)) await settle().catch(() => undefined);
    },
  };
}
