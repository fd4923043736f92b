import type { FileItem } from './item.ts';
import { hrefOf } from './parse/html-text.ts';
import type { TableFormat } from './record.ts';
import type { SourceFile } from './source-file.ts';

/** Pocket's table: links, with the time of saving, which is not the article's day. */
export const pocketTable: TableFormat = {
  columns: ['url', 'time_added', 'tags'],
  read: (row) => ({ url: row.get('url'), title: titleUnlessAddress(row.get('title'), row.get('url')) }),
};

/** Pocket writes the address where a page had no title. */
const titleUnlessAddress = (title: string | undefined, url: string | undefined) => (title === url ? undefined : title);

/** Whether a page is Pocket's older `ril_export.html`: a list of links with the time of saving. */
export const isPocketPage = (head: string): boolean =>
  /<title>Pocket Export<\/title>/iu.test(head) || /<li>\s*<a\s[^>]*\btime_added=/iu.test(head);

/** The links of Pocket's page. */
export function* readPocketPage(file: SourceFile): Generator<FileItem> {
  const html = file.whole();
  if (html === null) {
    yield file.problem('too-large', undefined, 'a page may be');
    return;
  }
  const document = file.parse(html);
  for (const [i, link] of [...document.querySelectorAll('li a')].entries()) {
    const url = hrefOf(link);
    yield* file.give({ url, title: titleUnlessAddress(link.textContent ?? '', url) }, `link ${i + 1}`);
  }
}
