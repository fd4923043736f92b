import { useEffect, useState } from 'preact/hooks';
import type { LibraryReader } from '../../../engine/model/library-reader.ts';
import { createPause } from '../pauses.ts';
import { type Contents, leadingTopics } from './topic-rows.ts';

/** After a change so long nothing more may change (ms) before all articles are gone through. */
const QUIET = 300;

/** What is known of the topics of all articles. */
export interface Counted {
  contents: Contents;
  /** The labels of the topics that each article names most often, by the article's id. */
  leading: ReadonlyMap<string, readonly string[]>;
}

/** Which topics each article names; `null` until that is known. It is worked out beside whatever else the page does. */
export function useContents(reader: LibraryReader | null, articles: readonly unknown[]): Counted | null {
  const [contents, setContents] = useState<Counted | null>(null);
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
      if (isOld) return;
      const counted = new Map(all.map(({ article, topics }) => [article.id, topics]));
      const leading = await leadingTopics(counted, (id) => reader.topicOf(id), pause);
      if (!isOld) setContents({ contents: counted, leading });
    }, QUIET);
    return () => {
      isOld = true;
      clearTimeout(timer);
    };
  }, [reader, articles]);
  return contents;
}
