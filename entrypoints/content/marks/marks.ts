import type { Settings } from '../../../bridge/settings.ts';
import { COPY_TOPIC } from '../../../engine/model/collection.ts';
import { createWatcher } from '../dom/sight.ts';
import type { Slices } from '../dom/slices.ts';
import type { Entry } from './found.ts';

/** The highlights' names in `CSS.highlights`; `assets/marks.css` paints them. */
const MENTION = 'backstory-mention';
const COPIED = 'backstory-copy';
const POINTED = 'backstory-pointed';

/**
 * Up to this many marks all are registered. Above, only those within a screen of the viewport: whenever anything on the
 * page changes, Chromium builds the markers of every registered range anew, which was measured at 20 to 50 µs each.
 * That comes on top of 5 ms, on a page of a million characters, for working out how far its underlines reach.
 */
const REGISTERED = 60;

/** How many ranges are registered in one frame. */
const AT_ONCE = 60;

export type MarkMode = Settings['marks'];

/** What is painted. */
export interface Marks {
  /** Which of the mentions, in document order, shall be marked; call it after any change of them. */
  show(ordered: readonly Entry[], mode: MarkMode): void;
  /** Whether a reader sees a mark there, or would if it were on the screen. */
  has(entry: Entry): boolean;
  /** The one that stands out; with the mode `approach` the only one that is marked. */
  point(entry: Entry | null): void;
  clear(): void;
}

/** Takes away what an older version left painted: it may be in a world that this one cannot reach. */
export function removeLeftMarks(): void {
  for (const name of [MENTION, COPIED, POINTED]) CSS.highlights.delete(name);
}

/**
 * Paints what was found. `styled` is told whether anything is, or is about to be, so that styles are there then and only
 * then: a page can ask for them. `stopped` hears of a slice that failed.
 */
export function createMarks(
  slices: Slices,
  styled: (needed: boolean) => void,
  stopped: (error: unknown) => void,
): Marks {
  let wanted = new Set<Entry>();
  let pointed: Entry | null = null;
  const mentions = new Highlight();
  /** Of topics that only a copy of another library has. */
  const copied = new Highlight();
  const ofCopies = new WeakSet<AbstractRange>();
  const highlightOf = (range: AbstractRange) => (ofCopies.has(range) ? copied : mentions);
  /** What `mentions` holds: Firefox lets no content script go through a highlight. */
  const painted = new Set<AbstractRange>();
  const standingOut = new Highlight();
  standingOut.priority = 1;
  const watched = new Set<Element>();
  // What has gone far away waits for the next that comes near: taking it out costs a frame as well.
  const watcher = createWatcher((came) => {
    if (came.length > 0) repaint();
  });
  let isPainting = false;
  let mode: MarkMode = 'none';

  function registered(): Set<AbstractRange> {
    // What is painted stays until it is known to be far away: else marks would blink when their number grows.
    const isNear = ({ element, range }: Entry) => watcher.isNear(element) ?? painted.has(range);
    const near = wanted.size > REGISTERED ? [...wanted].filter(isNear) : [...wanted];
    return new Set(near.map(({ range }) => range));
  }

  function register(name: string, highlight: Highlight): void {
    const there = CSS.highlights.get(name);
    // One of the same name that is not ours is a newer version's.
    if (highlight.size === 0 && there === highlight) CSS.highlights.delete(name);
    else if (highlight.size > 0 && there !== highlight) CSS.highlights.set(name, highlight);
    // With marks on approach they come and go with every move: the styles then stay for the next.
    if (mentions.size + copied.size + standingOut.size > 0) styled(true);
    else if (mode !== 'approach') styled(false);
  }

  async function paint(): Promise<void> {
    if (isPainting) return;
    isPainting = true;
    try {
      for (;;) {
        const target = registered();
        for (const range of painted) {
          if (target.has(range)) continue;
          highlightOf(range).delete(range);
          painted.delete(range);
        }
        let added = 0;
        for (const range of target) {
          if (painted.has(range)) continue;
          if (added === AT_ONCE) break;
          highlightOf(range).add(range);
          painted.add(range);
          added++;
        }
        register(MENTION, mentions);
        register(COPIED, copied);
        if (added < AT_ONCE) return;
        await slices.afterFrame();
      }
    } finally {
      isPainting = false;
    }
  }

  function repaint(): void {
    paint().catch(stopped);
  }

  return {
    show(ordered, next) {
      mode = next;
      wanted = choose(ordered, mode, pointed);
      for (const { topicId, range } of wanted) if (topicId.startsWith(COPY_TOPIC)) ofCopies.add(range);
      const isWindowed = wanted.size > REGISTERED;
      const elements = new Set(isWindowed ? [...wanted].map(({ element }) => element) : []);
      for (const element of watched) if (!elements.has(element)) watcher.forget(element);
      for (const element of elements) if (!watched.has(element)) watcher.watch(element);
      watched.clear();
      for (const element of elements) watched.add(element);
      repaint();
    },
    has: (entry) => wanted.has(entry),
    point(entry) {
      pointed = entry;
      standingOut.clear();
      if (entry) standingOut.add(entry.range);
      register(POINTED, standingOut);
    },
    clear() {
      watcher.stop();
      watched.clear();
      wanted = new Set();
      pointed = null;
      mode = 'none';
      painted.clear();
      mentions.clear();
      copied.clear();
      standingOut.clear();
      register(MENTION, mentions);
      register(COPIED, copied);
      register(POINTED, standingOut);
    },
  };
}

/** The mentions to mark; the first of a topic in its section is the first that can be seen. */
export function choose(ordered: readonly Entry[], mode: MarkMode, pointed: Entry | null): Set<Entry> {
  if (mode === 'none') return new Set();
  if (mode === 'approach') return new Set(pointed ? [pointed] : []);
  const shown = ordered.filter((entry) => entry.shown);
  if (mode === 'all') return new Set(shown);
  const seen = new Map<Node, Set<string>>();
  return new Set(
    shown.filter(({ section, topicId }) => {
      const topics = seen.get(section);
      if (topics?.has(topicId)) return false;
      if (topics) topics.add(topicId);
      else seen.set(section, new Set([topicId]));
      return true;
    }),
  );
}
