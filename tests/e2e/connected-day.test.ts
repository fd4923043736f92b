import { afterAll, beforeAll, expect, test } from 'vitest';
import { chanceOf, guessPage } from '../archive/client/guess.ts';
import { invented, makeArchive } from '../archive/client/made-archive.ts';
import { type ArchiveServer, serveArchive } from './archive-server.ts';
import type { Browser } from './browser.ts';
import { marks } from './card.ts';
import { addArchive, launchConnected } from './connected-browser.ts';
import { ensureConnectedBuild } from './connected-build.ts';
import { type Server, startServer } from './server.ts';
import { until } from './wait.ts';

// A day's reading in a real browser, and what whoever runs the archive can make of its log.
const NAMES = 8000;
const PAGES = 100;
const NAMED = 12;
const READ = 12;

/** The names of each page: a few stand on many pages, most on few. The same in every run. */
function namesOfPages(): string[][] {
  let state = 20_261_126;
  const draw = () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
  const page = () => [...new Set(Array.from({ length: NAMED }, () => Math.floor(NAMES ** draw()) - 1))];
  return Array.from({ length: PAGES }, () => page().map((n) => invented(n).topic.label));
}

const archive = makeArchive([], { others: NAMES });
const names = namesOfPages();
const known = names.map((labels) => new Set(labels.flatMap((label) => archive.bucketsOf(label))));

let server: Server;
let browser: Browser;
let library: ArchiveServer;

beforeAll(async () => {
  await ensureConnectedBuild();
  server = await startServer();
  library = await serveArchive(archive);
  browser = await launchConnected();
}, 180_000);
afterAll(async () => {
  await browser?.close();
  await library?.close();
  await server?.close();
});

/** What was asked for while one page was read, as it stands in the log. */
const batches: { page: number; paths: string[] }[] = [];

test('the log of a day holds numbers of buckets and nothing else', async () => {
  await addArchive(browser, library.address);
  const added = library.log.length;
  for (let i = 0; i < READ; i++) {
    const page = (i * 37) % PAGES;
    const from = library.log.length;
    const labels = names[page] as string[];
    const text = labels.map((label) => `<p>Then ${label} spoke.</p>`).join('');
    const news = await browser.open(server.put(`/page-${page}.html`, `<title>Day</title>${text}`));
    await until('all names to be marked', async () => (await marks(news)).length === labels.length, 20_000);
    // Those that were invented come as the others do.
    await new Promise((resolve) => setTimeout(resolve, 1000));
    batches.push({ page, paths: library.log.slice(from).map(({ path }) => path) });
    await browser.closePages();
  }
  const log = library.log.slice(added);
  expect(log.length).toBeGreaterThan(READ);
  expect(
    log.filter(({ method, path, body }) => method !== 'GET' || body !== '' || !/^e0001\/b\/[0-9a-f]+$/.test(path)),
  ).toEqual([]);
  const told = [...new Set(log.flatMap(({ headers }) => Object.keys(headers)))].sort();
  expect(told.filter((name) => /cookie|referer|origin|authorization|if-|x-/.test(name))).toEqual([]);
  // The same for every question: nothing in them tells one reader, or one page, from another.
  const heads = new Set(log.map(({ headers }) => JSON.stringify({ ...headers, connection: '' })));
  expect(heads.size).toBe(1);
}, 240_000);

test('how well it can be guessed which of a hundred pages was read, with and without what was invented', () => {
  expect(batches.length).toBe(READ);
  const numberOf = (path: string) => Number.parseInt(path.split('/').at(-1) ?? '', 16);
  const chances = (isCovered: boolean) => {
    const sent = new Set<number>();
    return batches.flatMap(({ page, paths }) => {
      // Without cover a reader would have asked for what the page names and was not sent before, and nothing else.
      const wanted = [...(known[page] as ReadonlySet<number>)].filter((bucket) => !sent.has(bucket));
      const asked = isCovered ? paths.map(numberOf) : wanted;
      if (asked.length === 0) return [];
      const chance = chanceOf(page, guessPage(known, new Set(asked), sent));
      for (const bucket of asked) sent.add(bucket);
      return [chance];
    });
  };
  const [without, covered] = [chances(false), chances(true)];
  const percent = (all: number[]) => `${Math.round((all.reduce((sum, one) => sum + one, 0) / all.length) * 100)} %`;
  console.log(
    `${browser.name}: of ${PAGES} pages the one that was read is guessed with cover ${percent(covered)} of the ` +
      `${covered.length} times that something was asked, without ${percent(without)} of ${without.length}; ` +
      `2^${archive.manifest.buckets.bits} buckets`,
  );
  // By chance it would be one in a hundred.
  expect(covered.length).toBeLessThanOrEqual(READ);
  expect(covered.every((chance) => chance <= 1)).toBe(true);
  expect(covered.reduce((sum, one) => sum + one, 0)).toBeLessThanOrEqual(
    without.reduce((sum, one) => sum + one, 0) + 1,
  );
});
