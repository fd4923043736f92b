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

/** The folders of a pack, made where they are missing. */
export function openWorkFolder(out: string): WorkFolder {
  const root = join(out, '.work');
  const edition = join(root, 'edition');
  for (const folder of [join(root, 'shards'), join(edition, 'a'), join(edition, 'b')])
    mkdirSync(folder, { recursive: true });
  return {
    root,
    edition,
    file: (name) => join(root, name),
    shard: (name, shard) => join(root, 'shards', `${String(shard).padStart(6, '0')}.${name}`),
  };
}

/** Removes what a pack that was stopped had begun to write. */
export function sweepHalves({ root, edition }: WorkFolder): void {
  for (const folder of [root, join(root, 'shards'), join(edition, 'a'), join(edition, 'b'), edition]) {
    for (const name of readdirSync(folder)) if (name.endsWith('.half')) rmSync(join(folder, name));
  }
}
