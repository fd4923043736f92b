import { isBookmarksPage } from './bookmarks.ts';
import { isFactiva } from './factiva.ts';
import { isFieldName } from './fields.ts';
import { isMarkdown } from './markdown.ts';
import { firstRow } from './parse/csv-rows.ts';
import { GZIP_START, knownBinary, type Signature, signatureOf, ZIP_STARTS } from './parse/signatures.ts';
import { isPocketPage } from './pocket.ts';
import type { SourceFile } from './source-file.ts';

/** What a file is, as its content tells. */
export type FileKind =
  | { kind: 'empty' | 'zip' | 'gzip' | 'warc' }
  | { kind: 'json' | 'json-lines' | 'table' | 'pocket' | 'bookmarks' | 'page' }
  | { kind: 'opml' | 'feed' | 'wordpress' | 'nitf' | 'newsml' }
  | { kind: 'markdown' | 'factiva' | 'text' }
  | ({ kind: 'binary' } & Signature)
  | { kind: 'other-xml'; root: string };

/**
 * Finds by its content what a file is. Its name is looked at only where the content is no more than text: `nope {` in
 * `news.jsonl` is JSON with a mistake in it, and no article.
 */
export function detectFile(file: SourceFile): FileKind {
  const found = kindOf(file);
  return found.kind === 'text' ? { kind: kindInName(file.name) } : found;
}

/** What the end of a name calls a text. */
function kindInName(name: string): 'json' | 'json-lines' | 'text' {
  if (/\.(?:jsonl|ndjson)$/iu.test(name)) return 'json-lines';
  return /\.json$/iu.test(name) ? 'json' : 'text';
}

function kindOf(file: SourceFile): FileKind {
  const { source } = file;
  const start = signatureOf(source);
  if (source.length === 0) return { kind: 'empty' };
  if (ZIP_STARTS.some((zip) => start.startsWith(zip))) return { kind: 'zip' };
  if (start.startsWith(GZIP_START)) return { kind: 'gzip' };
  if (start.startsWith('WARC/')) return { kind: 'warc' };
  const binary = knownBinary(start);
  if (binary) return { kind: 'binary', ...binary };
  const { head } = file;
  if (head === '') return { kind: 'empty' };
  if (isNoText(head)) return { kind: 'binary', what: 'a file of a kind that is not known', isMedia: false };
  if (head.startsWith('<')) return markupKind(head);
  if (/^[[{]/u.test(head)) return jsonKind(head);
  if (isMarkdown(head)) return { kind: 'markdown' };
  if (isFactiva(head)) return { kind: 'factiva' };
  return { kind: isTable(file, head) ? 'table' : 'text' };
}

/** More than one character in a hundred is a control character, or does not exist. */
function isNoText(head: string): boolean {
  const odd = [...head].filter((char) => isOdd(char.charCodeAt(0))).length;
  return odd > head.length / 100;
}

const isOdd = (code: number) => code < 9 || (code > 13 && code < 32 && code !== 27) || code === 0xfffd;

/** Names of root elements, without prefix. */
const ROOTS: Record<string, 'opml' | 'feed' | 'nitf' | 'newsml' | 'page'> = {
  rss: 'feed',
  feed: 'feed',
  RDF: 'feed',
  opml: 'opml',
  nitf: 'nitf',
  newsItem: 'newsml',
  newsMessage: 'newsml',
  html: 'page',
};

function markupKind(head: string): FileKind {
  if (isBookmarksPage(head)) return { kind: 'bookmarks' };
  const isXml = /^<\?xml\b/u.test(head);
  const inside = head.replace(/^(?:<\?[\s\S]*?\?>|<!--[\s\S]*?-->|<!DOCTYPE[^[>]*(?:\[[\s\S]*?\]\s*)?>|\s+)+/iu, '');
  const root = /^<(?:[\w.-]+:)?([\w.-]+)/u.exec(inside)?.[1] ?? '';
  const kind = ROOTS[root];
  if (kind === 'feed' && /\bxmlns:wp\s*=|<wp:wxr_version>/u.test(head)) return { kind: 'wordpress' };
  if (kind && kind !== 'page') return { kind };
  if (isXml && kind !== 'page' && !/^html$/iu.test(root)) return { kind: 'other-xml', root };
  return { kind: isPocketPage(head) ? 'pocket' : 'page' };
}

/** A file of JSON lines has an object in a line, and another begins in the next. */
function jsonKind(head: string): FileKind {
  const lines = head.split(/\r\n?|\n/u).filter((line) => line.trim() !== '');
  const isLines = lines
    .slice(0, 5)
    .some((line, i) => /^\{.*\}\s*$/u.test(line) && lines[i + 1]?.startsWith('{') === true);
  if (isLines) return { kind: 'json-lines' };
  // Two wiki links or a bracket do not make a text JSON.
  return /^(?:\{\s*(?:"|\}|$)|\[\s*(?:[[{"\]\d-]|true|false|null|$))/u.test(head) ? { kind: 'json' } : { kind: 'text' };
}

/** A name of a column is short, and no sentence. */
const isColumnName = (cell: string) => cell.length <= 40 && !/[.!?]$/u.test(cell.trim());

/** Two cells, the second in quotation marks: `Quay,"It sinks, he said"`. */
const QUOTED_PAIR = /^(?:"(?:[^"]|"")*"|[^",;\t]*)[,;\t]"(?:[^"]|"")*"$/u;

function isTable(file: SourceFile, head: string): boolean {
  const first = firstRow(head);
  if (!first) return false;
  const names = first.cells.filter(isFieldName).length;
  const chosen = Object.values(file.reading.columns).some((name) => first.cells.includes(name));
  if (names >= 2 || chosen) return true;
  if (!first.cells.every(isColumnName)) return false;
  // A table of unknown columns: all rows have as many cells.
  const rows = head.split(/\r\n?|\n/u).slice(0, 4);
  const counts = rows.slice(0, -1).map((row) => firstRow(row)?.cells.length);
  const isEven = counts.length > 1 && counts.every((n) => n === first.cells.length);
  // Two cells a line may be sentences with a comma each; in quotation marks to the line's end they are cells.
  if (first.cells.length === 2) return isEven && rows.slice(1, -1).every((row) => QUOTED_PAIR.test(row));
  return first.cells.length > 2 && (first.cells.length > 100 || isEven);
}
