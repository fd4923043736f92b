import type { FileItem } from '../../../sources/files/item.ts';
import { type ReadOptions, readArticles } from '../../../sources/files/read.ts';
import { createPause } from '../pauses.ts';

/** Makes documents of HTML as the browser does for pages, without running or loading anything. */
function parseHtml(html: string): Document {
  return new DOMParser().parseFromString(html, 'text/html');
}

/** What a file has, read in slices between which the page answers. */
export async function* readInSlices(
  file: { name: string; bytes: Uint8Array },
  options: Omit<ReadOptions, 'pause'> = {},
): AsyncGenerator<FileItem> {
  const pause = createPause();
  for await (const item of readArticles(file, parseHtml, { ...options, pause })) {
    yield item;
    await pause();
  }
}
