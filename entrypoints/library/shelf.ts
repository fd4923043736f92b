import {
  CHANNEL,
  type ChangeName,
  createLibraryCaller,
  type LibraryChanges,
  type Said,
} from '../../bridge/library-worker.ts';
import { ask } from '../../bridge/messages.ts';
import { createLibraryReader } from '../../engine/reader.ts';
import { type BrowserStorage, type LinkStorage, openLibraryStorage } from '../../store/library-storage.ts';
import { StoreError } from '../../store/store-error.ts';
import { createPause } from './pauses.ts';

/** The reader's own library as this page reads it; its worker alone changes it. */
export interface Shelf {
  reader: Awaited<ReturnType<typeof createLibraryReader>>;
  /** Where this page notes what it must know when it is opened again. */
  notes: Pick<BrowserStorage, 'readNote' | 'writeNote'> & LinkStorage;
}

/** Opens the library for reading. @throws StoreError or RecordError saying why it cannot be. */
export async function openShelf(): Promise<Shelf> {
  const storage = await openLibraryStorage();
  return { reader: await createLibraryReader(storage, { pause: createPause() }), notes: storage };
}

const call = createLibraryCaller(() => ask('holdWorker', {}));

/** Has the library's worker do something, and brings its answer. @throws StoreError or Error saying why it is not done. */
export async function change<N extends ChangeName>(
  name: N,
  ...args: Parameters<LibraryChanges[N]>
): Promise<Awaited<ReturnType<LibraryChanges[N]>>> {
  const outcome = await call(name, ...args);
  if (!outcome.ok) throw outcome.problem ? new StoreError(outcome.problem) : new Error(outcome.error);
  return outcome.value as Awaited<ReturnType<LibraryChanges[N]>>;
}

const watchers = new Set<() => void>();
let isHeld = false;

/** Calls back when the worker has changed something, for this page or another; returns what ends it. */
export function watchChanges(changed: () => void): () => void {
  const channel = new BroadcastChannel(CHANNEL);
  channel.onmessage = ({ data }: MessageEvent<Said>) => data.type === 'done' && !isHeld && changed();
  watchers.add(changed);
  return () => {
    channel.close();
    watchers.delete(changed);
  };
}

/**
 * Lets nobody here look at changes, of which an import makes many in a row; returns what ends that, and then they look
 * once.
 */
export function holdStill(): () => void {
  isHeld = true;
  return () => {
    isHeld = false;
    for (const changed of watchers) changed();
  };
}
