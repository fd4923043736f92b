import type { Client } from '@opensearch-project/opensearch';
import { expect, test } from 'vitest';
import { readDocuments } from '../../../archive/gateway/read-documents.ts';
import { Gone, Unavailable } from '../../../archive/gateway/store.ts';

/** A cluster that gives one answer. */
const answering = (mget: () => Promise<unknown>) => ({ mget }) as unknown as Client;
const read = (docs: object[]) =>
  readDocuments(
    answering(async () => ({ body: { docs } })),
    [],
    1_000,
  );

test('tells what is there, what is none, and what nobody answers for', async () => {
  const docs = [
    { _index: 'm1', found: true, _source: { what: 'piece', packed: 'H4sI' } },
    { _index: 'm2', found: false },
    { _index: 'm3', error: { type: 'no_shard_available_action_exception', reason: 'gone' } },
  ];
  expect(await read(docs)).toEqual(['H4sI', null, undefined]);
});

test('an index that is none any more is an edition that was dropped', async () => {
  const docs = [{ _index: 'm1', error: { type: 'index_not_found_exception', reason: 'no such index' } }];
  await expect(read(docs)).rejects.toBeInstanceOf(Gone);
});

test('a cluster that does not answer, or refuses, is one that may answer later', async () => {
  for (const failure of [{ name: 'ConnectionError' }, { name: 'ResponseError', statusCode: 503 }]) {
    const failing = answering(() => Promise.reject(Object.assign(new Error('no'), failure)));
    await expect(readDocuments(failing, [], 1_000)).rejects.toBeInstanceOf(Unavailable);
  }
});
