import type { FrameContents } from '../../bridge/card-frame.ts';

/** What is not claimed after this long never will be (ms): a frame is there within a tenth of that. */
const KEPT_FOR = 10_000;
/** So much waits at once, in all tabs together; a page's process that leaves more pushes out its own and others'. */
const MOST = 64;

interface Left {
  contents: FrameContents;
  tabId: number;
  /** When it was left (ms since 1970). */
  at: number;
  /** The frame that has claimed it: a question may come twice, because browsers lose messages. */
  claimedBy: number | null;
}

/** Where content scripts leave what a card is to show, and the card's frame in the same tab fetches it. */
export interface CardDesk {
  /** Leaves contents under a secret; what lies there already stays. */
  leave(secret: string, contents: FrameContents, tabId: number): void;
  /**
   * Hands out what was left for a secret in this tab, to one frame.
   * @throws TypeError when there is nothing for this secret in this tab, or another frame has it.
   */
  claim(secret: string, tabId: number, frameId: number): FrameContents;
}

/** Makes an empty desk; `now` gives the time (ms since 1970). */
export function createCardDesk(now: () => number): CardDesk {
  // In the order in which they were left.
  const waiting = new Map<string, Left>();

  function tidy(): void {
    for (const [secret, { at }] of waiting) {
      if (waiting.size <= MOST && now() - at < KEPT_FOR) return;
      waiting.delete(secret);
    }
  }

  return {
    leave(secret, contents, tabId) {
      if (!waiting.has(secret)) waiting.set(secret, { contents, tabId, at: now(), claimedBy: null });
      tidy();
    },
    claim(secret, tabId, frameId) {
      tidy();
      const left = waiting.get(secret);
      if (left?.tabId !== tabId || (left.claimedBy ?? frameId) !== frameId)
        throw new TypeError('Refused: nothing is left for this frame');
      left.claimedBy = frameId;
      return left.contents;
    },
  };
}
