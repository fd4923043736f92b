import type { FileItem } from '../../../sources/files/item.ts';
import { type ReadOptions, readArticles } from '../../../sources/files/read.ts';

/** A page that works no longer than this at a stretch answers at once (ms); half of a frame. */
const SLICE = 8;

const channel = new MessageChannel();
let resume: (() => void) | null = null;
channel.port1.onmessage = () => resume?.();

/** Lets the page do what else there is. Not by a timer, which browsers slow down in tabs that are not seen. */
function breathe(): Promise<void> {
  return new Promise((resolve) => {
    resume = resolve;
    channel.port2.postMessage(null);
  });
}

/** Makes documents of HTML as the browser does for pages, without running or loading anything. */
function parseHtml(html: string): Document {
  return new DOMParser().parseFromString(html, 'text/html');
}

/** What a file has, read in slices between which the page answers. */
export async function* readInSlices(
  file: { name: string; bytes: Uint8Array },
  options: Omit<ReadOptions, 'pause'> = {},
): AsyncGenerator<FileItem> {
  let begin = performance.now();
  const pause = async () => {
    if (performance.now() - begin < SLICE) return;
    await breathe();
    begin = performance.now();
  };
  for await (const item of readArticles(file, parseHtml, { ...options, pause })) {
    yield item;
    await pause();
  }
}
