import { useRef, useState } from 'preact/hooks';

/** Something a person asked for that may fail: whether it did, and the way to try the same again. */
export interface Attempt {
  failed: boolean;
  /** Does it; a failure before is forgotten. */
  run(work: () => Promise<unknown>): void;
  again(): void;
  /** Something else is on: a failure is told no longer. */
  forget(): void;
}

/** Keeps what was asked for last, so that a failure can be shown and tried again; the work may throw. */
export function useAttempt(): Attempt {
  const [failed, setFailed] = useState(false);
  const last = useRef<(() => Promise<unknown>) | null>(null);
  const run = (work: () => Promise<unknown>) => {
    last.current = work;
    setFailed(false);
    // What failed is told only as long as nothing else was asked for.
    work().catch(() => last.current === work && setFailed(true));
  };
  const forget = () => {
    last.current = null;
    setFailed(false);
  };
  return { failed, run, again: () => last.current && run(last.current), forget };
}
