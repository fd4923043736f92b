import { useEffect, useState } from 'preact/hooks';
import { rangesOf } from './find.ts';

/** As in style.css. */
const HIGHLIGHT = 'reader-find';
const CURRENT = 'reader-find-current';

/** What is searched for in the article that is shown, and where the reader stands among its places. */
export interface Find {
  words: string;
  /** How many places there are, and which one is in view, from 0. */
  count: number;
  index: number;
  search(words: string): void;
  /** Goes to the next or the previous place; past an end to the other. */
  step(by: 1 | -1): void;
}

/**
 * Searches the article in a page; its places are painted, and the one that the reader is at is in view.
 * @param shown Which text is shown: with another one it is searched anew.
 */
export function useFind(shown: string): Find {
  const [words, setWords] = useState('');
  const [ranges, setRanges] = useState<readonly Range[]>([]);
  const [index, setIndex] = useState(0);

  useEffect(() => {
    setRanges(rangesOf(document, words));
    setIndex(0);
  }, [words, shown]);

  useEffect(() => {
    const current = ranges[index];
    CSS.highlights.set(HIGHLIGHT, new Highlight(...ranges));
    CSS.highlights.set(CURRENT, new Highlight(...(current ? [current] : [])));
    (current?.startContainer.parentElement ?? null)?.scrollIntoView({ block: 'center' });
    return () => {
      CSS.highlights.delete(HIGHLIGHT);
      CSS.highlights.delete(CURRENT);
    };
  }, [ranges, index]);

  const count = ranges.length;
  return {
    words,
    count,
    index,
    search: setWords,
    step: (by) => count > 0 && setIndex((index + by + count) % count),
  };
}
