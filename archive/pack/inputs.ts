import { createHash } from 'node:crypto';
import { createReadStream, lstatSync, readdirSync, statSync } from 'node:fs';
import { basename, join, relative } from 'node:path';
import { createGunzip } from 'node:zlib';
import { parseHTML } from 'linkedom';
import type { RawArticle } from '../../engine/model/article.ts';
import type { ByteSource } from '../../sources/files/parse/encoding.ts';
import { readArticles } from '../../sources/files/read.ts';
import { openBytes } from './file-bytes.ts';

/** A file that is to be read. */
export interface InputFile {
  path: string;
  /** As it is called in messages: from the folder that was named. */
  name: string;
  bytes: number;
}

/** What stands in an input, one after another. */
export type InputItem = { article: RawArticle } | { link: true } | { problem: string };

/** A text may be of any size; what is packed or a recording stands in memory, and is refused when it is larger (bytes). */
const LIMITS = { file: Number.MAX_SAFE_INTEGER, whole: 512 * 2 ** 20 };

/** So much of a file of lines is read at once (bytes). */
const PIECE = 8 * 2 ** 20;

/** A line that is longer is given as it is, and refused where it is read (bytes). */
const LONGEST_LINE = 64 * 2 ** 20;

/**
 * The files of an input, in the order of their paths: hidden ones and links to elsewhere are left out.
 * @throws Error naming the input when it is not there.
 */
export function listInputs(inputs: readonly string[]): InputFile[] {
  return inputs.flatMap((input) => {
    const stat = statSync(input, { throwIfNoEntry: false });
    if (!stat) throw new Error(`${input}: there is no such file or folder; name what is to be packed`);
    if (!stat.isDirectory()) return [{ path: input, name: basename(input), bytes: stat.size }];
    return filesIn(input).map((path) => ({ path, name: relative(input, path), bytes: statSync(path).size }));
  });
}

function filesIn(folder: string): string[] {
  return readdirSync(folder)
    .sort()
    .filter((name) => !name.startsWith('.'))
    .flatMap((name) => {
      const path = join(folder, name);
      const stat = lstatSync(path);
      if (stat.isDirectory()) return filesIn(path);
      return stat.isFile() ? [path] : [];
    });
}

/** What tells an input from another one: names, sizes and times of its files. */
export function fingerprintOf(files: readonly InputFile[]): string {
  const hash = createHash('sha256');
  for (const { path, name, bytes } of files) hash.update(`${name}\t${bytes}\t${statSync(path).mtimeMs}\n`);
  return hash.digest('hex');
}

/** All that a file has. Lines of JSON are read in pieces, packed by gzip or not, so that the file may be of any size. */
export async function* readInput(file: InputFile): AsyncGenerator<InputItem> {
  if (/\.(?:jsonl|ndjson)(?:\.gz)?$/iu.test(file.name)) {
    yield* readLines(file);
    return;
  }
  const bytes = openBytes(file.path);
  try {
    yield* itemsOf(file.name, bytes);
  } finally {
    bytes.close();
  }
}

async function* itemsOf(name: string, bytes: ByteSource): AsyncGenerator<InputItem> {
  for await (const item of readArticles({ name, bytes }, parseHtml, { limits: LIMITS })) {
    if ('article' in item) yield { article: item.article };
    else if ('link' in item) yield { link: true };
    else yield { problem: item.problem };
  }
}

const parseHtml = (html: string) => parseHTML(html).document as unknown as Document;

async function* readLines(file: InputFile): AsyncGenerator<InputItem> {
  const source = createReadStream(file.path, { highWaterMark: 2 ** 20 });
  const isPacked = /\.gz$/iu.test(file.name);
  const stream = isPacked ? source.pipe(createGunzip()) : source;
  // An error of the source does not reach what it is piped into.
  if (isPacked) source.on('error', (error) => stream.destroy(error));
  let waiting: Buffer[] = [];
  let size = 0;
  let line = 0;
  try {
    for await (const chunk of stream as AsyncIterable<Buffer>) {
      waiting.push(chunk);
      size += chunk.length;
      if (size < PIECE) continue;
      const all = Buffer.concat(waiting);
      const end = all.lastIndexOf(10) + 1;
      if (end === 0 && size < LONGEST_LINE) continue;
      const piece = all.subarray(0, end === 0 ? all.length : end);
      waiting = end === 0 ? [] : [all.subarray(end)];
      size = all.length - piece.length;
      yield* itemsOf(pieceName(file, line), piece);
      line += linesIn(piece);
    }
    if (size > 0) yield* itemsOf(pieceName(file, line), Buffer.concat(waiting));
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    yield { problem: `${file.name}: it cannot be read to its end (${why}): get a fresh copy` };
  }
}

/** "news.jsonl", then "news.jsonl (after line 5000)": the lines that are counted in messages begin there. */
const pieceName = ({ name }: InputFile, line: number) => {
  const plain = name.replace(/\.gz$/iu, '');
  return line === 0 ? plain : `${plain} (after line ${line})`;
};

function linesIn(bytes: Uint8Array): number {
  let lines = 0;
  for (const byte of bytes) if (byte === 10) lines++;
  return lines;
}
