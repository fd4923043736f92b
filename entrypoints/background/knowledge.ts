import { storage } from '@wxt-dev/storage';
import { EDITS_KEY, readEdits, type StoredEdit } from '../../bridge/stored-edits.ts';
import { createBundledReader } from '../../engine/bundled-reader.ts';
import { joinReaders } from '../../engine/joined-reader.ts';
import { applyEdits, type LibraryEdit } from '../../engine/library/edits.ts';
import type { Library } from '../../engine/model/library.ts';
import type { LibraryReader } from '../../engine/model/library-reader.ts';
import type { StorageProblem } from '../../engine/model/storage-problem.ts';
import type { ArchiveShelf } from './archives/part.ts';
import type { CopyShelf } from './copy-shelf.ts';
import { createShelf, type StoredLibrary } from './stored-library.ts';
import { withoutNames } from './without-names.ts';

/** What the background knows at one moment: the library with the reader's changes, as it answers. */
export interface Knowledge {
  /** All that answers: the reader's library, a copy of another one that is tried out, and what is known of archives. */
  reader: LibraryReader;
  /** The reader's library alone: what is changed and kept. */
  own: LibraryReader;
  /** The changes, oldest first, each with whether this library has its topic. */
  edits: (StoredEdit & { applies: boolean })[];
  /** So many stored changes could not be read; they are kept as they are, and left out. */
  unreadableEdits: number;
  /** Why the reader's own articles are not among what is known; `null` when they are, or there are none. */
  problem: StorageProblem | null;
  /** Whether the names of all articles are learned. */
  isSettled: boolean;
  /** Which state of the reader's library answers; 0 while it is the bundled one. */
  generation: number;
}

const editsItem = storage.defineItem<unknown>(`local:${EDITS_KEY}`, { fallback: [], version: 1 });

/** Gives the knowledge, and changes it. */
export interface KnowledgeSource {
  read(): Promise<Knowledge>;
  /** The knowledge if it is at hand, for what cannot wait. */
  peek(): Knowledge | null;
  add(edit: LibraryEdit): Promise<Knowledge>;
  /** Adds changes as another library had them, but for those that are here already; gives the ids of those added. */
  bring(edits: readonly StoredEdit[]): Promise<string[]>;
  /** Takes back one change, or all when no id is given, what could not be read included. */
  undo(editId?: string): Promise<Knowledge>;
  /** Reads what was stored since. */
  refresh(): Promise<Knowledge>;
}

/**
 * Makes the source over the bundled library, and over the reader's own as soon as there is one: that has the bundled
 * articles, too. The engine is made once, on the first question; changes are stored before they are applied, so that a
 * background stopped in between loses nothing.
 * @param changed Called whenever something else may be known.
 */
export function createKnowledge(
  bundled: Library,
  stored: StoredLibrary | null = null,
  copies: CopyShelf | null = null,
  changed: () => void = () => undefined,
  archives: ArchiveShelf | null = null,
): KnowledgeSource {
  const shelf = stored && createShelf(stored, bundled.kin);
  let current: Promise<Knowledge> | undefined;
  let atHand: Knowledge | null = null;
  let queue: Promise<unknown> = Promise.resolve();

  async function load(): Promise<Knowledge> {
    const { edits: noted, broken } = readEdits(await editsItem.getValue());
    const changes = noted.map(({ edit }) => edit);
    const own = (await shelf?.read(changes)) ?? { reader: null, problem: null };
    const { reader, applied } = own.reader ?? bundledWith(changes);
    const edits = noted.map((entry, i) => ({ ...entry, applies: applied[i] === true }));
    const ids = new Set(reader.articles().map(({ id }) => id));
    const copy = await copies?.read(ids);
    let all = copy ? joinReaders(reader, copy.reader, copy.name) : reader;
    for (const { reader: archive, title, prefix } of (await archives?.read(ids)) ?? [])
      all = joinReaders(all, archive, title, prefix);
    return {
      reader: withoutNames(all, changes),
      own: withoutNames(reader, changes),
      edits,
      unreadableEdits: broken.length,
      problem: own.problem,
      isSettled: own.reader?.isSettled ?? true,
      generation: own.reader?.generation ?? 0,
    };
  }

  function bundledWith(changes: readonly LibraryEdit[]): { reader: LibraryReader; applied: readonly boolean[] } {
    const { library, applied, merged } = applyEdits(bundled, changes);
    return { reader: createBundledReader(library, merged), applied };
  }

  /** Loads anew, after what is being loaded; what fails is not kept, so that the next question tries again. */
  function reload(): Promise<Knowledge> {
    const before = current?.catch(() => undefined) ?? Promise.resolve();
    const loading = before.then(load);
    current = loading;
    loading.then(
      // Each is loaded after the one before, so it is the newest, also when another is already being loaded.
      (known) => {
        atHand = known;
        changed();
      },
      () => {
        if (current !== loading) return;
        current = undefined;
        atHand = null;
      },
    );
    return loading;
  }

  function change(patch: (edits: StoredEdit[], broken: unknown[]) => unknown[]): Promise<Knowledge> {
    const next = queue.then(async () => {
      const { edits, broken } = readEdits(await editsItem.getValue());
      await editsItem.setValue(patch(edits, broken));
      return reload();
    });
    queue = next.catch(() => undefined);
    return next;
  }

  /** What is at hand answers while another is made: a page does not wait for what a worker has to store. */
  async function read(): Promise<Knowledge> {
    return atHand ?? current ?? reload();
  }

  return {
    read,
    peek: () => atHand,
    async add(edit) {
      const { own } = await read();
      const labelOf = (topicId: string) => {
        const topic = own.topicOf(topicId);
        if (!topic) throw new RangeError(`No topic has the id "${topicId}"`);
        return topic.label;
      };
      const intoOf = (edit: LibraryEdit) => {
        if (edit.type === 'merge') return labelOf(edit.intoId);
        if (edit.type === 'split') return edit.names[0] ?? null;
        if (edit.type !== 'deny') return null;
        return own.articles().find(({ id }) => id === edit.articleId)?.title ?? null;
      };
      const label = labelOf(edit.topicId);
      return change((edits, broken) => [
        ...edits,
        { id: crypto.randomUUID(), edit, label, into: intoOf(edit) },
        ...broken,
      ]);
    },
    async bring(brought) {
      let fresh: StoredEdit[] = [];
      await change((edits, broken) => {
        const known = new Set(edits.flatMap(({ id, edit }) => [id, JSON.stringify(edit)]));
        fresh = brought.filter(({ id, edit }) => !known.has(id) && !known.has(JSON.stringify(edit)));
        return [...edits, ...fresh, ...broken];
      });
      return fresh.map(({ id }) => id);
    },
    undo: (editId) =>
      change((edits, broken) => (editId === undefined ? [] : [...edits.filter(({ id }) => id !== editId), ...broken])),
    refresh: reload,
  };
}
