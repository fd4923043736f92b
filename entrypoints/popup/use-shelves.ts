import { useEffect, useState } from 'preact/hooks';
import { ask } from '../../bridge/messages.ts';
import type { Shelves } from '../../bridge/shelves.ts';

/** By which papers and years a search can be narrowed down; none until that is known. */
export function useShelves(): Shelves {
  const [shelves, setShelves] = useState<Shelves>({ papers: [], years: [], articles: 0 });
  useEffect(() => {
    // Without an answer there are no menus; typing goes on all the same.
    ask('shelves', {}).then(setShelves, () => undefined);
  }, []);
  return shelves;
}
