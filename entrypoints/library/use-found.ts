import { useEffect, useState } from 'preact/hooks';
import type { LibraryReader } from '../../engine/model/library-reader.ts';
import type { Topic } from '../../engine/model/topic.ts';

/** So many passages of an answer are looked at; the engine compares no more. */
const MOST = 1000;

/** Keys that follow one another so fast are one question (ms). */
const PAUSE = 120;

/** What a search in the whole texts found. */
export interface Found {
  /** Articles by id, with their place among them; `null` when nothing is searched for. */
  places: ReadonlyMap<string, number> | null;
  topics: readonly Topic[];
}

const NOTHING: Found = { places: null, topics: [] };

/** Searches the texts for what is typed, by the engine that answers everywhere; anew when the articles change. */
export function useFound(reader: LibraryReader | null, words: string, articles: unknown): Found {
  const [found, setFound] = useState(NOTHING);
  useEffect(() => {
    if (!reader || words.trim() === '') {
      setFound(NOTHING);
      return undefined;
    }
    let isOld = false;
    const timer = setTimeout(async () => {
      const answer = await reader.search(words, MOST);
      if (isOld) return;
      setFound({ places: new Map(answer.articles.map(({ id }, place) => [id, place])), topics: answer.topics });
    }, PAUSE);
    return () => {
      isOld = true;
      clearTimeout(timer);
    };
  }, [reader, words, articles]);
  return found;
}
