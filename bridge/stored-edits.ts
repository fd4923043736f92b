import * as v from 'valibot';
import type { LibraryEdit } from '../engine/library/edits.ts';
import { edit as editShape, id as idShape } from './shapes.ts';

/** Where in the local storage the changes are: they grow beyond what browsers sync. */
export const EDITS_KEY = 'library-edits';

/** The most changes that are taken in at once. */
export const MOST_EDITS = 10_000;

/** A change to the library as it is stored. */
export interface StoredEdit {
  id: string;
  edit: LibraryEdit;
  /** The topic's name when the change was made, so that it can be told even when the topic is gone. */
  label: string;
  /** The name of the topic that it was merged into, or the title of the article whose passage does not mean it, likewise. */
  into: string | null;
}

/** The shape of a stored change. */
export const storedEdit: v.GenericSchema<unknown, StoredEdit> = v.object({
  id: idShape,
  edit: editShape,
  label: v.string(),
  into: v.nullable(v.string()),
});

/**
 * Reads stored changes one by one: those that have the shape of a change, in their order, and the rest as it is, to be
 * kept: another version may know what it means. Throws nothing, whatever is stored.
 */
export function readEdits(stored: unknown): { edits: StoredEdit[]; broken: unknown[] } {
  const edits: StoredEdit[] = [];
  const broken: unknown[] = [];
  for (const entry of Array.isArray(stored) ? stored : [stored]) {
    const read = v.safeParse(storedEdit, entry);
    if (read.success) edits.push(read.output);
    else broken.push(entry);
  }
  return { edits, broken };
}
