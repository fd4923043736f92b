/** An article counts as read when its page was in view for so long (ms), and was scrolled by half a window. */
export const READ_FOR = 20_000;
export const SCROLLED = 0.5;

/**
 * So often time in view is counted (ms). No more than this counts at once: a machine that slept, or a page that hung, was
 * not read meanwhile.
 */
export const COUNT_EVERY = 2000;

/** A page that has just come up is moved to its place by the browser (ms): that is nobody's scrolling. */
export const SETTLES = 1000;

/** So often it is told again that an article was read, when nobody answers, and so long after (ms). */
export const TRIES = 4;
export const AGAIN_AFTER = 3000;

/** What is known of how one address of a page is being read. Times are in ms of a clock that only goes forward. */
export interface Attention {
  /** Without what stands behind "#". */
  url: string;
  /** Since when it has been counted as in view; `null` while it is not. */
  since: number | null;
  /** How long it has been in view (ms). */
  seen: number;
  /** How far it was scrolled, there and back (windows). */
  scrolled: number;
  /** When it came up, or into view again. */
  shown: number;
  /** `reading` until it is read; then it is told, until somebody has answered or nobody does. */
  state:
    | { name: 'reading' }
    | { name: 'telling'; tries: number }
    | { name: 'failed'; tries: number; at: number }
    | { name: 'done' };
}

/** What happens to a page. Each event brings the page's address, for pages change it without a word. */
export type AttentionEvent = { at: number; url: string } & (
  | { type: 'shown' }
  | { type: 'hidden' }
  /** `by` in windows, up or down. */
  | { type: 'scrolled'; by: number }
  /** Time has passed. */
  | { type: 'counted' }
  /** Somebody has answered, or nobody. */
  | { type: 'answered' }
  | { type: 'unanswered' }
);

/** A page that comes up, not in view yet. */
export function beginAttention(url: string, at: number): Attention {
  return { url: bare(url), since: null, seen: 0, scrolled: 0, shown: at, state: { name: 'reading' } };
}

/** The next state. At another address, to which a page may go without being loaded, all begins anew. */
export function nextAttention(before: Attention, event: AttentionEvent): Attention {
  const { at } = event;
  if (bare(event.url) !== before.url) {
    const isInView = event.type === 'shown' || (event.type !== 'hidden' && before.since !== null);
    return { ...beginAttention(event.url, at), since: isInView ? at : null };
  }
  const state = counted(before, at);
  switch (event.type) {
    case 'shown':
      return state.since === null ? { ...state, since: at, shown: at } : state;
    case 'hidden':
      return { ...state, since: null };
    case 'scrolled': {
      if (state.since === null || at - state.shown < SETTLES) return state;
      return asRead({ ...state, scrolled: state.scrolled + Math.abs(event.by) });
    }
    case 'answered':
      return state.state.name === 'telling' ? { ...state, state: { name: 'done' } } : state;
    case 'unanswered': {
      if (state.state.name !== 'telling') return state;
      const { tries } = state.state;
      return { ...state, state: tries < TRIES ? { name: 'failed', tries, at } : { name: 'done' } };
    }
    case 'counted': {
      const { state: now } = state;
      if (now.name === 'failed' && at - now.at >= AGAIN_AFTER)
        return { ...state, state: { name: 'telling', tries: now.tries + 1 } };
      return asRead(state);
    }
  }
}

/** In how long time is to be counted (ms); `null` when nothing is waited for. */
export function countIn({ since, state }: Attention): number | null {
  if (state.name === 'failed') return AGAIN_AFTER;
  return state.name === 'reading' && since !== null ? COUNT_EVERY : null;
}

/** With the time in view until now. */
function counted(before: Attention, at: number): Attention {
  if (before.since === null) return before;
  return { ...before, since: at, seen: before.seen + Math.min(Math.max(0, at - before.since), COUNT_EVERY * 1.5) };
}

function asRead(now: Attention): Attention {
  const isRead = now.state.name === 'reading' && now.seen >= READ_FOR && now.scrolled >= SCROLLED;
  return isRead ? { ...now, state: { name: 'telling', tries: 1 } } : now;
}

const bare = (url: string): string => url.replace(/#.*$/su, '');
