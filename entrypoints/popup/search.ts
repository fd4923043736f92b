import type { SearchResult } from '../../engine/model/answer.ts';

/** Where a search stands. While a new answer is on its way the old one stays on screen, so that nothing flickers. */
export type SearchState =
  | { status: 'idle'; query: string }
  | { status: 'loading'; query: string; token: number; previous: SearchResult | null }
  | { status: 'done'; query: string; result: SearchResult; active: number }
  | { status: 'failed'; query: string };

/**
 * What happens to a search. `token` counts the questions, so that late answers can be told; `narrowed` says that a paper or
 * a time is chosen, which asks for articles though nothing is typed.
 */
export type SearchEvent =
  | { type: 'typed'; query: string; token: number; narrowed?: boolean }
  | { type: 'answered'; token: number; result: SearchResult }
  | { type: 'failed'; token: number }
  | { type: 'moved'; active: number };

export const IDLE: SearchState = { status: 'idle', query: '' };

/** The next state. An answer to anything but the latest question is dropped: tokens grow with every question. */
export function nextSearch(state: SearchState, event: SearchEvent): SearchState {
  switch (event.type) {
    case 'typed':
      if (event.query.trim() === '' && !event.narrowed) return { status: 'idle', query: event.query };
      return { status: 'loading', query: event.query, token: event.token, previous: resultOf(state) };
    case 'answered':
      if (state.status !== 'loading' || state.token !== event.token) return state;
      return { status: 'done', query: state.query, result: event.result, active: -1 };
    case 'failed':
      if (state.status !== 'loading' || state.token !== event.token) return state;
      return { status: 'failed', query: state.query };
    case 'moved':
      return state.status === 'done' ? { ...state, active: event.active } : state;
  }
}

/** What there is to show: the answer, or the one before it. */
export function resultOf(state: SearchState): SearchResult | null {
  if (state.status === 'done') return state.result;
  return state.status === 'loading' ? state.previous : null;
}
