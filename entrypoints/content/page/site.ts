import { ask } from '../../../bridge/messages.ts';

let told = '';

/**
 * Asks for the site that the reader sees in the address bar, once for a document. Only the background knows it: to a
 * frame of another origin its ancestors' addresses are shown neither by every browser nor by every page.
 */
export async function askSite(): Promise<void> {
  if (window.top !== window) told = await ask('site', {}).catch(() => '');
}

/** The host of the site that the reader sees in the address bar, as far as it is known; '' for files. */
export function siteHost(): string {
  return told || location.hostname;
}
