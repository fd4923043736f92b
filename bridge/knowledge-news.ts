/** The channel on which the background tells our own pages that it knows something else now. Web pages cannot hear it. */
const CHANNEL = 'backstory-known';

/** Tells our own pages, from the background: what they show may not be so any more. */
export function tellKnown(): void {
  const channel = new BroadcastChannel(CHANNEL);
  channel.postMessage(null);
  channel.close();
}

/** Calls back when the background knows something else; returns what ends that. */
export function watchKnown(changed: () => void): () => void {
  const channel = new BroadcastChannel(CHANNEL);
  channel.onmessage = () => changed();
  return () => channel.close();
}
