import { connect } from 'node:net';
import fc from 'fast-check';
import { afterEach, describe, expect, test } from 'vitest';
import { decodeBucket, encodeBucket, makeBucket } from '../../../archive/format/bucket.ts';
import { createGateway, type GatewayOptions } from '../../../archive/gateway/gateway.ts';
import { type ArchiveStore, type Edition, Gone, Unavailable } from '../../../archive/gateway/store.ts';

const EDITION: Edition = { name: 'abcd1234', manifest: new TextEncoder().encode('{"format":1}\n'), bits: 5 };

const bucketBytes = (bucket: number, partial = false) =>
  encodeBucket(makeBucket({ bucket, topics: [], articles: [], passages: [], partial }));

/** A store of 32 empty buckets and one article, that counts what it is asked. */
function storeOf(own: Partial<ArchiveStore> = {}) {
  const calls: string[] = [];
  const store: ArchiveStore = {
    edition: async (name) => (name === undefined || name === EDITION.name ? EDITION : null),
    names: async () => Uint8Array.of(1, 2, 3),
    bucket: async (_, bucket) => {
      calls.push(`bucket ${bucket}`);
      return { bytes: bucketBytes(bucket), isPartial: false };
    },
    article: async (_, id) => {
      calls.push(`article ${id}`);
      return id === 'known' ? { bytes: Uint8Array.of(7), isPartial: false } : null;
    },
    search: async (_, words) => {
      calls.push(`search ${words}`);
      return { total: 0, articles: [], passages: [] };
    },
    health: async () => ({ status: 'green', nodes: 3, missingShards: 0 }),
    ...own,
  };
  return { store, calls };
}

const open: { close(): Promise<void> }[] = [];
afterEach(async () => {
  for (const app of open.splice(0)) await app.close();
});

function gatewayOf(store: ArchiveStore, options: GatewayOptions = {}) {
  const lines: string[] = [];
  const app = createGateway(store, { log: (line) => lines.push(line), ...options });
  open.push(app);
  return { app, lines };
}

