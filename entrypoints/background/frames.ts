import { browser } from 'wxt/browser';
import { askDescription, wake } from '../../bridge/frames.ts';
import type { PageDescription } from '../../bridge/messages.ts';
import type { PageTopic } from '../../bridge/page-names.ts';

/** A tab's page with what stands in its frames; each topic has the frame that names it first. */
export interface TabPage extends Omit<PageDescription, 'topics'> {
  topics: (PageTopic & { frameId: number })[];
}

/** What one frame of a tab tells; 0 is the top one. */
interface FrameDescription {
  frameId: number;
  description: PageDescription;
}

/** So long all frames have (ms). One that hangs, an advertisement perhaps, is not waited for any longer. */
const ALL_WITHIN = 300;

/** So long the top frame has (ms), without which there is nothing to tell; an interface waits for a second. */
const TOP_WITHIN = 900;

/** Who listens to what the frames of a tab tell. */
const listening = new Map<number, Set<(told: FrameDescription) => void>>();

/** Hands on what a frame of a tab has told; when nobody asked, or no longer waits, it is dropped. */
export function hearFrame(tabId: number, frameId: number, description: PageDescription): void {
  for (const hear of listening.get(tabId) ?? []) hear({ frameId, description });
}

/**
 * What is found in a tab and those of its frames that answer in time, or `null` where Backstory does not run. With
 * `wakes` a page that has not been read, because it is hidden or seems to have no text, is read now.
 * @throws Error when there is no such tab, or nobody may look into it.
 */
export async function describeTab(tabId: number, wakes = true): Promise<TabPage | null> {
  const told = new Map<number, FrameDescription>();
  const heard = listening.get(tabId) ?? new Set();
  listening.set(tabId, heard);
  const { promise: top, resolve: hasTop } = Promise.withResolvers<void>();
  const hear = (frame: FrameDescription) => {
    told.set(frame.frameId, frame);
    if (frame.frameId === 0) hasTop();
  };
  heard.add(hear);
  try {
    // A frame that is still loading must not hold up the others.
    const all = browser.scripting.executeScript({
      target: { tabId, allFrames: true },
      func: askDescription,
      args: [wakes],
      injectImmediately: true,
    });
    await Promise.race([all, Promise.all([after(ALL_WITHIN), top]), after(TOP_WITHIN)]);
  } finally {
    heard.delete(hear);
    if (heard.size === 0) listening.delete(tabId);
  }
  return mergeFrames([...told.values()]);
}

/** Has the page of a tab read, if it waits for a reason to be. */
export async function wakePage(tabId: number): Promise<void> {
  await browser.scripting.executeScript({ target: { tabId }, func: wake, injectImmediately: true });
}

function after(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}

/**
 * One description of a tab: what the page says of itself is the top frame's word, topics are those of all frames, the
 * top one first. `null` when the top frame says nothing.
 */
export function mergeFrames(frames: readonly FrameDescription[]): TabPage | null {
  const top = frames.find(({ frameId }) => frameId === 0);
  if (!top) return null;
  const topics = new Map<string, PageTopic & { frameId: number }>();
  for (const { frameId, description } of [top, ...frames.filter((frame) => frame !== top)]) {
    for (const topic of description.topics) {
      const before = topics.get(topic.topicId);
      if (!before) topics.set(topic.topicId, { ...topic, frameId });
      else {
        before.count += topic.count;
        // What any frame marks is marked.
        if (!topic.isQuiet) delete before.isQuiet;
      }
    }
  }
  return { ...top.description, topics: [...topics.values()] };
}
