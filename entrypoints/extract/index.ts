import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { readOpenPage } from '../../sources/page/reading.ts';

/** Not in the manifest: the background runs it in a page that is to be saved, once, and takes what it returns. */
export default defineUnlistedScript(() =>
  readOpenPage(document, location.href, String(getSelection() ?? ''), Date.now()),
);
