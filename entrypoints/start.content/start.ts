import { offerToWake } from '../../bridge/frames.ts';
import type { MessageName, Reply } from '../../bridge/messages.ts';
import { isReadable, mayName } from './worth.ts';

/** A frame that is smaller than this in one direction (px) shows nobody its text. */
const UNSEEN = 2;

/** After a change of the page this goes by before it is looked through again (ms); doubled each time, up to the longest. */
const FIRST_LOOK = 200;
const LONGEST_LOOK = 6400;

/** The first wait before another try (ms), doubled each time: a background that is being started answers within that. */
const FIRST_WAIT = 500;
const TRIES = 6;

/**
 * Brings the script that reads this frame as soon as the frame is drawn and has text that may name something; the top one
 * also when the reader asks for it by a key or a button. Until then it costs an observer.
 */
export function start(): void {
  const gone = new AbortController();
  let isLoaded = false;
  let loading: Promise<void> | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let delay = FIRST_LOOK;
  let frame = 0;

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
    // A frame that is not displayed, or far from where the reader is and of another origin, is not drawn either; and
    // to ask for sizes before the browser has laid the page out would make it do so.
    if (frame !== 0) return;
    frame = requestAnimationFrame(() => {
      frame = 0;
      if (innerWidth >= UNSEEN && innerHeight >= UNSEEN) load();
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
