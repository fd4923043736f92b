import { isAttached } from '../../../bridge/dom.ts';
import type { Slices } from '../dom/slices.ts';
import { type Changes, createChanges } from './changes.ts';

/** A change is looked at when nothing more has changed for this long (ms), */
const QUIET = 150;
/** or after this long at the latest (ms). */
const LATEST = 1000;
/** A page that changes all the time is looked at ever more seldom, up to this long apart (ms). */
const LONGEST_STORM = 8000;
/** Of the time that goes by we work at most a fifth: a look that took long is followed by a longer rest. */
const REST = 4;

/** Hears of changes of the page, shadow roots included. */
export interface Watch {
  /** Also watches an open shadow root; when it is new to the page, its text counts as changed. */
  include(root: ShadowRoot, isNew?: boolean): void;
  /** Another number each time that something has changed. */
  news(): number;
  /** The open shadow roots that are watched. */
  shadowRoots(): ShadowRoot[];
  /** Settles when something has changed and the page has calmed down; rejects when the script is gone. */
  changed(): Promise<ReturnType<Changes['take']>>;
  /** Lets `changed` settle as if everything had. */
  startle(): void;
}

/**
 * Watches the text of the document until `gone`. Before anything is collected, `touched` is told of texts that
 * changed in place, so that no mark stays on the wrong letters.
 */
export function createWatch(gone: AbortSignal, slices: Slices, touched: (texts: readonly Node[]) => void): Watch {
  const changes = createChanges();
  const roots = new Set<Document | ShadowRoot>([document]);
  let all = false;
  let news = 0;
  let seen = 0;
  let wake: (() => void) | null = null;
  let storm = QUIET;
  /** The time that goes by while somebody sees the tab (ms): in one that is hidden a look that was begun waits. */
  const now = () => performance.now() - slices.unseen();
  /** When the last changes were handed out. */
  let handedOut = now();

  const observer = new MutationObserver((records) => {
    touched(records.filter(({ type }) => type === 'characterData').map(({ target }) => target));
    stir(() => {
      if (!changes.note(records)) return;
      // While a storm lasts there is nothing to learn from more records, and each of them costs the page something.
      all = true;
      observer.disconnect();
    });
  });

  function stir(note: () => void): void {
    note();
    news++;
    wake?.();
  }

  function observe(root: Node): void {
    observer.observe(root, { subtree: true, childList: true, characterData: true });
  }

  function observeAll(): void {
    for (const root of roots) {
      if (root instanceof ShadowRoot && !isAttached(root)) roots.delete(root);
      else observe(root);
    }
  }

  async function calm(): Promise<void> {
    const latest = performance.now() + LATEST;
    for (let before = -1; before !== news && performance.now() < latest; ) {
      before = news;
      await slices.wait(QUIET);
    }
  }

  observeAll();
  gone.addEventListener('abort', () => {
    observer.disconnect();
    wake?.();
  });

  return {
    include(root, isNew = false) {
      if (roots.has(root)) return;
      roots.add(root);
      observe(root);
      if (isNew) stir(() => changes.add(root));
    },
    news: () => news,
    shadowRoots: () => [...roots].filter((root) => root instanceof ShadowRoot),
    async changed() {
      const rested = now() + Math.min(LONGEST_STORM, REST * (now() - handedOut));
      if (news === seen) {
        await new Promise<void>((done) => {
          wake = done;
        });
      }
      wake = null;
      gone.throwIfAborted();
      await calm();
      storm = all ? Math.min(LONGEST_STORM, storm * 2) : QUIET;
      const rest = Math.max(rested - now(), all ? storm : 0);
      if (rest > 0) await slices.wait(rest);
      await slices.afterFrame();
      observeAll();
      const taken = changes.take();
      const isAll = all || taken === 'all';
      all = false;
      seen = news;
      handedOut = now();
      return isAll ? 'all' : taken;
    },
    startle() {
      stir(() => {
        all = true;
      });
    },
  };
}
