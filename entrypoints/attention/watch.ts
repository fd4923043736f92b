import { type AttentionEvent, beginAttention, countIn, nextAttention } from './attention.ts';

/** What can be in a world once: a script that is put into a page again must not count twice. */
const SLOT = Symbol.for('backstory.attention');
const world = globalThis as { [SLOT]?: AbortController };

/** What happened, without what every event brings. */
type Happened = AttentionEvent extends infer E ? (E extends unknown ? Omit<E, 'at' | 'url'> : never) : never;

/**
 * Watches whether the page is read, and tells each address that was, once: `tell` resolves when somebody has seen to it.
 * It listens and changes nothing. Where it runs already, it goes on as it was.
 */
export function watchAttention(tell: (url: string) => Promise<unknown>): void {
  if (world[SLOT] && !world[SLOT].signal.aborted) return;
  const end = new AbortController();
  world[SLOT] = end;
  const { signal } = end;
  let attention = beginAttention(location.href, performance.now());
  let timer: ReturnType<typeof setTimeout> | undefined;
  const tops = new WeakMap<EventTarget, number>();

  function happen(event: Happened): void {
    const { state } = attention;
    attention = nextAttention(attention, { ...event, at: performance.now(), url: location.href } as AttentionEvent);
    if (attention.state.name === 'telling' && attention.state !== state) void say(attention.url);
    clearTimeout(timer);
    const wait = countIn(attention);
    if (wait !== null && !signal.aborted) timer = setTimeout(() => happen({ type: 'counted' }), wait);
  }

  async function say(url: string): Promise<void> {
    const isAnswered = await tell(url).then(
      () => true,
      () => false,
    );
    // Another address is not what was told.
    if (attention.url === url) happen({ type: isAnswered ? 'answered' : 'unanswered' });
  }

  const look = () => happen({ type: document.hidden ? 'hidden' : 'shown' });

  /** Of the page itself, or of an element that is about as high as the window: what else scrolls is no article. */
  function scrolled({ target, isTrusted }: Event): void {
    const element = target === document ? document.scrollingElement : target;
    if (!isTrusted || !(element instanceof Element) || element.clientHeight < innerHeight / 2) return;
    const { scrollTop } = element;
    const before = tops.get(element) ?? scrollTop;
    tops.set(element, scrollTop);
    happen({ type: 'scrolled', by: (scrollTop - before) / innerHeight });
  }

  if (document.scrollingElement) tops.set(document.scrollingElement, document.scrollingElement.scrollTop);
  const options = { passive: true, signal };
  document.addEventListener('visibilitychange', look, options);
  addEventListener('pageshow', look, options);
  addEventListener('pagehide', () => happen({ type: 'hidden' }), options);
  addEventListener('scroll', scrolled, { ...options, capture: true });
  signal.addEventListener('abort', () => clearTimeout(timer));
  look();
}

/** Ends the watching in this world. The background does so too, when nothing is to be remembered any more. */
export function endAttention(): void {
  world[SLOT]?.abort();
}
