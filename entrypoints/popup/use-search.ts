import { useEffect, useReducer, useRef } from 'preact/hooks';
import { browser } from 'wxt/browser';
import { ask } from '../../bridge/messages.ts';
import { IDLE, nextSearch, type SearchState } from './search.ts';

/** Where the last query is kept while the browser runs: it survives closing the popup, not the browser. */
const KEPT = 'popup-query';

/** How many passages are asked for: more than fit without scrolling, few enough to answer at once. */
const PASSAGES = 20;

/** A search as one types; the last query comes back when the popup opens again and nothing is `typed` yet. */
export function useSearch(typed: string): {
  state: SearchState;
  search(query: string): void;
  move(active: number): void;
} {
  const [state, dispatch] = useReducer(nextSearch, IDLE);
  const token = useRef(0);

  const search = async (query: string) => {
    const mine = ++token.current;
    dispatch({ type: 'typed', query, token: mine });
    browser.storage.session.set({ [KEPT]: query }).catch(() => undefined);
    if (query.trim() === '') return;
    try {
      dispatch({ type: 'answered', token: mine, result: await ask('search', { query, limit: PASSAGES }) });
    } catch {
      dispatch({ type: 'failed', token: mine });
    }
  };

  useEffect(() => {
    if (typed !== '') return void search(typed);
    browser.storage.session.get(KEPT).then(
      ({ [KEPT]: query }) => {
        // What is typed before the old query arrives wins over it.
        if (typeof query === 'string' && query !== '' && token.current === 0) search(query);
      },
      () => undefined,
    );
  }, []);

  return { state, search, move: (active) => dispatch({ type: 'moved', active }) };
}