describe('what it answers', () => {
  test('the manifest is asked for again after a minute, and not sent again while it is the same', async () => {
    const { app } = gatewayOf(storeOf().store);
    const first = await app.inject('/manifest.json');
    expect([first.statusCode, first.body, first.headers['cache-control']]).toEqual([
      200,
      '{"format":1}\n',
      'public, max-age=60',
    ]);
    const again = await app.inject({ url: '/manifest.json', headers: { 'if-none-match': String(first.headers.etag) } });
    expect([again.statusCode, again.body]).toEqual([304, '']);
  });

  test('what stands under an edition is kept for ever, and what is under none for a minute', async () => {
    const { app } = gatewayOf(storeOf().store);
    for (const path of ['names.bin', 'b/1f', 'a/known']) {
      const fixed = await app.inject(`/abcd1234/${path}`);
      const live = await app.inject(`/${path}`);
      expect(fixed.rawPayload).toEqual(live.rawPayload);
      expect(fixed.headers['cache-control']).toBe('public, max-age=31536000, immutable');
      expect(live.headers['cache-control']).toBe('public, max-age=60');
      expect(fixed.headers['set-cookie']).toBeUndefined();
      expect(fixed.headers['x-content-type-options']).toBe('nosniff');
    }
  });

  test('an edition that is gone is told apart from an address that never was', async () => {
    const { app } = gatewayOf(storeOf().store);
    expect((await app.inject('/zzzz9999/b/00')).statusCode).toBe(410);
    expect((await app.inject('/nothing/at/all')).statusCode).toBe(404);
  });

  test('an edition that was dropped while it was at hand is as gone as one that never was', async () => {
    const dropped = async () => {
      throw new Gone('The edition was dropped');
    };
    const { app } = gatewayOf(storeOf({ names: dropped, bucket: dropped, article: dropped }).store);
    for (const path of ['names.bin', 'b/01', 'a/known']) {
      const answer = await app.inject(`/abcd1234/${path}`);
      expect([answer.statusCode, answer.headers['cache-control']]).toEqual([410, 'no-store']);
    }
  });

  test('a bucket that many ask for at once is put together once, and then at hand', async () => {
    const { store, calls } = storeOf();
    const { app } = gatewayOf(store);
    const answers = await Promise.all(Array.from({ length: 20 }, () => app.inject('/b/03')));
    await app.inject('/b/03');
    expect(new Set(answers.map(({ statusCode }) => statusCode))).toEqual(new Set([200]));
    expect(calls).toEqual(['bucket 3']);
  });

  test('a partial bucket is marked, in itself and outside, and nobody keeps it', async () => {
    let turn = 0;
    const { store } = storeOf({
      bucket: async (_, bucket) => ({ bytes: bucketBytes(bucket, turn++ === 0), isPartial: turn === 1 }),
    });
    const { app, lines } = gatewayOf(store);
    const sizes = [64 * 1024];
    const first = await app.inject('/abcd1234/b/01');
    expect(decodeBucket(new Uint8Array(first.rawPayload), { bucket: 1, bits: 5, sizes }).partial).toBe(true);
    expect([first.headers['backstory-partial'], first.headers['cache-control']]).toEqual(['1', 'no-store']);
    const second = await app.inject('/abcd1234/b/01');
    expect(decodeBucket(new Uint8Array(second.rawPayload), { bucket: 1, bits: 5, sizes }).partial).toBeUndefined();
    expect(second.headers['backstory-partial']).toBeUndefined();
    expect(lines.map((line) => JSON.parse(line).partial)).toEqual([true, undefined]);
  });

  test('what is there and does not answer is asked for later', async () => {
    const failing = async () => {
      throw new Unavailable('no');
    };
    const { app } = gatewayOf(storeOf({ bucket: failing, article: failing }).store);
    for (const path of ['/b/01', '/a/known']) {
      const answer = await app.inject(path);
      expect([answer.statusCode, answer.headers['retry-after'], answer.headers['cache-control']]).toEqual([
        503,
        '2',
        'no-store',
      ]);
    }
  });

  test('a fault inside says nothing of itself', async () => {
    const failing = async () => {
      throw new Error('secret words at node-1');
    };
    const { app, lines } = gatewayOf(storeOf({ bucket: failing }).store);
    const answer = await app.inject('/b/01');
    expect(answer.statusCode).toBe(500);
    expect(answer.body + lines.join()).not.toContain('secret');
  });

  test('when too many questions are open, the next is turned away at once', async () => {
    let finish = () => {};
    const held = new Promise<void>((resolve) => {
      finish = resolve;
    });
    const { store } = storeOf({
      bucket: async (_, bucket) => {
        await held;
        return { bytes: bucketBytes(bucket), isPartial: false };
      },
    });
    const { app } = gatewayOf(store, { places: 2, line: 1 });
    const waiting = [0, 1, 2, 3].map((n) => app.inject(`/b/0${n}`));
    // The others cannot be answered yet.
    expect((await Promise.race(waiting)).statusCode).toBe(503);
    finish();
    expect((await Promise.all(waiting)).map(({ statusCode }) => statusCode).sort()).toEqual([200, 200, 200, 503]);
    expect((await app.inject('/metrics')).body).toContain('backstory_turned_away_total 1');
  });

  test('health is its own, readiness the cluster’s', async () => {
    const { app } = gatewayOf(storeOf().store);
    expect((await app.inject('/health')).json()).toEqual({ status: 'running' });
    expect((await app.inject('/ready')).json()).toMatchObject({ status: 'ready', edition: 'abcd1234' });
    const alone = gatewayOf(
      storeOf({
        health: async () => {
          throw new Error('gone');
        },
      }).store,
    );
    expect((await alone.app.inject('/health')).statusCode).toBe(200);
    expect((await alone.app.inject('/ready')).statusCode).toBe(503);
    expect((await alone.app.inject('/metrics')).body).toContain('backstory_cluster_up 0');
  });

  test('metrics count answers by kind and status, in the text that Prometheus reads', async () => {
    const { app } = gatewayOf(storeOf().store);
    await app.inject('/b/01');
    await app.inject('/b/01');
    await app.inject('/b/99');
    const { body, headers } = await app.inject('/metrics');
    expect(headers['content-type']).toMatch(/^text\/plain; version=0\.0\.4/);
    expect(body).toContain('backstory_answers_total{kind="bucket",status="200"} 2');
    expect(body).toContain('backstory_answers_total{kind="bucket",status="404"} 1');
    expect(body).toContain('backstory_answer_seconds_bucket{kind="bucket",le="+Inf"} 3');
    expect(body).toContain('backstory_cache_hits_total 1');
    for (const line of body.trim().split('\n'))
      expect(line).toMatch(/^(# (HELP|TYPE) .+|[a-z_]+(\{[^{}]*\})? [\d.e+-]+)$/);
  });
});

describe('hostile questions', () => {
  const ODD = [
    '/b/',
    '/b/0',
    '/b/20',
    '/b/0x1',
    '/b/1F',
    '/b/-1',
    '/b/001',
    '/b/..%2f..%2fmanifest.json',
    '/b/%00',
    '/b/01/02',
    `/b/${'0'.repeat(200)}`,
    '/a/',
    '/a/..',
    '/a/%2e%2e%2fb%2f01',
    '/a/known%00',
    `/a/${'a'.repeat(81)}`,
    '/a/%F0%9F%92%A9',
    '/a/*',
    '/a/known%22%7D%2C',
    '/constructor/b/01',
    '/__proto__/b/01',
    '/_cluster/health',
    '/_search',
    '/abcd1234-meta/_doc/manifest',
  ];

  test.each(ODD)('%s finds nothing and reaches no store', async (url) => {
    const { store, calls } = storeOf();
    const { app } = gatewayOf(store);
    const answer = await app.inject(url);
    expect([400, 404, 410, 414]).toContain(answer.statusCode);
    expect(calls).toEqual([]);
    expect(answer.body.length).toBeLessThan(200);
  });

  test.each(['PUT', 'DELETE', 'PATCH', 'POST'] as const)('%s changes nothing', async (method) => {
    const { store, calls } = storeOf();
    const { app } = gatewayOf(store);
    for (const url of ['/manifest.json', '/names.bin', '/b/01', '/a/known']) {
      expect((await app.inject({ method, url })).statusCode).toBe(404);
    }
    expect(calls).toEqual([]);
  });

  test.each([
    ['no JSON', 'not json', 400],
    ['a list', '[]', 400],
    ['nothing', 'null', 400],
    ['no words', '{}', 400],
    ['spaces', '{"words":"   "}', 400],
    ['a number', '{"words":7}', 400],
    ['an object where words go', '{"words":{"query_string":"*"}}', 400],
    ['unknown fields', '{"words":"bank","size":100000}', 400],
    ['a limit too large', '{"words":"bank","limit":51}', 400],
    ['a limit of none', '{"words":"bank","limit":0}', 400],
    ['a prototype', '{"words":"bank","__proto__":{"limit":1}}', 400],
    ['words too long', JSON.stringify({ words: 'a'.repeat(401) }), 400],
    ['a body too large', JSON.stringify({ words: 'a'.repeat(5000) }), 413],
  ])('a search with %s is refused', async (_, payload, status) => {
    const { store, calls } = storeOf();
    const { app } = gatewayOf(store);
    const headers = { 'content-type': 'application/json' };
    const answer = await app.inject({ method: 'POST', url: '/search', headers, payload });
    expect(answer.statusCode).toBe(status);
    expect(calls).toEqual([]);
    expect(answer.body).not.toContain('bank');
  });

  test('a body of another type is refused', async () => {
    const { app } = gatewayOf(storeOf().store);
    const headers = { 'content-type': 'application/xml' };
    expect((await app.inject({ method: 'POST', url: '/search', headers, payload: '<a/>' })).statusCode).toBe(415);
  });

  test('any address at all is answered, and never by a fault', async () => {
    const { app } = gatewayOf(storeOf().store);
    await fc.assert(
      fc.asyncProperty(fc.array(fc.string({ unit: 'binary', maxLength: 30 }), { maxLength: 4 }), async (parts) => {
        const url = `/${parts.map((part) => encodeURIComponent(part.toWellFormed())).join('/')}`;
        expect((await app.inject(url)).statusCode).toBeLessThan(500);
      }),
      { numRuns: 300 },
    );
  });

  test('what is no HTTP is answered with a refusal, and the next question as ever', async () => {
    const { app } = gatewayOf(storeOf().store);
    await app.listen({ host: '127.0.0.1', port: 0 });
    const { port } = app.server.address() as { port: number };
    for (const bytes of [
      'GARBAGE\r\n\r\n',
      `GET / HTTP/1.1\r\nHost: a\r\nX: ${'y'.repeat(40_000)}\r\n\r\n`,
      '\0\0\0\r\n\r\n',
    ]) {
      const answer = await new Promise<string>((resolve, reject) => {
        const socket = connect(port, '127.0.0.1', () => socket.write(bytes));
        let said = '';
        socket.on('data', (data) => {
          said += data;
        });
        socket.on('close', () => resolve(said));
        socket.on('error', reject);
      });
      expect(answer).toMatch(/^HTTP\/1\.1 4\d\d /);
    }
    expect((await fetch(`http://127.0.0.1:${port}/b/01`)).status).toBe(200);
  });
});

test('a log has kinds and bucket numbers, and no word, id or address', async () => {
  const { app, lines } = gatewayOf(storeOf().store);
  await app.inject('/b/07');
  await app.inject('/a/known');
  await app.inject('/Angela-Merkel?q=Merkel');
  await app.inject({ method: 'POST', url: '/search', payload: { words: 'Merkel' } });
  await app.inject({ url: '/b/zz', headers: { referer: 'https://example.org/Merkel', cookie: 'a=Merkel' } });
  const read = lines.map((line) => JSON.parse(line));
  expect(read.map(({ kind, bucket, status }) => [kind, bucket, status])).toEqual([
    ['bucket', '07', 200],
    ['article', undefined, 200],
    ['other', undefined, 404],
    ['search', undefined, 200],
    ['bucket', undefined, 404],
  ]);
  const fields = new Set(read.flatMap((line) => Object.keys(line)));
  expect([...fields].sort()).toEqual(['bucket', 'bytes', 'kind', 'ms', 'status', 'time']);
  expect(lines.join()).not.toMatch(/Merkel|known|127\.0/);
});
