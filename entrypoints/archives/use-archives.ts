import { useEffect, useState } from 'preact/hooks';
import { browser } from 'wxt/browser';
import { faultOf } from '../../archive/format/archive-error.ts';
import {
  type AddedArchive,
  type ArchiveTrouble,
  archiveTroubles,
  storedArchives,
  watchArchives,
} from '../../bridge/archives.ts';
import { createArchiveStore } from '../../store/archive-store.ts';
import { type AddNeeds, addArchive, removeArchive } from './add-archive.ts';

/** An archive as the page shows it. */
export interface ShownArchive extends AddedArchive {
  /** What is kept of it (bytes); `null` while nobody knows. */
  bytes: number | null;
  trouble: ArchiveTrouble | null;
}

/** The archives, and what can be done with them. */
export interface ArchivesState {
  /** `null` while they are being read. */
  archives: ShownArchive[] | null;
  /** The address of one that is being added. */
  adding: string | null;
  /** Why the last one was not added. */
  fault: string | null;
  /** Adds one, in the press that is being handled; says whether that went well. */
  add(address: string): Promise<boolean>;
  remove(address: string): Promise<void>;
  /** A failure is told no longer. */
  forget(): void;
}

const NEEDS: AddNeeds = {
  permissions: {
    contains: (pattern) => browser.permissions.contains({ origins: [pattern] }),
    request(pattern) {
      const asked = { origins: [pattern] };
      // Firefox knows what is sent, too; its type does not yet.
      const data = import.meta.env.FIREFOX ? { data_collection: ['browsingActivity'] } : {};
      return browser.permissions.request({ ...asked, ...data } as typeof asked);
    },
    remove: (pattern) => browser.permissions.remove({ origins: [pattern] }),
  },
  store: createArchiveStore(),
  now: Date.now,
};

/** Follows the archives that were added. */
export function useArchives(): ArchivesState {
  const [archives, setArchives] = useState<ShownArchive[] | null>(null);
  const [adding, setAdding] = useState<string | null>(null);
  const [fault, setFault] = useState<string | null>(null);
  useEffect(() => {
    const load = async () => {
      const [list, troubles] = await Promise.all([storedArchives(), archiveTroubles()]);
      const shown = list.map(async (archive) => ({
        ...archive,
        bytes: (await NEEDS.store.sizeOf(archive.address).catch(() => null))?.bytes ?? null,
        trouble: troubles[archive.address] ?? null,
      }));
      setArchives(await Promise.all(shown));
    };
    const reload = () => void load().catch(() => setArchives([]));
    reload();
    return watchArchives(reload);
  }, []);
  return {
    archives,
    adding,
    fault,
    async add(address) {
      setAdding(address);
      setFault(null);
      try {
        await addArchive(address, NEEDS);
        return true;
      } catch (error) {
        setFault(faultOf(error));
        return false;
      } finally {
        setAdding(null);
      }
    },
    remove: (address) => removeArchive(address, NEEDS),
    forget: () => setFault(null),
  };
}
