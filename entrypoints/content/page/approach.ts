/** How often a moving pointer is looked at (ms). */
const EVERY = 60;

/** Follows the pointer until `gone`: tells where it is (client px), at most every 60 ms, and once it has come to rest. */
export function followPointer(gone: AbortSignal, at: (x: number, y: number) => void): void {
  let x = 0;
  let y = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;
  addEventListener(
    'pointermove',
    (event) => {
      // A page that feels its way over its own text with made-up moves would learn which names we know.
      if (!event.isTrusted) return;
      x = event.clientX;
      y = event.clientY;
      timer ??= setTimeout(() => {
        timer = undefined;
        at(x, y);
      }, EVERY);
    },
    { signal: gone, passive: true, capture: true },
  );
  gone.addEventListener('abort', () => clearTimeout(timer));
}
