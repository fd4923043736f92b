import type { FileItem } from './item.ts';
import { linesOf } from './parse/lines.ts';
import { unzip } from './parse/unpack.ts';
import { recordOf, wordsOf } from './record.ts';
import type { SourceFile } from './source-file.ts';
import { unpackProblem } from './unpack-problem.ts';
import { readWarc } from './warc.ts';

const PAGES = /^pages\/(?:extraPages|pages)\.jsonl$/u;
const ARCHIVE = /^archive\/.+\.warc(?:\.gz)?$/u;

/** Whether the names in a zip are those of a packed web archive (WACZ 1.1). */
export const isWacz = (names: readonly string[]): boolean =>
  names.some((name) => PAGES.test(name)) && names.some((name) => ARCHIVE.test(name));

/**
 * Reads a packed web archive: the pages that it lists, from what servers sent; where no article is found in that, from
 * the text of the list. `ts` is the time of the capture, not the article's day.
 */
export async function* readWacz(file: SourceFile): AsyncGenerator<FileItem> {
  const listed = new Set<string>();
  for (const { url } of pagesOf(file)) listed.add(url);
  const given = new Set<string>();
  for (const found of unzip(file.bytes, (name) => ARCHIVE.test(name), file.limits)) {
    if (found.state !== 'file') {
      yield unpackProblem(file, found);
      continue;
    }
    let current = '';
    // Asked right before a page is read.
    const wants = (url: string) => {
      current = url;
      return listed.size === 0 || listed.has(url);
    };
    for await (const item of readWarc(file.inside(found.name, found.bytes), wants)) {
      if ('article' in item) given.add(current);
      // A listed page without an article may have a text in the list.
      if (!('code' in item) || item.code !== 'no-article' || listed.size === 0) yield item;
    }
  }
  for (const { url, title, text, place } of pagesOf(file)) {
    if (!given.has(url)) yield* file.give({ url, title, text }, place);
  }
}

/** A page of the list; `text` may be missing. */
interface ListedPage {
  url: string;
  title: string;
  text: string;
  place: string;
}

function* pagesOf(file: SourceFile): Generator<ListedPage> {
  for (const found of unzip(file.bytes, (name) => PAGES.test(name), file.limits)) {
    if (found.state !== 'file') continue;
    const list = file.inside(found.name, found.bytes);
    for (const { text: line, number } of linesOf(list.pieces(), file.limits.record)) {
      try {
        const page = recordOf(JSON.parse(line ?? ''));
        const url = wordsOf(page.url);
        const place = `${found.name} line ${number}`;
        if (url !== '') yield { url, title: wordsOf(page.title), text: wordsOf(page.text), place };
      } catch {
        // Without its line a page is read from the archive, or not at all.
      }
    }
  }
}
