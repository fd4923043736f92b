import { browser } from 'wxt/browser';
import { createSecret, type FrameContents, type FrameOrder, type FrameReport } from '../../bridge/card-frame.ts';
import { ask } from '../../bridge/messages.ts';

/** A frame that has not taken its contents this long after it has loaded never will (ms). */
const CLAIMS_WITHIN = 1500;

/** What is done with what a frame tells. */
export interface FrameEar {
  hear(report: Exclude<FrameReport, { say: 'claimed' }>): void;
  /** The page lets no frame of ours be, or has put something else into it. */
  failed(): void;
}

/** A frame with a page of ours in it, `card.html`. */
export interface CardFrame {
  readonly element: HTMLIFrameElement;
  /** What is said before the frame has its contents is said then. */
  tell(order: FrameOrder): void;
  end(): void;
}

/**
 * Makes a frame for some contents, or for those that somebody else has left for a secret; it loads once it is in a document, unless the page is in a sandbox without scripts
 * or without an origin, which whatever it holds shares.
 *
 * The secret for the contents goes by `postMessage` to the frame's own window and only while our page is in it, with
 * one end of a channel; from then on nothing is said where a script of the page could listen.
 */
export function createFrame(
  page: Document,
  contents: FrameContents | { secret: string },
  { hear, failed }: FrameEar,
): CardFrame {
  const element = page.createElementNS('http://www.w3.org/1999/xhtml', 'iframe') as HTMLIFrameElement;
  const isLeft = 'secret' in contents;
  const secret = isLeft ? contents.secret : createSecret();
  const left = isLeft ? Promise.resolve() : ask('prepareCard', { secret, contents });
  const { port1: port, port2 } = new MessageChannel();
  const unsaid: FrameOrder[] = [];
  let isClaimed = false;
  let isOver = false;
  let waiting: ReturnType<typeof setTimeout> | undefined;

  function fail(): void {
    if (isOver) return;
    end();
    failed();
  }

  function end(): void {
    isOver = true;
    clearTimeout(waiting);
    port.close();
  }

  async function handOver(): Promise<void> {
    try {
      await left;
      element.contentWindow?.postMessage(secret, browser.runtime.getURL('/').slice(0, -1), [port2]);
      waiting = setTimeout(fail, CLAIMS_WITHIN);
    } catch {
      fail();
    }
  }

  port.onmessage = ({ data }: MessageEvent<FrameReport>) => {
    if (data.say !== 'claimed') {
      if (!isOver) hear(data);
      return;
    }
    clearTimeout(waiting);
    isClaimed = true;
    for (const order of unsaid.splice(0)) port.postMessage(order);
  };
  let loads = 0;
  element.addEventListener('load', () => {
    // Whatever loads afterwards is not ours: a page that got hold of the frame has sent it elsewhere.
    if (++loads > 1) fail();
    else if (!isOver) void handOver();
  });
  left.catch(fail);

  // Without it a page with a Cross-Origin-Embedder-Policy lets no frame in that does not have one as well (Chromium;
  // Firefox has no such attribute and needs none). Our page has no use for cookies or a cache.
  (element as { credentialless?: boolean }).credentialless = true;
  element.allow = 'clipboard-write';
  element.title = 'Backstory';
  element.src = browser.runtime.getURL('/card.html');

  return {
    element,
    tell(order) {
      if (isClaimed) port.postMessage(order);
      else unsaid.push(order);
    },
    end,
  };
}
