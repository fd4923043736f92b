import { describe, expect, test } from 'vitest';
import type { SearchResult } from '../../engine/model/answer.ts';
import { IDLE, nextSearch, resultOf, type SearchEvent, type SearchState } from '../../entrypoints/popup/search.ts';

const result = (total: number): SearchResult => ({ topics: [], snippets: [], articles: [], total });
const run = (...events: SearchEvent[]): SearchState => events.reduce(nextSearch, IDLE);

describe('a search as one types', () => {
  test('shows the answer to what was typed', () => {
    const state = run({ type: 'typed', query: 'na', token: 1 }, { type: 'answered', token: 1, result: result(3) });
    expect(state).toEqual({ status: 'done', query: 'na', result: result(3), active: -1 });
  });

  test('asks with nothing typed when a paper or a time is chosen, and only then', () => {
    expect(run({ type: 'typed', query: ' ', token: 1 }).status).toBe('idle');
    expect(run({ type: 'typed', query: '', token: 1, narrowed: true }).status).toBe('loading');
  });

  test('drops a late answer to what was typed before', () => {
    const state = run(
      { type: 'typed', query: 'n', token: 1 },
      { type: 'typed', query: 'na', token: 2 },
      { type: 'answered', token: 2, result: result(2) },
      { type: 'answered', token: 1, result: result(1) },
    );
    expect(resultOf(state)?.total).toBe(2);
  });

  test('drops a late failure too', () => {
    const state = run(
      { type: 'typed', query: 'n', token: 1 },
      { type: 'typed', query: 'na', token: 2 },
      { type: 'failed', token: 1 },
    );
    expect(state.status).toBe('loading');
  });

  test('keeps the answer before on screen while the next is on its way', () => {
    const state = run(
      { type: 'typed', query: 'n', token: 1 },
      { type: 'answered', token: 1, result: result(5) },
      { type: 'typed', query: 'na', token: 2 },
    );
    expect(state.status).toBe('loading');
    expect(resultOf(state)?.total).toBe(5);
  });

  test('is over when the field is empty, and an answer after that changes nothing', () => {
    const state = run(
      { type: 'typed', query: 'n', token: 1 },
      { type: 'typed', query: '', token: 2 },
      { type: 'answered', token: 1, result: result(5) },
    );
    expect(state).toEqual(IDLE);
  });

  test('keeps spaces that are typed first', () => {
    expect(run({ type: 'typed', query: '  ', token: 1 })).toEqual({ status: 'idle', query: '  ' });
  });

  test('can fail, and be tried again', () => {
    const failed = run({ type: 'typed', query: 'n', token: 1 }, { type: 'failed', token: 1 });
    expect(failed).toEqual({ status: 'failed', query: 'n' });
    expect(nextSearch(failed, { type: 'typed', query: 'n', token: 2 }).status).toBe('loading');
  });

  test('has nothing to walk through before there is an answer', () => {
    const loading = run({ type: 'typed', query: 'n', token: 1 });
    expect(nextSearch(loading, { type: 'moved', active: 2 })).toBe(loading);
    const done = nextSearch(loading, { type: 'answered', token: 1, result: result(5) });
    expect(nextSearch(done, { type: 'moved', active: 2 })).toMatchObject({ active: 2 });
  });
});
