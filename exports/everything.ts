import { type Exported, fileNameOf } from './exported.ts';
import { jsonLine } from './json-lines.ts';
import { markdownOf } from './markdown.ts';
import { openZip } from './zip-texts.ts';

/** A whole library on its way out. */
export interface Everything {
  /** How many articles there are. */
  count: number;
  /** Those from one place to before another, one after another; each is asked for twice. */
  articles(from: number, to: number): AsyncIterable<Exported>;
  /** Other files, by name: settings, edits. They are in the first zip. */
  files: Readonly<Record<string, string>>;
}

/** A piece of one of the zips. */
export interface ZipPiece {
  /** Which of them, from 1. */
  zip: number;
  bytes: Uint8Array;
}

/** How much goes into one zip. */
export interface ZipLimits {
  /** Articles. */
  articles: number;
  /** Characters of `library.jsonl` (UTF-16 code units). */
  text: number;
}

/** The name of the file that has the library in it; a zip that has it is one of ours. */
export const LIBRARY_FILE = 'library.jsonl';

/**
 * A zip lists 65,535 files at most and its offsets end at 4 GB (APPNOTE 4.4.22, 4.4.16, without zip64). Long before that a
 * file of a zip must stand in memory when it is taken in again: 128 million characters are 384 MB at most.
 */
const ZIP_LIMITS: ZipLimits = { articles: 60_000, text: 128_000_000 };

/** Texts are packed so many characters at a time (UTF-16 code units). */
const PIECE = 2 ** 18;

/**
 * Everything in one zip, or in several where one would be too large, piece by piece: `library.jsonl`, from which the same
 * library can be made, each of its articles as Markdown in a folder of its year, and in the first zip the other files. Each
 * zip is whole by itself; all of them together are the library. A few articles at a time stand in memory.
 */
export async function* zipEverything(
  { count, articles, files }: Everything,
  limits: ZipLimits = ZIP_LIMITS,
): AsyncGenerator<ZipPiece> {
  let from = 0;
  for (let number = 1; number === 1 || from < count; number++) {
    const zip = openZip();
    const taken = () => zip.taken().map((bytes): ZipPiece => ({ zip: number, bytes }));
    if (number === 1) for (const [name, text] of Object.entries(files)) zip.add(name, text);
    const write = zip.begin(LIBRARY_FILE);
    let to = from;
    let size = 0;
    let lines = '';
    for await (const article of articles(from, Math.min(count, from + limits.articles))) {
      const line = jsonLine(article);
      lines += line;
      size += line.length;
      to++;
      if (lines.length >= PIECE) {
        write(lines, false);
        lines = '';
        yield* taken();
      }
      if (size >= limits.text) break;
    }
    write(lines, true);
    for await (const article of articles(from, to)) {
      zip.add(`articles/${yearOf(article)}/${fileNameOf(article.article)}.md`, markdownOf(article));
      yield* taken();
    }
    zip.end();
    yield* taken();
    // Articles that went away meanwhile: there are no more.
    if (to === from) return;
    from = to;
  }
}

const yearOf = ({ article }: Exported) => article.published?.slice(0, 4) ?? 'undated';
