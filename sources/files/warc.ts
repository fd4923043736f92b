import { readPage } from './html-page.ts';
import type { FileItem } from './item.ts';
import type { SourceFile } from './source-file.ts';

/** A page of a web archive. */
interface ArchivedPage {
  url: string;
  /** `null` when it is longer than a record may be. */
  bytes: Uint8Array | null;
}

/** Web archives are read so many bytes at a time. */
const STEP = 2 ** 16;

/** Reads a web archive (WARC 1.0, 1.1; each record may be gzipped): every HTML page that a server sent. */
export async function* readWarc(
  file: SourceFile,
  wants: (url: string) => boolean = () => true,
): AsyncGenerator<FileItem> {
  let pages = 0;
  try {
    for await (const page of archivedPages(file, wants)) {
      if (page === 'cut-off') {
        yield file.problem('cut-off', `after page ${pages}`);
        break;
      }
      const { url, bytes } = page;
      pages++;
      if (bytes === null)
        yield file.problem('record-too-large', url, `${file.limits.record.toLocaleString('en')} bytes`);
      else yield* readPage(file.inside(url, bytes), url);
    }
  } catch (error) {
    // What stands before was given.
    yield file.problem('damaged', `after page ${pages}`, error instanceof Error ? error.message : '');
  }
}

/** The day of the capture (`WARC-Date`) is not the article's, and is not read. */
async function* archivedPages(
  file: SourceFile,
  wants: (url: string) => boolean,
): AsyncGenerator<ArchivedPage | 'cut-off'> {
  const { WARCParser } = await import('warcio');
  const parser = new WARCParser(bytesOf(file.bytes));
  let isCut = false;
  for await (const record of parser) {
    const url = record.warcTargetURI ?? '';
    const isPage = record.warcType === 'response' || record.warcType === 'resource';
    const type = record.httpHeaders?.headers.get('content-type') ?? record.warcContentType ?? '';
    const status = record.httpHeaders?.statusCode ?? 200;
    const isWanted = isPage && /html/iu.test(type) && Number(status) === 200 && /^https?:/iu.test(url) && wants(url);
    const bytes = isWanted ? await bounded(record, file.limits.record) : null;
    if (!isWanted) await record.skipFully();
    // The reader of a record counts down the bytes that its header promises; a header that is cut has no type.
    isCut = !record.warcType || ('limit' in record._reader && Number(record._reader.limit) > 0);
    if (isCut) break;
    if (isWanted) yield { url, bytes };
  }
  // What cannot be unpacked to a whole header is left over.
  if (isCut || parser.offset < file.bytes.length) yield 'cut-off';
}

function* bytesOf(bytes: Uint8Array): Generator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += STEP) yield bytes.subarray(at, at + STEP);
}

/** The unpacked bytes; `null` when there are too many. */
async function bounded(pieces: AsyncIterable<Uint8Array>, most: number): Promise<Uint8Array | null> {
  const held: Uint8Array[] = [];
  let length = 0;
  for await (const piece of pieces) {
    length += piece.length;
    if (length <= most) held.push(piece.slice());
    // The rest is unpacked only to be passed over: a bomb is not.
    if (length > most * 16) throw new Error('a page unpacks to more than any real page does');
  }
  if (length > most) return null;
  const whole = new Uint8Array(length);
  let at = 0;
  for (const piece of held) {
    whole.set(piece, at);
    at += piece.length;
  }
  return whole;
}
