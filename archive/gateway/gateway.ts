import Fastify, { type FastifyInstance, type FastifyReply, type FastifyRequest } from 'fastify';
import * as v from 'valibot';
import { bucketName } from '../format/name-hash.ts';
import { SearchQuestion } from '../format/search.ts';
import { createKeptBuckets } from './kept-buckets.ts';
import { createMetrics } from './metrics.ts';
import { createPlaces } from './places.ts';
import { type ArchiveStore, type Edition, Gone, type Served, Unavailable } from './store.ts';

/** What a gateway may be told; each has a value that suits one small machine. */
export interface GatewayOptions {
  /** Bytes of buckets kept at hand. */
  keep?: number;
  /** How many questions may be put to the cluster at a time, and how many may wait for that. */
  places?: number;
  line?: number;
  /** How long reading one request may take (ms). */
  timeout?: number;
  /** Where a line of JSON goes for each answer: kind, bucket, status, time and size, and never a word or an address. */
  log?: (line: string) => void;
}

/** What is logged of an answer: which kind was asked for, and of a bucket its number. */
interface Asked {
  kind: 'manifest' | 'names' | 'bucket' | 'article' | 'search' | 'health' | 'ready' | 'metrics' | 'other';
  bucket?: string;
  isPartial?: boolean;
}

/** Under an edition's own address nothing ever changes. */
const FOR_EVER = 'public, max-age=31536000, immutable';
const A_MINUTE = 'public, max-age=60';
const NEVER = 'no-store';

const EDITION = '/:edition([a-z0-9]{4,40})';
const ID = /^[\w-]{1,80}$/u;

/** What is sent with every answer: it is the same for all, and no page of ours. */
const HEADERS = {
  'access-control-allow-origin': '*',
  'content-security-policy': "default-src 'none'",
  'cross-origin-resource-policy': 'cross-origin',
  'referrer-policy': 'no-referrer',
  'x-content-type-options': 'nosniff',
};

const GONE = 'This edition is gone: read manifest.json again';

/** The body of an answer that is none. Nothing that was asked stands in it. */
const refusal = (error: string) => ({ error });

/**
 * A gateway: it answers what a packed archive answers, from a store, and remembers nothing that another one would not know.
 *
 * Under `/EDITION/` stand the answers of one edition, to be kept for ever; without it those of the live one.
 */
