import { storage } from '@wxt-dev/storage';
import { readEdits, type StoredEdit } from '../../bridge/stored-edits.ts';
import { createBundledReader } from '../../engine/bundled-reader.ts';
import { applyEdits, type LibraryEdit } from '../../engine/library/edits.ts';
import type { Library } from '../../engine/model/library.ts';
import type { LibraryReader } from '../../engine/model/library-reader.ts';
import type { Mention } from '../../engine/model/mention.ts';
import { fold } from './selection.ts';
import { filterNames } from './snippet-names.ts';

/** What the background knows at one moment: the library with the reader's changes, as it answers. */
export interface Knowledge {
  reader: LibraryReader;
  /** The changes, oldest first, each with whether this library has its topic. */
  edits: (StoredEdit & { applies: boolean })[];
  /** So many stored changes could not be read; they are kept as they are, and left out. */
  unreadableEdits: number;
}

/** Kept on this machine: it grows beyond what browsers sync. */
const editsItem = storage.defineItem<unknown>('local:library-edits', { fallback: [], version: 1 });

/** Gives the knowledge, and changes it. */
export interface KnowledgeSource {
  read(): Promise<Knowledge>;
  /** The knowledge if it is at hand, for what cannot wait. */
  peek(): Knowledge | null;
  add(edit: LibraryEdit): Promise<Knowledge>;
  /** Takes back one change, or all when no id is given, what could not be read included. */
  undo(editId?: string): Promise<Knowledge>;
}

/**
 * Makes the source over the bundled library. The engine is made once, on the first question; changes are stored before
 * they are applied, so that a background stopped in between loses nothing.
 */
export function createKnowledge(bundled: Library): KnowledgeSource {
  let current: Promise<Knowledge> | undefined;
  let atHand: Knowledge | null = null;
  let queue: Promise<unknown> = Promise.resolve();

  async function load(): Promise<Knowledge> {
    const { edits: stored, broken } = readEdits(await editsItem.getValue());
    const { library, applied } = applyEdits(
      bundled,
      stored.map(({ edit }) => edit),
    );
    const edits = stored.map((entry, i) => ({ ...entry, applies: applied[i] === true }));
    atHand = {
      reader: withoutNames(createBundledReader(library), blockedNames(edits)),
      edits,
      unreadableEdits: broken.length,
    };
    return atHand;
  }

  /** Loads anew; what fails is not kept, so that the next question tries again. */
  function reload(): Promise<Knowledge> {
    const loading = load();
    current = loading;
    loading.catch(() => {
      if (current === loading) current = undefined;
    });
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

  function read(): Promise<Knowledge> {
    return current ?? reload();
  }

  return {
    read,
    peek: () => atHand,
    async add(edit) {
      const { reader } = await read();
      const labelOf = (topicId: string) => {
        const topic = reader.topicOf(topicId);
        if (!topic) throw new RangeError(`No topic has the id "${topicId}"`);
        return topic.label;
      };
      const label = labelOf(edit.topicId);
      const into = edit.type === 'merge' ? labelOf(edit.intoId) : null;
      return change((edits, broken) => [...edits, { id: crypto.randomUUID(), edit, label, into }, ...broken]);
    },
    undo: (editId) =>
      change((edits, broken) => (editId === undefined ? [] : [...edits.filter(({ id }) => id !== editId), ...broken])),
  };
}

/** The names that the reader blocked, folded. */
function blockedNames(edits: Knowledge['edits']): ReadonlySet<string> {
  return new Set(edits.flatMap(({ edit }) => (edit.type === 'block' ? [fold(edit.alias)] : [])));
}

/** A library that finds all but some names: a blocked name must not come back as a misspelling of another alias. */
function withoutNames(reader: LibraryReader, blocked: ReadonlySet<string>): LibraryReader {
  if (blocked.size === 0) return reader;
  const isFree = ({ exact }: Mention) => !blocked.has(fold(exact));
  return {
    ...reader,
    findMentions: (texts, named) => reader.findMentions(texts, named).map((list) => list.filter(isFree)),
    lookUp: async (query) => filterNames(await reader.lookUp(query), (_, exact) => !blocked.has(fold(exact))),
  };
}
