import type { RawArticle } from '../../engine/model/article.ts';
import type { BrowserName } from '../../scripts/browsers.ts';
import { buildFor } from '../../scripts/wxt.ts';
import { type Browser, launchBrowser } from '../e2e/browser.ts';
import { changeLibrary, endLibrary } from '../e2e/own-library.ts';
import { type Server, startServer } from '../e2e/server.ts';
import { until } from '../e2e/wait.ts';
import { inventedArticle } from '../engine/newsroom.ts';
import { readDated } from '../eval/growth.ts';
import { recordBackground } from './trace.ts';
import { heapOf, longestTask, memoryOf } from './watch-background.ts';

/** Articles that fill the shelf, and how many are handed in at a time. */
const ARTICLES = 12_000;
const AT_ONCE = 100;
/** So often a background is woken for each figure. */
const WAKES = 3;
/** Hovers and keys asked for; so many come first and do not count. */
const QUESTIONS = 200;
const WARM = 10;
/** So many single articles are saved. */
const SAVES = 5;
/** After this Firefox stops an idle background (ms); a worker at work gives a sign more often. */
const IDLE = 7000;

/** A hover as it is asked for. */
interface Hover {
  topicId: string;
  text: string;
  at: [number, number];
}

/** People of whom nobody has heard, one for each article that is saved: none is another's misspelling. */
const NEWCOMERS =
  `Aldric Penhallow, Bettina Kroxford, Corwin Dastrup, Delphine Orvachek, Emeric Vandelow, Fenella Quistgard,
  Gideon Marrowby, Hespera Lindqvale, Ignatz Bromeling, Jorunn Thackwell, Kasimir Dellafonte, Lavinia Prendrake,
  Mortimer Eskelund, Nerys Chatterway, Osric Blumenfeldt, Petronel Wexcombe, Quentin Sarkovitz, Rosalind Ghyllbeck,
  Severin Oppenlay, Tamsin Uhlfelder, Ulrika Zimbrowski, Valdemar Hockenby, Wilfreda Jansalem, Xanthe Rubbelink`
    .split(',')
    .map((name) => name.trim());

type Times = Record<string, number>;

const median = (values: readonly number[]) => [...values].sort((a, b) => a - b)[values.length >> 1] ?? 0;
const p95 = (values: readonly number[]) =>
  [...values].sort((a, b) => a - b)[Math.floor((values.length - 1) * 0.95)] ?? 0;

/** Asks the background from a page of ours, one question after another; how long each took (ms). */
function askAll(browser: Browser, backstory: string, questions: readonly object[]): Promise<number[]> {
  return browser.inExtension(
    async (api, { backstory, questions }) => {
      const times: number[] = [];
      for (const question of questions) {
        const start = performance.now();
        const answer = (await api.runtime.sendMessage({ backstory, question })) as { ok?: boolean } | undefined;
        times.push(performance.now() - start);
        if (!answer?.ok) throw new Error(`${backstory}: ${JSON.stringify(answer)}`);
      }
      return times;
    },
    { backstory, questions },
  );
}

/** All names of some texts, as hovers. */
async function hoversOf(browser: Browser, texts: readonly string[]): Promise<Hover[]> {
  const lists = await browser.inExtension(async (api, texts) => {
    const ask = { backstory: 'findMentions', question: { texts } };
    const answer = (await api.runtime.sendMessage(ask)) as {
      value: { topicId: string; start: number; end: number }[][];
    };
    return answer.value;
  }, texts);
  return lists.flatMap((list, i) =>
    list.map(({ topicId, start, end }): Hover => ({ topicId, text: texts[i] ?? '', at: [start, end] })),
  );
}

/** A background that is stopped and asked at once, and then asked all there is to ask (ms). */
async function answers(browser: Browser, pages: readonly string[]): Promise<Times> {
  const names = { texts: pages.slice(0, 1) };
  const hovers = await hoversOf(browser, pages);
  const waking = async (backstory: string, question: object) => {
    const times: number[] = [];
    for (let i = 0; i < WAKES; i++) {
      await browser.stopBackground();
      times.push(...(await askAll(browser, backstory, [question])));
    }
    return median(times);
  };
  const some = Array.from({ length: QUESTIONS + WARM }, (_, i) => hovers[(i * 7) % hovers.length] as Hover);
  const keys = some.flatMap(({ text, at }, i) => {
    const name = text.slice(...at);
    return [{ query: name.slice(0, 3 + (i % Math.max(1, name.length - 3))) }];
  });
  const wokenNames = await waking('findMentions', names);
  const wokenCard = await waking('lookUp', hovers[3] ?? {});
  const bare = await askAll(browser, 'site', Array(50).fill({}));
  const hover = (await askAll(browser, 'lookUp', some)).slice(WARM);
  const key = (await askAll(browser, 'search', keys)).slice(WARM);
  const onProcessor = await processorTimes(browser, names, some, keys);
  return {
    ...onProcessor,
    'woken: names of a page': wokenNames,
    'woken: card': wokenCard,
    'a message with nothing to do': median(bare),
    'hover p50': median(hover),
    'hover p95': p95(hover),
    'key p50': median(key),
    'key p95': p95(key),
  };
}

