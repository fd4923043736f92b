import { useState } from 'preact/hooks';
import { BACKUP_NOTE, readBackupNote } from '../../bridge/backup.ts';
import type { StoredArticle } from '../../engine/library/stored-library.ts';
import { type Attempt, useAttempt } from '../surface/use-attempt.ts';
import { filesToGo } from './beside-files.ts';
import { textsOf } from './keep.ts';
import { saveEverything } from './save-everything.ts';
import type { Shelf } from './shelf.ts';

/** Takes everything out in one zip, or in several. */
export interface EverythingState {
  attempt: Attempt;
  /** How much of it is done (0 to 100); `null` when nothing is going on. */
  done: number | null;
  take(): void;
}

/** Makes the way to take everything out; that it was done is noted, for nobody needs to be reminded of it then. */
export function useEverything(
  shelf: Shelf | null,
  articles: readonly StoredArticle[],
  onDone: () => void,
): EverythingState {
  const attempt = useAttempt();
  const [done, setDone] = useState<number | null>(null);
  const take = async () => {
    if (!shelf) return;
    const ids = articles.map(({ id }) => id);
    const began = Date.now();
    let written = 0;
    async function* told(from: number, to: number) {
      for await (const one of textsOf(shelf as Shelf, ids.slice(from, to))) {
        // Each is written twice: in the library's file, and by itself.
        setDone(Math.floor((50 * ++written) / ids.length));
        yield one;
      }
    }
    setDone(0);
    try {
      await saveEverything({ count: ids.length, articles: told, files: await filesToGo(shelf) });
    } finally {
      setDone(null);
    }
    // What is added meanwhile is in no backup.
    const note = readBackupNote(await shelf.notes.readNote(BACKUP_NOTE));
    await shelf.notes.writeNote(BACKUP_NOTE, { ...note, made: began });
    onDone();
  };
  return { attempt, done, take: () => attempt.run(take) };
}
