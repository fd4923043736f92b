import { expect, test } from 'vitest';
import type { browser as Api } from 'wxt/browser';
import { type Browser, launchBrowser } from './browser.ts';
import { cardFor, marked, marks } from './card.ts';
import { useBrowser } from './harness.ts';
import { hover } from './pointer.ts';
import { chooseFile, press, readThrough, textsOf } from './surfaces.ts';
import { until } from './wait.ts';

const rig = useBrowser({ idle: 1000 });

const notices = (page: Awaited<ReturnType<typeof openOptions>>) => textsOf(page, 'main > .notice');
const outcome = async (page: Awaited<ReturnType<typeof openOptions>>) => (await textsOf(page, '.outcome')).join();

async function openOptions(part = '') {
  const page = await rig.browser.openExtension(`options.html${part}`);
  await page.bringToFront();
  await until('the page', async () => (await textsOf(page, 'section h2')).length > 1);
  return page;
}

/** A settings file with so many paused sites, the test server's own among them. */
function fileOf(count: number): string {
  const sites = Array.from({ length: count - 1 }, (_, i) => [`www.newspaper-${i}.example`, null]);
  const pausedSites = Object.fromEntries([...sites, ['127.0.0.1', null]]);
  return JSON.stringify({ backstory: 'settings', version: 1, settings: { pausedSites } });
}

/** Mutes topics named after `who` all at once, from one context, and gives what the background answers. */
const muteMany = (browser: Browser, who: string, count: number) =>
  browser.inExtension(
    async (api, [name, many]) => {
      const topics = Array.from({ length: many }, (_, i) => `${name}-${i}`);
      const send = (topicId: string) =>
        api.runtime.sendMessage({ backstory: 'muteTopic', question: { topicId, muted: true } });
      return (await Promise.all(topics.map(send))) as { ok: boolean }[];
    },
    [who, count] as const,
  );

test('two contexts that write at the same time lose nothing of each other', async () => {
  const page = await openOptions();
  const pause = page.evaluate(async () => {
    const { browser, chrome } = globalThis as unknown as Record<'browser' | 'chrome', typeof Api>;
    const hosts = Array.from({ length: 20 }, (_, i) => `site-${i}.example`);
    const send = (host: string) =>
      (browser ?? chrome).runtime.sendMessage({ backstory: 'pauseSite', question: { host, for: 'always' } });
    return (await Promise.all(hosts.map(send))).every((reply) => (reply as { ok: boolean }).ok);
  });
  const [paused, muted] = await Promise.all([pause, muteMany(rig.browser, 'topic', 20)]);
  expect(paused && muted.every(({ ok }) => ok)).toBe(true);
  const { pausedSites, mutedTopics, home } = await rig.browser.settings();
  expect([Object.keys(pausedSites).length, mutedTopics.length, home]).toEqual([20, 20, 'sync']);
});

test('two thousand paused sites are synced, and obeyed', async () => {
  const page = await openOptions();
  await chooseFile(page, fileOf(2000));
  await until('the import', async () => /imported/.test(await outcome(page)));
  const { pausedSites, home } = await rig.browser.settings();
  expect([Object.keys(pausedSites).length, home]).toEqual([2000, 'sync']);
  expect(await notices(page)).toEqual([]);
  const news = await rig.browser.open(`${rig.server.origin}/news.html`);
  const tab = await rig.browser.inExtension(
    async (api) => (await api.tabs.query({ active: true, currentWindow: true }))[0]?.id,
    null,
  );
  await until('the page to be paused', () =>
    rig.browser.inExtension(async (api, tabId) => {
      const reply = await api.runtime.sendMessage({ backstory: 'describeTab', question: { tabId } });
      return (reply as { value?: { paused: boolean } | null }).value?.paused === true;
    }, tab),
  );
  expect(await marks(news)).toEqual([]);
  await rig.browser.inExtension(
    (api) => api.runtime.sendMessage({ backstory: 'pauseSite', question: { host: '127.0.0.1', for: 'off' } }),
    null,
  );
  await marked(news, 8);
});

test('more than the browser syncs is kept on this computer, said so once, changed further, and synced again', async () => {
  const page = await openOptions();
  await chooseFile(page, fileOf(6000));
  await until('the import', async () => /imported/.test(await outcome(page)));
  await until('the notice', async () => /this computer only/.test((await notices(page)).join()));
  expect(await notices(page)).toHaveLength(1);
  await muteMany(rig.browser, 'topic', 3);
  expect(await rig.browser.settings()).toMatchObject({ home: 'local', mutedTopics: ['topic-0', 'topic-1', 'topic-2'] });
  expect(Object.keys((await rig.browser.settings()).pausedSites)).toHaveLength(6000);
  await press(page, 'Reset all settings');
  await until('the notice to go', async () => (await notices(page)).length === 0);
  expect(await rig.browser.settings()).toMatchObject({ home: 'sync', mutedTopics: [], pausedSites: {} });
});

test('more changes in a minute than the browser takes are all kept', async () => {
  // A browser of its own, for it takes no more for a minute.
  const browser = await launchBrowser();
  try {
    for (let i = 0; i < 15; i++) {
      const replies = await muteMany(browser, `topic-${i}`, 10);
      expect(replies.every(({ ok }) => ok)).toBe(true);
    }
    const { mutedTopics, home } = await browser.settings();
    expect(mutedTopics).toHaveLength(150);
    // Firefox counts no calls.
    expect(home).toBe(browser.name === 'chromium' ? 'local' : 'sync');
    expect(browser.complaints()).toEqual([]);
  } finally {
    await browser.close();
  }
});

test('broken settings leave marks and cards, and the page of options says what is broken', async () => {
  const broken = { mutedTopics: {}, pausedSites: null, delay: 'soon' };
  await rig.browser.inExtension((api, settings) => api.storage.sync.set({ settings }), broken);
  const news = await rig.browser.open(`${rig.server.origin}/news.html`);
  await readThrough(rig, news);
  await marked(news, 8);
  await hover(news, 'Jens Stoltenberg');
  await cardFor(news, 'Jens Stoltenberg');
  const page = await openOptions();
  expect(await notices(page)).toEqual([expect.stringMatching(/delay, pausedSites, mutedTopics/)]);
});

test('a time beyond all dates is refused in a file, and where it is stored already the page stands', async () => {
  const broken = { pausedSites: { 'a.example': 1e300 } };
  await rig.browser.inExtension((api, settings) => api.storage.sync.set({ settings }), broken);
  const page = await openOptions();
  expect(await textsOf(page, 'section h2')).toHaveLength(8);
  expect(await notices(page)).toEqual([expect.stringMatching(/pausedSites\.a\.example/)]);
  await chooseFile(page, JSON.stringify({ backstory: 'settings', version: 1, settings: broken }));
  await until('the refusal', async () => /“settings\.pausedSites\.a\.example”/.test(await outcome(page)));
  await press(page, 'Reset all settings');
  await until('the reset', async () => /back to their defaults/.test(await outcome(page)));
  expect(await notices(page)).toEqual([]);
  expect(await rig.browser.settings()).toMatchObject({ pausedSites: {}, home: 'sync' });
});

test('broken changes of the library are told of, and names are found all the same', async () => {
  await rig.browser.inExtension((api) => api.storage.local.set({ 'library-edits': ['a', { id: 5 }] }), null);
  await rig.browser.stopBackground();
  const page = await openOptions('#library');
  await until('the word on them', async () => /2 stored changes/.test((await textsOf(page, 'section')).join()));
  await press(page, 'Undo all');
  await until('them to be gone', async () => !/stored changes/.test((await textsOf(page, 'section')).join()));
});
