import { strToU8, Zip, ZipDeflate } from 'fflate';
import { type Exported, fileNameOf } from './exported.ts';
import { jsonLine } from './json-lines.ts';
import { markdownOf } from './markdown.ts';

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

/** Level 4 of 9 packs news to within a tenth of what 9 does, in half the time. */
const LEVEL = 4;

/** How much memory the packing of a file takes, of 12: a small text needs little, and to clear it takes longer than to pack. */
const SMALL = 2;
const LARGE = 8;

/**
 * Everything in one zip, piece by piece: `library.jsonl`, from which the same library can be made, each article as Markdown
 * in a folder of its year, and the other files. A few articles at a time stand in memory.
 */
export async function* zipEverything({ count, articles, files }: Everything): AsyncGenerator<Uint8Array> {
  const ready: Uint8Array[] = [];
  let failure: Error | null = null;
  const zip = new Zip((error, data) => {
    failure ??= error;
    ready.push(data);
  });
  const add = (name: string, mem: typeof SMALL | typeof LARGE) => {
    const file = new ZipDeflate(name, { level: LEVEL, mem });
    zip.add(file);
    return file;
  };
  function* written(): Generator<Uint8Array> {
    if (failure) throw failure;
    yield* ready.splice(0);
  }

  for (const [name, text] of Object.entries(files)) add(name, SMALL).push(strToU8(text), true);
  const library = add(LIBRARY_FILE, LARGE);
  let lines = '';
  for await (const article of articles()) {
    lines += jsonLine(article);
    if (lines.length < PIECE) continue;
    library.push(strToU8(lines));
    lines = '';
    yield* written();
  }
  library.push(strToU8(lines), true);
  if (count <= MOST_FILES) {
    for await (const article of articles()) {
      add(`articles/${yearOf(article)}/${fileNameOf(article.article)}.md`, SMALL).push(
        strToU8(markdownOf(article)),
        true,
      );
      yield* written();
    }
  }
  zip.end();
  yield* written();
}

const yearOf = ({ article }: Exported) => article.published?.slice(0, 4) ?? 'undated';
