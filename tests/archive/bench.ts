import { statSync } from 'node:fs';
import { Agent, get } from 'node:http';
import { setTimeout as wait } from 'node:timers/promises';
import { connect } from '../../archive/cluster/connect.ts';
import { decodeManifest } from '../../archive/format/manifest.ts';
import { bucketName } from '../../archive/format/name-hash.ts';
import { buildEdition } from '../../archive/indexer/build.ts';
import { editionOf } from '../../archive/indexer/order.ts';
import { listInputs } from '../../archive/pack/inputs.ts';
import { ensureJava } from '../../scripts/install-java.ts';
import { endProcesses, type GatewayProcess, startGateway } from './cluster/processes.ts';
import { startNodes } from './nodes.ts';

/**
 * `npm run bench:archive -- FILE… [--seconds N]`: what a cluster of three small nodes and two gateways costs on this
 * machine. Makes an archive of the files by one worker, then asks 200 questions a second, however long the answers take: of
 * gateways that have every bucket at hand, and of fresh ones that have none.
 * The last line is one JSON object.
 */
const RATE = 200;

const args = process.argv.slice(2);
const at = args.indexOf('--seconds');
const seconds = at < 0 ? 30 : Number(args[at + 1]);
const files = args.filter((_, i) => at < 0 || (i !== at && i !== at + 1));
if (files.length === 0 || !(seconds > 0)) {
  console.error('Name files with articles: npm run bench:archive -- FILE… [--seconds N]');
  process.exit(1);
}

/** A time that so many of a hundred do not exceed (ms). */
const percentile = (sorted: readonly number[], share: number) =>
  Math.round((sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0) * 10) / 10;

const told = (times: number[]) => {
  const sorted = times.sort((a, b) => a - b);
  return {
    count: sorted.length,
    p50: percentile(sorted, 0.5),
    p95: percentile(sorted, 0.95),
    p99: percentile(sorted, 0.99),
  };
};

/** So many connections are kept open, as a cache before the gateways would. */
const agent = new Agent({ keepAlive: true, maxSockets: 32 });

/** Reads an address to its end: its status, or `failed`. */
const statusOf = (url: string) =>
  new Promise<string>((resolve) => {
    get(url, { agent }, (answer) => answer.resume().on('end', () => resolve(String(answer.statusCode)))).on(
      'error',
      () => resolve('failed'),
    );
  });

/** Asks at an even rate, whether or not earlier questions are answered; a time is from when one was due. */
async function load(addresses: () => string, forSeconds: number) {
  const times: number[] = [];
  const statuses: Record<string, number> = {};
  const open: Promise<void>[] = [];
  const start = performance.now();
  for (let i = 0; i < forSeconds * RATE; i++) {
    const due = start + (i * 1000) / RATE;
    const pause = due - performance.now();
    if (pause > 1) await wait(pause);
    open.push(
      statusOf(addresses()).then((status) => {
        statuses[status] = (statuses[status] ?? 0) + 1;
        times.push(performance.now() - due);
      }),
    );
  }
  await Promise.all(open);
  return { ...told(times), statuses };
}

const rounded = (value: number) => Math.round(value * 100) / 100;

