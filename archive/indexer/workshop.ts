import type { Client } from '@opensearch-project/opensearch';
import { type EditionIndices, indicesOf } from '../cluster/layout.ts';
import { type ClusterPlan, putTemplates } from '../cluster/templates.ts';
import type { InputFile } from '../pack/inputs.ts';
import { type BulkWriter, createBulkWriter } from './bulk.ts';
import { ensureIndex } from './edition.ts';
import { createScratch, type Scratch } from './scratch.ts';

/** What an edition is made from, and how. The same on every worker. */
export interface EditionOrder {
  archive: string;
  edition: string;
  /** The files to read, in order. */
  files: readonly InputFile[];
  title: string;
  publisher: string | null;
  /** How many articles are learned together. */
  shardSize: number;
  /** Whether words may be sent to be searched for. */
  search: boolean;
  plan: ClusterPlan;
}

/** What a worker has at hand at every stage. */
export interface Workshop extends EditionOrder {
  client: Client;
  indices: EditionIndices;
  bulk: BulkWriter;
  scratch: Scratch;
  /** The index of a month, made where it is not there yet. */
  month(month: string): Promise<string>;
  /** Tells what happens, a line of JSON each: numbers, names of files, never a text. */
  tell(line: Record<string, unknown>): void;
}

/** Opens an edition for work: templates, the index of names, and that of the workers. */
export async function openWorkshop(
  client: Client,
  order: EditionOrder,
  tell: (line: Record<string, unknown>) => void,
): Promise<Workshop> {
  const indices = indicesOf(order.archive, order.edition);
  await putTemplates(client, order.archive, order.plan);
  await ensureIndex(client, indices.meta);
  await ensureIndex(client, indices.work);
  const bulk = createBulkWriter(client);
  const made = new Map<string, Promise<string>>();
  const month = (name: string) => {
    const index = indices.contentOf(name);
    const known = made.get(name) ?? ensureIndex(client, index, indices.content).then(() => index);
    made.set(name, known);
    return known;
  };
  return { ...order, client, indices, bulk, scratch: createScratch(client, indices.work, bulk), month, tell };
}
