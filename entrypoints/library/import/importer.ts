import type { Added, AddOptions } from '../../../engine/library/additions.ts';
import type { RawArticle } from '../../../engine/model/article.ts';
import type { FileItem, Link, Problem, ProblemCode } from '../../../sources/files/item.ts';
import { explain } from '../../../sources/files/item.ts';
import { LIMITS, sizeInWords } from '../../../sources/files/limits.ts';
import type { FileOutcome, ImportRecord } from './record.ts';

/** A file that was chosen. */
export interface ChosenFile {
  /** With its folders: "letters/2020/one.html". */
  name: string;
  /** Bytes. */
  size: number;
  bytes(): Promise<Uint8Array>;
}

/** What an import needs from outside. */
export interface ImportPlatform {
  /** What a file has, one item after another; `told` hears how much of it has been read (0 to 1). */
  read(file: { name: string; bytes: Uint8Array }, told: (share: number) => void): AsyncIterable<FileItem>;
  add(articles: RawArticle[], options: AddOptions): Promise<Added>;
  /** Adds links to what is to be read, and says how many are new. */
  addLinks(links: Link[]): Promise<number>;
  /** Which of these articles the library has, by id. */
  has(articleId: string): boolean;
  /** Articles that this import brought before it was stopped, by id. */
  brought(): readonly string[];
  /** Notes how far the import is; what is noted is what an undo takes back. */
  note(record: ImportRecord): Promise<void>;
  /** Resolves at once, or when the import may go on after a pause; false when it is cancelled. */
  mayGoOn(): Promise<boolean>;
  changed(record: ImportRecord, share: number): void;
}

/** A batch has so many articles, or so much text (UTF-16 units), at most. */
const BATCH = 100;
const BATCH_TEXT = 600_000;

/** An article on its way, with the file that it is from. */
interface Waiting {
  article: RawArticle;
  file: FileOutcome;
}

/**
 * Takes files in, one after another, in batches to the one writer: while it works on one, the next is read. Files that are
 * whole in `record` are passed by, so that an import that was stopped goes on. Returns the record, which is whole when
 * every file is; rejects with what the writer says when it can take no more, and then what was noted stands.
 */
export async function runImport(
  files: readonly ChosenFile[],
  record: ImportRecord,
  platform: ImportPlatform,
): Promise<ImportRecord> {
  let waiting: Waiting[] = [];
  let size = 0;
  let writing: Promise<void> = Promise.resolve();
  let share = 0;

  /** What the first part of an import brought is new to the reader when it goes on: each counts so once. */
  const before = new Set(platform.brought());

  /** Files that have been read to their end, but not stored. */
  const read: FileOutcome[] = [];

  async function write(batch: readonly Waiting[], ended: readonly FileOutcome[]): Promise<void> {
    const kept = batch.flatMap(({ article }) => article.kept?.whole?.id ?? []).filter((id) => !platform.has(id));
    if (kept.length > 0) {
      // These have no time by which they could be told: they, too, are noted before they are stored.
      record.kept.push(...kept);
      await platform.note(record);
    }
    if (batch.length > 0) await store(batch);
    for (const outcome of ended) outcome.isWhole = true;
    record.isWhole = record.files.every(({ isWhole }) => isWhole);
    await platform.note(record);
    platform.changed(record, share);
  }

  async function store(batch: readonly Waiting[]): Promise<void> {
    const added = await platform.add(
      batch.map(({ article }) => article),
      { at: record.at },
    );
    const fresh = new Set(added.fresh);
    added.ids.forEach((id, i) => {
      const file = batch[i]?.file;
      if (!file) return;
      if (fresh.delete(id) || before.delete(id)) file.added++;
      else file.known++;
    });
  }

  /** Hands over what waits, when the batch before is stored. */
  async function flush(): Promise<void> {
    await writing;
    // All articles of a file that has been read are in this batch, or in one before.
    writing = write(waiting, read.splice(0));
    waiting = [];
    size = 0;
    // Whoever awaits it hears of it; until then it is nobody's.
    writing.catch(() => undefined);
  }

  const outcomes = files.map((chosen) => outcomeIn(record, chosen));
  // Before anything is stored: what is stored and not noted could not be taken back.
  await platform.note(record);
  for (const [i, chosen] of files.entries()) {
    const outcome = outcomes[i] as FileOutcome;
    if (outcome.isWhole) continue;
    Object.assign(outcome, { added: 0, known: 0, problems: [] });
    share = 0;
    const { bytes, problem } = await bytesOf(chosen);
    if (problem) outcome.problems.push(problem);
    const links: Link[] = [];
    const items =
      bytes === null
        ? []
        : platform.read({ name: chosen.name, bytes }, (part) => {
            share = part;
          });
    for await (const item of items) {
      if (!(await platform.mayGoOn())) {
        await flush();
        await writing;
        return record;
      }
      if ('article' in item) {
        waiting.push({ article: item.article, file: outcome });
        size += item.article.text.length;
        if (waiting.length >= BATCH || size >= BATCH_TEXT) await flush();
      } else if ('link' in item) {
        links.push(item.link);
        if (links.length >= BATCH) outcome.links += await platform.addLinks(links.splice(0));
      } else outcome.problems.push(item);
      platform.changed(record, share);
    }
    if (links.length > 0) outcome.links += await platform.addLinks(links);
    read.push(outcome);
  }
  await flush();
  await writing;
  return record;
}

/** The bytes of a file, or why there are none; one that is too large is not even taken into memory. */
export async function bytesOf(
  chosen: ChosenFile,
): Promise<{ bytes: Uint8Array; problem: null } | { bytes: null; problem: Problem }> {
  const no = (code: ProblemCode, detail: string) => ({
    bytes: null,
    problem: explain(chosen.name, code, undefined, detail),
  });
  if (chosen.size > LIMITS.file) return no('too-large', sizeInWords(LIMITS.file));
  const bytes = await chosen.bytes().catch(() => null);
  return bytes === null ? no('damaged', 'the browser cannot read it') : { bytes, problem: null };
}

/** The outcome of a file in the record; a new one where it has none. */
function outcomeIn(record: ImportRecord, { name, size }: ChosenFile): FileOutcome {
  const before = record.files.find((file) => file.name === name && file.size === size);
  if (before) return before;
  const outcome: FileOutcome = { name, size, isWhole: false, added: 0, known: 0, links: 0, problems: [] };
  record.files.push(outcome);
  return outcome;
}
