import Papa from 'papaparse';
import { unixLines } from './lines.ts';

/** A row of a table, or a part that cannot be read. */
export type CsvRow =
  | {
      state: 'row';
      cells: string[];
      /** Where it begins, from 1. */
      line: number;
    }
  | { state: 'open-quote'; line: number }
  | { state: 'too-long'; line: number };

/** So many characters at least are parsed at a time. */
const BATCH = 2 ** 16;

/** After so many marks that are never closed, what follows is no table. */
const MOST_OPEN = 50;

/**
 * The rows of a CSV text (RFC 4180, with any delimiter), some at a time. A quotation mark that is never closed costs its
 * own line only.
 * @param longest no row is longer (UTF-16 code units)
 */
export function* csvRows(pieces: Iterable<string>, delimiter: string, longest: number): Generator<CsvRow> {
  let buffer = '';
  let line = 1;
  let wanted = BATCH;
  let open = 0;

  function* parse(isLast: boolean): Generator<CsvRow> {
    const { rows, cursor, isOpen } = parseBatch(buffer, delimiter, isLast);
    for (const cells of rows) {
      if (cells.some((cell) => cell.trim() !== '')) yield { state: 'row', cells, line };
      line += 1 + cells.reduce((sum, cell) => sum + (cell.includes('\n') ? cell.split('\n').length - 1 : 0), 0);
    }
    buffer = isLast && !isOpen ? '' : buffer.slice(cursor);
  }

  /** Leaves out the line in which the buffer begins. */
  function* skipLine(state: 'open-quote' | 'too-long'): Generator<CsvRow> {
    const end = buffer.indexOf('\n');
    yield { state, line };
    buffer = end === -1 ? '' : buffer.slice(end + 1);
    line++;
    open++;
    wanted = BATCH;
  }

  for (const piece of unixLines(pieces)) {
    buffer += piece;
    if (buffer.length < wanted) continue;
    const before = buffer.length;
    yield* parse(false);
    // What has no end yet is looked at again when there is twice as much of it.
    wanted = buffer.length === before ? before * 2 : BATCH + buffer.length;
    if (buffer.length > longest)
      yield* skipLine(buffer.startsWith('"') || /[^"]"/u.test(buffer) ? 'open-quote' : 'too-long');
    if (open > MOST_OPEN) return;
  }
  while (buffer !== '' && open <= MOST_OPEN) {
    yield* parse(true);
    if (buffer !== '') yield* skipLine('open-quote');
  }
}

/** What `Papa.Parser.parse` returns, whose type is not declared. */
interface Parsed {
  data: string[][];
  errors: { code: string; row: number; index: number }[];
  meta: { cursor: number };
}

/** The whole rows of a text, and where the first begins that is not whole. */
function parseBatch(text: string, delimiter: string, isLast: boolean) {
  const parsed = new Papa.Parser({ delimiter, newline: '\n' }).parse(text, 0, !isLast) as Parsed;
  const isOpen = parsed.errors.some(({ code }) => code === 'MissingQuotes');
  // The row with the open mark is the last, and takes in everything after it.
  if (!isLast || !isOpen) return { rows: parsed.data, cursor: parsed.meta.cursor, isOpen: false };
  const whole = new Papa.Parser({ delimiter, newline: '\n' }).parse(text, 0, true) as Parsed;
  return { rows: whole.data, cursor: whole.meta.cursor, isOpen };
}

/** What may stand between the cells of a row. */
const DELIMITERS = [',', ';', '\t', '|'];

/** The first row of a text, with the delimiter that makes the most cells of it; `null` when it is one cell. */
export function firstRow(text: string): { cells: string[]; delimiter: string } | null {
  const [line = ''] = unixLines([text]);
  const rows = DELIMITERS.map((delimiter) => ({
    cells: (new Papa.Parser({ delimiter, newline: '\n', preview: 1 }).parse(line, 0, false) as Parsed).data[0] ?? [],
    delimiter,
  }));
  const best = rows.reduce((most, row) => (row.cells.length > most.cells.length ? row : most));
  return best.cells.length > 1 ? best : null;
}
