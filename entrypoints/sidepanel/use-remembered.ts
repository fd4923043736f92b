import { useEffect, useState } from 'preact/hooks';
import { CHANNEL, type Said } from '../../bridge/library-worker.ts';
import { ask } from '../../bridge/messages.ts';
import type { Removed, SavedVersion } from '../../bridge/saving.ts';

/** So long after a change of the library the background has read it (ms). */
const READ_AFTER = 500;

/** What is remembered of the page of a tab, and the ways to have it forgotten and back. */
export interface RememberedState {
  /** `null` when nothing is. */
  version: SavedVersion | null;
  /** What was forgotten just now, and can come back. */
  forgotten: Removed | null;
  /** @throws Error when it is not done. */
  forget(articleId: string): Promise<void>;
  /** @throws Error when it is not done. */
  undo(): Promise<void>;
}

/** Follows what the library remembers of the page of a tab; `url` is the page's address. */
export function useRemembered(tabId: number | null, url: string | undefined): RememberedState {
  const [version, setVersion] = useState<SavedVersion | null>(null);
  const [forgotten, setForgotten] = useState<Removed | null>(null);
  useEffect(() => {
    setVersion(null);
    setForgotten(null);
    if (tabId === null) return;
    let isCurrent = true;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const load = () =>
      ask('savedVersions', { tabId }).then(
        (versions) => isCurrent && setVersion(versions.find(({ remembered }) => remembered !== undefined) ?? null),
        () => undefined,
      );
    const channel = new BroadcastChannel(CHANNEL);
    channel.onmessage = ({ data }: MessageEvent<Said>) => {
      if (data.type !== 'done') return;
      clearTimeout(timer);
      timer = setTimeout(load, READ_AFTER);
    };
    void load();
    return () => {
      isCurrent = false;
      clearTimeout(timer);
      channel.close();
    };
  }, [tabId, url]);

  return {
    version,
    forgotten,
    async forget(articleId) {
      const outcome = await ask('removeArticle', { articleId });
      if (outcome.state === 'failed') throw new Error('It is not forgotten');
      setVersion(null);
      setForgotten(outcome.removed);
    },
    async undo() {
      if (!forgotten) return;
      const outcome = await ask('restoreArticle', { removed: forgotten });
      if (outcome.state === 'failed') throw new Error('It is not remembered again');
      setForgotten(null);
      setVersion(outcome.version);
    },
  };
}
