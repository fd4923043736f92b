import type { Client } from '@opensearch-project/opensearch';
import { keep, kept } from '../cluster/documents.ts';
import { patiently } from '../cluster/patience.ts';
import type { BulkWriter } from './bulk.ts';

/** What workers hand to one another, by name, in the cluster. */
export interface Scratch {
  put(id: string, value: unknown): Promise<void>;
  /** @throws Error when nothing is there under this name. */
  get<T>(id: string): Promise<T>;
  /** One after the other, in the order of the names; what is not there is left out. */
  each<T>(ids: readonly string[]): AsyncGenerator<T>;
}

/** So many are read in one request. */
const AT_ONCE = 8;

/** Keeps everything in one index, beside the edition. */
export function createScratch(client: Client, index: string, bulk: BulkWriter): Scratch {
  async function read(ids: readonly string[]): Promise<(string | null)[]> {
    return patiently(async () => {
      const { body } = await client.mget({ index, body: { ids }, _source: ['packed'] } as never);
      const { docs } = body as unknown as { docs: { found?: boolean; error?: unknown; _source: { packed: string } }[] };
      return docs.map((doc) => {
        if (doc.error)
          throw Object.assign(new Error('What is kept for the workers does not answer'), { statusCode: 503 });
        return doc.found ? doc._source.packed : null;
      });
    });
  }
  async function* each<T>(ids: readonly string[]): AsyncGenerator<T> {
    for (let at = 0; at < ids.length; at += AT_ONCE) {
      const some = ids.slice(at, at + AT_ONCE);
      for (const [i, packed] of (await read(some)).entries())
        if (packed !== null) yield kept<T>(packed, some[i] as string);
    }
  }
  return {
    put: (id, value) => bulk.put(index, id, { what: 'kept', packed: keep(value) }),
    async get<T>(id: string) {
      for await (const value of each<T>([id])) return value;
      throw new Error(`The indexer's "${id}" is missing from the cluster`);
    },
    each,
  };
}
