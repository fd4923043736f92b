import type { FoundMention } from '../../../bridge/page-names.ts';
import { isTyped } from '../../../bridge/typed.ts';
import { createWatcher, isShown } from '../dom/sight.ts';
import { createSlices } from '../dom/slices.ts';
import { createFound, createLooks, type Entry, entryOf, type Found, isSame } from '../marks/found.ts';
import { createMarks, type MarkMode } from '../marks/marks.ts';
import { createSections } from '../marks/sections.ts';
import { createFurnitureJudge } from '../read/furniture.ts';
import { jobsOf } from '../read/jobs.ts';
import { createLate } from '../read/late.ts';
import { type Block, stillSays } from '../read/pieces.ts';
import { createScan } from '../read/scan.ts';
import { createWatch, type Watch } from '../read/watch.ts';
import { createWorth, type JudgedName } from './worth.ts';

/** What one life of reading a page needs from outside. */
export interface LivePlatform {
  /** Ends it, and cleans up. */
  gone: AbortSignal;
  /** Finds the mentions in some texts; `null` when nobody answers. */
  find(texts: string[], named: string[]): Promise<FoundMention[][] | null>;
  /** Says which of some names that stand everywhere are worth a mark; `null` when nobody answers. */
  judge(names: JudgedName[]): Promise<string[] | null>;
  marks(): MarkMode;
  isMuted(topicId: string): boolean;
  /** Told whether styles for marks are needed. */
  styled(needed: boolean): void;
  /** Told after mentions came or went. */
  changed(): void;
}

/**
 * What goes before something hidden in plain sight is shown: `visibility` and closed details do not move an element,
 * so no observer tells of them.
 */
const SHOWING = ['click', 'toggle', 'transitionend', 'focusin'];
/** Such events are answered this much later (ms), all at once. */
const SHOWN_AFTER = 300;

/** A page being read: from the first look until it is paused or left. */
export interface Live {
  found: Found;
  watch: Watch;
  isComplete(): boolean;
  /** Marks anew, after a change of settings. */
  show(): void;
  /** Takes out the mentions of some topics. */
  mute(topicIds: ReadonlySet<string>): void;
  isMarked(entry: Entry): boolean;
  /** Whether its name stands everywhere and is not worth a mark here. */
  isQuiet(entry: Entry): boolean;
  /** Lets one mention stand out, or none. */
  point(entry: Entry | null): void;
  /** An entry that was hidden has been seen after all. */
  reveal(entry: Entry): void;
}

