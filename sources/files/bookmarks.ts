import type { FileItem } from './item.ts';
import { hrefOf } from './parse/html-text.ts';
import { type RecordFormat, recordOf, wordsOf } from './record.ts';
import type { Draft, SourceFile } from './source-file.ts';

/** Whether a page is a list of bookmarks, as all browsers write it (the Netscape format). */
export const isBookmarksPage = (head: string): boolean => /^<!DOCTYPE NETSCAPE-Bookmark-file/iu.test(head);

/** The links of a page of bookmarks. */
export function* readBookmarksPage(file: SourceFile): Generator<FileItem> {
  const html = file.whole();
  if (html === null) {
    yield file.problem('too-large', undefined, 'a page may be');
    return;
  }
  for (const [i, link] of [...file.parse(html).querySelectorAll('a')].entries()) {
    const url = hrefOf(link);
    // Scripts, searches and pages of the browser itself are bookmarks too, and nothing to read.
    if (/^https?:/iu.test(url)) yield* file.give({ url, title: link.textContent ?? '' }, `link ${i + 1}`);
  }
}

/** Firefox's backup of bookmarks: folders in folders. */
export const firefoxBookmarks: RecordFormat = {
  fits: (record) => record.type === 'text/x-moz-place-container',
  read: (root) => {
    const links: Draft[] = [];
    const open = [root];
    for (let node = open.pop(); node; node = open.pop()) {
      const url = wordsOf(node.uri);
      if (/^https?:/iu.test(url)) links.push({ url, title: wordsOf(node.title) });
      if (Array.isArray(node.children)) open.push(...node.children.map(recordOf).reverse());
    }
    return links;
  },
};
