import { idOf } from '../../engine/base/id.ts';
import type { KeptArticle, PassageKind, Printing, RawArticle } from '../../engine/model/article.ts';
import { isIsoDate } from '../../engine/text/iso-date.ts';
import type { FileItem } from './item.ts';
import { LIMITS } from './limits.ts';
import { signatureOf } from './parse/signatures.ts';
import { unzip, unzipInSteps } from './parse/unpack.ts';
import { type RecordFormat, recordOf } from './record.ts';
import { addressOf, type Draft, type SourceFile } from './source-file.ts';
import { unpackProblem } from './unpack-problem.ts';

/** The file of our own exports that has everything in it; the others say parts of it again, for people. */
const LIBRARY = 'library.jsonl';

/** Whether the names in a zip are those of our own export. */
export const isBackstory = (names: readonly string[]): boolean =>
  names.includes(LIBRARY) &&
  names.every((name) => name === LIBRARY || /^(?:articles\/.+\.md|[\w-]+\.json)$/u.test(name));

/** Reads our own export: the library, and neither its articles once more nor the settings. */
export async function* readBackstory(file: SourceFile): AsyncGenerator<FileItem> {
  for (const found of unzipInSteps(file.bytes, (name) => name === LIBRARY, file.limits)) {
    if (found.state === 'working') await file.goOn(found.share);
    else if (found.state === 'file') yield* file.reading.open(file.inside(found.name, found.bytes));
    else yield unpackProblem(file, found);
  }
}

/** The largest of the other files that is read (bytes), and how many of them. */
const LARGEST = 32 * 2 ** 20;

/**
 * The other files of a zip that is an export of ours, as text by name: settings, changes of topics. None where it is another
 * file, or one that is damaged. Throws nothing.
 */
export function filesBeside(bytes: Uint8Array): Record<string, string> {
  if (!signatureOf(bytes).startsWith('PK')) return {};
  const limits = { ...LIMITS, entry: LARGEST, file: 4 * LARGEST };
  const names: string[] = [];
  for (const _ of unzip(bytes, (name) => names.push(name) < 0, limits));
  if (!isBackstory(names)) return {};
  const files: Record<string, string> = {};
  for (const found of unzip(bytes, (name) => /^[\w-]+\.json$/u.test(name), limits)) {
    if (found.state === 'file') files[found.name] = new TextDecoder().decode(found.bytes);
  }
  return files;
}

/** A line of `library.jsonl`. */
export const backstoryRecord: RecordFormat = {
  fits: (record) => typeof record.text === 'string' && recordOf(record.backstory).version === 1,
  read: (record) => [{ kept: articleOf(record, recordOf(record.backstory)) } satisfies Draft],
};

const textOf = (value: unknown): string | undefined => (typeof value === 'string' && value !== '' ? value : undefined);

const textsOf = (value: unknown): string[] =>
  Array.isArray(value) ? value.filter((text): text is string => typeof text === 'string') : [];

const dayOf = (value: unknown) => (typeof value === 'string' && isIsoDate(value) ? value : undefined);

/** A time (ms since 1970), when it is one. */
const timeOf = (value: unknown) =>
  typeof value === 'number' && value >= 0 && value < Number.MAX_SAFE_INTEGER ? value : undefined;

/** The article as it was in the library, field by field: what is not of the right kind is not known. */
function articleOf(record: Record<string, unknown>, own: Record<string, unknown>): RawArticle {
  const text = record.text as string;
  const inferred = textsOf(record.inferred);
  return {
    text,
    title: textOf(record.title) ?? null,
    publisher: textOf(record.publisher) ?? null,
    published: dayOf(record.published) ?? null,
    url: addressOf(textOf(record.url)) ?? null,
    credits: textsOf(record.credits),
    ...(textOf(record.language) ? { language: textOf(record.language) as string } : {}),
    ...(inferred.length > 0 ? { inferred } : {}),
    ...(own.excerpt === true ? { excerpt: true } : {}),
    kept: keptOf(text, own),
  };
}

const KINDS: Record<string, PassageKind> = { h: 'headline', b: 'body', c: 'caption' };

function keptOf(text: string, own: Record<string, unknown>): KeptArticle {
  const added = timeOf(own.added);
  const remembered = timeOf(own.remembered);
  const corrected = textsOf(own.corrected);
  const also = (Array.isArray(own.also) ? own.also : []).map(recordOf).flatMap((one) => {
    const title = textOf(one.title);
    return title === undefined ? [] : [{ title, ...printingOf(one) }];
  });
  const whole = wholeOf(text, own);
  const collection = textOf(own.collection);
  return {
    ...(whole ? { whole } : {}),
    ...(added === undefined ? {} : { added }),
    ...(collection ? { collection } : {}),
    ...(corrected.length > 0 ? { corrected, asRead: asReadOf(recordOf(own.asRead)) } : {}),
    ...(also.length > 0 ? { also } : {}),
    ...(own.starred === true ? { starred: true as const } : {}),
    ...(remembered === undefined ? {} : { remembered }),
  };
}

const printingOf = (record: Record<string, unknown>) => ({
  publisher: textOf(record.publisher) ?? null,
  published: dayOf(record.published) ?? null,
  url: addressOf(textOf(record.url)) ?? null,
});

function asReadOf(record: Record<string, unknown>): Partial<Printing> {
  const title = textOf(record.title);
  const rest = Object.entries(printingOf(record)).filter(([field]) => field in record);
  return { ...(title ? { title } : {}), ...Object.fromEntries(rest) };
}

/** The passages, if the text is still the one that was written; else it is read like any other text. */
function wholeOf(text: string, own: Record<string, unknown>): KeptArticle['whole'] {
  const id = textOf(own.id);
  const letters = textOf(own.kinds) ?? '';
  const parts = text.split('\n\n');
  if (id === undefined || !/^[\w-]{1,40}$/u.test(id) || own.sum !== idOf(text)) return undefined;
  const passages = parts.map((part, i) => ({ text: part, kind: KINDS[letters[i] ?? ''] }));
  if (parts.length !== letters.length || passages.some(({ kind }) => kind === undefined)) return undefined;
  return { id, passages: passages as { text: string; kind: PassageKind }[] };
}
