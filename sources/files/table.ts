import { fieldsOf, textColumns, understoodAs } from './fields.ts';
import { instapaperTable } from './instapaper.ts';
import type { FileItem } from './item.ts';
import { csvRows, firstRow } from './parse/csv-rows.ts';
import { type DayOrder, orderOfDates } from './parse/written-dates.ts';
import { pocketTable } from './pocket.ts';
import { readwiseTable } from './readwise.ts';
import type { TableFormat } from './record.ts';
import type { Draft, SourceFile } from './source-file.ts';
import { wallabagTable } from './wallabag.ts';

const TABLES: readonly TableFormat[] = [pocketTable, instapaperTable, readwiseTable, wallabagTable];

/** Reads a CSV file row by row: those of other programs, else any whose columns have names that are known or chosen. */
export function* readTable(file: SourceFile): Generator<FileItem> {
  const first = firstRow(file.head);
  if (!first) return;
  if (first.cells.length > file.limits.columns) {
    yield file.problem('too-many-columns', 'line 1', first.cells.length.toLocaleString('en'));
    return;
  }
  const header = first.cells.map((cell) => cell.trim());
  const small = header.map((cell) => cell.toLowerCase());
  const format = TABLES.find(({ columns }) => columns.every((column) => small.includes(column)));
  const names = file.reading.columns;
  if (!format) file.reading.understood(header, understoodAs(header, names));
  if (!format && !textColumns(header, names)) {
    yield file.problem('no-text-column', 'line 1', header.join(', '));
    return;
  }
  const draftOf = (cells: string[]): Draft =>
    format
      ? format.read(new Map(small.map((column, i) => [column, cells[i] ?? ''])))
      : fieldsOf(Object.fromEntries(header.map((column, i) => [column, cells[i] ?? ''])), names);
  const rows = () => csvRows(file.pieces(), first.delimiter, file.limits.record);
  let order: DayOrder | undefined;
  let isHeader = true;
  for (const row of rows()) {
    const place = `line ${row.line}`;
    if (row.state === 'open-quote') yield file.problem('open-quote', place);
    else if (row.state === 'too-long') yield file.problem('record-too-large', place, 'a row may be');
    else if (isHeader) isHeader = false;
    else {
      const draft = draftOf(row.cells);
      // Only a date that may mean two days makes it worth looking through the whole file.
      if (order === undefined && typeof draft.date === 'string' && MAY_BE_UNCLEAR.test(draft.date)) {
        order = orderOfDates(datesOf(rows(), draftOf));
      }
      yield* file.give(draft, place, order ?? null);
    }
  }
}

/** A date in numbers, the year last. */
const MAY_BE_UNCLEAR = /\d[/-]\d{1,2}[/-]\d/u;

function* datesOf(rows: ReturnType<typeof csvRows>, draftOf: (cells: string[]) => Draft): Generator<unknown> {
  for (const row of rows) if (row.state === 'row') yield draftOf(row.cells).date;
}