/** Reads the page, marks it, and goes on whenever it changes. */
export function startLive({ gone, find, judge, marks: mode, isMuted, styled, changed }: LivePlatform): Live {
  const found = createFound();
  const slices = createSlices(gone);
  const hidden = new Map<Element, Set<Entry>>();
  const watcher = createWatcher(lookAgain);
  const marks = createMarks(slices, styled, stopped);
  const watch = createWatch(gone, slices, drop);
  const late = createLate(gone, slices, (root) => isTyped(root.host) || watch.include(root, true), stopped);
  const scan = createScan({
    slices,
    find,
    take,
    news: watch.news,
    meet: (root) => watch.include(root),
    expect: late.expect,
  });
  const worth = createWorth(judge);
  let sections = createSections();
  let complete = false;

  function show(): void {
    const isWorth = (entry: Entry) => !worth.isQuiet(entry);
    marks.show(mode() === 'first' ? found.ordered.filter(isWorth) : found.ordered, mode());
    changed();
  }

  /** Asks about names that stand everywhere, where all are not marked anyway, and marks those that are worth it. */
  function weigh(): void {
    if (mode() === 'all') return;
    const asked = worth.judge(found.ordered.filter(({ shown }) => shown));
    asked.then((isNews) => isNews && !gone.aborted && show(), stopped);
  }

  /** Drops what texts said that have just changed in place. */
  function drop(texts: readonly Node[]): void {
    const entries = new Set(texts.flatMap((text) => found.at(text)));
    if (entries.size > 0) remove(entries);
    if (entries.size > 0) show();
  }

  function remove(entries: ReadonlySet<Entry>): void {
    found.remove(entries);
    for (const entry of entries) {
      scan.forget(entry.first);
      hidden.get(entry.element)?.delete(entry);
    }
  }

  async function take(blocks: readonly Block[], mentions: readonly FoundMention[][], since: number): Promise<void> {
    const looks = createLooks();
    const isFurniture = createFurnitureJudge();
    // What is found again stays as it is, so that no mark flickers.
    const before = blocks.map((block) => [...found.within(block)]);
    const outdated = new Set(before.flat());
    const news = blocks.map((block, index) =>
      (mentions[index] ?? []).filter((mention) => {
        const same = before[index]?.find((entry) => isSame(entry, block, mention));
        return !(same && outdated.delete(same));
      }),
    );
    remove(outdated);
    for (const [index, block] of blocks.entries()) {
      const came = news[index] ?? [];
      if (came.length > 0 && isFurniture(block)) continue;
      for (const mention of came) {
        if (isMuted(mention.topicId)) continue;
        if (watch.news() !== since && !stillSays(block, mention.start, mention.end)) continue;
        const entry = entryOf(block, mention, sections.of(block.element), looks);
        if (!entry) continue;
        found.add(entry);
        if (!entry.shown) hide(entry);
      }
      const pause = slices.breathe();
      if (pause) await pause;
    }
    show();
  }

  /** Keeps an entry whose text cannot be seen until it can. */
  function hide(entry: Entry): void {
    const there = hidden.get(entry.element);
    if (there) there.add(entry);
    else hidden.set(entry.element, new Set([entry]));
    watcher.watch(entry.element);
  }

  function lookAgain(came: readonly Element[]): void {
    let isNews = false;
    for (const element of came) {
      const entries = hidden.get(element);
      if (!entries || !isShown(element)) continue;
      hidden.delete(element);
      watcher.forget(element);
      for (const entry of entries) entry.shown = true;
      isNews = true;
    }
    if (isNews) show();
  }

  /** Being stopped is no failure; anything else shall be heard of. */
  function stopped(error: unknown): void {
    if (!gone.aborted) throw error;
  }

  let looking: ReturnType<typeof setTimeout> | undefined;
  function lookSoon(): void {
    if (hidden.size === 0) return;
    looking ??= setTimeout(() => {
      looking = undefined;
      lookAgain([...hidden.keys()]);
    }, SHOWN_AFTER);
  }

  async function live(): Promise<void> {
    await slices.afterFrame();
    await scan.readSeen();
    for (let changes: readonly Node[] | 'all' = 'all'; ; changes = await watch.changed()) {
      complete = false;
      sections = createSections();
      const stale = found.stale();
      remove(stale);
      if (stale.size > 0) show();
      await scan.read(changes === 'all' ? [{ root: document }] : await jobsOf(changes, slices));
      complete = true;
      changed();
      weigh();
    }
  }

  for (const type of SHOWING) addEventListener(type, lookSoon, { capture: true, passive: true, signal: gone });
  gone.addEventListener('abort', () => {
    clearTimeout(looking);
    watcher.stop();
    marks.clear();
    found.clear();
    hidden.clear();
  });
  live().catch(stopped);

  return {
    found,
    watch,
    isComplete: () => complete,
    show() {
      show();
      if (complete) weigh();
    },
    isQuiet: (entry) => mode() !== 'all' && worth.isQuiet(entry),
    mute: (topicIds) => remove(new Set(found.ordered.filter(({ topicId }) => topicIds.has(topicId)))),
    isMarked: marks.has,
    point(entry) {
      marks.point(entry);
      if (mode() === 'approach') marks.show(found.ordered, 'approach');
    },
    reveal(entry) {
      entry.shown = true;
      hidden.get(entry.element)?.delete(entry);
      show();
    },
  };
}
