import { beforeAll, expect, test } from 'vitest';
import type { Briefing } from '../../bridge/tab-view.ts';
import type { Library } from '../../engine/model/library.ts';
import { axe } from './axe.ts';
import { cardFor, inCard, marked } from './card.ts';
import { useBrowser } from './harness.ts';
import { buildWith, largeLibrary } from './large.ts';
import { hover } from './pointer.ts';
import { readThrough, textOf, textsOf } from './surfaces.ts';
import { until } from './wait.ts';

const library: Library = largeLibrary();
const rig = useBrowser({
  get folder() {
    return buildWith(library);
  },
});

/** The name that most articles have, and how many these are. */
let label = '';
let count = 0;
beforeAll(() => {
  const articleOf = new Map(library.passages.map(({ id, articleId }) => [id, articleId]));
  for (const topic of library.topics) {
    const articles = new Set(library.postings[topic.id]?.map(({ passageId }) => articleOf.get(passageId)));
    if (articles.size <= count) continue;
    count = articles.size;
    label = topic.label;
  }
});

test('a card of a name in thousands of articles is small and true', async () => {
  expect(count).toBeGreaterThan(3000);
  const page = await rig.browser.open(rig.server.put('/large.html', `<p>Yesterday ${label} spoke.`));
  await marked(page);
  await hover(page, label);
  const card = await cardFor(page, label);
  expect(card.text).toContain(`in ${count.toLocaleString('en')} articles`);
  const counts =
    (await inCard(page, () =>
      [...document.querySelectorAll('.point')].map((point) =>
        point
          .getAttribute('aria-label')
          ?.match(/: ([\d,]+)/)?.[1]
          ?.replace(',', ''),
      ),
    )) ?? [];
  expect(counts.length).toBeGreaterThan(5);
  expect(counts.reduce((sum, each) => sum + Number(each), 0)).toBe(count);
  const topicId = library.topics.find((topic) => topic.label === label)?.id ?? '';
  const bytes = await rig.browser.inExtension(async (api, id) => {
    const answer = await api.runtime.sendMessage({ backstory: 'lookUp', question: { topicId: id, text: '', at: 0 } });
    return JSON.stringify(answer).length;
  }, topicId);
  expect(bytes).toBeLessThan(20_000);
  const tab = await readThrough(rig, page);
  const briefing = await rig.browser.inExtension(async (api, tabId) => {
    const reply = await api.runtime.sendMessage({ backstory: 'briefing', question: { tabId } });
    return (reply as { value: Briefing }).value;
  }, tab);
  expect(briefing.timeline.reduce((sum, point) => sum + point.count, 0)).toBe(count);
  expect(JSON.stringify(briefing).length).toBeLessThan(60_000);
});

test('a library of 10,000 articles opens at once, and any article or topic in it is found', async () => {
  const page = await rig.browser.openExtension('options.html#library');
  await page.bringToFront();
  const rows = () => textsOf(page, '.sort-table tbody th');
  await until('the first rows', async () => (await rows()).length > 0);
  expect(await textOf(page, '[aria-labelledby=articles] [role=status]')).toBe('10,000 articles');
  expect(await rows()).toHaveLength(100);
  expect(await textsOf(page, '.topic-head')).toHaveLength(100);
  expect(await axe(page)).toEqual([]);
  const press = (section: string) =>
    page.$eval(`[aria-labelledby=${section}] > p > .button`, (button) => (button as HTMLElement).click());
  await press('articles');
  await until('more rows', async () => (await rows()).length === 200);
  await press('topics');
  await until('more topics', async () => (await textsOf(page, '.topic-head')).length === 200);

  const { title } = library.articles[7777] as Library['articles'][number];
  await page.type('[aria-labelledby=articles] input', title);
  await until('the article', async () => (await rows()).length === 1);
  expect(await rows()).toEqual([title]);
  await page.type('[aria-labelledby=topics] input', label);
  await until('the topic', async () => (await textsOf(page, '.topic-head'))[0]?.startsWith(label));
  await page.click('.topic-head');
  expect(await textOf(page, '.topic-editor')).toContain(`${count.toLocaleString('en')} articles`);

  const other = library.topics[2999]?.label ?? '';
  await page.type('.topic-editor [list]', other);
  await until('the other topic', () =>
    page.$$eval('.topic-editor option', (options, name) => options.some((each) => each.value === name), other),
  );
  await page.evaluate(() => document.querySelector<HTMLElement>('.topic-editor [list] ~ button')?.click());
  expect(await textOf(page, '[aria-labelledby=changes] li')).toContain(other);
});
