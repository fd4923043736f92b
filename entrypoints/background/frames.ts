import { browser } from 'wxt/browser';
import { takeDescription } from '../../bridge/frames.ts';
import type { PageDescription, PageTopic } from '../../bridge/messages.ts';
import { checkDescription } from '../../bridge/validate.ts';

/** A tab's page with what stands in its frames; each topic has the frame that names it first. */
export interface TabPage extends Omit<PageDescription, 'topics'> {
  topics: (PageTopic & { frameId: number })[];
}

/** What one frame of a tab tells; 0 is the top one. */
interface FrameDescription {
  frameId: number;
  description: PageDescription;
}

/**
 * So long all frames of a tab have to answer (ms). One that hangs, an advertisement perhaps, holds up the answers of
 * all; then the top frame is asked alone, which must fit into the second that an interface waits.
 */
const ALL_ANSWER_WITHIN = 500;

/** What is found in a tab and its frames, or `null` where Backstory does not run. */
export async function describeTab(tabId: number): Promise<TabPage | null> {
  const all = await Promise.race([
    ask(tabId, true),
    new Promise<null>((resolve) => setTimeout(resolve, ALL_ANSWER_WITHIN, null)),
  ]);
  return mergeFrames(all ?? (await ask(tabId, false)));
}

async function ask(tabId: number, allFrames: boolean): Promise<FrameDescription[]> {
  const target = allFrames ? { tabId, allFrames } : { tabId };
  // A frame that is still loading must not hold up the others.
  const answers = await browser.scripting.executeScript({ target, func: takeDescription, injectImmediately: true });
  return answers.flatMap(({ frameId, result }) => {
    const description = checkDescription(result);
    return description ? [{ frameId, description }] : [];
  });
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
      if (before) before.count += topic.count;
      else topics.set(topic.topicId, { ...topic, frameId });
    }
  }
  return { ...top.description, topics: [...topics.values()] };
}
