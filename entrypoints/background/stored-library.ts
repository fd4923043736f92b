import { RecordError } from '../../engine/base/record-error.ts';
import type { LibraryEdit } from '../../engine/library/edits.ts';
import type { LibraryStorage } from '../../engine/library/manifest.ts';
import type { LibraryReader } from '../../engine/model/library-reader.ts';
import type { StorageProblem } from '../../engine/model/storage-problem.ts';
import { createLibraryReader } from '../../engine/reader.ts';
import { StoreError } from '../../store/store-error.ts';

/** The reader's library on this machine, as the background asks it. */
export interface StoredLibrary {
  /** Opens its storage; `null` when there is no library yet, and then none is made. */
  open(): Promise<LibraryStorage | null>;
  /** Has the reader's changes of topics stored with it. */
  storeEdits(edits: readonly LibraryEdit[]): Promise<void>;
}

/** The stored library at one moment, or why there is none. */
export interface ShelfState {
  /** `null` where there is nothing in it: then the bundled library answers by itself. */
  reader: { reader: LibraryReader; applied: readonly boolean[]; isSettled: boolean; generation: number } | null;
  problem: StorageProblem | null;
}

/** Reads the stored library; rejects with nothing that its storage can say. */
export interface Shelf {
  /** As it is now, with the reader's changes in it. */
  read(edits: readonly LibraryEdit[]): Promise<ShelfState>;
}

/**
 * Makes the shelf. Its reader is opened once and then refreshed; one that fails is opened anew the next time. The
 * changes of topics that the reader made are the truth: where the library has others, it is given them.
 */
export function createShelf(stored: StoredLibrary, kin: string[][] | undefined): Shelf {
  let opened: Awaited<ReturnType<typeof createLibraryReader>> | null = null;

  async function read(edits: readonly LibraryEdit[]): Promise<ShelfState> {
    if (opened) await opened.refresh();
    else {
      const storage = await stored.open();
      if (!storage) return { reader: null, problem: null };
      opened = await createLibraryReader(storage, { kin });
    }
    if (!opened.isInUse()) return { reader: null, problem: null };
    // What cannot be stored, for the disk is full, say, does not keep the library from answering.
    const problem = isSame(opened.edits(), edits) ? null : await bringEdits(opened, edits);
    const [applied, isSettled, generation] = [opened.applied(), opened.isSettled(), opened.generation()];
    return { reader: { reader: opened, applied, isSettled, generation }, problem };
  }

  async function bringEdits(reader: LibraryReader, edits: readonly LibraryEdit[]): Promise<StorageProblem | null> {
    try {
      await stored.storeEdits(edits);
      await reader.refresh();
      return null;
    } catch (error) {
      return problemOf(error) ?? { type: 'failed', name: error instanceof Error ? error.name : 'Error' };
    }
  }

  return {
    async read(edits) {
      try {
        return await read(edits);
      } catch (error) {
        const problem = problemOf(error);
        if (!problem) throw error;
        opened = null;
        return { reader: null, problem };
      }
    },
  };
}

/** What an error says of the storage; `null` when it is about something else. */
function problemOf(error: unknown): StorageProblem | null {
  if (error instanceof StoreError) return error.problem;
  return error instanceof RecordError ? { type: error.fault } : null;
}

function isSame(stored: readonly LibraryEdit[], edits: readonly LibraryEdit[]): boolean {
  return JSON.stringify(stored) === JSON.stringify(edits);
}
