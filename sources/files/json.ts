import { backstoryRecord } from './backstory.ts';
import { firefoxBookmarks } from './bookmarks.ts';
import { fieldsOf, textColumns, understoodAs } from './fields.ts';
import type { FileItem } from './item.ts';
import { jsonFeedRecord } from './json-feed.ts';
import { karakeepRecord } from './karakeep.ts';
import { ninjsRecord } from './ninjs.ts';
import { omnivoreRecord } from './omnivore.ts';
import { type JsonRecord, jsonRecords } from './parse/json-records.ts';
import { linesOf } from './parse/lines.ts';
import { type DayOrder, orderOfDates } from './parse/written-dates.ts';
import { type RecordFormat, recordOf } from './record.ts';
import type { SourceFile } from './source-file.ts';
import { wallabagRecord } from './wallabag.ts';

const RECORDS: readonly RecordFormat[] = [
  backstoryRecord,
  firefoxBookmarks,
  jsonFeedRecord,
  wallabagRecord,
  karakeepRecord,
  omnivoreRecord,
  ninjsRecord,
];

/** Reads a JSON file element by element: those of other programs, else any whose fields have names that are known. */
export const readJson = (file: SourceFile): Generator<FileItem> =>
  readRecords(
    file,
    () => jsonRecords(file.pieces(), file.limits.record),
    ({ entry, line }) => `entry ${entry} (line ${line})`,
  );

/** Reads a file with a JSON object in each line. */
export const readJsonLines = (file: SourceFile): Generator<FileItem> =>
  readRecords(
    file,
    () => lineRecords(file),
    ({ line }) => `line ${line}`,
  );

function* lineRecords(file: SourceFile): Generator<JsonRecord> {
  for (const { text, number: line } of linesOf(file.pieces(), file.limits.record)) {
    const at = { entry: line, line };
    if (text === null) yield { state: 'too-long', ...at };
    else if (text.trim() !== '') {
      try {
        yield { state: 'value', value: JSON.parse(text.replace(/^\uFEFF/u, '')) as unknown, around: {}, ...at };
      } catch (error) {
        yield { state: 'invalid', why: error instanceof Error ? error.message : '', ...at };
      }
    }
  }
}

function* readRecords(
  file: SourceFile,
  records: () => Generator<JsonRecord>,
  placeOf: (record: JsonRecord) => string,
): Generator<FileItem> {
  let order: DayOrder | undefined;
  let wasTold = false;
  let wasUnderstood = false;
  for (const record of records()) {
    const place = placeOf(record);
    if (record.state === 'invalid') yield file.problem('not-json', place, record.why);
    else if (record.state === 'cut-off') yield file.problem('cut-off', place);
    else if (record.state === 'too-long')
      yield file.problem('record-too-large', place, `${file.limits.record.toLocaleString('en')} characters`);
    else {
      const value = recordOf(record.value);
      const format = RECORDS.find(({ fits }) => fits(value, record.around));
      if (!format && !wasUnderstood) {
        wasUnderstood = true;
        file.reading.understood(Object.keys(value), understoodAs(Object.keys(value), file.reading.columns));
      }
      if (!format && !textColumns(Object.keys(value), file.reading.columns)) {
        // The header of a list of pages, as web archives have it, is no article.
        if (record.entry === 1 && 'format' in value && 'id' in value) continue;
        yield wasTold
          ? file.problem('no-text', place)
          : file.problem('no-text-column', place, Object.keys(value).join(', ') || 'none');
        wasTold = true;
        continue;
      }
      const drafts = format ? format.read(value, record.around) : [fieldsOf(value, file.reading.columns)];
      // Only a date that may mean two days makes it worth looking through the whole file.
      if (order === undefined && drafts.some(({ date }) => typeof date === 'string' && MAY_BE_UNCLEAR.test(date)))
        order = orderOfDates(datesOf(records(), file));
      for (const draft of drafts) yield* file.give(draft, place, order ?? null);
    }
  }
}

/** A date in numbers, the year last. */
const MAY_BE_UNCLEAR = /\d[/-]\d{1,2}[/-]\d/u;

function* datesOf(records: Generator<JsonRecord>, file: SourceFile): Generator<unknown> {
  for (const record of records)
    if (record.state === 'value') yield fieldsOf(recordOf(record.value), file.reading.columns).date;
}
