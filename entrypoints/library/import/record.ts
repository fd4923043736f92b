import type { Problem } from '../../../sources/files/item.ts';

/** What became of one file. */
export interface FileOutcome {
  name: string;
  /** Bytes. */
  size: number;
  /** Everything in it has been taken in, or refused with its reason. */
  isWhole: boolean;
  /** Articles that are new, and those that the library had already. */
  added: number;
  known: number;
  /** Links without a text that are new among what is to be read. */
  links: number;
  problems: Problem[];
}

/** One import, as it is noted after each batch: what an undo and a going on need. */
export interface ImportRecord {
  id: string;
  /** When it began (ms since 1970): what its articles have as the time of saving, but for those that bring another. */
  at: number;
  files: FileOutcome[];
  /** All files are whole. */
  isWhole: boolean;
  /** Articles that came from an export of a library, with a time of their own, by id. */
  kept: string[];
  /** What came besides articles, out of a file with everything. */
  beside?: Beside;
}

/** What an import brought besides articles and links: what an undo takes back. */
export interface Beside {
  /** Changes of topics, by id. */
  edits: string[];
  /** Collections that are switched off since. */
  hidden: string[];
  /** Settings that the reader has not been asked about yet, as the file's text. */
  settings?: string;
}

/** All files together. */
export function totalOf({ files }: ImportRecord) {
  const sum = (of: (file: FileOutcome) => number) => files.reduce((total, file) => total + of(file), 0);
  return {
    files: files.length,
    whole: files.filter(({ isWhole }) => isWhole).length,
    added: sum(({ added }) => added),
    known: sum(({ known }) => known),
    links: sum(({ links }) => links),
    problems: sum(({ problems }) => problems.length),
    bytes: sum(({ size }) => size),
    /** Bytes of whole files. */
    done: sum(({ size, isWhole }) => (isWhole ? size : 0)),
  };
}

/** An import of the same files that was stopped, to go on with: it has one of them, and not all of its own are whole. */
export function stoppedOf(
  records: readonly ImportRecord[],
  files: readonly { name: string; size: number }[],
): ImportRecord | undefined {
  const isSame = (one: { name: string; size: number }) =>
    files.some(({ name, size }) => name === one.name && size === one.size);
  return records.find((record) => !record.isWhole && record.files.some(isSame));
}

/** Which articles of a library an import brought: by the time, and those that have another by their id. */
export function broughtBy(record: ImportRecord, articles: readonly { id: string; added: number }[]): string[] {
  const kept = new Set(record.kept);
  return articles.filter(({ id, added }) => added === record.at || kept.has(id)).map(({ id }) => id);
}
