/** An article that was saved because its page, which was to be read, was visited. */
export interface ReadLink {
  articleId: string;
  title: string;
  /** When it was saved (ms since 1970). */
  at: number;
}

/** The name under which those are noted in the library's storage, newest first. */
export const READ_LINKS_NOTE = 'read-links';

/** So many are noted. */
export const MOST_READ_LINKS = 50;

/** On this channel our own pages hear that the list is another one. It never says what is on it. */
const CHANNEL = 'backstory-to-read';

/** Tells our own pages that the list of what is to be read is another one now. */
export function tellToRead(): void {
  const channel = new BroadcastChannel(CHANNEL);
  channel.postMessage('changed');
  channel.close();
}

/** Calls back when the list is another one; returns what ends that. */
export function watchToRead(changed: () => void): () => void {
  const channel = new BroadcastChannel(CHANNEL);
  channel.onmessage = changed;
  return () => channel.close();
}
