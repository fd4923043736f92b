import { COPY_DATABASE, storedCopy } from '../../bridge/copy.ts';
import type { LibraryReader } from '../../engine/model/library-reader.ts';
import { createLibraryReader } from '../../engine/reader.ts';
import { type BrowserStorage, openLibraryStorage } from '../../store/library-storage.ts';

/** A copy of another library that is switched on. */
export interface CopyBeside {
  name: string;
  reader: LibraryReader;
}

/** Reads the copy that the reader is trying out. */
export interface CopyShelf {
  /**
   * The copy that answers now; `null` when there is none, it is switched off, or it cannot be read.
   * @param own The articles of the own library, by id: what both have is the own one's.
   */
  read(own: ReadonlySet<string>): Promise<CopyBeside | null>;
}

/** Makes the shelf of the copy. It is opened once, closed when it is switched off, and never written. */
export function createCopyShelf(open = () => openLibraryStorage({ database: COPY_DATABASE })): CopyShelf {
  let opened: { at: number; storage: BrowserStorage; reader: LibraryReader } | null = null;
  let known: ReadonlySet<string> = new Set();

  async function read(own: ReadonlySet<string>): Promise<CopyBeside | null> {
    known = own;
    const copy = await storedCopy();
    if (!copy?.isOn || opened?.at !== copy.at) {
      opened?.storage.close();
      opened = null;
    }
    if (!copy?.isOn) return null;
    if (!opened) {
      const storage = await open();
      const reader = await createLibraryReader(storage, { without: () => known });
      opened = { at: copy.at, storage, reader };
    } else await opened.reader.refresh();
    return { name: copy.name, reader: opened.reader };
  }

  return {
    // Whatever is wrong with a copy, the own library answers.
    read: (own) => read(own).catch(() => null),
  };
}
