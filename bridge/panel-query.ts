import { browser } from 'wxt/browser';

/** Where the panel finds what to search for; it lives as long as the browser runs. */
const KEY = 'panel-query';

/** Lets the side panel, open or opened next, show the nearest names and passages for a text; '' takes it back. */
export async function setPanelQuery(text: string): Promise<void> {
  await browser.storage.session.set({ [KEY]: text });
}

/** Calls back with the text to search for, now and whenever it changes; returns what ends it. */
export function watchPanelQuery(changed: (text: string) => void): () => void {
  const tell = (value: unknown) => changed(typeof value === 'string' ? value : '');
  const listener = (changes: Record<string, { newValue?: unknown }>, area: string) => {
    const change = changes[KEY];
    if (area === 'session' && change) tell(change.newValue);
  };
  browser.storage.onChanged.addListener(listener);
  browser.storage.session.get(KEY).then(
    ({ [KEY]: value }) => tell(value),
    () => tell(''),
  );
  return () => browser.storage.onChanged.removeListener(listener);
}
