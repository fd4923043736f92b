import type { LibraryNews } from '../../../bridge/library-news.ts';
import type { LibraryReader } from '../../../engine/model/library-reader.ts';
import type { PageSender } from './texts-of-page.ts';

/** What is known of an archive, as a library beside the reader's own. */
export interface ArchiveBeside {
  title: string;
  /** What the ids of topics begin with that only it has. */
  prefix: string;
  reader: LibraryReader;
}

/** The archives that were added. */
export interface ArchiveShelf {
  /** Those of which something is known, oldest first; rejects never. */
  read(): Promise<readonly ArchiveBeside[]>;
}

/** What is remembered of an archive while the browser runs. */
export interface RememberedArchive {
  /** The folded names that were met. */
  names: readonly string[];
  /** The buckets that were asked for and did not come. */
  owed: readonly number[];
}

/** What the archives need from the background. */
export interface ArchiveNeeds {
  /** More, or less, is known of archives. */
  changed(news: LibraryNews | null): unknown;
}

/** What the connected build has of archives. */
export interface ArchivePart {
  shelf: ArchiveShelf;
  /** Hears every message; answers none. */
  hear(message: unknown, sender: PageSender): void;
}

/** Makes what a build has of archives; `null` where it has nothing, and then nothing can be asked. */
export type ConnectArchives = (needs: ArchiveNeeds) => ArchivePart | null;