/** What the same takes of the processor in Chromium's background (ms): on a busy machine the truer figure. */
async function processorTimes(
  browser: Browser,
  names: object,
  hovers: readonly Hover[],
  keys: readonly object[],
): Promise<Times> {
  if (browser.name !== 'chromium') return {};
  const page = await browser.driver.newPage();
  const time = async (work: () => Promise<unknown>) => (await recordBackground(page, work)).total;
  const waking = async (backstory: string, question: object) => {
    const times: number[] = [];
    for (let i = 0; i < WAKES; i++) {
      await browser.stopBackground();
      times.push(await time(() => askAll(browser, backstory, [question])));
    }
    return median(times);
  };
  const wokenNames = await waking('findMentions', names);
  const wokenCard = await waking('lookUp', hovers[0] ?? {});
  const rest = { hovers: hovers.slice(WARM), keys: keys.slice(WARM) };
  await askAll(browser, 'lookUp', hovers.slice(0, WARM));
  const hover = (await time(() => askAll(browser, 'lookUp', rest.hovers))) / rest.hovers.length;
  await askAll(browser, 'search', keys.slice(0, WARM));
  const key = (await time(() => askAll(browser, 'search', rest.keys))) / rest.keys.length;
  await page.close();
  return {
    'processor, woken: names of a page': wokenNames,
    'processor, woken: card': wokenCard,
    'processor, a hover': hover,
    'processor, a key': key,
  };
}

/** What the browser says that our database takes of the disk (MB). */
async function disk(browser: Browser): Promise<number> {
  return browser.inExtension(async () => ((await navigator.storage.estimate()).usage ?? 0) / 1e6, null);
}

/** One article saved: until it is confirmed, and until its name is marked on a page that is open (ms). */
async function saveOne(browser: Browser, server: Server, number: number): Promise<{ saved: number; marked: number }> {
  const name = NEWCOMERS[number % NEWCOMERS.length] ?? '';
  const text = `Minister ${name} said on Monday that the harbour would open. ${name} spoke to reporters in Reykjavik. “We waited long,” ${name} said.`;
  const page = await browser.open(
    server.put(`/new-${number}.html`, `<title>New</title><p>What of ${name}?</p><p>NATO</p>`),
  );
  await until('the page to be read', () => page.evaluate(() => CSS.highlights.has('backstory-mention')));
  await page.evaluate((name) => {
    const look = () => {
      for (const mark of (CSS.highlights.get('backstory-mention') ?? []) as Iterable<AbstractRange>) {
        const range = document.createRange();
        range.setStart(mark.startContainer, mark.startOffset);
        range.setEnd(mark.endContainer, mark.endOffset);
        if (range.toString() === name) return Object.assign(globalThis, { markedAt: Date.now() });
      }
      return setTimeout(look, 5);
    };
    look();
  }, name);
  const article = { ...inventedArticle(50_000 + number), text: `${text}\n\n${inventedArticle(50_000 + number).text}` };
  const start = Date.now();
  const outcome = await changeLibrary(browser, 'add', [article], { at: start });
  const saved = Date.now() - start;
  if (!outcome.ok) throw new Error(outcome.error);
  const markedAt = await until('the new name to be marked', () =>
    page.evaluate(() => (globalThis as { markedAt?: number }).markedAt),
  );
  await page.close();
  return { saved, marked: markedAt - start };
}

async function saves(browser: Browser, server: Server, from: number): Promise<Times> {
  await endLibrary(browser, 'worker');
  const first = await saveOne(browser, server, from);
  const later: { saved: number; marked: number }[] = [];
  const longest = await longestTask(browser, async () => {
    for (let i = 1; i <= SAVES; i++) later.push(await saveOne(browser, server, from + i));
  });
  const longestOnProcessor: Times = {};
  if (browser.name === 'chromium') {
    const page = await browser.driver.newPage();
    const { longest } = await recordBackground(page, () => saveOne(browser, server, from + SAVES + 1));
    longestOnProcessor['processor, longest task of the background'] = longest;
    await page.close();
  }
  return {
    ...longestOnProcessor,
    'first saved, its worker started': first.saved,
    'first marked': first.marked,
    saved: median(later.map(({ saved }) => saved)),
    marked: median(later.map(({ marked }) => marked)),
    'longest task of the background': longest,
  };
}

