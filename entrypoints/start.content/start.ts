import { offerToWake } from '../../bridge/frames.ts';
import type { MessageName, Reply } from '../../bridge/messages.ts';
import { isReadable, mayName } from './worth.ts';

/** A frame that is smaller than this in one direction (px) shows nobody its text. */
const UNSEEN = 2;

/** A frame that has not been drawn after this (ms) is out of sight, and is read all the same. */
const LONGEST_FRAME = 500;

/** After a change of the page this goes by before it is looked through again (ms); doubled each time, up to the longest. */
const FIRST_LOOK = 200;
const LONGEST_LOOK = 6400;

/** The first wait before another try (ms), doubled each time: a background that is being started answers within that. */
const FIRST_WAIT = 500;
const TRIES = 6;

/**
 * Brings the script that reads this frame as soon as the frame can be seen and has text that may name something; the top one
 * also when the reader asks for it by a key or a button. Until then it costs an observer.
 */
export function start(): void {
  const gone = new AbortController();
  let isLoaded = false;
  let loading: Promise<void> | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let delay = FIRST_LOOK;
  let isWaiting = false;

  function load(): Promise<void> {
    loading ??= askForContent().then(
      () => {
        isLoaded = true;
        gone.abort();
        observer.disconnect();
        clearTimeout(timer);
      },
      () => {
        // Nobody has answered for half a minute. The next change of the page asks again.
        loading = undefined;
      },
    );
    return loading;
  }

  function look(): void {
    timer = undefined;
    if (isLoaded || document.hidden || !isReadable(document) || !mayName(document)) return;
    if (isWaiting) return;
    isWaiting = true;
    afterFrame(() => {
      isWaiting = false;
      // One that is not displayed has no size, and is told when it gets one.
      if (!isLoaded && innerWidth >= UNSEEN && innerHeight >= UNSEEN) load();
    });
  }

  /** Esc closes a card that another frame has open, also while the focus is in one that has nothing to read. */
  function dismiss({ key, isTrusted, isComposing }: KeyboardEvent): void {
    if (key === 'Escape' && isTrusted && !isComposing && (window.top !== window || window.length > 0)) {
      send('dismissCards').catch(() => undefined);
    }
  }

  /** What is added twice is there once; `document.open` takes listeners away, and only the observer is left. */
  function listen(): void {
    const options = { passive: true, signal: gone.signal };
    document.addEventListener('visibilitychange', look, options);
    addEventListener('resize', look, options);
    addEventListener('keydown', dismiss, { ...options, capture: true });
  }

  const observer = new MutationObserver(() => {
    if (timer !== undefined) return;
    listen();
    timer = setTimeout(look, delay);
    delay = Math.min(LONGEST_LOOK, delay * 2);
  });
  observer.observe(document, { childList: true, subtree: true, characterData: true });
  listen();
  if (window.top === window) offerToWake(async () => isLoaded || load());
  look();
}

/**
 * Calls back once, when the frame is drawn or after a while: to ask for sizes before the browser has laid the page out
 * would make it do so, and a frame out of sight may never be drawn.
 */
function afterFrame(call: () => void): void {
  let isCalled = false;
  const once = () => {
    if (!isCalled) call();
    isCalled = true;
  };
  requestAnimationFrame(once);
  setTimeout(once, LONGEST_FRAME);
}

/**
 * Asks the background for the script that reads pages, again and again while nobody answers: Chromium loses a message
 * that reaches a worker on its way out.
 * @throws Error when nobody answers.
 */
async function askForContent(): Promise<void> {
  for (let tries = 0; tries < TRIES; tries++) {
    const late = new Promise<undefined>((done) => setTimeout(done, FIRST_WAIT * 2 ** tries));
    const reply = await Promise.race([send('loadContent').catch(() => late), late]);
    if (reply?.ok) return;
  }
  throw new Error('Nobody brings the script that reads pages');
}

/** Asks the background. Not by `ask`, which is larger than all of this script. */
async function send(name: MessageName): Promise<Reply<unknown> | undefined> {
  const { browser, chrome } = globalThis as { browser?: Api; chrome?: Api };
  return ((browser ?? chrome) as Api).runtime.sendMessage({ backstory: name, question: {} });
}

/** The part of the browser's API that is used here: both browsers' own answer by a promise. */
interface Api {
  runtime: { sendMessage(message: unknown): Promise<Reply<unknown> | undefined> };
}
