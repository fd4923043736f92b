import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import type { Client } from '@opensearch-project/opensearch';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { connect } from '../../../archive/cluster/connect.ts';
import { DOCUMENT, indicesOf } from '../../../archive/cluster/layout.ts';
import { decodeBucket } from '../../../archive/format/bucket.ts';
import type { ArchiveManifest } from '../../../archive/format/manifest.ts';
import { bucketName } from '../../../archive/format/name-hash.ts';
import { dropEdition } from '../../../archive/indexer/edition.ts';
import { packArchive } from '../../../archive/pack/pack-archive.ts';
import { asLines, inventedNews } from '../invented.ts';
import { type SearchNode, type SearchNodes, startNodes } from '../nodes.ts';
import { endProcesses, type GatewayProcess, startGateway, startIndexer } from './processes.ts';
import { type ArchiveReading, openArchive, textOfBucket } from './reader.ts';

/** News of four months, and what comes later: two thirds of it once more with others. */
const NEWS = inventedNews(240).map((article, i) => ({
  ...article,
  published: i % 40 === 0 ? null : `2021-0${1 + (i % 4)}-${String(1 + (i % 28)).padStart(2, '0')}`,
}));
const SHARD = 60;

const folder = mkdtempSync(join(tmpdir(), 'backstory-cluster-'));
const input = join(folder, 'news.jsonl');
const packed = join(folder, 'packed');

let cluster: SearchNodes;
let client: Client;
let urls: string[];
let manifest: ArchiveManifest;
let gateways: GatewayProcess[];
let fromPack: ArchiveReading;

const argumentsFor = (archive: string, ...more: string[]) => [
  ...['--nodes', urls.join(','), '--archive', archive, '--title', 'Osmere', '--publisher', 'The Herald'],
  ...['--shard', String(SHARD), '--shards', '3', '--lease', '3', ...more, input],
];

/** Lets one worker make an archive. */
async function index(archive: string, ...more: string[]): Promise<void> {
  const { status, complaints } = await startIndexer(argumentsFor(archive, ...more)).ended;
  expect([status, complaints]).toEqual([0, '']);
}

const fileOf = (path: string) => new Uint8Array(readFileSync(join(packed, path)));
const numbers = () => Array.from({ length: 2 ** manifest.buckets.bits }, (_, number) => number);
const packedBucket = (number: number) => fileOf(manifest.buckets.path + bucketName(number, manifest.buckets.bits));

/** A bucket says what the pack's says, to the letter. */
const expectPacked = (number: number, bytes: Uint8Array) =>
  expect(textOfBucket(bytes) === textOfBucket(packedBucket(number)) || `bucket ${number} differs`).toBe(true);

async function getFrom(url: string, path: string): Promise<Response> {
  return fetch(`${url}/${path}`, { signal: AbortSignal.timeout(20_000) });
}

const getter = (url: string) => async (path: string) => {
  const answer = await getFrom(url, path);
  if (!answer.ok) throw new Error(`${path}: ${answer.status}`);
  return new Uint8Array(await answer.arrayBuffer());
};

const bytesOf = async (answer: Response) => new Uint8Array(await answer.arrayBuffer());

/** Waits until every shard of the cluster that can be there is there. */
async function untilGreen(): Promise<void> {
  await client.cluster.health({ wait_for_status: 'green', timeout: '60s' } as never, { requestTimeout: 70_000 });
}

beforeAll(async () => {
  writeFileSync(input, asLines(NEWS));
  cluster = await startNodes(3);
  urls = cluster.nodes.map(({ url }) => url);
  client = connect({ nodes: urls, timeout: 60_000 });
  const wish = { title: 'Osmere', publisher: 'The Herald', passages: 200, workers: 1, shardSize: SHARD, say: () => {} };
  ({ manifest } = await packArchive({ ...wish, inputs: [input], out: packed }));
  fromPack = await openArchive(async (path) => fileOf(path));
  await index('news', '--search');
  gateways = await Promise.all([startGateway(urls, 'news'), startGateway(urls, 'news')]);
});

afterAll(async () => {
  await endProcesses();
  await client?.close();
  await cluster?.stop();
  rmSync(folder, { recursive: true, force: true });
});

