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
  /**
   * Those that are there, oldest first; rejects never.
   * @param own Ids of articles that are the reader's own: what both have is the reader's.
   */
  read(own: ReadonlySet<string>): Promise<readonly ArchiveBeside[]>;
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
