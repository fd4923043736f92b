import { createHash } from 'node:crypto';
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';

/** A folder for one test, removed when it is over. */
export function folderForTest(): string {
  const folder = mkdtempSync(join(tmpdir(), 'backstory-archive-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/** The files of an archive with a hash of each, without what only the pack itself reads. */
export function treeOf(folder: string, below = ''): Record<string, string> {
  const tree: Record<string, string> = {};
  for (const name of readdirSync(join(folder, below)).sort()) {
    const path = join(below, name);
    if (name === '.packed.json') continue;
    if (statSync(join(folder, path)).isDirectory()) Object.assign(tree, treeOf(folder, path));
    else
      tree[path] = createHash('sha256')
        .update(readFileSync(join(folder, path)))
        .digest('hex');
  }
  return tree;
}
