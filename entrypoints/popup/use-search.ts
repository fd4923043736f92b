import { useEffect, useReducer, useRef, useState } from 'preact/hooks';
import { browser } from 'wxt/browser';
import { ask } from '../../bridge/messages.ts';
import { asksByItself, type Narrowing, NOT_NARROWED, readNarrowing, wishOf } from './narrowing.ts';
import { IDLE, nextSearch, type SearchState } from './search.ts';

/** Where the last query is kept while the browser runs: it survives closing the popup, not the browser. */
const KEPT = 'popup-query';
const KEPT_NARROWING = 'popup-narrowing';

/** How many passages are asked for: more than fit without scrolling, few enough to answer at once. */
const PASSAGES = 20;

/** A search as one types; the last query and what it was narrowed to come back when the popup opens again and nothing is `typed` yet. */
export function useSearch(typed: string): {
  state: SearchState;
  narrowing: Narrowing;
  search(query: string): void;
  narrow(narrowing: Narrowing): void;
  /** Takes back what is typed and chosen. */
  clear(): void;
  move(active: number): void;
} {
  const [state, dispatch] = useReducer(nextSearch, IDLE);
  const [narrowing, setNarrowing] = useState(NOT_NARROWED);
  const token = useRef(0);

  const run = async (query: string, within: Narrowing) => {
    const mine = ++token.current;
    const narrowed = asksByItself(within);
    dispatch({ type: 'typed', query, token: mine, narrowed });
    browser.storage.session.set({ [KEPT]: query, [KEPT_NARROWING]: within }).catch(() => undefined);
    if (query.trim() === '' && !narrowed) return;
    try {
      const question = { query, limit: PASSAGES, ...wishOf(within, Date.now()) };
      dispatch({ type: 'answered', token: mine, result: await ask('search', question) });
    } catch {
      dispatch({ type: 'failed', token: mine });
    }
  };
  const narrow = (within: Narrowing, query = state.query) => {
    setNarrowing(within);
    run(query, within);
  };

  useEffect(() => {
    if (typed !== '') return void run(typed, NOT_NARROWED);
    browser.storage.session.get([KEPT, KEPT_NARROWING]).then(
      ({ [KEPT]: query, [KEPT_NARROWING]: kept }) => {
        const within = readNarrowing(kept);
        // What is typed before the old query arrives wins over it.
        if (typeof query !== 'string' || token.current !== 0) return;
        if (query !== '' || asksByItself(within)) narrow(within, query);
      },
      () => undefined,
    );
  }, []);

  return {
    state,
    narrowing,
    search: (query) => run(query, narrowing),
    narrow: (within) => narrow(within),
    clear: () => narrow(NOT_NARROWED, ''),
    move: (active) => dispatch({ type: 'moved', active }),
  };
}