export function createGateway(
  store: ArchiveStore,
  { keep = 128 * 2 ** 20, places = 32, line = 512, timeout = 10_000, log }: GatewayOptions = {},
): FastifyInstance {
  const app = Fastify({
    // What Fastify writes of a request has its address in it: see `log`.
    logger: false,
    bodyLimit: 4_096,
    requestTimeout: timeout,
    connectionTimeout: 60_000,
    keepAliveTimeout: 30_000,
    routerOptions: { maxParamLength: 100, caseSensitive: true },
    // While it closes, what is open is answered, and who comes is sent to another one.
    return503OnClosing: true,
    forceCloseConnections: 'idle',
    // What Fastify would say of an address that it cannot read has the address in it.
    frameworkErrors: (_, __, reply: FastifyReply) => {
      reply.code(400).header('cache-control', NEVER).send(refusal('This address cannot be read'));
    },
  });
  const metrics = createMetrics();
  const asked = new WeakMap<FastifyRequest, Asked>();
  const room = createPlaces(places, line);
  const kept = createKeptBuckets(keep, (wasKept) => metrics.count(wasKept ? 'cache_hits' : 'cache_misses'));
  const names = createKeptBuckets(2 ** 30, () => {});

  const is = (request: FastifyRequest, what: Asked) => asked.set(request, what);

  app.addHook('onRequest', async (_, reply) => {
    reply.headers(HEADERS);
  });
  app.addHook('onResponse', async (request, reply) => {
    const { kind, bucket, isPartial } = asked.get(request) ?? { kind: 'other' as const };
    const bytes = Number(reply.getHeader('content-length') ?? 0);
    metrics.answered(kind, reply.statusCode, reply.elapsedTime, bytes);
    const time = new Date().toISOString();
    const ms = Math.round(reply.elapsedTime * 10) / 10;
    const partial = isPartial ? { partial: true } : {};
    log?.(
      JSON.stringify({ time, kind, ...(bucket ? { bucket } : {}), status: reply.statusCode, ms, bytes, ...partial }),
    );
  });
  app.setNotFoundHandler(async (_, reply) => {
    return reply.code(404).header('cache-control', NEVER).send(refusal('There is nothing at this address'));
  });
  app.setErrorHandler(async (error, _, reply) => {
    reply.header('cache-control', NEVER);
    if (error instanceof Unavailable) {
      const { name, statusCode } = (error.cause ?? {}) as { name?: string; statusCode?: number };
      const cause = name === undefined ? {} : { cause: name, causeStatus: statusCode ?? null };
      log?.(JSON.stringify({ time: new Date().toISOString(), kind: 'unavailable', what: error.message, ...cause }));
      return reply.code(503).header('retry-after', '2').send(refusal('A part of the archive does not answer now'));
    }
    if (error instanceof Gone) return reply.code(410).send(refusal(GONE));
    const { statusCode = 500 } = error as { statusCode?: number };
    if (statusCode >= 400 && statusCode < 500) return reply.code(statusCode).send(refusal('This cannot be read'));
    log?.(JSON.stringify({ time: new Date().toISOString(), kind: 'fault', what: (error as Error).name }));
    return reply.code(500).send(refusal('Something went wrong here'));
  });

  /** Does something where there is room for it, or says to come later. */
  async function inPlace<T>(work: () => Promise<T>): Promise<T> {
    const done = await room.take(async () => ({ is: await work() }));
    if (done) return done.is;
    metrics.count('turned_away');
    throw new Unavailable('Too many questions are open');
  }

  /** The edition that an address names, or the live one; answers for itself where there is none. */
  async function editionOf(request: FastifyRequest, reply: FastifyReply): Promise<Edition | null> {
    const { edition: name } = request.params as { edition?: string };
    const edition = await store.edition(name);
    if (edition) return edition;
    reply.header('cache-control', NEVER);
    if (name === undefined) reply.code(503).header('retry-after', '30').send(refusal('There is no archive here yet'));
    else reply.code(410).send(refusal(GONE));
    return null;
  }

  const cacheFor = (request: FastifyRequest) =>
    (request.params as { edition?: string }).edition ? FOR_EVER : A_MINUTE;

  function sendBytes(request: FastifyRequest, reply: FastifyReply, { bytes, isPartial }: Served): FastifyReply {
    if (isPartial) {
      metrics.count('partial');
      asked.set(request, { ...(asked.get(request) as Asked), isPartial });
      reply.header('backstory-partial', '1');
    }
    return reply
      .header('cache-control', isPartial ? NEVER : cacheFor(request))
      .type('application/octet-stream')
      .send(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength));
  }

  app.get('/manifest.json', async (request, reply) => {
    is(request, { kind: 'manifest' });
    const edition = await editionOf(request, reply);
    if (!edition) return reply;
    const etag = `"${edition.name}"`;
    reply.headers({ 'cache-control': A_MINUTE, etag });
    if (request.headers['if-none-match'] === etag) return reply.code(304).send();
    return reply.type('application/json; charset=utf-8').send(Buffer.from(edition.manifest));
  });

  const underBoth = (
    path: string,
    handler: (request: FastifyRequest, reply: FastifyReply) => Promise<FastifyReply>,
  ) => {
    app.get(path, handler);
    app.get(`${EDITION}${path}`, handler);
  };

  underBoth('/names.bin', async (request, reply) => {
    is(request, { kind: 'names' });
    const edition = await editionOf(request, reply);
    if (!edition) return reply;
    const read = () => inPlace(async () => ({ bytes: await store.names(edition), isPartial: false }));
    return sendBytes(request, reply, await names.get(edition.name, read));
  });

  underBoth('/b/:bucket', async (request, reply) => {
    is(request, { kind: 'bucket' });
    const edition = await editionOf(request, reply);
    if (!edition) return reply;
    const { bucket } = request.params as { bucket: string };
    const number = /^[0-9a-f]{1,6}$/u.test(bucket) ? Number.parseInt(bucket, 16) : -1;
    // A bucket has one address, so that it is kept once.
    if (number < 0 || number >= 2 ** edition.bits || bucketName(number, edition.bits) !== bucket) {
      return reply.code(404).header('cache-control', NEVER).send(refusal('There is no such bucket'));
    }
    is(request, { kind: 'bucket', bucket });
    const read = () => inPlace(() => store.bucket(edition, number));
    return sendBytes(request, reply, await kept.get(`${edition.name} ${number}`, read));
  });

  underBoth('/a/:id', async (request, reply) => {
    is(request, { kind: 'article' });
    const edition = await editionOf(request, reply);
    if (!edition) return reply;
    const { id } = request.params as { id: string };
    const found = ID.test(id) ? await inPlace(() => store.article(edition, id)) : null;
    if (found) return sendBytes(request, reply, found);
    return reply.code(404).header('cache-control', NEVER).send(refusal('There is no such article'));
  });

  app.post('/search', async (request, reply) => {
    is(request, { kind: 'search' });
    reply.header('cache-control', NEVER);
    const question = v.safeParse(SearchQuestion, request.body);
    if (!question.success) {
      const field = v.getDotPath(question.issues[0]) ?? 'the whole';
      return reply
        .code(400)
        .send(refusal(`The question cannot be read: see ${/^(words|limit)$/u.test(field) ? field : 'its fields'}`));
    }
    const edition = await editionOf(request, reply);
    if (!edition) return reply;
    const { words, limit } = question.output;
    const answer = await inPlace(() => store.search(edition, words, limit));
    if (answer.partial) {
      metrics.count('partial');
      is(request, { kind: 'search', isPartial: true });
      reply.header('backstory-partial', '1');
    }
    return reply.send(answer);
  });

  app.get('/health', async (request, reply) => {
    is(request, { kind: 'health' });
    return reply.header('cache-control', NEVER).send({ status: 'running' });
  });

  app.get('/ready', async (request, reply) => {
    is(request, { kind: 'ready' });
    reply.header('cache-control', NEVER);
    const [cluster, edition] = await Promise.all([store.health().catch(() => null), store.edition().catch(() => null)]);
    const state = { status: cluster && edition ? 'ready' : 'not ready', edition: edition?.name ?? null, cluster };
    return reply.code(state.status === 'ready' ? 200 : 503).send(state);
  });

  app.get('/metrics', async (request, reply) => {
    is(request, { kind: 'metrics' });
    const cluster = await store.health().catch(() => null);
    const { user, system } = process.cpuUsage();
    const gauges = {
      cpu_seconds: (user + system) / 1e6,
      resident_bytes: process.memoryUsage.rss(),
      kept_bytes: kept.bytes,
      open_questions: room.taken,
      cluster_up: cluster ? 1 : 0,
      cluster_nodes: cluster?.nodes ?? 0,
      cluster_missing_shards: cluster?.missingShards ?? 0,
    };
    return reply
      .header('cache-control', NEVER)
      .type('text/plain; version=0.0.4; charset=utf-8')
      .send(metrics.text(gauges));
  });

  return app;
}
