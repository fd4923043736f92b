import { useEffect, useState } from 'preact/hooks';

/** What a question is answered with: nothing yet, no answer, or the answer. */
export type Answered<T> = T | 'failed' | null;

/**
 * Asks when first shown and whenever something in `inputs` is another, and keeps what was answered until the next answer is
 * there. An answer that has been overtaken is dropped.
 */
export function useAnswer<T>(
  ask: () => Promise<T>,
  inputs: readonly unknown[],
): { answer: Answered<T>; retry(): void } {
  const [answer, setAnswer] = useState<Answered<T>>(null);
  const [attempt, setAttempt] = useState(0);
  useEffect(() => {
    let isOld = false;
    ask().then(
      (found) => isOld || setAnswer(found),
      () => isOld || setAnswer('failed'),
    );
    return () => {
      isOld = true;
    };
  }, [...inputs, attempt]);
  return { answer, retry: () => setAttempt(attempt + 1) };
}
