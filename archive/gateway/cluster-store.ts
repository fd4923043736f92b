import { setTimeout as wait } from 'node:timers/promises';
import type { Client } from '@opensearch-project/opensearch';
import { type BucketPiece, type BucketTopics, type FoundPassage, kept, keptBytes } from '../cluster/documents.ts';
import { checkArchiveName, DOCUMENT, indicesOf, liveAlias } from '../cluster/layout.ts';
import { patiently, statusOf } from '../cluster/patience.ts';
import { type BucketArticle, type ChosenPassage, encodeBucket, makeBucket } from '../format/bucket.ts';
import { decodeManifest } from '../format/manifest.ts';
import type { ArchiveSearchAnswer } from '../format/search.ts';
import { type ArchiveStore, type Edition, Gone, type Served, Unavailable } from './store.ts';

/** More months than any archive has: what one bucket or article is put together from. */
const MOST_MONTHS = 10_000;

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

/** What kind of error the cluster says it is. */
const errorTypeOf = (body: unknown) => (body as { error?: { type?: string } } | undefined)?.error?.type;

const NOTHING: Hits = { timed_out: false, _shards: { total: 1, successful: 0, failed: 1 }, hits: { hits: [] } };

const isWhole = ({ timed_out, _shards }: Hits) => !timed_out && _shards.successful === _shards.total;

/** Answers from a cluster that the indexer filled. */
export function createClusterStore(client: Client, archive: string, timeout = 5_000): ArchiveStore {
  checkArchiveName(archive);
  const editions = new Map<string, Edition>();
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

  /** An edition was dropped: whoever holds it is told so, and it is not at hand any more. */
  function gone(edition: string, cause: unknown): Gone {
    editions.delete(edition);
    return new Gone('The edition was dropped', { cause });
  }

  /** A document of an edition's meta index; `null` where there is none. @throws Gone or Unavailable */
  async function metaOf(edition: string, id: string): Promise<string | null> {
    const index = indicesOf(archive, edition).meta;
    try {
      const { body } = await patiently(() => client.get({ index, id, _source: ['packed'] } as never), PATIENCE.length);
      return (body as { _source: { packed: string } })._source.packed;
    } catch (error) {
      if (statusOf(error) !== 404) throw new Unavailable('The cluster does not answer', { cause: error });
      if (errorTypeOf((error as { body?: unknown }).body) === 'index_not_found_exception') throw gone(edition, error);
      return null;
    }
  }

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
    const read = { name: wanted, manifest, bits: decodeManifest(manifest).buckets.bits };
    editions.set(wanted, read);
    return read;
  }

  /** Asks all months at once. @throws Gone where there is no such edition any more, Unavailable where nobody answers */
  async function askOnce({ name }: Edition, body: Record<string, unknown>, routing?: string): Promise<Hits> {
    const question = {
      index: indicesOf(archive, name).content,
      ...(routing === undefined ? {} : { routing }),
      body: { timeout: `${timeout}ms`, ...body },
    };
    // The client takes a node that answers 503 for a dead one, and would ask only the one that is dead.
    const options = { requestTimeout: timeout + 1_000, ignore: [503] };
    const answer = await client.search(question as never, options).catch((error: unknown) => {
      const { body: said } = error as { body?: unknown };
      if (statusOf(error) === 404) throw gone(name, error);
      if (statusOf(error) >= 500 && isNothingThere(said)) return { statusCode: 503, body: said };
      throw new Unavailable('The cluster does not answer', { cause: error });
    });
    if (isNothingThere(answer.body)) return NOTHING;
    if (answer.statusCode === 503) throw new Unavailable('The cluster refuses to search');
    return answer.body as unknown as Hits;
  }

  /** Asks all months; where some do not answer, again a little later, and then takes what there is. @throws as `askOnce` */
  async function ask(edition: Edition, body: Record<string, unknown>, routing?: string): Promise<Hits> {
    for (const pause of PATIENCE) {
      const hits = await askOnce(edition, body, routing).catch((error: unknown) => {
        if (error instanceof Unavailable) return NOTHING;
        throw error;
      });
      if (isWhole(hits)) return hits;
      await wait(pause);
    }
    return askOnce(edition, body, routing);
  }

  async function bucket(of: Edition, number: number): Promise<Served> {
    const filter = [{ term: { what: 'piece' } }, { term: { bucket: number } }];
    const [topics, hits] = await Promise.all([
      metaOf(of.name, DOCUMENT.topics(number)),
      ask(
        of,
        { query: { bool: { filter } }, size: MOST_MONTHS, _source: ['packed'], track_total_hits: false },
        DOCUMENT.piece(number),
      ),
    ]);
    if (topics === null) throw new Unavailable(`The topics of bucket ${number} are not there`);
    const articles: BucketArticle[] = [];
    const passages: ChosenPassage[] = [];
    for (const { _source } of hits.hits.hits) {
      const piece = kept<BucketPiece>(_source?.packed as string, `piece of bucket ${number}`);
      articles.push(...piece.articles);
      passages.push(...piece.passages);
    }
    const isPartial = !isWhole(hits);
    const known = kept<BucketTopics>(topics, `topics of bucket ${number}`);
    const made = makeBucket({ bucket: number, topics: known.topics, articles, passages, partial: isPartial });
    return { bytes: encodeBucket(made), isPartial };
  }

  async function article(of: Edition, id: string): Promise<Served | null> {
    const query = { ids: { values: [DOCUMENT.article(id)] } };
    const hits = await ask(of, { query, size: 1, _source: ['packed'] }, DOCUMENT.article(id));
    const packed = hits.hits.hits[0]?._source?.packed;
    if (typeof packed === 'string') return { bytes: keptBytes(packed), isPartial: false };
    if (!isWhole(hits)) throw new Unavailable('A part of the archive does not answer');
    return null;
  }

  async function search(of: Edition, words: string, limit: number): Promise<ArchiveSearchAnswer> {
    const match = { query: words, operator: 'and', fields: ['text', 'title^0.5'], type: 'cross_fields' };
    const hits = await ask(of, {
      query: { bool: { must: [{ multi_match: match }], filter: [{ term: { what: 'passage' } }] } },
      size: limit,
      _source: ['packed'],
      track_total_hits: 10_000,
    });
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
