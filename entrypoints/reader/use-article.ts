import { useEffect, useState } from 'preact/hooks';
import { type ArticleView, ask } from '../../bridge/messages.ts';
import { type Address, readAddress } from './address.ts';

/** Where reading stands. */
export type ReadingState =
  | { status: 'loading' }
  | { status: 'failed' }
  | { status: 'missing' }
  | { status: 'shown'; view: ArticleView };

/** The article that the page's address names, read anew when the address changes. */
export function useArticle(): { address: Address; state: ReadingState; retry(): void } {
  const [address, setAddress] = useState(() => readAddress(location.hash));
  const [state, setState] = useState<ReadingState>({ status: 'loading' });
  const [attempt, setAttempt] = useState(0);

  useEffect(() => {
    const changed = () => setAddress(readAddress(location.hash));
    addEventListener('hashchange', changed);
    return () => removeEventListener('hashchange', changed);
  }, []);

  useEffect(() => {
    let latest = true;
    const show = (next: ReadingState) => latest && setState(next);
    setState({ status: 'loading' });
    if (address.articleId === '') show({ status: 'missing' });
    else
      ask('readArticle', { articleId: address.articleId }).then(
        (view) => show(view ? { status: 'shown', view } : { status: 'missing' }),
        () => show({ status: 'failed' }),
      );
    return () => {
      latest = false;
    };
  }, [address.articleId, attempt]);

  return { address, state, retry: () => setAttempt(attempt + 1) };
}