describe('a pack and a cluster', () => {
  test('say the same of themselves', async () => {
    const { manifest: live } = await openArchive(getter(gateways[0]!.url));
    const same = ({
      format,
      title,
      publisher,
      days,
      languages,
      counts,
      hash,
      buckets: { bits, least, passages },
    }: ArchiveManifest) => ({
      ...{ format, title, publisher, days, languages, counts, hash, bits, least, passages },
    });
    expect(same(live)).toEqual(same(manifest));
    expect(live.counts.articles).toBe(NEWS.length);
    // Enough to ask for: several buckets, each with enough names.
    expect(live.buckets.bits).toBeGreaterThan(1);
    expect([live.names.bytes, live.names.sha256]).toEqual([manifest.names.bytes, manifest.names.sha256]);
    expect(live.search).toEqual({ path: 'search' });
  });

  test('give the same: names and articles to the byte, and every bucket to the letter, from either gateway', async () => {
    for (const { url } of gateways) {
      expect(await bytesOf(await getFrom(url, 'names.bin'))).toEqual(fileOf(manifest.names.path));
      for (const number of numbers()) {
        const answer = await getFrom(url, `b/${bucketName(number, manifest.buckets.bits)}`);
        expect(answer.headers.get('backstory-partial')).toBeNull();
        expectPacked(number, await bytesOf(answer));
      }
    }
    const ids = readdirSync(join(packed, manifest.articles.path));
    expect(ids.length).toBe(NEWS.length);
    const articleIsSame = async (id: string) =>
      expect(await bytesOf(await getFrom(gateways[0]!.url, `a/${id}`))).toEqual(fileOf(manifest.articles.path + id));
    for (let at = 0; at < ids.length; at += 12) await Promise.all(ids.slice(at, at + 12).map(articleIsSame));
    expect((await getFrom(gateways[0]!.url, 'a/nobody-wrote-this')).status).toBe(404);
  });

  test('answer the same questions alike, on the reader’s machine', async () => {
    const fromCluster = await openArchive(getter(gateways[0]!.url));
    let passages = 0;
    for (const { text } of NEWS.slice(0, 30)) {
      const [one, other] = [await fromPack.ask(text), await fromCluster.ask(text)];
      expect(other).toEqual(one);
      passages += Object.values(one).flat().length;
    }
    expect(passages).toBeGreaterThan(100);
  });

  test('words are searched for where that is offered, whatever the words', async () => {
    const ask = async (words: string) => {
      const headers = { 'content-type': 'application/json' };
      const body = JSON.stringify({ words, limit: 5 });
      const answer = await fetch(`${gateways[0]!.url}/search`, { method: 'POST', headers, body });
      expect(answer.status).toBe(200);
      return (await answer.json()) as {
        total: number;
        passages: { text: string; article: number }[];
        articles: object[];
      };
    };
    const found = await ask('railway questions Halvorsen');
    expect(found.total).toBeGreaterThan(0);
    for (const { text, article } of found.passages) {
      expect(text).toMatch(/Halvorsen.*railway/);
      expect(found.articles[article]).toMatchObject({ language: 'en' });
    }
    expect((await ask('zeppelin')).total).toBe(0);
    // What other searches take for operators are words here.
    for (const words of [
      '"',
      '*',
      '+(',
      'text:railway OR *:*',
      '../../_search',
      '{"match_all":{}}',
      '\u0000',
      '<script>',
    ]) {
      expect((await ask(words)).total).toBeLessThan(NEWS.length);
    }
  });

  test('one worker more after all is done changes nothing', async () => {
    const before = await bytesOf(await getFrom(gateways[0]!.url, 'manifest.json'));
    const again = startIndexer(argumentsFor('news', '--search'));
    expect(await again.ended).toEqual({ status: 0, complaints: '' });
    expect(again.stages).toEqual([]);
    expect(await bytesOf(await getFrom(gateways[0]!.url, 'manifest.json'))).toEqual(before);
  });
});

