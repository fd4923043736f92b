import { setTimeout as wait } from 'node:timers/promises';
import type { Client } from '@opensearch-project/opensearch';
import { isPassing, patiently } from '../cluster/patience.ts';

/** Writes many documents in few requests. */
export interface BulkWriter {
  /** Puts a document under its id, in place of the one that is there. Resolves when there is room for more. */
  put(index: string, id: string, document: Record<string, unknown>, routing?: string): Promise<void>;
  /** Resolves when all that was put is stored. */
  flush(): Promise<void>;
}

/** A request has no more (bytes of JSON): some megabytes are what a cluster takes in best. */
const MOST = 4 * 2 ** 20;

/** So often is a document written again that the cluster is too busy for, each time 200 ms later than the time before. */
const TRIES = 20;
const PAUSE = 200;

interface Waiting {
  action: string;
  document: string;
}

interface Answer {
  items: { index: { status: number; error?: unknown } }[];
}

/**
 * Writes in the order in which documents are put, one request at a time. What a cluster is too busy for is written again:
 * ids come from content, so nothing is there twice.
 */
export function createBulkWriter(client: Client): BulkWriter {
  let waiting: Waiting[] = [];
  let size = 0;

  async function send(): Promise<void> {
    let open = waiting;
    waiting = [];
    size = 0;
    for (let turn = 0; open.length > 0; turn++) {
      const body = `${open.flatMap(({ action, document }) => [action, document]).join('\n')}\n`;
      const answer = await patiently(() => client.bulk({ body } as never));
      const { items } = answer.body as unknown as Answer;
      const bad = items.find(({ index: { status } }) => status >= 300 && !isPassing(status));
      if (bad)
        throw new Error(`The cluster stores a document not (${bad.index.status}): ${JSON.stringify(bad.index.error)}`);
      open = open.filter((_, i) => (items[i]?.index.status ?? 0) >= 300);
      if (open.length > 0 && turn === TRIES) throw new Error('The cluster is too busy to store anything');
      if (open.length > 0) await wait(PAUSE * (turn + 1));
    }
  }

  return {
    async put(index, id, document, routing) {
      const place = { _index: index, _id: id, ...(routing === undefined ? {} : { routing }) };
      const action = JSON.stringify({ index: place });
      const text = JSON.stringify(document);
      waiting.push({ action, document: text });
      size += action.length + text.length;
      if (size >= MOST) await send();
    },
    flush: send,
  };
}
