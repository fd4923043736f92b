import seeds from 'virtual:seeds';
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import type { FromWorker } from '../../bridge/library-host.ts';
import type { Wish } from '../../bridge/library-worker.ts';
import { openLibraryStorage } from '../../store/library-storage.ts';
import { createDesk } from './desk.ts';
import { createKeeper } from './keeper.ts';

/** Whoever has this lock writes; the next one waits until this worker is gone. */
const LOCK = 'backstory-library-writer';

export default defineUnlistedScript(() => {
  const locked = new Promise<void>((resolve) => {
    navigator.locks.request(LOCK, () => {
      resolve();
      return new Promise(() => undefined);
    });
  });
  const desk = createDesk(
    async () => {
      await locked;
      return createKeeper(await openLibraryStorage(), seeds);
    },
    (said: FromWorker) => self.postMessage(said),
  );
  self.onmessage = ({ data }: MessageEvent<Wish>) => desk(data);
});
