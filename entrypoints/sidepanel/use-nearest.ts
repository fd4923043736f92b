import { useEffect, useState } from 'preact/hooks';
import { ask } from '../../bridge/messages.ts';
import { watchPanelQuery } from '../../bridge/panel-query.ts';
import type { SearchResult } from '../../engine/model/answer.ts';

/** What is nearest to a text that the reader selected or typed elsewhere; `null` when nothing was asked. */
export type NearestState = { text: string; result: SearchResult | 'loading' | 'failed' } | null;

/** How many passages are asked for. */
const PASSAGES = 10;

/** The names and passages nearest to the text that was handed to the panel. */
export function useNearest(): { nearest: NearestState; retry(): void } {
  const [text, setText] = useState('');
  const [result, setResult] = useState<SearchResult | 'loading' | 'failed'>('loading');
  const [attempt, setAttempt] = useState(0);

  useEffect(() => watchPanelQuery(setText), []);
  useEffect(() => {
    if (text === '') return;
    let latest = true;
    setResult('loading');
    ask('search', { query: text, limit: PASSAGES }).then(
      (answer) => latest && setResult(answer),
      () => latest && setResult('failed'),
    );
    return () => {
      latest = false;
    };
  }, [text, attempt]);

  return { nearest: text === '' ? null : { text, result }, retry: () => setAttempt(attempt + 1) };
}
