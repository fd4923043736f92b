import type { RawArticle } from '../../../engine/model/article.ts';
import type { FileItem, Problem } from '../../../sources/files/item.ts';
import type { ReadOptions } from '../../../sources/files/read.ts';
import type { ColumnNames } from '../../../sources/files/source-file.ts';
import { bytesOf, type ChosenFile } from './importer.ts';

/** What the beginning of an import would bring. */
export interface Preview {
  /** The first articles, as they were understood. */
  examples: RawArticle[];
  articles: number;
  links: number;
  problems: Problem[];
  /** Columns of tables, and fields of JSON, that are of no program that is known: they can be told which is which. */
  columns: string[];
  /** What they were taken for, by field. */
  understood: ColumnNames;
  /** Everything was looked at. */
  isAll: boolean;
}

/** So many examples are shown, and so many articles looked at. */
const EXAMPLES = 10;
const LOOKED_AT = 200;

/** Reads the beginning of some files and takes nothing in. */
export async function previewOf(
  files: readonly ChosenFile[],
  read: (
    file: { name: string; bytes: Uint8Array },
    understood: NonNullable<ReadOptions['understood']>,
  ) => AsyncIterable<FileItem>,
): Promise<Preview> {
  const preview: Preview = {
    examples: [],
    articles: 0,
    links: 0,
    problems: [],
    columns: [],
    understood: {},
    isAll: true,
  };
  const understood = (columns: readonly string[], as: ColumnNames) => {
    preview.columns = [...new Set([...preview.columns, ...columns])];
    preview.understood = { ...as, ...preview.understood };
  };
  for (const file of files) {
    const { bytes, problem } = await bytesOf(file);
    if (problem) {
      preview.problems.push(problem);
      continue;
    }
    for await (const item of read({ name: file.name, bytes }, understood)) {
      if ('article' in item) {
        preview.articles++;
        if (preview.examples.length < EXAMPLES) preview.examples.push(item.article);
      } else if ('link' in item) preview.links++;
      else preview.problems.push(item);
      if (preview.articles + preview.links + preview.problems.length >= LOOKED_AT) return { ...preview, isAll: false };
    }
  }
  return preview;
}
