import { useEffect, useState } from 'preact/hooks';
import type { ArticleView } from '../../bridge/article-view.ts';
import { isHidden } from '../../bridge/hidden-address.ts';
import { ask } from '../../bridge/messages.ts';
import { type Address, keepAddress, revealAddress } from '../../bridge/reader-address.ts';

/** Where reading stands. */
export type ReadingState =
  | { status: 'loading' }
  | { status: 'failed' }
  | { status: 'missing' }
  /** The address is from before the browser was started, and what it stood for is not known any more. */
  | { status: 'forgotten' }
  | { status: 'shown'; view: ArticleView; passageId: string | null };

/**
 * The article that the page's address names, read anew when the address changes to another. An address that tells which
 * article it is gives place to one that does not.
 */
export function useArticle(): { state: ReadingState; retry(): void; refresh(): void } {
  const [hash, setHash] = useState(location.hash);
  const [state, setState] = useState<ReadingState>({ status: 'loading' });
  const [attempt, setAttempt] = useState(0);

  useEffect(() => {
    const changed = () => setHash(location.hash);
    addEventListener('hashchange', changed);
    return () => removeEventListener('hashchange', changed);
  }, []);

  useEffect(() => {
    let latest = true;
    const show = (next: ReadingState) => latest && setState(next);
    const read = async () => {
      const address = await revealAddress(hash);
      if (address === 'forgotten') return show({ status: 'forgotten' });
      if (!isHidden(hash)) await hide(hash, address);
      const { articleId, passageId } = address;
      if (articleId === '') return show({ status: 'missing' });
      if (state.status === 'shown' && state.view.article.id === articleId) return show({ ...state, passageId });
      show({ status: 'loading' });
      const view = await ask('readArticle', { articleId });
      show(view ? { status: 'shown', view, passageId } : { status: 'missing' });
    };
    read().catch(() => show({ status: 'failed' }));
    return () => {
      latest = false;
    };
  }, [hash, attempt]);

  const refresh = () => {
    if (state.status !== 'shown') return;
    const { article } = state.view;
    ask('readArticle', { articleId: article.id }).then(
      (view) =>
        setState((now) => {
          // The reader may have gone on meanwhile.
          if (now.status !== 'shown' || now.view.article.id !== article.id) return now;
          return view ? { ...now, view } : { status: 'missing' };
        }),
      () => setState({ status: 'failed' }),
    );
  };
  return { state, retry: () => setAttempt(attempt + 1), refresh };
}

/** Puts an address that tells nothing in the place of the one that is shown. */
async function hide(hash: string, address: Address): Promise<void> {
  const hidden = await keepAddress(address);
  if (location.hash === hash) history.replaceState(null, '', hidden);
}