describe('what fails', () => {
  test('a worker that is killed at random, again and again, goes on, and others beside it', async () => {
    let kills = 0;
    for (let turn = 0; turn < 4; turn++) {
      const workers = [startIndexer(argumentsFor('killed')), startIndexer(argumentsFor('killed'))];
      await wait(800 + turn * 700 + Math.random() * 500);
      for (const one of workers) one.kill();
      kills += (await Promise.all(workers.map(({ ended }) => ended))).filter(({ status }) => status === null).length;
    }
    expect(kills).toBeGreaterThan(0);
    const last = [startIndexer(argumentsFor('killed')), startIndexer(argumentsFor('killed'))];
    for (const { ended } of last) expect(await ended).toEqual({ status: 0, complaints: '' });
    const gateway = await startGateway(urls, 'killed');
    for (const number of numbers()) {
      const bytes = await getter(gateway.url)(`b/${bucketName(number, manifest.buckets.bits)}`);
      expectPacked(number, bytes);
    }
    const live = await openArchive(getter(gateway.url));
    expect(live.manifest.counts).toEqual(manifest.counts);
    await gateway.kill();
    console.log(`indexer: ${kills} workers killed, the buckets say what the pack's say`);
  });

  test('a node is killed while questions run: with one copy more every answer is whole', async () => {
    await untilGreen();
    // Gateways of their own, that have nothing at hand.
    const fresh = await Promise.all([startGateway(urls, 'news'), startGateway(urls, 'news')]);
    const edition = (await openArchive(getter(fresh[0]!.url))).manifest.edition;
    const ids = readdirSync(join(packed, manifest.articles.path));
    let asked = 0;
    let isOver = false;
    const ask = async (lane: number) => {
      for (let i = lane; !isOver; i += 4) {
        const { url } = fresh[i % 2] as GatewayProcess;
        const number = i % 2 ** manifest.buckets.bits;
        const id = ids[(i * 7) % ids.length] as string;
        const article = await getFrom(url, `${edition}/a/${id}`);
        expect([article.status, await bytesOf(article)]).toEqual([200, fileOf(manifest.articles.path + id)]);
        const bucket = await getFrom(url, `${edition}/b/${bucketName(number, manifest.buckets.bits)}`);
        expect([bucket.status, bucket.headers.get('backstory-partial')]).toEqual([200, null]);
        expectPacked(number, await bytesOf(bucket));
        asked += 2;
      }
    };
    const lanes = Promise.all([0, 1, 2, 3].map(ask));
    await wait(500);
    const before = asked;
    await cluster.nodes[1]!.kill();
    const since = Date.now();
    while (asked - before < 40 && Date.now() - since < 30_000) await wait(100);
    const during = asked - before;
    // What was not at hand before is asked for from two nodes.
    const third = await startGateway(urls, 'news');
    const reading = await openArchive(getter(third.url));
    for (const number of numbers()) expect((await reading.bucket(number)).partial).toBeUndefined();
    isOver = true;
    await lanes;
    expect(during).toBeGreaterThanOrEqual(40);
    console.log(
      `a node killed: ${asked} answers, ${during} of them in the ${Date.now() - since} ms after it, all whole`,
    );
    await Promise.all([...fresh, third].map((one) => one.kill()));
    await cluster.nodes[1]!.restart();
    await untilGreen();
  });

  test('without a copy, answers are marked as partial, and whole again when the node is back', async () => {
    await index('thin', '--replicas', '0');
    const gateway = await startGateway(urls, 'thin');
    const { edition, buckets } = (await openArchive(getter(gateway.url))).manifest;
    // The node that has some of the first bucket.
    const asked = { index: indicesOf('thin', edition).content, routing: DOCUMENT.piece(0) };
    const { body } = await client.searchShards(asked as never);
    const { nodes, shards } = body as unknown as {
      nodes: Record<string, { name: string }>;
      shards: { node: string }[][];
    };
    const name = nodes[shards[0]?.[0]?.node as string]?.name;
    const lost = cluster.nodes.find((node) => node.name === name) as SearchNode;
    await lost.kill();
    let partial = 0;
    for (const number of numbers()) {
      const answer = await getFrom(gateway.url, `${edition}/b/${bucketName(number, buckets.bits)}`);
      expect(answer.ok ? 'answered' : gateway.lines.filter((line) => line.includes('unavailable'))).toBe('answered');
      const bytes = await bytesOf(answer);
      const expected = { bucket: number, bits: buckets.bits, sizes: buckets.sizes };
      const told = decodeBucket(bytes, expected);
      const whole = decodeBucket(packedBucket(number), expected);
      const known = new Set(whole.passages.map(({ id }) => id));
      expect(told.passages.every(({ id }) => known.has(id))).toBe(true);
      expect(told.topics).toEqual(whole.topics);
      if (told.passages.length < whole.passages.length) expect(told.partial).toBe(true);
      if (!told.partial) continue;
      partial++;
      expect(answer.headers.get('backstory-partial')).toBe('1');
      expect(answer.headers.get('cache-control')).toBe('no-store');
    }
    expect(partial).toBeGreaterThan(0);
    // An article is there, or it is said that it does not answer: never that there is none.
    const statuses = new Set<number>();
    for (const id of readdirSync(join(packed, manifest.articles.path)).slice(0, 20)) {
      statuses.add((await getFrom(gateway.url, `${edition}/a/${id}`)).status);
    }
    expect([...statuses].every((status) => status === 200 || status === 503)).toBe(true);
    const metrics = await (await getFrom(gateway.url, 'metrics')).text();
    expect(metrics).toContain(`backstory_partial_total ${partial}`);
    console.log(`no copy, a node killed: ${partial} of ${numbers().length} buckets partial, and marked`);
    await lost.restart();
    await untilGreen();
    for (const number of numbers()) {
      const bytes = await getter(gateway.url)(`${edition}/b/${bucketName(number, buckets.bits)}`);
      expectPacked(number, bytes);
    }
    await gateway.kill();
  });

  test('a gateway is killed and the other answers', async () => {
    const [first, second] = (await Promise.all([startGateway(urls, 'news'), startGateway(urls, 'news')])) as [
      GatewayProcess,
      GatewayProcess,
    ];
    const askBoth = async (path: string) => getter(first.url)(path).catch(() => getter(second.url)(path));
    const reading = await openArchive(askBoth);
    const expected = await fromPack.ask(NEWS[0]!.text);
    expect(await reading.ask(NEWS[0]!.text)).toEqual(expected);
    const gone = first.kill();
    for (let i = 0; i < 10; i++) expect(await reading.ask(NEWS[0]!.text)).toEqual(expected);
    await gone;
    await expect(getter(first.url)('manifest.json')).rejects.toThrow();
    expect(await reading.ask(NEWS[0]!.text)).toEqual(expected);
    await second.kill();
  });
});

