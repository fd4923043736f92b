import { useEffect, useState } from 'preact/hooks';
import type { LibraryReader } from '../../../engine/model/library-reader.ts';
import { createPause } from '../pauses.ts';
import type { Contents } from './topic-rows.ts';

/** After a change so long nothing more may change (ms) before all articles are gone through. */
const QUIET = 300;

/** Which topics each article names; `null` until that is known. It is worked out beside whatever else the page does. */
export function useContents(reader: LibraryReader | null, articles: readonly unknown[]): Contents | null {
  const [contents, setContents] = useState<Contents | null>(null);
  useEffect(() => {
    if (!reader || articles.length === 0) {
      setContents(null);
      return undefined;
    }
    let isOld = false;
    const timer = setTimeout(async () => {
      const pause = createPause();
      // What fails here is said by what shows the articles.
      const all = await reader.contents(pause).catch(() => []);
      if (!isOld) setContents(new Map(all.map(({ article, topics }) => [article.id, topics])));
    }, QUIET);
    return () => {
      isOld = true;
      clearTimeout(timer);
    };
  }, [reader, articles]);
  return contents;
}
