import { browser } from 'wxt/browser';
import { hideAddress } from '../../bridge/reader-address.ts';

/** The address of an article in the reader, or of what its other versions say, which tells nothing of the article. */
export function readerUrl(articleId: string, at: '' | '?versions' = ''): string {
  return browser.runtime.getURL('/reader.html') + at + hideAddress({ articleId, passageId: null });
}
