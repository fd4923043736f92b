import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import type { Browser } from '../e2e/browser.ts';
import { downloadsOf } from '../e2e/download.ts';
import { press } from '../e2e/surfaces.ts';
import { until } from '../e2e/wait.ts';

/** What a page of many thousand articles needs (ms). */
type Times = Record<string, number>;

/** An export of everything takes a minute (ms). */
const LONGEST = 300_000;

/** Has a page note the longest time in which it did nothing else; see `longestStall`. */
export async function watchStalls(page: Page): Promise<void> {
  await page.evaluate(() => {
    const stalls = { last: performance.now(), longest: 0 };
    Object.assign(globalThis, { stalls });
    setInterval(() => {
      const now = performance.now();
      stalls.longest = Math.max(stalls.longest, now - stalls.last - 10);
      stalls.last = now;
    }, 10);
  });
}

/** The longest time since this was last asked in which the page did not answer (ms). */
export async function longestStall(page: Page): Promise<number> {
  return page.evaluate(() => {
    const { stalls } = globalThis as unknown as { stalls: { longest: number } };
    const { longest } = stalls;
    stalls.longest = 0;
    return Math.round(longest);
  });
}

/** Waits until the page has read the library, and knows which topics each article names. */
export async function pageQuiet(page: Page): Promise<void> {
  await until('the rows', () => page.$('.shelf-table tbody tr[data-id]'), LONGEST);
  await until('the topics', () => page.$('section[aria-labelledby=topics]:not([aria-busy=true])'), LONGEST);
}

/** Opens the page anew: until its rows stand there, until it has counted the topics, and its longest stall meanwhile. */
export async function opening(page: Page): Promise<Times> {
  await page.evaluate(() => sessionStorage.setItem('reloaded', String(Date.now())));
  await page.evaluate(() => location.reload());
  await until('the page', () =>
    page
      .evaluate(
        () =>
          performance.timeOrigin > Number(sessionStorage.getItem('reloaded')) && document.querySelector('h1') !== null,
      )
      .catch(() => false),
  );
  await watchStalls(page);
  const since = () => page.evaluate(() => Date.now() - Number(sessionStorage.getItem('reloaded')));
  await until('the rows', () => page.$('.shelf-table tbody tr[data-id]'), LONGEST);
  const rows = await since();
  await pageQuiet(page);
  return { 'rows after': rows, 'topics counted after': await since(), 'longest stall': await longestStall(page) };
}

/** Until the page has painted what a deed changed (ms), the best and the worst of a few. */
async function responses(page: Page, deed: string): Promise<[best: number, worst: number]> {
  const times = await page.evaluate(async (deed) => {
    const painted = () =>
      new Promise<void>((resolve) =>
        requestAnimationFrame(() => setTimeout(() => requestAnimationFrame(() => resolve()))),
      );
    const set = (selector: string, value: string) => {
      const field = document.querySelector(selector) as HTMLInputElement;
      field.value = value;
      field.dispatchEvent(
        new Event(field.type === 'date' ? 'change' : field instanceof HTMLSelectElement ? 'change' : 'input', {
          bubbles: true,
        }),
      );
    };
    const frame = document.querySelector('.shelf-frame') as HTMLElement;
    const sort = (name: string) => () =>
      (document.querySelector(`.shelf-table th.${name} button`) as HTMLElement).click();
    const select = (place: number) => {
      const all = [...document.querySelectorAll('.filters select')] as HTMLSelectElement[];
      const field = all[place] as HTMLSelectElement;
      return () => {
        field.value = field.value === '' ? (field.options[1]?.value ?? '') : '';
        field.dispatchEvent(new Event('change', { bubbles: true }));
      };
    };
    let turn = 0;
    const deeds: Record<string, () => void> = {
      scroll: () => frame.scrollTo(0, (frame.scrollHeight * (++turn % 7)) / 7),
      'sort by title': sort('title'),
      'sort by publisher': sort('publisher'),
      'sort by day': sort('published'),
      'sort by topic': sort('topic'),
      'filter by publisher': select(0),
      'filter by collection': select(1),
      'filter by day': () => set('.filters input[type=date]', ++turn % 2 ? '1987-03-10' : ''),
    };
    const times: number[] = [];
    for (let i = 0; i < 6; i++) {
      await painted();
      const start = performance.now();
      deeds[deed]?.();
      await painted();
      times.push(performance.now() - start);
    }
    return times;
  }, deed);
  return [Math.round(Math.min(...times)), Math.round(Math.max(...times))];
}

/** How fast the table of articles follows: from a press to what it changed, painted (ms, best and worst of six). */
export async function tableTimes(page: Page): Promise<Record<string, string>> {
  const report: Record<string, string> = {};
  for (const deed of [
    'scroll',
    'sort by title',
    'sort by publisher',
    'sort by day',
    'sort by topic',
    'filter by publisher',
    'filter by collection',
    'filter by day',
  ]) {
    const [best, worst] = await responses(page, deed);
    report[deed] = `${best} to ${worst}`;
  }
  return report;
}

/** Takes everything out: how long that takes (s), how large the zip is (MB), and the longest stall of the page (ms). */
export async function exporting(browser: Browser, page: Page): Promise<{ times: Times; file: string }> {
  const folder = await downloadsOf(browser);
  await longestStall(page);
  const start = performance.now();
  await press(page, 'Export everything');
  const file = await until(
    'the zip',
    () => readdirSync(folder).find((name) => name.endsWith('.zip') && statSync(join(folder, name)).size > 0),
    LONGEST,
  );
  const seconds = Math.round((performance.now() - start) / 100) / 10;
  const path = join(folder, file);
  return {
    times: { seconds, MB: Math.round(statSync(path).size / 1e5) / 10, 'longest stall': await longestStall(page) },
    file: path,
  };
}
