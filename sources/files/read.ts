import { readBookmarksPage } from './bookmarks.ts';
import { detectFile } from './detect.ts';
import { readFactiva } from './factiva.ts';
import { feedFormat } from './feed.ts';
import { readPage } from './html-page.ts';
import { explain, type FileItem, type ProblemCode } from './item.ts';
import { readJson, readJsonLines } from './json.ts';
import { LIMITS, type Limits, sizeInWords } from './limits.ts';
import { readMarkdown } from './markdown.ts';
import { newsmlFormat } from './newsml.ts';
import { nitfFormat } from './nitf.ts';
import { readOpml } from './opml.ts';
import type { ByteSource } from './parse/encoding.ts';
import { readPlainText } from './plain-text.ts';
import { readPocketPage } from './pocket.ts';
import { type ColumnNames, type Reading, SourceFile } from './source-file.ts';
import { readTable } from './table.ts';
import { readWarc } from './warc.ts';
import { wordpressFormat } from './wordpress.ts';
import { readXml } from './xml.ts';
import { readGzip, readZip } from './zip.ts';

/** How files are to be read. */
export interface ReadOptions {
  /** Which columns of a table, or fields of JSON, are what; names that are known need not be said. */
  columns?: ColumnNames;
  /**
   * Told, where a table or JSON is of no program that is known, which columns or fields it has, and what they are taken
   * for: `columns` says otherwise.
   */
  understood?: (columns: readonly string[], as: ColumnNames) => void;
  /** Other limits than `LIMITS`. */
  limits?: Partial<Limits>;
  /** Awaited now and then where much is done between two items, as in unpacking: a page answers meanwhile. */
  pause?: () => Promise<void>;
  /** Told now and then how much of the file has been read (0 to 1). */
  progress?: (share: number) => void;
}

/**
 * Everything that a file has, one item after another: articles, links without a text, and what could not be read, with
 * the place and what to do. What the file is, is found by its content; zips and gzips are opened, twice at most. It
 * promises: every run ends and none throws, whatever the bytes; one article at a time stands in memory, besides the bytes;
 * nothing is loaded from elsewhere, no script is run; the day of saving is never the article's.
 *
 *     for await (const item of readArticles({ name: 'news.csv', bytes }, parseHtml)) {
 *       if ('article' in item) await library.add([item.article]);
 *     }
 *
 * @param parseHtml makes a document of HTML without running or loading anything, as `DOMParser` does
 */
export async function* readArticles(
  file: { name: string; bytes: ByteSource },
  parseHtml: (html: string) => Document,
  options: ReadOptions = {},
): AsyncGenerator<FileItem> {
  const limits = { ...LIMITS, ...options.limits };
  const told = new Map<ProblemCode, number>();
  const reading: Reading = {
    parseHtml,
    limits,
    columns: options.columns ?? {},
    open: readFile,
    ...waysToTell(options),
  };
  let isSilent = true;
  for await (const item of readFile(new SourceFile(file.name, file.bytes, reading))) {
    isSilent = false;
    if ('code' in item) {
      const times = (told.get(item.code) ?? 0) + 1;
      told.set(item.code, times);
      if (times > limits.told) continue;
    }
    yield item;
  }
  // A list without entries, an export with nothing but menus.
  if (isSilent) yield explain(file.name, 'nothing-found');
  const untold = [...told.values()].reduce((sum, times) => sum + Math.max(0, times - limits.told), 0);
  if (untold > 0) yield explain(file.name, 'more-like-it', undefined, untold.toLocaleString('en'));
}

const silent = () => undefined;

const waysToTell = ({ pause = async () => undefined, progress = silent, understood = silent }: ReadOptions) => ({
  pause,
  progress,
  understood,
});

/** What one file has, and what it says when its format breaks in a way that nobody thought of. */
async function* readFile(file: SourceFile): AsyncGenerator<FileItem> {
  if (file.source.length > file.limits.file) {
    yield file.problem('too-large', undefined, sizeInWords(file.limits.file));
    return;
  }
  try {
    yield* readKind(file);
  } catch (error) {
    yield file.problem('damaged', undefined, error instanceof Error ? error.message : String(error));
  }
}

async function* readKind(file: SourceFile): AsyncGenerator<FileItem> {
  const found = detectFile(file);
  const isText = !['empty', 'zip', 'gzip', 'warc', 'binary'].includes(found.kind);
  if (isText && file.encoding.isDamaged)
    yield file.problem('lost-characters', undefined, file.encoding.label.toUpperCase());
  if (!isText && file.source.length > file.limits.whole) {
    yield file.problem('too-large', undefined, sizeInWords(file.limits.whole));
    return;
  }
  switch (found.kind) {
    case 'empty':
      yield file.problem('empty');
      return;
    case 'binary':
      // Pictures and fonts come with the pages of a zip.
      if (file.packed === 0 || !found.isMedia) yield file.problem('binary', undefined, found.what);
      return;
    case 'other-xml':
      yield file.problem('binary', undefined, `XML of a kind that is not known (<${found.root}>)`);
      return;
    case 'zip':
      return yield* readZip(file);
    case 'gzip':
      return yield* readGzip(file);
    case 'warc':
      return yield* readWarc(file);
    case 'json':
      return yield* readJson(file);
    case 'json-lines':
      return yield* readJsonLines(file);
    case 'table':
      return yield* readTable(file);
    case 'pocket':
      return yield* readPocketPage(file);
    case 'bookmarks':
      return yield* readBookmarksPage(file);
    case 'page':
      return yield* readPage(file);
    case 'opml':
      return yield* readOpml(file);
    case 'feed':
      return yield* readXml(file, feedFormat);
    case 'wordpress':
      return yield* readXml(file, wordpressFormat());
    case 'nitf':
      return yield* readXml(file, nitfFormat);
    case 'newsml':
      return yield* readXml(file, newsmlFormat);
    case 'markdown':
      return yield* readMarkdown(file);
    case 'factiva':
      return yield* readFactiva(file);
    case 'text':
      return yield* readPlainText(file);
  }
}
