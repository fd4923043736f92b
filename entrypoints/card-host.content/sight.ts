/** The browser looks this often at most whether something can be seen (ms); Chromium takes no less. */
const LOOK_EVERY = 100;
/** Who has been out of sight is not pressed for so long after (ms): a page must not flicker over the card. */
const BACK_FOR = 400;

/** IntersectionObserver v2, which TypeScript does not know and Firefox does not have. */
type Look = IntersectionObserverEntry & { isVisible?: boolean };

/** Whether the browser itself tells what can be seen. */
export const TELLS_SIGHT = 'isVisible' in IntersectionObserverEntry.prototype;

/** Watches whether the browser shows an element whole: neither covered, not even by what lets the pointer through, nor faded. */
export interface Sight {
  /** Whether it can be seen now, and has not been out of sight a moment ago; `true` where the browser cannot tell. */
  isClear(): Promise<boolean>;
  end(): void;
}

/**
 * Watches an element of this document. A frame cannot watch itself: Chromium stops drawing a frame that is wholly
 * covered, and what has stopped drawing is not told that it is covered, but keeps what it was told before.
 */
export function watchSight(element: Element): Sight {
  if (!TELLS_SIGHT) return { isClear: async () => true, end: () => undefined };
  const options = { trackVisibility: true, delay: LOOK_EVERY } as IntersectionObserverInit;
  let wasSeen = false;
  let isSeen = false;
  let backAt = Number.NEGATIVE_INFINITY;

  function note(looks: IntersectionObserverEntry[]): void {
    for (const { isVisible = false } of looks as Look[]) {
      if (isVisible && !isSeen && wasSeen) backAt = performance.now();
      isSeen = isVisible;
      wasSeen ||= isVisible;
    }
  }
  const watch = new IntersectionObserver(note, options);
  watch.observe(element);

  /** The browser's word on how it is now: a new observer is always told, and told soon. */
  function look(): Promise<boolean> {
    return new Promise((resolve) => {
      const once = new IntersectionObserver((looks) => {
        once.disconnect();
        resolve((looks.at(-1) as Look).isVisible === true);
      }, options);
      once.observe(element);
    });
  }

  return {
    async isClear() {
      const isNow = await look();
      note(watch.takeRecords());
      return isNow && performance.now() - backAt >= BACK_FOR;
    },
    end: () => watch.disconnect(),
  };
}
