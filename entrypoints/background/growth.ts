import type { LibraryNews, LibraryStep } from '../../bridge/library-news.ts';
import type { MessageName } from '../../bridge/messages.ts';
import type { KnowledgeSource } from './knowledge.ts';

/** So long after the last change, and the last question, all names are learned anew (ms). */
const QUIET = 15_000;

/** What is asked by somebody who reads, and waits: learning lets the machine be. */
const URGENT: ReadonlySet<string> = new Set<MessageName>([
  'findMentions',
  'lookUp',
  'search',
  'readArticle',
  'briefing',
]);

/** So often in a row learning gives way to questions; then it goes on beside them, or it might never be done. */
const MOST_PUT_OFF = 3;

/** What follows when the reader's library changes. */
export interface Growth {
  /** Reads what was stored. */
  refresh(): Promise<void>;
  /** Reads what was stored, and tells open pages. */
  stored(step: LibraryStep): Promise<void>;
  /** The reader is at work: learning waits, and what learns already gives way to a question. */
  wait(message?: unknown): void;
  /** Has all names learned anew where the reader has a library: what is bundled with it may be other articles now. */
  renew(): Promise<void>;
}

/** What growth needs from outside. */
export interface GrowthPlatform {
  knowledge: KnowledgeSource;
  /** Tells open pages what has changed; `null` has every page look again. */
  tellPages(news: LibraryNews | null): unknown;
  /** Has all names learned anew; rejects when it is put off. */
  settle(): Promise<unknown>;
  /** Has learning leave off. */
  rest(): void;
  hasOwn(): Promise<boolean>;
  /** The state of the library that pages were told of last, for as long as the browser runs; `null` when of none. */
  told: { getValue(): Promise<number | null>; setValue(generation: number): Promise<void> };
}

/**
 * Lets the background and the pages follow the library as it grows, and has its names learned anew when nobody asks
 * anything for a while. A background that is stopped before begins to wait again when it is next woken; a change of
 * which pages were never told, for worker or background was stopped after it was stored, they are told of then.
 */
export function createGrowth({ knowledge, tellPages, settle, rest, hasOwn, told }: GrowthPlatform): Growth {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let isLearning = false;
  let putOff = 0;
  let telling: Promise<unknown> = Promise.resolve();
  let isCaughtUp = false;

  function arm(): void {
    clearTimeout(timer);
    timer = setTimeout(() => {
      if (knowledge.peek()?.isSettled === false) void learn();
    }, QUIET);
  }

  async function learn(): Promise<void> {
    isLearning = true;
    try {
      await settle();
      putOff = 0;
    } catch {
      // What fails now is tried again after the next change, question or start; who saves something is told why.
    } finally {
      isLearning = false;
    }
  }

  async function refresh(): Promise<void> {
    await knowledge.refresh();
    arm();
  }

  /** What pages are told goes out in the order of the states. */
  function inTurn(tell: () => Promise<unknown>): Promise<unknown> {
    const next = telling.then(tell);
    telling = next.catch(() => undefined);
    return next;
  }

  /** Tells pages to look again, where they were told of an older state than the one that answers. */
  async function catchUp(): Promise<void> {
    const { generation } = await knowledge.read();
    const before = await told.getValue();
    if (before !== null && before >= generation) return;
    await told.setValue(generation);
    // In a browser that has just started every page asked for itself.
    if (before !== null) await tellPages(null);
  }

  return {
    refresh,
    async stored({ news, from, to }) {
      await refresh();
      await inTurn(async () => {
        const before = await told.getValue();
        await told.setValue(Math.max(to, before ?? 0));
        await tellPages(before === null || before >= from ? news : null);
      });
    },
    wait(message) {
      arm();
      if (!URGENT.has((message as { backstory?: string } | undefined)?.backstory ?? '')) return;
      if (!isCaughtUp) {
        isCaughtUp = true;
        inTurn(catchUp).catch(() => {
          isCaughtUp = false;
        });
      }
      if (!isLearning || putOff >= MOST_PUT_OFF) return;
      putOff++;
      rest();
    },
    async renew() {
      // What fails now is done when the library next changes.
      if (await hasOwn().catch(() => false)) await settle().catch(() => undefined);
    },
  };
}
