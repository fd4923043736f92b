import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import type { Client } from '@opensearch-project/opensearch';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createDoor } from '../../../archive/client/door.ts';
import { fetchBucket, fetchEdition, openEdition, topicsNamed } from '../../../archive/client/edition.ts';
import { searchArchive } from '../../../archive/client/search-archive.ts';
import { fetchWholeArticle, openWholeArticle } from '../../../archive/client/whole-article.ts';
import { connect } from '../../../archive/cluster/connect.ts';
import { indicesOf, monthOf } from '../../../archive/cluster/layout.ts';
import { faultOf } from '../../../archive/format/archive-error.ts';
import type { ArchiveBucket, BucketArticle } from '../../../archive/format/bucket.ts';
import { bucketName } from '../../../archive/format/name-hash.ts';
import { nameKeysIn } from '../../../archive/format/recognise.ts';
import { dropEdition } from '../../../archive/indexer/edition.ts';
import type { BrowserName } from '../../../scripts/browsers.ts';
import { buildFor } from '../../../scripts/wxt.ts';
import type { Browser } from '../../e2e/browser.ts';
import { cardFor, marks } from '../../e2e/card.ts';
import { addArchive, launchConnected } from '../../e2e/connected-browser.ts';
import { hover } from '../../e2e/pointer.ts';
import { type Server, startServer } from '../../e2e/server.ts';
import { press, textsOf } from '../../e2e/surfaces.ts';
import { until } from '../../e2e/wait.ts';
import { invented } from '../client/made-archive.ts';
import { asLines, inventedNews } from '../invented.ts';
import { type SearchNodes, startNodes } from '../nodes.ts';
import { endProcesses, type GatewayProcess, startGateway, startIndexer } from './processes.ts';
import { type Spread, startSpread } from './spread.ts';

// The reader's side, as it is in the extension and in the extension itself, before two gateways and three nodes.

/** So many people that an article of their own tells of, for the archive to have more buckets than one page asks for. */
const PEOPLE = 2400;
const BODY = 'Lindwick Harbour Board';
const NEWS = inventedNews(240).map((article, i) => {
  const people = Array.from({ length: 10 }, (_, k) => invented((i * 10 + k) % PEOPLE).topic.label);
  const said = people.map(
    (name) => `Its secretary, ${name}, told reporters to wait. ${name} spoke for ${i + 2} minutes.`,
  );
  const published = `2021-0${1 + (i % 4)}-${String(1 + (i % 28)).padStart(2, '0')}`;
  return { ...article, published, text: `${article.text}\n\n${said.join(' ')}` };
});

const folder = mkdtempSync(join(tmpdir(), 'backstory-reader-'));
const input = join(folder, 'news.jsonl');

let cluster: SearchNodes;
let client: Client;
let urls: string[];
let gateways: GatewayProcess[];
let spread: Spread;

/** Lets one worker make an archive of what stands in the file. */
async function index(archive: string, ...more: string[]): Promise<void> {
  const args = ['--nodes', urls.join(','), '--archive', archive, '--title', 'Osmere', '--shard', '120', ...more, input];
  expect(await startIndexer(args).ended).toEqual({ status: 0, complaints: '' });
}

beforeAll(async () => {
  writeFileSync(input, asLines(NEWS));
  cluster = await startNodes(3);
  urls = cluster.nodes.map(({ url }) => url);
  client = connect({ nodes: urls, timeout: 60_000 });
  await index('news', '--search');
  gateways = await Promise.all([startGateway(urls, 'news'), startGateway(urls, 'news')]);
  spread = await startSpread(gateways.map(({ url }) => url));
});

afterAll(async () => {
  await spread?.close();
  await endProcesses();
  await client?.close();
  await cluster?.stop();
  rmSync(folder, { recursive: true, force: true });
});

/** An article as a bucket tells of it, with its checksum. */
type CheckedArticle = BucketArticle & { sum: string };

/** The one door, to an archive that was added. */
const doorTo = (address: string) => createDoor((archive) => archive === address);

/** An archive as the extension opens it, with the buckets of it by number. */
async function openAt(address: string) {
  const door = doorTo(address);
  const edition = openEdition(await fetchEdition(door, address));
  const bucket = async (number: number): Promise<ArchiveBucket> => {
    const bytes = await fetchBucket(door, address, edition.manifest, number);
    expect(edition.fits(number, bytes)).toBe(true);
    return edition.open(number, bytes);
  };
  return { door, edition, bucket };
}

const faultAt = (asking: Promise<unknown>) => asking.then(() => 'none', faultOf);

