import { mkdirSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';

/** Where everything stands while an archive is packed. All of it can be made again from the input. */
export interface WorkFolder {
  /** The folder itself. */
  readonly root: string;
  /** A file of the whole archive, by name. */
  file(name: string): string;
  /** A file of a shard, by name: "raw", "found". */
  shard(name: string, shard: number): string;
  /** Where the edition that is being made stands; it is renamed when it is whole. */
  readonly edition: string;
}

/** A folder of work by its path, whether it is there or not. */
export function workFolder(root: string): WorkFolder {
  return {
    root,
    edition: join(root, 'edition'),
    file: (name) => join(root, name),
    shard: (name, shard) => join(root, 'shards', `${String(shard).padStart(6, '0')}.${name}`),
  };
}

/**
 * Opens the folder of work of a pack in `out`: its folders are made where they are missing, and what a pack that was stopped had
 * begun to write is removed. Each pack that begins anew has one of its own, so that a worker which outlives a pack that was killed
 * writes into none of another.
 */
export function openWorkFolder(out: string, token: string): WorkFolder {
  const work = workFolder(join(out, '.work', token));
  const { root, edition } = work;
  const folders = [root, join(root, 'shards'), join(edition, 'a'), join(edition, 'b')];
  for (const folder of folders) mkdirSync(folder, { recursive: true });
  for (const folder of [...folders, edition]) {
    for (const name of readdirSync(folder)) if (name.endsWith('.half')) rmSync(join(folder, name));
  }
  return work;
}
