import { setTimeout as wait } from 'node:timers/promises';
import type { Client } from '@opensearch-project/opensearch';
import { type FoundPassage, kept, keptBytes } from '../cluster/documents.ts';
import { checkArchiveName, DOCUMENT, indicesOf, liveAlias } from '../cluster/layout.ts';
import { statusOf } from '../cluster/patience.ts';
import { decodeManifest } from '../format/manifest.ts';
import type { ArchiveSearchAnswer } from '../format/search.ts';
import { putTogether } from './put-together.ts';
import { type Came, errorTypeOf, type Place, readDocuments } from './read-documents.ts';
import { type ArchiveStore, type Edition, Gone, type Served, Unavailable } from './store.ts';

/** How long it is remembered which edition is live (ms). */
const LIVE = 2_000;

/** A node that is failing takes its shards away for a moment: so often, and so much later (ms), is asked again. */
const PATIENCE = [50, 200, 500, 1_000];

/** What of a search's answer is read here. */
interface Hits {
  timed_out: boolean;
  _shards: { total: number; successful: number; failed: number };
  hits: { total?: { value: number } | number; hits: { _source?: Record<string, unknown> }[] };
}

/**
 * The cluster answers, and every shard that was asked is missing: 503 where it is known that their node is gone, another
 * status where it was noticed by asking it.
 */
const isNothingThere = (body: unknown): boolean => errorTypeOf(body) === 'search_phase_execution_exception';

const NOTHING: Hits = { timed_out: false, _shards: { total: 1, successful: 0, failed: 1 }, hits: { hits: [] } };

const isWhole = ({ timed_out, _shards }: Hits) => !timed_out && _shards.successful === _shards.total;

