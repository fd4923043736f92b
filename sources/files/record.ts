import type { Draft } from './source-file.ts';

/** An object as one program writes it, known by its fields. */
export interface RecordFormat {
  fits(record: Record<string, unknown>, around: Readonly<Record<string, unknown>>): boolean;
  /** What it says: one article or link, of a folder of bookmarks many. */
  read(record: Record<string, unknown>, around: Readonly<Record<string, unknown>>): Draft[];
}

/** A table that one program writes, known by its columns (in small letters). */
export interface TableFormat {
  columns: readonly string[];
  /** What a row says: its cells by column, in small letters. */
  read(row: ReadonlyMap<string, string>): Draft;
}

/** A value as an object with fields; one without for what is none. */
export const recordOf = (value: unknown): Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Record<string, unknown>) : {};

/** What a value says in words: of an object its name, value or title, of a list all in it; '' for nothing. */
export function wordsOf(value: unknown): string {
  if (typeof value === 'string') return value;
  if (typeof value === 'number') return String(value);
  if (Array.isArray(value))
    return value.map((item) => (typeof item === 'object' ? nameOf(item) : wordsOf(item))).join(', ');
  return nameOf(value);
}

function nameOf(value: unknown): string {
  if (typeof value !== 'object' || value === null) return '';
  const { name, value: content, title } = value as Record<string, unknown>;
  return ([name, content, title].find((part) => typeof part === 'string') as string | undefined) ?? '';
}
