import type { Client } from '@opensearch-project/opensearch';
import { statusOf } from '../cluster/patience.ts';
import { Gone, Unavailable } from './store.ts';

/** A document by its place. */
export interface Place {
  _index: string;
  _id: string;
}

/** What came of a document: what it keeps; `null` where there is none, `undefined` where nobody answers for its shard. */
export type Came = string | null | undefined;

/** What kind of error the cluster says it is, in a whole answer or in that for one document. */
export const errorTypeOf = (body: unknown) => (body as { error?: { type?: string } } | undefined)?.error?.type;

/**
 * Reads documents by their places, all in one question: a quarter of the nodes' work of a search for them.
 * @param timeout How long the cluster may take (ms).
 * @returns What came of each, in their order.
 * @throws Gone where an index is none any more, Unavailable where the cluster does not answer.
 */
export async function readDocuments(client: Client, docs: readonly Place[], timeout: number): Promise<Came[]> {
  // A node answers for its own shards first.
  const question = { body: { docs }, preference: '_local' };
  const { body } = await client.mget(question as never, { requestTimeout: timeout }).catch((error: unknown) => {
    if (statusOf(error) === 404) throw new Gone('The edition was dropped', { cause: error });
    throw new Unavailable('The cluster does not answer', { cause: error });
  });
  const answers = (body as unknown as { docs: { found?: boolean; error?: unknown; _source?: { packed: string } }[] })
    .docs;
  return answers.map((one) => {
    if (errorTypeOf(one) === 'index_not_found_exception') throw new Gone('The edition was dropped');
    if (one.error !== undefined) return undefined;
    return one.found ? (one._source?.packed ?? null) : null;
  });
}
