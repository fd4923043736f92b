import { ask } from '../../../bridge/messages.ts';
import { writeSettingsFile } from '../../../bridge/settings-file.ts';
import { readSettings } from '../../../bridge/settings-read.ts';
import { MOST_EDITS, readEdits, type StoredEdit } from '../../../bridge/stored-edits.ts';
import { filesBeside } from '../../../sources/files/backstory.ts';
import { explain, type FileItem, type Link } from '../../../sources/files/item.ts';
import { BESIDE, readCollections, readLinks, storedEdits } from '../beside-files.ts';
import { change, type Shelf } from '../shelf.ts';
import type { Beside, ImportRecord } from './record.ts';

/** What bringing needs from the page. */
interface BringNeeds {
  shelf: Shelf;
  /** Notes the record as it is, before anything is stored that it names. */
  note(): Promise<void>;
}

/**
 * Brings what a file with everything has besides its articles: changes of topics, which collections are switched off, what
 * is to be read. All of that is added to what is here. Settings would take the place of others: they are only noted, and the
 * reader is asked. Gives links, and what could not be read; a file of another kind gives nothing.
 */
export async function* bringBeside(
  { name, bytes }: { name: string; bytes: Uint8Array },
  record: ImportRecord,
  { shelf, note }: BringNeeds,
): AsyncGenerator<FileItem> {
  const files = filesBeside(bytes);
  const inside = (file: string) => `${name} → ${file}`;
  const beside: Beside = { edits: [], hidden: [], ...record.beside };
  if (files[BESIDE.settings] !== undefined && files[BESIDE.settings] !== writeSettingsFile(await readSettings()))
    beside.settings = files[BESIDE.settings] as string;
  let brought: StoredEdit[] = [];
  if (files[BESIDE.edits] !== undefined) {
    const { edits, broken } = readEdits(jsonOf(files[BESIDE.edits] as string));
    if (broken.length > 0) yield explain(inside(BESIDE.edits), 'damaged', undefined, `${broken.length} entries`);
    const { edits: own } = await storedEdits();
    const known = new Set(own.map(({ id }) => id));
    brought = edits.slice(0, MOST_EDITS).filter(({ id }) => !known.has(id));
    beside.edits.push(...brought.map(({ id }) => id));
  }
  const collections = readCollections(files[BESIDE.collections]);
  const fresh = collections.hidden.filter((collection) => !shelf.reader.hiddenCollections().includes(collection));
  beside.hidden.push(...fresh);
  if (beside.edits.length + beside.hidden.length > 0 || beside.settings !== undefined) {
    record.beside = beside;
    await note();
  }
  if (brought.length > 0) await ask('bringEdits', { edits: brought });
  for (const collection of fresh) await change('show', collection, false);
  for (const link of readLinks(files[BESIDE.toRead])) yield { link } satisfies { link: Link };
}

/** Takes back what came besides articles; settings were the reader's own choice and stay. */
export async function takeBack({ beside }: ImportRecord): Promise<void> {
  for (const editId of beside?.edits ?? []) await ask('undoEdit', { editId });
  for (const collection of beside?.hidden ?? []) await change('show', collection, true);
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}
