import seeds from 'virtual:seeds';
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { COPY_DATABASE, COPY_WORKER } from '../../bridge/copy.ts';
import type { FromWorker } from '../../bridge/library-host.ts';
import type { Wish } from '../../bridge/library-worker.ts';
import { openLibraryStorage } from '../../store/library-storage.ts';
import { createDesk } from './desk.ts';
import { createKeeper } from './keeper.ts';

/** Whoever has this lock writes; the next one waits until this worker is gone. */
const LOCK = 'backstory-library-writer';

/** What is bundled with a copy of another library: nothing. */
const NO_SEEDS = { id: 'none', articles: [], curated: { topics: [] } };

export default defineUnlistedScript(() => {
  // A copy of another library has a worker, a database and a lock of its own: nothing of it reaches the reader's.
  const isCopy = self.name === COPY_WORKER;
  const locked = new Promise<void>((resolve) => {
    navigator.locks.request(isCopy ? `${LOCK}-${COPY_WORKER}` : LOCK, () => {
      resolve();
      return new Promise(() => undefined);
    });
  });
  const desk = createDesk(
    async () => {
      await locked;
      return isCopy
        ? createKeeper(await openLibraryStorage({ database: COPY_DATABASE }), NO_SEEDS)
        : createKeeper(await openLibraryStorage(), seeds);
    },
    (said: FromWorker) => self.postMessage(said),
  );
  self.onmessage = ({ data }: MessageEvent<Wish>) => desk(data);
});
