import { type Exported, fileNameOf } from './exported.ts';
import { jsonLine } from './json-lines.ts';
import { markdownOf } from './markdown.ts';
import { openZip } from './zip-texts.ts';

/** A whole library on its way out. */
export interface Everything {
  /** How many articles there are. */
  count: number;
  /** All of them, one after another; asked for twice. */
  articles(): AsyncIterable<Exported>;
  /** Other files of the zip, by name: settings, edits. */
  files: Readonly<Record<string, string>>;
}

/** The name of the file that has the whole library in it; a zip that has it is one of ours. */
export const LIBRARY_FILE = 'library.jsonl';

/** A zip lists 65,535 files at most (APPNOTE 4.4.22, without zip64); of a larger library there is `library.jsonl` alone. */
const MOST_FILES = 65_000;

/** Texts are packed so many characters at a time (UTF-16 code units). */
const PIECE = 2 ** 18;

/**
 * Everything in one zip, piece by piece: `library.jsonl`, from which the same library can be made, each article as Markdown
 * in a folder of its year, and the other files. A few articles at a time stand in memory.
 */
export async function* zipEverything({ count, articles, files }: Everything): AsyncGenerator<Uint8Array> {
  const zip = openZip();
  for (const [name, text] of Object.entries(files)) zip.add(name, text);
  const write = zip.begin(LIBRARY_FILE);
  let lines = '';
  for await (const article of articles()) {
    lines += jsonLine(article);
    if (lines.length < PIECE) continue;
    write(lines, false);
    lines = '';
    yield* zip.taken();
  }
  write(lines, true);
  if (count <= MOST_FILES) {
    for await (const article of articles()) {
      zip.add(`articles/${yearOf(article)}/${fileNameOf(article.article)}.md`, markdownOf(article));
      yield* zip.taken();
    }
  }
  zip.end();
  yield* zip.taken();
}

const yearOf = ({ article }: Exported) => article.published?.slice(0, 4) ?? 'undated';