describe('the reader’s side', () => {
  test('takes the manifest, the names and the buckets of what a text names', async () => {
    const { edition, bucket } = await openAt(spread.address);
    expect(edition.manifest).toMatchObject({
      title: 'Osmere',
      counts: { articles: NEWS.length },
      buckets: { sums: null },
    });
    expect(edition.buckets).toBeGreaterThan(16);
    const recognised = edition.recognise(nameKeysIn([`Nobody of the ${BODY} met ${invented(7).topic.label}.`]));
    const told = await Promise.all(
      [...recognised].map(async ([number, keys]) => topicsNamed(await bucket(number), new Set(keys))),
    );
    const topics = told.flat();
    const labels = topics.flatMap(({ topics: [topic] }) => topic?.label);
    expect(labels).toEqual(expect.arrayContaining([BODY, invented(7).topic.label]));
    for (const { passages } of topics) expect(passages.length).toBeGreaterThan(0);
    expect(Math.min(...spread.answered)).toBeGreaterThan(0);
  });

  test('takes an article by the checksum that a bucket told, and no other for it', async () => {
    const { door, edition, bucket } = await openAt(spread.address);
    const [one, other] = (await bucket(0)).articles as [CheckedArticle, CheckedArticle];
    const bytes = await fetchWholeArticle(door, spread.address, edition.manifest, one.id);
    const { article, passages } = openWholeArticle(bytes, one);
    expect(article).toEqual((({ sum: _, ...fields }) => fields)(one));
    const written = NEWS.find(({ url }) => url === one.url)?.text;
    for (const { kind, text } of passages) if (kind === 'body') expect(written).toContain(text);
    expect(() => openWholeArticle(bytes, { ...one, sum: other.sum })).toThrow('another checksum');
    expect(await faultAt(fetchWholeArticle(door, spread.address, edition.manifest, 'nobody-wrote-this'))).toBe(
      'missing',
    );
  });

  test('takes what a search finds', async () => {
    const { door, edition } = await openAt(spread.address);
    const path = edition.manifest.search?.path as string;
    const found = await searchArchive(door, spread.address, path, 'railway questions Halvorsen');
    expect(found.length).toBeGreaterThan(0);
    for (const { text, article } of found) {
      expect(text).toMatch(/Halvorsen.*railway/);
      expect(article.url).toMatch(/^https:\/\/news\.example\//);
    }
    expect(await searchArchive(door, spread.address, path, 'zeppelin')).toEqual([]);
  });
});

/** Somebody whom the archive tells of under that one name, in buckets other than these. */
async function personBesides(names: ReadonlySet<string>): Promise<string> {
  const { edition, bucket } = await openAt(spread.address);
  const { bits } = edition.manifest.buckets;
  for (let n = 0; n < PEOPLE; n++) {
    const { label } = invented(n).topic;
    const found = [...edition.recognise(nameKeysIn([`Then ${label} came.`]))];
    if (found.length === 0 || found.some(([number]) => names.has(bucketName(number, bits)))) continue;
    const told = await Promise.all(
      found.map(async ([number, keys]) => topicsNamed(await bucket(number), new Set(keys))),
    );
    if (told.flat().every(({ topics: [topic] }) => topic?.label === label)) return label;
  }
  throw new Error('Everybody is in these buckets');
}

describe.each<BrowserName>(['chromium', 'firefox'])('the connected build in %s', (name) => {
  let server: Server;
  let browser: Browser;
  let first: GatewayProcess;
  let second: GatewayProcess;
  let both: Spread;
  let pages = 0;

  beforeAll(async () => {
    buildFor(name, 'connected');
    [first, second] = (await Promise.all([startGateway(urls, 'news'), startGateway(urls, 'news')])) as [
      GatewayProcess,
      GatewayProcess,
    ];
    both = await startSpread([first.url, second.url]);
    server = await startServer();
    browser = await launchConnected({ name });
  });
  afterAll(async () => {
    await browser?.close();
    await server?.close();
    await both?.close();
    await second?.kill();
  });

  const logged = () => [first, second].flatMap(({ lines }) => lines.map((line) => JSON.parse(line) as Logged));
  interface Logged {
    kind: string;
    bucket?: string;
  }

  /** A page that names somebody, and what the card of that name says. */
  async function cardOf(label: string) {
    const text = `<title>Coast</title><p style="margin: 200px">Then ${label} came.</p>`;
    const page = await browser.open(server.put(`/coast-${++pages}.html`, text));
    await page.bringToFront();
    await until('the mark', async () => (await marks(page)).join() === label, 20_000);
    await hover(page, label);
    return cardFor(page, label);
  }

  test('adds the archive, answers cards from it and words at a press, also when one of two gateways is killed', async () => {
    await addArchive(browser, both.address);
    const card = await cardOf(invented(7).topic.label);
    expect(card.text).toContain('from the archive “Osmere”');
    expect(card.text).toMatch(/told reporters to wait|spoke for \d+ minutes/);
    const asked = new Set(logged().flatMap(({ bucket }) => bucket ?? []));
    expect(Math.min(...both.answered)).toBeGreaterThan(0);

    await first.kill();
    const other = await personBesides(asked);
    expect((await cardOf(other)).text).toContain('from the archive “Osmere”');

    const popup = await browser.openExtension('popup.html');
    await popup.bringToFront();
    await popup.keyboard.type('railway questions');
    const offer = 'Search in “Osmere”';
    await until('the offer', async () => (await textsOf(popup, '.archive-search .button')).join() === offer);
    expect((await textsOf(popup, '.archive-search .quiet'))[0]).toContain(new URL(both.address).host);
    expect(logged().filter(({ kind }) => kind === 'search')).toEqual([]);
    await press(popup, offer);
    await until('what it found', async () =>
      /railway/.test((await textsOf(popup, '.archive-search blockquote')).join()),
    );
    expect(logged().filter(({ kind }) => kind === 'search').length).toBe(1);
  });

  test('has told the gateways numbers of buckets and nothing else', () => {
    const kinds = new Set(logged().map(({ kind }) => kind));
    expect([...kinds].sort()).toEqual(['bucket', 'listening', 'manifest', 'names', 'search']);
    const fields = new Set(logged().flatMap((line) => Object.keys(line)));
    expect([...fields].sort()).toEqual(['bucket', 'bytes', 'kind', 'ms', 'port', 'status', 'time']);
    for (const { kind, bucket } of logged()) {
      if (kind === 'bucket') expect(bucket).toMatch(/^[0-9a-f]{1,6}$/);
    }
    const people = Array.from({ length: PEOPLE }, (_, n) => invented(n).topic.label).join('|');
    const lines = [first, second].flatMap((one) => one.lines).join('\n');
    expect(lines).not.toMatch(new RegExp(`${people}|coast|railway|127\\.0\\.0\\.1`, 'i'));
  });
});

describe('what fails, as the reader’s side says it', () => {
  test('an edition that was dropped while a reader holds it is missing, and the next one is there', async () => {
    // It has the edition at hand, and this bucket of it.
    const holding = await startGateway(urls, 'news');
    const old = await openAt(`${holding.url}/`);
    await old.bucket(0);
    writeFileSync(input, asLines(NEWS.slice(0, 120)));
    await index('news', '--search');
    await dropEdition(client, 'news', old.edition.manifest.edition);
    // Which edition is live is remembered for two seconds.
    await wait(2_100);
    const { path, bits } = old.edition.manifest.buckets;
    const last = 2 ** bits - 1;
    expect((await fetch(`${holding.url}/${path}${bucketName(last, bits)}`)).status).toBe(410);
    expect(await faultAt(old.bucket(last))).toBe('missing');
    const next = await openAt(spread.address);
    expect(next.edition.manifest.counts.articles).toBe(120);
    expect((await next.bucket(0)).passages.length).toBeGreaterThan(0);
  });

  test('without a copy and with a node gone, buckets are partial and articles come later', async () => {
    await index('thin', '--replicas', '0');
    const gateway = await startGateway(urls, 'thin');
    const address = `${gateway.url}/`;
    const { door, edition, bucket } = await openAt(address);
    const articles = (await bucket(0)).articles as CheckedArticle[];
    const { contentOf } = indicesOf('thin', edition.manifest.edition);
    /** The node that has the month of an article. */
    const nodeOf = async ({ published }: CheckedArticle) => {
      const { body } = await client.searchShards({ index: contentOf(monthOf(published)) } as never);
      const { nodes, shards } = body as unknown as {
        nodes: Record<string, { name: string }>;
        shards: { node: string }[][];
      };
      return nodes[shards[0]?.[0]?.node as string]?.name;
    };
    const [there, ...others] = articles as [CheckedArticle, ...CheckedArticle[]];
    const safe = await nodeOf(there);
    const places = await Promise.all(others.map(nodeOf));
    const away = others[places.findIndex((node) => node !== safe)] as CheckedArticle;
    const lost = await nodeOf(away);
    await cluster.nodes.find((node) => node.name === lost)?.kill();
    expect((await bucket(1)).partial).toBe(true);
    const asked = (article: CheckedArticle) => fetchWholeArticle(door, address, edition.manifest, article.id);
    expect(openWholeArticle(await asked(there), there).article.id).toBe(there.id);
    expect(await faultAt(asked(away))).toBe('busy');
    const refused = () => gateway.lines.filter((line) => JSON.parse(line).status === 503).length;
    // A line is written when its answer is out.
    await until('the line of the refusal', () => refused() === 1);
  });

  test('where no cluster answers, the reader is told to come later', async () => {
    const gateway = await startGateway(['http://127.0.0.1:9'], 'news');
    const answer = await fetch(`${gateway.url}/manifest.json`);
    expect([answer.status, answer.headers.get('retry-after'), answer.headers.get('cache-control')]).toEqual([
      503,
      '2',
      'no-store',
    ]);
    expect(await faultAt(openAt(`${gateway.url}/`))).toBe('busy');
  });
});
