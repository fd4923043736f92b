import { setTimeout as wait } from 'node:timers/promises';
import type { Client } from '@opensearch-project/opensearch';
import { patiently, statusOf } from '../cluster/patience.ts';

/** What has to be done, in parts, by many workers side by side: each part by one at a time, and never forgotten. */
export interface WorkBoard {
  /**
   * Does the parts of a stage that nobody has done, as far as nobody else is at it; resolves when all of them are done,
   * by whomever. A part whose worker is gone for longer than the lease is done by another, from its beginning: parts are
   * to be such that doing them twice does no harm.
   */
  finish(stage: string, parts: number, work: (part: number, lease: Lease) => Promise<void>): Promise<void>;
}

/** That a worker is at a part. */
export interface Lease {
  /** Says that the worker is still at it. @throws LeaseLost when another took over meanwhile. */
  renew(): Promise<void>;
}

/** Another worker took a part over, for this one was not heard of for too long. */
export class LeaseLost extends Error {
  override readonly name = 'LeaseLost';
}

interface Mark {
  state: 'taken' | 'done';
  until: number;
  worker: string;
}

interface Seen {
  mark: Mark;
  seq: number;
  term: number;
}

/**
 * A board in an index of the cluster: a document for each part, written only where nobody else did in between (by its
 * sequence number). The clocks of the workers' machines are to agree within the lease.
 * @param worker How this worker is called.
 * @param lease After how long without a word a worker is taken for gone (ms).
 */
export function createWorkBoard(client: Client, index: string, worker: string, lease: number): WorkBoard {
  const idOf = (stage: string, part: number) => `mark-${stage}-${part}`;

  /** Writes a mark; `null` when another was there first. */
  async function write(stage: string, part: number, state: Mark['state'], seen: Seen | null): Promise<Seen | null> {
    const mark: Mark = { state, until: Date.now() + lease, worker };
    const place = seen ? { if_seq_no: seen.seq, if_primary_term: seen.term } : { op_type: 'create' };
    try {
      const body = { what: 'mark', stage, part, ...mark };
      const answer = await patiently(() => client.index({ index, id: idOf(stage, part), ...place, body } as never));
      const { _seq_no, _primary_term } = answer.body as unknown as { _seq_no: number; _primary_term: number };
      return { mark, seq: _seq_no, term: _primary_term };
    } catch (error) {
      // The answer to a write may be lost with a node, and the client asks again: then the mark there is our own.
      if (statusOf(error) !== 409) throw error;
      const now = await read(stage, part);
      const isOurs = now?.mark.worker === worker && now.mark.state === state && now.mark.until === mark.until;
      return isOurs ? now : null;
    }
  }

  async function read(stage: string, part: number): Promise<Seen | null> {
    return (await readAll(stage, [part]))[0] ?? null;
  }

  async function readAll(stage: string, parts: readonly number[]): Promise<(Seen | null)[]> {
    const ids = parts.map((part) => idOf(stage, part));
    return patiently(async () => {
      const { body } = await client.mget({ index, body: { ids } } as never);
      const { docs } = body as unknown as {
        docs: { found?: boolean; error?: unknown; _seq_no: number; _primary_term: number; _source: Mark }[];
      };
      return docs.map((doc) => {
        if (doc.error) throw Object.assign(new Error('The board of work does not answer'), { statusCode: 503 });
        return doc.found ? { mark: doc._source, seq: doc._seq_no, term: doc._primary_term } : null;
      });
    });
  }

  /** Does a part, and says all the while that it is being done. */
  async function doPart(stage: string, part: number, first: Seen, work: (part: number, lease: Lease) => Promise<void>) {
    let held = first;
    const renew = async () => {
      const next = await write(stage, part, 'taken', held);
      if (!next) throw new LeaseLost(`Part ${part} of "${stage}" was taken over`);
      held = next;
    };
    try {
      await work(part, { renew });
      if (!(await write(stage, part, 'done', held))) throw new LeaseLost(`Part ${part} of "${stage}" was taken over`);
    } catch (error) {
      // Whoever took over does it whole.
      if (!(error instanceof LeaseLost)) throw error;
    }
  }

  return {
    async finish(stage, parts, work) {
      let open = Array.from({ length: parts }, (_, part) => part);
      while (open.length > 0) {
        const marks = await readAll(stage, open);
        const undone = open
          .map((part, i) => ({ part, seen: marks[i] ?? null }))
          .filter(({ seen }) => seen?.mark.state !== 'done');
        open = undone.map(({ part }) => part);
        const free = undone.filter(({ seen }) => !seen || seen.mark.until < Date.now());
        // Any of them, so that workers seldom reach for the same.
        const next = free[Math.floor(Math.random() * free.length)];
        if (!next) {
          if (open.length > 0) await wait(Math.min(lease / 4, 500));
          continue;
        }
        const { part, seen } = next;
        const taken = await write(stage, part, 'taken', seen);
        if (taken) await doPart(stage, part, taken, work);
      }
    },
  };
}