ensureJava();
const nodes = await startNodes(3, { heap: 512, lean: false });
try {
  const urls = nodes.nodes.map(({ url }) => url);
  const client = connect({ nodes: urls, timeout: 60_000 });
  const plan = { shards: 1, replicas: 1 };
  const order = {
    archive: 'bench',
    files: listInputs(files),
    title: 'Bench',
    publisher: null,
    shardSize: 2000,
    search: true,
    plan,
  };
  const edition = await editionOf(order);
  const stages: Record<string, number> = {};
  const cpuStart = process.cpuUsage();
  const start = performance.now();
  await buildEdition(
    client,
    { ...order, edition },
    {
      worker: 'bench',
      lease: 600_000,
      tell: ({ stage, ms }) => {
        if (typeof stage === 'string') stages[stage] = (stages[stage] ?? 0) + Number(ms);
      },
    },
  );
  const took = (performance.now() - start) / 1000;
  const { user, system } = process.cpuUsage(cpuStart);
  const startTwo = () => Promise.all([startGateway(urls, 'bench'), startGateway(urls, 'bench')]);
  const gateways = await startTwo();
  const read = async (path: string, { url } = gateways[0] as GatewayProcess) =>
    new Uint8Array(await (await fetch(`${url}/${path}`)).arrayBuffer());
  const { counts, buckets, names } = decodeManifest(await read('manifest.json'));
  const { body: stats } = await client.indices.stats({ index: `bench-${edition}-m*`, metric: ['store'] } as never);
  const stored = (stats as unknown as { _all: { primaries: { store: { size_in_bytes: number } } } })._all.primaries
    .store;
  const pick = <T>(list: readonly T[]) => list[Math.floor(Math.random() * list.length)] as T;
  const pathOf = (bucket: number) => buckets.path + bucketName(bucket, buckets.bits);
  const all = Array.from({ length: 2 ** buckets.bits }, (_, bucket) => bucket);
  /** Processor time of some gateways so far (ms). */
  const cpuOf = async (some: readonly GatewayProcess[]) => {
    const texts = await Promise.all(some.map(async ({ url }) => (await fetch(`${url}/metrics`)).text()));
    return texts.reduce((sum, text) => sum + Number(/^backstory_cpu_seconds (\S+)$/mu.exec(text)?.[1]) * 1000, 0);
  };
  /** Processor time of the nodes so far (ms). */
  const cpuOfNodes = async () => {
    const { body } = await client.nodes.stats({ metric: ['process'] } as never);
    const { nodes: each } = body as unknown as {
      nodes: Record<string, { process: { cpu: { total_in_millis: number } } }>;
    };
    return Object.values(each).reduce((sum, { process: { cpu } }) => sum + cpu.total_in_millis, 0);
  };
  const loadOn = async (some: readonly GatewayProcess[]) => {
    const before = await cpuOf(some);
    const told = await load(() => `${pick(some).url}/${pathOf(pick(all))}`, seconds);
    return { ...told, gatewayCpuMs: rounded(((await cpuOf(some)) - before) / told.count) };
  };
  // One after the other, each for the first time: what nobody has at hand.
  const cold: number[] = [];
  const sizes: number[] = [];
  const [cpuBefore, nodesBefore] = [await cpuOf(gateways), await cpuOfNodes()];
  for (const bucket of all) {
    const before = performance.now();
    sizes.push((await read(pathOf(bucket))).length);
    cold.push(performance.now() - before);
  }
  const [cpuFirst, nodesFirst] = [await cpuOf(gateways), await cpuOfNodes()];
  const namesStart = performance.now();
  await read(names.path);
  const namesMs = Math.round(performance.now() - namesStart);
  for (const bucket of all) await read(pathOf(bucket), gateways[1]);
  const allAtHand = await loadOn(gateways);
  await Promise.all(gateways.map((one) => one.kill()));
  const fresh = await startTwo();
  const nothingAtHand = await loadOn(fresh);
  const report = {
    articles: counts.articles,
    passages: counts.passages,
    topics: counts.topics,
    names: counts.names,
    inputBytes: files.reduce((sum, file) => sum + statSync(file).size, 0),
    seconds: Math.round(took),
    // What the worker computed: what others do on the machine is not in it.
    workerCpuSeconds: Math.round((user + system) / 1e6),
    articlesASecond: Math.round(counts.articles / took),
    stages,
    storedBytes: stored.size_in_bytes,
    storedBytesAPassage: Math.round(stored.size_in_bytes / counts.passages),
    buckets: { count: all.length, bytes: told(sizes) },
    namesBytes: names.bytes,
    namesMs,
    bucketFirstMs: told(cold),
    gatewayCpuMsFirst: rounded((cpuFirst - cpuBefore) / all.length),
    nodesCpuMsFirst: rounded((nodesFirst - nodesBefore) / all.length),
    allAtHand,
    nothingAtHand,
    heapMB: 512,
  };
  await client.close();
  agent.destroy();
  console.log(JSON.stringify(report));
} finally {
  await endProcesses();
  await nodes.stop();
}
