import type { Page } from 'puppeteer-core';
import type { Settings } from '../../bridge/settings.ts';
import type { StoredArticle } from '../../engine/library/stored-library.ts';
import type { Rig } from './harness.ts';
import { readThrough, textsOf } from './surfaces.ts';
import { until } from './wait.ts';

// What a person does who reads an article, and what is remembered of it.

/** An article takes 20 s to be read, and a busy machine some more to save it (ms). */
const SOON = 45_000;

/** How long a test may take in which something is read (ms). */
export const LONG = 150_000;

/** The page of an article; `more` goes into its head. */
export const story = (name: string, more = '') =>
  `<!doctype html><html lang="en"><head><title>${name} - The Norrvik Post</title>
  <meta property="og:type" content="article"><meta property="og:site_name" content="The Norrvik Post">
  <meta property="article:published_time" content="2026-05-01">${more}</head>
  <body><article><h1>${name}</h1>${Array.from({ length: 40 }, (_, i) => `<p>${name}, paragraph ${i + 1}: the council of Norrvik met again, heard what the builders had found under the quay of ${name}, and put off its answer until the summer.</p>`).join('')}</article></body></html>`;

/** Titles of the table's articles, but for those that came with us. */
export const saved = (page: Page) =>
  page.$$eval('.shelf-table tr[data-id]', (rows) =>
    rows
      .filter((row) => row.querySelector('.collection')?.textContent?.trim() !== 'Came with Backstory')
      .map((row) => row.querySelector('.title a')?.textContent ?? ''),
  );

/** Titles and marks of all that the library has, asked of a page of ours that reads it anew each time. */
export async function kept({ browser }: Rig): Promise<Pick<StoredArticle, 'title' | 'remembered'>[]> {
  const page = await browser.openExtension('library.html');
  try {
    await until('the library', () => page.$('main[aria-busy=false]'));
    // Settings come a little later than the library.
    await until('its sections', () => page.$('#remembered-title'));
    const remembered = await textsOf(page, '.remembered-day li a');
    const all = await saved(page);
    return [...new Set([...all, ...remembered])].map((title) => ({
      title,
      ...(remembered.includes(title) ? { remembered: 1 } : {}),
    }));
  } finally {
    await page.close();
  }
}

/** Whether the script that notices reading is at work in the page of a tab. */
export const isWatched = ({ browser }: Rig, tab: number) =>
  browser.inExtension(async (api, tabId) => {
    const [frame] = await api.scripting.executeScript({
      target: { tabId },
      func: () => {
        const watch = (globalThis as { [slot: symbol]: AbortController | undefined })[
          Symbol.for('backstory.attention')
        ];
        return watch !== undefined && !watch.signal.aborted;
      },
    });
    return frame?.result === true;
  }, tab);

/** Waits for so long (ms). */
export const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

/** Scrolls up and down as a reader does, for so long (ms): a page that has just come up is at rest only after a while. */
export async function scroll(page: Page, span = 4000): Promise<void> {
  for (const end = performance.now() + span; performance.now() < end; ) {
    await page.evaluate(() => scrollBy(0, scrollY > innerHeight / 2 ? -innerHeight / 3 : innerHeight / 3));
    await pause(500);
  }
}

/** Reads on until the button of the tab has the sign. */
export const readOn = ({ browser }: Rig, page: Page, tab: number) =>
  until(
    'the sign',
    async () => {
      await scroll(page, 500);
      const badge = await browser.inExtension((api, tabId) => api.action.getBadgeText({ tabId }), tab);
      return badge.startsWith('•');
    },
    SOON,
  );

/** Opens a page with these settings, and waits until it has been looked through; gives its tab's id as well. */
export async function openStory(
  rig: Rig,
  path: string,
  html: string,
  settings: Partial<Settings> = { remember: true },
): Promise<{ page: Page; tab: number }> {
  await rig.browser.setSettings(settings);
  const page = await rig.browser.open(rig.server.put(path, html));
  return { page, tab: await readThrough(rig, page) };
}