/** Answers from a cluster that the indexer filled. */
export function createClusterStore(client: Client, archive: string, timeout = 5_000): ArchiveStore {
  checkArchiveName(archive);
  const editions = new Map<string, Edition>();
  const months = new Map<string, string[]>();
  let live: { at: number; name: string | null } | null = null;

  /** Which edition the alias stands for. */
  async function liveName(): Promise<string | null> {
    if (live && performance.now() - live.at < LIVE) return live.name;
    const found = await client.indices.getAlias({ name: liveAlias(archive) }).catch((error: unknown) => {
      if (statusOf(error) === 404) return null;
      throw new Unavailable('The cluster does not say which edition is live', { cause: error });
    });
    const [index] = Object.keys(found?.body ?? {});
    live = {
      at: performance.now(),
      name: index === undefined ? null : index.slice(archive.length + 1, -'-meta'.length),
    };
    return live.name;
  }

  /** Does something with an edition; where it turns out to be gone, it is not at hand any more. */
  async function having<T>(edition: string, work: () => Promise<T>): Promise<T> {
    return work().catch((error: unknown) => {
      if (error instanceof Gone) {
        editions.delete(edition);
        months.delete(edition);
      }
      throw error;
    });
  }

  /** Asks again, a little later, while an answer is not whole; then takes what there is. @throws as the last try does */
  async function patientlyWhole<T>(work: () => Promise<T>, isWhole: (answer: T) => boolean): Promise<T> {
    for (const pause of PATIENCE) {
      const answer = await work().catch((error: unknown) => {
        if (error instanceof Unavailable) return null;
        throw error;
      });
      if (answer !== null && isWhole(answer)) return answer;
      await wait(pause);
    }
    return work();
  }

  /** What came of some documents of an edition. @throws Gone or Unavailable */
  const read = (edition: string, places: readonly Place[]): Promise<Came[]> =>
    having(edition, () =>
      patientlyWhole(
        () => readDocuments(client, places, timeout + 1_000),
        (came) => !came.includes(undefined),
      ),
    );

  /** What a document of an edition's meta index keeps; `null` where there is none. @throws Gone or Unavailable */
  async function metaOf(edition: string, id: string): Promise<string | null> {
    const [came] = await read(edition, [{ _index: indicesOf(archive, edition).meta, _id: id }]);
    if (came === undefined) throw new Unavailable('The cluster does not answer for what it says of itself');
    return came;
  }

  /** The indices of an edition's months, which are the same as long as it is there. @throws Gone or Unavailable */
  async function monthsOf(edition: string): Promise<string[]> {
    const known = months.get(edition);
    if (known) return known;
    const { content } = indicesOf(archive, edition);
    const { body } = await client.indices.getAlias({ name: content }).catch((error: unknown) => {
      if (statusOf(error) === 404) throw new Gone('The edition was dropped', { cause: error });
      throw new Unavailable('The cluster does not say which months there are', { cause: error });
    });
    const found = Object.keys(body).sort();
    months.set(edition, found);
    return found;
  }

  /** A document of this id in each month that may have it. */
  const inMonths = async (edition: string, id: string): Promise<Place[]> =>
    (await having(edition, () => monthsOf(edition))).map((_index) => ({ _index, _id: id }));

  async function edition(name?: string): Promise<Edition | null> {
    const wanted = name ?? (await liveName());
    if (wanted === null) return null;
    const known = editions.get(wanted);
    if (known) return known;
    const packed = await metaOf(wanted, DOCUMENT.manifest).catch((error: unknown) => {
      if (error instanceof Gone) return null;
      throw error;
    });
    if (packed === null) return null;
    const manifest = keptBytes(packed);
    const found = { name: wanted, manifest, bits: decodeManifest(manifest).buckets.bits };
    editions.set(wanted, found);
    return found;
  }

  /** Searches in all months at once. @throws Gone where there is no such edition any more, Unavailable where nobody answers */
  async function searchOnce({ name }: Edition, body: Record<string, unknown>): Promise<Hits> {
    const question = { index: indicesOf(archive, name).content, body: { timeout: `${timeout}ms`, ...body } };
    // The client takes a node that answers 503 for a dead one, and would ask only the one that is dead.
    const options = { requestTimeout: timeout + 1_000, ignore: [503] };
    const answer = await client.search(question as never, options).catch((error: unknown) => {
      const { body: said } = error as { body?: unknown };
      if (statusOf(error) === 404) throw new Gone('The edition was dropped', { cause: error });
      if (statusOf(error) >= 500 && isNothingThere(said)) return { statusCode: 503, body: said };
      throw new Unavailable('The cluster does not answer', { cause: error });
    });
    if (isNothingThere(answer.body)) return NOTHING;
    if (answer.statusCode === 503) throw new Unavailable('The cluster refuses to search');
    return answer.body as unknown as Hits;
  }

  async function bucket({ name }: Edition, number: number): Promise<Served> {
    const meta = { _index: indicesOf(archive, name).meta, _id: DOCUMENT.topics(number) };
    const [topics, ...pieces] = await read(name, [meta, ...(await inMonths(name, DOCUMENT.piece(number)))]);
    if (typeof topics !== 'string') throw new Unavailable(`The topics of bucket ${number} are not there`);
    const isPartial = pieces.includes(undefined);
    const there = pieces.filter((piece) => typeof piece === 'string');
    return { bytes: await putTogether({ bucket: number, topics, pieces: there, isPartial }), isPartial };
  }

  async function article({ name }: Edition, id: string): Promise<Served | null> {
    const came = await read(name, await inMonths(name, DOCUMENT.article(id)));
    const packed = came.find((one) => typeof one === 'string');
    if (packed !== undefined && packed !== null) return { bytes: keptBytes(packed), isPartial: false };
    if (came.includes(undefined)) throw new Unavailable('A part of the archive does not answer');
    return null;
  }

  async function search(of: Edition, words: string, limit: number): Promise<ArchiveSearchAnswer> {
    const match = { query: words, operator: 'and', fields: ['text', 'title^0.5'], type: 'cross_fields' };
    const question = {
      query: { bool: { must: [{ multi_match: match }], filter: [{ term: { what: 'passage' } }] } },
      size: limit,
      _source: ['packed'],
      track_total_hits: 10_000,
    };
    const hits = await having(of.name, () => patientlyWhole(() => searchOnce(of, question), isWhole));
    const found = hits.hits.hits.map(({ _source }) => kept<FoundPassage>(_source?.packed as string, 'passage'));
    const articles = [...new Map(found.map(({ article }) => [article.id, article])).values()];
    const at = new Map(articles.map(({ id }, i) => [id, i]));
    const { total } = hits.hits;
    return {
      total: Math.min(10_000, typeof total === 'number' ? total : (total?.value ?? found.length)),
      articles: articles.map(({ sum: _, ...article }) => article),
      passages: found.map(({ article, passage }) => ({ ...passage, article: at.get(article.id) as number })),
      ...(isWhole(hits) ? {} : { partial: true as const }),
    };
  }

  async function names(of: Edition): Promise<Uint8Array> {
    const manifest = decodeManifest(of.manifest);
    const bytes = new Uint8Array(manifest.names.bytes);
    let at = 0;
    for (let part = 0; at < bytes.length; part++) {
      const packed = await metaOf(of.name, DOCUMENT.namesPart(part));
      if (packed === null) throw new Unavailable('A part of the names is not there');
      const some = keptBytes(packed);
      bytes.set(some, at);
      at += some.length;
    }
    return bytes;
  }

  async function health() {
    const { body } = await client.cluster.health({ timeout: '2s' } as never, { requestTimeout: 3_000 });
    const { status, number_of_nodes, unassigned_shards } = body as Record<string, unknown>;
    return { status: String(status), nodes: Number(number_of_nodes), missingShards: Number(unassigned_shards) };
  }

  return { edition, names, bucket, article, search, health };
}
