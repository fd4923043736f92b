import { useEffect, useRef, useState } from 'preact/hooks';
import { browser } from 'wxt/browser';
import type { RawArticle } from '../../../engine/model/article.ts';
import type { ColumnNames } from '../../../sources/files/source-file.ts';
import { change, holdStill, type Shelf } from '../shelf.ts';
import { bringBeside, takeBack } from './beside.ts';
import { type ChosenFile, runImport } from './importer.ts';
import { type Before, beforeOf, goingOn, standing, type WorkClock } from './pace.ts';
import { readInSlices } from './read-in-slices.ts';
import { broughtBy, type ImportRecord, stoppedOf } from './record.ts';
import { addToRead, dropToRead } from './to-read.ts';

/** The name under which imports are noted; so many of them are remembered. */
const NOTE = 'imports';
const REMEMBERED = 20;

/** The bar moves so often, and how far an import is noted so often (ms): a note has what became of every file. */
const SHOWN_EVERY = 200;
const NOTED_EVERY = 2000;

/** How an import stands. */
export type ImportState =
  | { status: 'none' }
  | {
      status: 'running' | 'paused';
      record: ImportRecord;
      share: number;
      clock: WorkClock;
      before: Before;
      files: number;
      bytes: number;
    }
  | { status: 'ended'; record: ImportRecord }
  /** The library took no more; what was taken in before stands, and can go on or be taken back. */
  | { status: 'failed'; record: ImportRecord };

/** Imports of this page, and those that were noted before. */
export interface ImportDesk {
  state: ImportState;
  /** Newest first. */
  records: readonly ImportRecord[];
  begin(files: readonly ChosenFile[], columns: ColumnNames): void;
  pause(isPaused: boolean): void;
  cancel(): void;
  /** Notes that the reader has been asked about the settings that an import brought. */
  settingsAsked(record: ImportRecord): Promise<void>;
  /** Takes a whole import back. */
  undo(record: ImportRecord): Promise<void>;
}

/** Runs imports, one at a time, and remembers how they ended. */
export function useImport(shelf: Shelf): ImportDesk {
  const [state, setState] = useState<ImportState>({ status: 'none' });
  const [records, setRecords] = useState<readonly ImportRecord[]>([]);
  const control = useRef<{ isCancelled: boolean; waiting: Promise<void> | null; goOn: () => void }>({
    isCancelled: false,
    waiting: null,
    goOn: () => undefined,
  });
  const noted = useRef<ImportRecord[]>([]);
  useEffect(() => {
    shelf.notes.readNote(NOTE).then(
      (value) => {
        noted.current = Array.isArray(value) ? (value as ImportRecord[]) : [];
        setRecords([...noted.current]);
      },
      () => undefined,
    );
  }, [shelf]);
  const isRunning = state.status === 'running' || state.status === 'paused';
  useEffect(() => {
    if (!isRunning) return undefined;
    const warn = (event: BeforeUnloadEvent) => event.preventDefault();
    addEventListener('beforeunload', warn);
    return () => removeEventListener('beforeunload', warn);
  }, [isRunning]);

  async function note(record: ImportRecord): Promise<void> {
    const others = noted.current.filter(({ id }) => id !== record.id);
    noted.current = [record, ...others].slice(0, REMEMBERED);
    await shelf.notes.writeNote(NOTE, noted.current);
    setRecords(noted.current.map((one) => ({ ...one })));
  }

  async function run(files: readonly ChosenFile[], columns: ColumnNames): Promise<void> {
    const stopped = stoppedOf(noted.current, files);
    const at = Date.now();
    const record: ImportRecord = stopped ?? { id: String(at), at, files: [], isWhole: false, kept: [] };
    control.current = { isCancelled: false, waiting: null, goOn: () => undefined };
    const known = new Set(shelf.reader.shelved().map(({ id }) => id));
    const clock = { since: performance.now(), stoodAt: null };
    const before = beforeOf(record);
    let shownAt = 0;
    let notedAt = 0;
    let kept = -1;
    const bytes = files.reduce((sum, { size }) => sum + size, 0);
    const release = holdStill();
    setState({ status: 'running', record, share: 0, clock, before, files: files.length, bytes });
    try {
      await runImport(files, record, {
        async *read(file, told) {
          yield* readInSlices(file, { columns, progress: told });
          yield* bringBeside(file, record, { shelf, note: () => note(record) });
        },
        add: async (articles, options) => change('add', await Promise.all(articles.map(withLanguage)), options),
        addLinks: (links) => addToRead(shelf.notes, links, record.at),
        has: (id) => known.has(id),
        brought: () => (stopped ? broughtBy(record, shelf.reader.shelved()) : []),
        async note() {
          if (performance.now() - notedAt < NOTED_EVERY && record.kept.length === kept) return;
          notedAt = performance.now();
          kept = record.kept.length;
          await note(record);
        },
        async mayGoOn() {
          await control.current.waiting;
          return !control.current.isCancelled;
        },
        changed(_, share) {
          if (performance.now() - shownAt < SHOWN_EVERY) return;
          shownAt = performance.now();
          setState((before) => (before.status === 'running' ? { ...before, share } : before));
        },
      });
      await note(record);
      setState({ status: 'ended', record });
    } catch {
      await note(record).catch(() => undefined);
      setState({ status: 'failed', record });
    } finally {
      release();
    }
  }

  return {
    state,
    records,
    begin: (files, columns) => void run(files, columns),
    pause(isPaused) {
      if (!isPaused) control.current.goOn();
      const { promise, resolve } = Promise.withResolvers<void>();
      control.current.waiting = isPaused ? promise : null;
      control.current.goOn = resolve;
      setState((before) =>
        before.status === 'running' || before.status === 'paused'
          ? {
              ...before,
              status: isPaused ? 'paused' : 'running',
              clock: (isPaused ? standing : goingOn)(before.clock, performance.now()),
            }
          : before,
      );
    },
    cancel() {
      control.current.isCancelled = true;
      control.current.goOn();
    },
    async settingsAsked(record) {
      delete record.beside?.settings;
      await note(record);
    },
    async undo(record) {
      await shelf.reader.refresh();
      await change('remove', broughtBy(record, shelf.reader.shelved()));
      await dropToRead(shelf.notes, ({ at }) => at === record.at);
      await takeBack(record);
      noted.current = noted.current.filter(({ id }) => id !== record.id);
      await shelf.notes.writeNote(NOTE, noted.current);
      setRecords([...noted.current]);
      setState({ status: 'none' });
    },
  };
}

/** So much of a text tells its language (UTF-16 units). */
const ENOUGH = 4000;

/** The browser can tell the language where the file did not. */
async function withLanguage(article: RawArticle): Promise<RawArticle> {
  if (article.language !== undefined) return article;
  const { isReliable, languages } = await browser.i18n.detectLanguage(article.text.slice(0, ENOUGH));
  const [first] = languages;
  return isReliable && first ? { ...article, language: first.language } : article;
}
