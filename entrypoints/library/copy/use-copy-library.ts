import { useEffect, useRef, useState } from 'preact/hooks';
import { browser } from 'wxt/browser';
import { COPY_DATABASE, COPY_KEY, type LibraryCopy, storedCopy, watchCopy } from '../../../bridge/copy.ts';
import { deleteLibrary } from '../../../store/library-storage.ts';
import type { ChosenFile } from '../import/importer.ts';
import { readInSlices } from '../import/read-in-slices.ts';
import { startCopyWorker } from './copy-worker.ts';
import { fillCopy } from './open-copy.ts';

/** The copy that is tried out, and what can be done with it. */
export interface CopyState {
  copy: LibraryCopy | null;
  /** So many articles of one that is being opened are in; `null` when none is. */
  opening: number | null;
  /** Opens one in the place of the one there is. @throws Error when there is nothing in the files, or it cannot be kept. */
  open(files: readonly ChosenFile[]): Promise<void>;
  cancel(): void;
  show(isOn: boolean): Promise<void>;
  /** Closes it; nothing of it is left. */
  remove(): Promise<void>;
}

const note = (copy: LibraryCopy) => browser.storage.local.set({ [COPY_KEY]: copy });

/** Forgets that there is a copy first, so that nobody reads what is being deleted. */
async function removeCopy(): Promise<void> {
  await browser.storage.local.remove(COPY_KEY);
  await deleteLibrary(COPY_DATABASE);
}

/** Follows the copy. It is said to be there only when it is whole: one that is cut off is deleted by the next. */
export function useCopyLibrary(): CopyState {
  const [copy, setCopy] = useState<LibraryCopy | null>(null);
  const [opening, setOpening] = useState<number | null>(null);
  const isCancelled = useRef(false);
  useEffect(() => {
    const load = () =>
      void storedCopy().then(setCopy, () => {
        setCopy(null);
      });
    load();
    return watchCopy(load);
  }, []);

  return {
    copy,
    opening,
    async open(files) {
      isCancelled.current = false;
      setOpening(0);
      await removeCopy();
      const worker = startCopyWorker();
      let articles = 0;
      try {
        articles = await fillCopy(files, {
          worker,
          read: (file) => readInSlices(file),
          told: setOpening,
          isCancelled: () => isCancelled.current,
          now: () => Date.now(),
        });
      } finally {
        worker.end();
        setOpening(null);
        if (articles === 0) await removeCopy();
      }
      if (articles > 0) await note({ name: files[0]?.name ?? '', articles, at: Date.now(), isOn: true });
      else if (!isCancelled.current) throw new Error('No article was found in the files');
    },
    cancel() {
      isCancelled.current = true;
    },
    async show(isOn) {
      if (copy) await note({ ...copy, isOn });
    },
    remove: removeCopy,
  };
}