describe('a new edition', () => {
  test('takes over in one step; the old one answers until it is dropped', async () => {
    const { url } = gateways[0]!;
    const old = await openArchive(getter(url));
    const text = NEWS[0]!.text;
    let isOver = false;
    let asked = 0;
    const asking = (async () => {
      for (; !isOver; asked++) {
        expect(Object.keys(await (await openArchive(getter(url))).ask(text)).length).toBeGreaterThan(0);
      }
    })();
    writeFileSync(input, asLines(NEWS.slice(0, 120)));
    await index('news', '--search');
    // Which edition is live is remembered for two seconds.
    await wait(2500);
    isOver = true;
    await asking;
    expect(asked).toBeGreaterThan(3);
    const now = await openArchive(getter(url));
    expect(now.manifest.edition).not.toBe(old.manifest.edition);
    expect(now.manifest.counts.articles).toBe(120);
    expect(await old.ask(text)).toEqual(await fromPack.ask(text));
    await dropEdition(client, 'news', old.manifest.edition);
    const fresh = await startGateway(urls, 'news');
    expect((await getFrom(fresh.url, `${old.manifest.edition}/names.bin`)).status).toBe(410);
    expect((await getFrom(fresh.url, `${now.manifest.edition}/names.bin`)).status).toBe(200);
    await fresh.kill();
  });
});

test('what the gateways have logged are kinds and bucket numbers, and no word of any article or question', () => {
  const lines = gateways.flatMap((one) => one.lines);
  expect(lines.length).toBeGreaterThan(100);
  const fields = new Set(lines.flatMap((line) => Object.keys(JSON.parse(line))));
  expect([...fields].sort()).toEqual(['bucket', 'bytes', 'kind', 'ms', 'port', 'status', 'time']);
  expect(lines.join('\n')).not.toMatch(/Halvorsen|railway|Osmere|zeppelin|127\.0\.0\.1/i);
});
