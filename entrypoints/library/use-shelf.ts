import { useEffect, useRef, useState } from 'preact/hooks';
import type { StoredArticle } from '../../engine/library/stored-library.ts';
import type { StorageProblem } from '../../engine/model/storage-problem.ts';
import { StoreError } from '../../store/store-error.ts';
import { openShelf, type Shelf, watchChanges } from './shelf.ts';

/** The library as the page shows it. */
export interface ShelfState {
  shelf: Shelf | null;
  articles: readonly StoredArticle[];
  /** Collections that are switched off. */
  hidden: readonly string[];
  /** Why the library cannot be read. */
  problem: StorageProblem | null;
  retry(): void;
}

/** Opens the library, and reads it anew whenever its worker has changed it. */
export function useShelf(): ShelfState {
  const shelf = useRef<Shelf | null>(null);
  const turn = useRef(Promise.resolve());
  const waiting = useRef(false);
  const [view, setView] = useState<Omit<ShelfState, 'retry'>>({ shelf: null, articles: [], hidden: [], problem: null });

  const load = () => {
    // Of many changes in a row the last is enough.
    if (waiting.current) return;
    waiting.current = true;
    turn.current = turn.current.then(async () => {
      waiting.current = false;
      try {
        if (shelf.current) await shelf.current.reader.refresh();
        else shelf.current = await openShelf();
        const { reader } = shelf.current;
        setView({
          shelf: shelf.current,
          articles: reader.shelved(),
          hidden: reader.hiddenCollections(),
          problem: null,
        });
      } catch (error) {
        shelf.current = null;
        const problem = error instanceof StoreError ? error.problem : ({ type: 'damaged' } as const);
        setView((before) => ({ ...before, shelf: null, problem }));
      }
    });
  };
  useEffect(() => {
    load();
    return watchChanges(load);
  }, []);
  return { ...view, retry: load };
}
