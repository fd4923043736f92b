/** A page that works no longer than this at a stretch answers at once (ms); half of a frame. */
const SLICE = 8;

/** Whoever waits for the page to have done what else there was. */
const waiting: (() => void)[] = [];
let channel: MessageChannel | undefined;

/** Lets the page do what else there is. Not by a timer, which browsers slow down in tabs that are not seen. */
export function breathe(): Promise<void> {
  if (!channel) {
    channel = new MessageChannel();
    channel.port1.onmessage = () => waiting.shift()?.();
  }
  const { port2 } = channel;
  return new Promise((resolve) => {
    waiting.push(resolve);
    port2.postMessage(null);
  });
}

/**
 * Makes what is awaited now and then in long work: it lets the page do what else there is, when the work has gone on for a
 * slice.
 */
export function createPause(): () => Promise<void> {
  let begin = performance.now();
  return async () => {
    if (performance.now() - begin < SLICE) return;
    await breathe();
    begin = performance.now();
  };
}
