/** A page that works no longer than this at a stretch answers at once (ms); half of a frame. */
const SLICE = 8;

/**
 * Makes what is awaited now and then in long work: it lets the page do what else there is, when the work has gone on for a
 * slice. Not by a timer, which browsers slow down in tabs that are not seen.
 */
export function createPause(): () => Promise<void> {
  const { port1, port2 } = new MessageChannel();
  let begin = performance.now();
  return async () => {
    if (performance.now() - begin < SLICE) return;
    await new Promise<void>((resolve) => {
      port1.onmessage = () => resolve();
      port2.postMessage(null);
    });
    begin = performance.now();
  };
}
