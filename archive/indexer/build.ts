import type { Client } from '@opensearch-project/opensearch';
import { compose, cut, type NamePlan, plan } from './compose.ts';
import { goLive, refreshEdition } from './edition.ts';
import { choose, find } from './find.ts';
import { type InputCount, learn, merge, readFiles, type TopicCount } from './prepare.ts';
import { seal } from './seal.ts';
import { createWorkBoard } from './work-board.ts';
import { type EditionOrder, openWorkshop } from './workshop.ts';

/** How a worker works. */
export interface WorkerOptions {
  /** How this worker is called; no other has the name. */
  worker: string;
  /** After how long without a word a worker is taken for gone (ms). */
  lease?: number;
  /** Told what happens: numbers, names of files, never a text. */
  tell?: (line: Record<string, unknown>) => void;
}

/**
 * Makes an edition of an archive in a cluster, or helps others to make it: as many workers as one likes do the same call,
 * and each takes what nobody is at. Killed at any moment, a worker that does it again goes on, and so do the others
 * meanwhile. Resolves when the edition is live.
 *
 * The stages: the input is read into shards; each shard is learned by itself; the names are merged; each shard is searched
 * for all names; the passages of each topic are chosen; buckets are planned; what they need is cut out of each shard; the
 * buckets are put together; the edition is sealed and goes live. They are those of a pack, and so are the answers.
 */
export async function buildEdition(client: Client, order: EditionOrder, options: WorkerOptions): Promise<void> {
  const { worker, lease = 60_000, tell = () => {} } = options;
  const shop = await openWorkshop(client, order, (line) => tell({ worker, ...line }));
  const { scratch, indices } = shop;
  const board = createWorkBoard(client, indices.work, worker, lease);
  const stage = async (
    name: string,
    parts: number,
    work: (part: number, renew: () => Promise<void>) => Promise<void>,
  ) => {
    await board.finish(name, parts, async (part, { renew }) => {
      const start = performance.now();
      await work(part, renew);
      shop.tell({ stage: name, part, of: parts, ms: Math.round(performance.now() - start) });
    });
  };
  await stage('read', 1, (_, renew) => readFiles(shop, renew));
  const input = await scratch.get<InputCount>('input');
  await stage('learn', input.shards, (shard) => learn(shop, shard));
  await stage('merge', 1, () => merge(shop, input));
  const merged = await scratch.get<TopicCount>('merged');
  await stage('find', input.shards, (shard) => find(shop, merged, shard));
  await stage('choose', merged.parts, (part) => choose(shop, input, part));
  await stage('plan', 1, () => plan(shop, merged, input));
  const names = await scratch.get<NamePlan>('plan');
  await stage('cut', input.shards, (shard) => cut(shop, merged, names, shard));
  await stage('compose', names.groups, (group) => compose(shop, merged, input, names, group));
  await stage('seal', 1, async () => {
    await seal(shop, names, input);
    await refreshEdition(client, indices);
    await goLive(client, order.archive, indices);
  });
}