/** Hands in the articles, in batches to the worker; how many a second. */
async function fill(browser: Browser, articles: readonly RawArticle[]): Promise<number> {
  const start = performance.now();
  for (let at = 0; at < articles.length; at += AT_ONCE) {
    const outcome = await changeLibrary(browser, 'add', articles.slice(at, at + AT_ONCE), { at: 1 });
    if (!outcome.ok) throw new Error(outcome.error);
  }
  return (articles.length / (performance.now() - start)) * 1000;
}

async function settle(browser: Browser): Promise<number> {
  const start = performance.now();
  const outcome = await changeLibrary(browser, 'settle');
  if (!outcome.ok) throw new Error(outcome.error);
  const took = performance.now() - start;
  // The background is told a moment later, and then knows other topics.
  await new Promise((resolve) => setTimeout(resolve, 2000));
  return took;
}

async function measure(name: BrowserName, articles: readonly RawArticle[]): Promise<Record<string, unknown>> {
  buildFor(name);
  const server = await startServer();
  const browser = await launchBrowser({ name, idle: IDLE });
  const note = (what: string, figures: unknown) => console.log(name, what, JSON.stringify(figures));
  try {
    const pages = articles.slice(ARTICLES - 60).map(({ text }) => text.slice(0, 4000));
    const bundled = await browser.inExtension(async (api) => {
      const ask = { backstory: 'shelves', question: {} };
      return JSON.stringify(await api.runtime.sendMessage(ask)).length;
    }, null);
    note('answers to begin with', bundled);
    const small: Times = {
      ...(await answers(browser, ['NATO and Jens Stoltenberg in Brussels. Donald Trump was there.', ...pages])),
    };
    Object.assign(small, await saves(browser, server, 0));
    const memory = memoryOf(browser);
    note('small', small);
    const perSecond = await fill(browser, articles);
    note('filled', perSecond);
    const unsettled = await answers(browser, pages);
    note('before it settles', unsettled);
    const learning = await settle(browser);
    note('settled', learning);
    const large: Times = { ...(await answers(browser, pages)) };
    const onDisk = await disk(browser);
    Object.assign(large, await saves(browser, server, 10));
    note('large', large);
    // Learning begins, and gives way to an article that comes.
    const learned = changeLibrary(browser, 'settle');
    await new Promise((resolve) => setTimeout(resolve, 2000));
    const givesWay = (await saveOne(browser, server, 20)).saved;
    await learned;
    await hoversOf(browser, pages);
    const heap = name === 'chromium' ? await heapOf(browser) : null;
    const text = articles.reduce((sum, article) => sum + Buffer.byteLength(article.text), 0) / 1e6;
    const round = (value: number) => Math.round(value * 10) / 10;
    const table = Object.fromEntries(
      Object.entries(large).map(([what, ms]) => [
        what,
        { ms: round(ms), small: round(small[what] ?? 0), ratio: round(ms / (small[what] ?? 1)) },
      ]),
    );
    return {
      ...table,
      'articles a second': round(perSecond),
      'before it settles': Object.fromEntries(Object.entries(unsettled).map(([what, ms]) => [what, round(ms)])),
      'learning anew, s': round(learning / 1000),
      'saved while learning, ms': givesWay,
      'heap of the background, MB': heap === null ? null : round(heap),
      'process of the extension, MB': round(memoryOf(browser)),
      'process with the small library, MB': round(memory),
      'on disk, MB': round(onDisk),
      'text, MB': round(text),
      'disk to text': round(onDisk / text),
    };
  } finally {
    await browser.close();
    await server.close();
  }
}

/**
 * A full shelf in real browsers with the production build: 12,000 dated articles of a folder beside the bundled library,
 * and the same figures with the bundled library alone. `E2E_BROWSER` names one browser; else both are measured.
 */
export async function run(folder?: string): Promise<Record<string, unknown>> {
  const articles = folder === undefined ? [] : readDated(folder).slice(0, ARTICLES);
  if (articles.length === 0) throw new Error('Name a folder with dated articles: npm run bench -- FOLDER stored');
  const report: Record<string, unknown> = { articles: articles.length };
  for (const name of ['chromium', 'firefox'] as const) {
    if ((process.env.E2E_BROWSER ?? name) === name) report[name] = await measure(name, articles);
  }
  return report;
}
