import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { MAKING } from '../build/making.ts';
import { FORMAT } from '../format/manifest.ts';
import type { EditionOrder } from './workshop.ts';

/**
 * A name for an edition before it is made: a hash of what stands in the files, and of all that the archive depends on. So
 * workers that are given the same find one another, and one that is called again finds what it had done.
 */
export async function editionOf(order: Omit<EditionOrder, 'edition'>): Promise<string> {
  const { title, publisher, shardSize, search, plan, files } = order;
  const hash = createHash('sha256').update(JSON.stringify([FORMAT, MAKING, title, publisher, shardSize, search, plan]));
  for (const { name, path } of files) {
    const one = createHash('sha256');
    for await (const part of createReadStream(path)) one.update(part as Buffer);
    hash.update(`${name}\n`).update(one.digest());
  }
  return hash.digest('hex').slice(0, 16);
}
