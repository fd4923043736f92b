import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import { COPY_DATABASE, storedCopy, watchCopy } from '../../bridge/copy.ts';
import { joinReaders } from '../../engine/joined-reader.ts';
import type { LibraryShelves, StoredArticle } from '../../engine/library/stored-library.ts';
import type { LibraryReader } from '../../engine/model/library-reader.ts';
import { createLibraryReader } from '../../engine/reader.ts';
import { type BrowserStorage, openLibraryStorage } from '../../store/library-storage.ts';
import { createPause } from './pauses.ts';
import type { Shelf } from './shelf.ts';

/** What this page shows of both libraries. */
export interface CopyBeside {
  /** Both where a copy is switched on, else the own one; `null` until that is open. */
  reader: LibraryReader | null;
  /** The articles of the copy that the own library has not, each with the copy's name; they are only read. */
  articles: readonly StoredArticle[];
  /** Texts of articles of both, in the order of the ids. */
  readTexts: LibraryShelves['readTexts'];
}

/** A copy as it was read for one state of the own library. */
interface ReadCopy {
  name: string;
  reader: LibraryReader & Pick<LibraryShelves, 'readTexts'>;
  articles: readonly StoredArticle[];
}

/** A copy that is open: when it was made tells one from another. */
interface OpenCopy {
  at: number;
  storage: BrowserStorage;
  reader: Awaited<ReturnType<typeof createLibraryReader>>;
}

/**
 * Reads the copy of another library that is tried out, where one is switched on, and lets both answer.
 * @param own The articles of the own library: what both have is the own one's.
 */
export function useCopyBeside(shelf: Shelf | null, own: readonly StoredArticle[]): CopyBeside {
  const [read, setRead] = useState<ReadCopy | null>(null);
  const [version, setVersion] = useState(0);
  const open = useRef<OpenCopy | null>(null);
  const turn = useRef(Promise.resolve());
  const known = useRef<ReadonlySet<string>>(new Set());
  const close = () => {
    open.current?.storage.close();
    open.current = null;
  };

  const load = async (): Promise<ReadCopy | null> => {
    const copy = await storedCopy();
    if (open.current?.at !== copy?.at || !copy?.isOn) close();
    if (!copy?.isOn) return null;
    if (!open.current) {
      const storage = await openLibraryStorage({ database: COPY_DATABASE });
      const reader = await createLibraryReader(storage, { without: () => known.current, pause: createPause() });
      open.current = { at: copy.at, storage, reader };
    } else await open.current.reader.refresh();
    const { reader } = open.current;
    const off = new Set(reader.hiddenCollections());
    const articles = reader
      .shelved()
      .filter(({ id, collection }) => !known.current.has(id) && !off.has(collection))
      .map((article) => ({ ...article, copy: copy.name }));
    return { name: copy.name, reader, articles };
  };
  useEffect(() => watchCopy(() => setVersion((before) => before + 1)), []);
  useEffect(() => {
    if (!shelf) return;
    known.current = new Set(own.map(({ id }) => id));
    // Whatever is wrong with a copy, the own library is shown.
    turn.current = turn.current.then(() => load().catch(() => null)).then(setRead);
  }, [shelf, own, version]);
  useEffect(() => close, []);
  // Which topics are the same is found out for the state that is shown.
  return useMemo(() => {
    const readTexts: LibraryShelves['readTexts'] = async (ids) => {
      // What both have is the own one's.
      const found = await Promise.all([read?.reader, shelf?.reader].map((one) => one?.readTexts(ids) ?? []));
      const byId = new Map(found.flat().map((one) => [one.article.id, one]));
      return ids.flatMap((id) => byId.get(id) ?? []);
    };
    if (!shelf || !read) return { reader: shelf?.reader ?? null, articles: [], readTexts };
    return { reader: joinReaders(shelf.reader, read.reader, read.name), articles: read.articles, readTexts };
  }, [shelf, read, own]);
}
