import type { Client } from '@opensearch-project/opensearch';
import { checkArchiveName } from './layout.ts';

/** How an archive is spread over a cluster. */
export interface ClusterPlan {
  /** Shards of each month: as many as keep one below some 30 GB. */
  shards: number;
  /** Further copies of each shard, on other nodes: with one, a node may fail. */
  replicas: number;
}

/** Bytes that are only kept: in base64, not indexed. */
const KEPT = { type: 'binary', doc_values: false } as const;

/** What a document is ("article", "passage", "piece", "topics"); unknown fields are refused. */
const MAPPINGS = {
  content: {
    dynamic: 'strict',
    // What is searched for is found by its words and shown from the packed bytes: it is kept once.
    _source: { excludes: ['text', 'title'] },
    properties: {
      what: { type: 'keyword' },
      bucket: { type: 'integer' },
      article: { type: 'keyword', doc_values: false },
      ordinal: { type: 'integer', index: false },
      kind: { type: 'keyword', index: false },
      title: { type: 'text', index_options: 'freqs' },
      text: { type: 'text', index_options: 'positions' },
      published: { type: 'date', format: 'strict_date' },
      packed: KEPT,
    },
  },
  meta: {
    dynamic: 'strict',
    properties: { what: { type: 'keyword' }, part: { type: 'integer' }, packed: KEPT },
  },
  work: {
    dynamic: 'strict',
    properties: {
      what: { type: 'keyword' },
      stage: { type: 'keyword' },
      part: { type: 'integer' },
      state: { type: 'keyword' },
      worker: { type: 'keyword', index: false },
      until: { type: 'long', index: false },
      packed: KEPT,
    },
  },
} as const;

/**
 * Puts the index templates of an archive, so that a month's index is made right whoever writes to it first.
 * Putting them again changes nothing but what the plan says of indices to come.
 */
export async function putTemplates(client: Client, archive: string, { shards, replicas }: ClusterPlan): Promise<void> {
  checkArchiveName(archive);
  // Their patterns might fit one index, as far as the cluster can tell, so each has another priority.
  const put = (kind: keyof typeof MAPPINGS, priority: number, pattern: string, settings: Record<string, unknown>) =>
    client.indices.putIndexTemplate({
      name: `backstory-${archive}-${kind}`,
      body: {
        index_patterns: [pattern],
        priority,
        template: { settings: { index: settings }, mappings: MAPPINGS[kind] },
      } as never,
    });
  await put('content', 203, `${archive}-*-month-*`, {
    number_of_shards: shards,
    number_of_replicas: replicas,
    codec: 'best_compression',
    // Nobody asks before an edition is whole.
    refresh_interval: '-1',
  });
  // Without it no bucket can be answered, and it is small: as many copies as there are nodes.
  await put('meta', 202, `${archive}-*-meta`, { number_of_shards: 1, auto_expand_replicas: '0-all' });
  await put('work', 201, `${archive}-*-work`, { number_of_shards: 1, number_of_replicas: replicas });
}
