import type { FileItem } from './item.ts';
import { decode, detectEncoding } from './parse/encoding.ts';
import { jsonRecords } from './parse/json-records.ts';
import { unzip } from './parse/unpack.ts';
import { type RecordFormat, recordOf, wordsOf } from './record.ts';
import type { Draft, SourceFile } from './source-file.ts';
import { unpackProblem } from './unpack-problem.ts';

/** What Omnivore says of one article in a list of twenty; its text is in a file beside it. */
export const omnivoreRecord: RecordFormat = {
  fits: (record) => typeof record.slug === 'string' && 'url' in record && 'savedAt' in record,
  read: (record) => [draftOf(record)],
};

const draftOf = (record: Record<string, unknown>): Draft => ({
  title: wordsOf(record.title),
  byline: wordsOf(record.author),
  url: wordsOf(record.url),
  // `savedAt` is the day of saving.
  date: record.publishedAt,
});

const METADATA = /(?:^|\/)metadata_\d+_to_\d+\.json$/u;
const CONTENT = /(?:^|\/)content\/(.+)\.html?$/u;

/** Whether the names in a zip are those of an export of Omnivore. */
export const isOmnivore = (names: readonly string[]): boolean => names.some((name) => METADATA.test(name));

/** Reads an export of Omnivore: what is known of all articles stands in memory, their texts one at a time. */
export function* readOmnivore(file: SourceFile): Generator<FileItem> {
  const drafts = new Map<string, Draft>();
  for (const found of unzip(file.bytes, (name) => METADATA.test(name), file.limits)) {
    if (found.state !== 'file') continue;
    const metadata = file.inside(found.name, found.bytes);
    for (const record of jsonRecords(decode(found.bytes, detectEncoding(found.bytes).label), file.limits.record)) {
      if (record.state === 'value') {
        const value = recordOf(record.value);
        if (typeof value.slug === 'string') drafts.set(value.slug, draftOf(value));
      } else yield metadata.problem('not-json', `entry ${record.entry} (line ${record.line})`, record.state);
    }
  }
  for (const found of unzip(file.bytes, (name) => CONTENT.test(name) || METADATA.test(name), file.limits)) {
    if (found.state !== 'file') yield unpackProblem(file, found);
    const slug = CONTENT.exec(found.name)?.[1];
    if (found.state !== 'file' || slug === undefined) continue;
    const content = file.inside(found.name, found.bytes);
    const html = content.whole();
    if (html !== null) yield* content.give({ ...drafts.get(slug), html });
    drafts.delete(slug);
  }
  // What is left is known by its address only.
  for (const [slug, draft] of drafts) yield* file.give(draft, slug);
}
