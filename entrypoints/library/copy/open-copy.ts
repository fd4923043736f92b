import { readEdits } from '../../../bridge/stored-edits.ts';
import type { RawArticle } from '../../../engine/model/article.ts';
import { filesBeside } from '../../../sources/files/backstory.ts';
import type { FileItem } from '../../../sources/files/item.ts';
import { BESIDE, readCollections } from '../beside-files.ts';
import { bytesOf, type ChosenFile } from '../import/importer.ts';
import type { CopyWorker } from './copy-worker.ts';

/** So many articles are handed to the worker at a time. */
const BATCH = 100;

/** What opening a copy needs from outside. */
export interface OpenCopyNeeds {
  worker: Pick<CopyWorker, 'change'>;
  read(file: { name: string; bytes: Uint8Array }): AsyncIterable<FileItem>;
  /** How many articles are in so far. */
  told(articles: number): void;
  /** Whether the reader has changed their mind. */
  isCancelled(): boolean;
  /** ms since 1970. */
  now(): number;
}

/**
 * Puts all articles of some files, one library's, into the copy, as it was there: with its changes of topics, and without
 * the collections that were switched off. Gives how many articles it has; 0 when there are none, or the reader has
 * changed their mind. Links, settings and what cannot be read are passed by: a copy is only looked at.
 */
export async function fillCopy(files: readonly ChosenFile[], needs: OpenCopyNeeds): Promise<number> {
  const { worker, read, told, isCancelled, now } = needs;
  const at = now();
  let batch: RawArticle[] = [];
  let count = 0;
  const flush = async () => {
    if (batch.length === 0) return;
    count += (await worker.change('add', batch.splice(0), { at })).added;
    told(count);
  };
  for (const file of files) {
    const { bytes } = await bytesOf(file);
    if (bytes === null) continue;
    for await (const item of read({ name: file.name, bytes })) {
      if (isCancelled()) return 0;
      if (!('article' in item)) continue;
      batch.push(item.article);
      if (batch.length >= BATCH) await flush();
    }
    await flush();
    const beside = filesBeside(bytes);
    const edits = readEdits(jsonOf(beside[BESIDE.edits])).edits.map(({ edit }) => edit);
    if (edits.length > 0) await worker.change('edit', edits);
    for (const hidden of readCollections(beside[BESIDE.collections]).hidden) await worker.change('show', hidden, false);
  }
  batch = [];
  if (count > 0) await worker.change('settle');
  return count;
}

function jsonOf(text: string | undefined): unknown {
  try {
    return JSON.parse(text ?? '[]');
  } catch {
    return [];
  }
}
