import { expect, test } from 'vitest';
import { axe } from './axe.ts';
import { give, openLibrary, rowCount } from './brought.ts';
import { cardFor, cardGone } from './card.ts';
import { downloaded, downloadsOf } from './download.ts';
import { useBrowser } from './harness.ts';
import { hover, leave } from './pointer.ts';
import { press, textsOf } from './surfaces.ts';
import { until } from './wait.ts';

const rig = useBrowser();

const lines = [
  ['Ferry stops', 'The ferry of Sandhamnvik stops no more. Director Boel Ekmanson said that Sandhamnvik had no quay.'],
  ['A quay', 'Director Boel Ekmanson promised Sandhamnvik a quay. Boel Ekmanson will open it in May.'],
  ['NATO visit', 'Jens Stoltenberg of NATO came to Sandhamnvik. Boel Ekmanson showed Jens Stoltenberg the ferry.'],
]
  .map(([title, text]) => JSON.stringify({ title, text, publisher: 'Sund Tidende', published: '2021-07-01' }))
  .join('\n');

const databases = () =>
  rig.browser.inExtension(async () => (await indexedDB.databases()).map(({ name }) => name ?? ''), null);

test('another library is tried beside the own one: its names have marks of their own, cards say from where, and it goes in one press', async () => {
  const page = await openLibrary(rig.browser);
  const before = await rowCount(page);
  expect(await axe(page)).toEqual([]);
  await give(page, [{ name: 'backstory-2026-11-26.jsonl', text: lines }], '.copy-pick input[type=file]');
  await until(
    'the copy',
    async () => (await textsOf(page, '.copy-open strong')).join() === 'backstory-2026-11-26.jsonl',
  );
  expect(await textsOf(page, '.copy-open .quiet')).toEqual([expect.stringMatching(/^3 articles · /)]);
  expect(await axe(page)).toEqual([]);
  // It stands in the table beside the own articles, and can only be read.
  await until('its rows', async () => (await rowCount(page)) === before + 3);
  const rows = (selector: string) => textsOf(page, `.shelf-table tbody tr[data-id] ${selector}`);
  const own = (await rows('td.collection')).filter((text) => text !== 'from the copy “backstory-2026-11-26.jsonl”');
  expect(own).toHaveLength(before);
  expect(await rows('.star button')).toHaveLength(before);
  expect(await axe(page)).toEqual([]);
  // Nothing of its name is cut off, and its articles can be cited and taken out, and nothing else.
  const looks = await page.$$eval('td.of-copy span', (names) => ({
    cut: names.filter((name) => name.scrollHeight > name.clientHeight || name.scrollWidth > name.clientWidth).length,
    heights: new Set([...document.querySelectorAll('.shelf-table tr[data-id]')].map((row) => row.clientHeight)).size,
  }));
  expect(looks).toEqual({ cut: 0, heights: 1 });
  await page.select('.filters label:nth-of-type(2) select', '\u0000copy');
  await until('those of the copy', async () => (await rowCount(page)) === 3);
  await page.click('.shelf-table thead input');
  await until(
    'all to be chosen',
    async () => (await textsOf(page, '.selection strong')).join() === '3 articles chosen',
  );
  expect(await textsOf(page, '.selection button')).toEqual(['Choose none', 'Export', 'Copy citations']);
  expect(await textsOf(page, '.selection p.quiet')).toEqual([
    'Articles of a copy are only read: they can be cited and exported.',
  ]);
  expect(await axe(page)).toEqual([]);
  for (const [format, sign] of [
    ['ris', /^T2 {2}- Sund Tidende/gmu],
    ['jsonl', /Sandhamnvik (?:no|a) quay|had no quay|showed Jens/gu],
  ] as const) {
    const folder = await downloadsOf(rig.browser);
    await page.select('.selection select', format);
    await press(page, 'Export', '.selection');
    expect((await downloaded(folder)).text.match(sign)?.length).toBeGreaterThanOrEqual(3);
  }
  await page.select('.filters label:nth-of-type(2) select', '');
  await until('all rows', async () => (await rowCount(page)) === before + 3);
  if (before > 0) {
    await page.click('.shelf-table thead input');
    await press(page, 'Choose yours alone', '.selection');
    await until('the own ones', async () => (await textsOf(page, '.selection button')).includes('Delete'));
    expect((await textsOf(page, '.selection strong')).join()).toBe(`${before} articles chosen`);
  }
  await press(page, 'Choose none', '.selection');
  // The library that is taken out is the own one.
  expect(await textsOf(page, '[aria-labelledby=collections-title] li')).toHaveLength(before === 0 ? 0 : 1);

  const news = await rig.browser.open(
    rig.server.put(
      '/sund.html',
      '<title>Sund</title><p style="margin: 200px">Boel Ekmanson met Jens Stoltenberg, who waited for the ferry.</p>',
    ),
  );
  const marked = (name: string) =>
    news.evaluate(
      (name) =>
        [...((CSS.highlights.get(name) ?? []) as Iterable<AbstractRange>)].map((mark) => {
          const range = document.createRange();
          range.setStart(mark.startContainer, mark.startOffset);
          range.setEnd(mark.endContainer, mark.endOffset);
          return String(range);
        }),
      name,
    );
  await until(
    'both marks',
    async () =>
      [(await marked('backstory-copy')).join(), (await marked('backstory-mention')).join()].join(' | ') ===
      'Boel Ekmanson | Jens Stoltenberg',
  );
  await hover(news, 'Boel Ekmanson');
  const card = await cardFor(news, 'Boel Ekmanson');
  expect(card.text).toContain('from the copy “backstory-2026-11-26.jsonl”');
  await leave(news);
  await cardGone(news);
  await hover(news, 'Jens Stoltenberg');
  const both = await cardFor(news, 'Jens Stoltenberg');
  expect(both.text).toContain('from the copy “backstory-2026-11-26.jsonl”');
  expect(both.snippets.length).toBeGreaterThan(1);
  await leave(news);

  await page.bringToFront();
  const type = async (words: string) => {
    await page.$eval(
      '.filters .words',
      (field, words) => {
        (field as HTMLInputElement).value = words;
        field.dispatchEvent(new Event('input', { bubbles: true }));
      },
      words,
    );
  };
  await type('quay');
  await until('what was found', async () => (await rows('th.title a')).sort().join() === 'A quay,Ferry stops');
  await type('');
  await until('the topics', async () => (await textsOf(page, '.topic-rows li .link[aria-pressed]')).length > 0);
  await press(page, 'Boel Ekmanson', '.topic-rows');
  await until('what names her', async () => (await rowCount(page)) === 3);
  await press(page, 'Show all', '.filters');
  const topic = await rig.browser.inExtension(async (api) => {
    const found = (await api.runtime.sendMessage({ backstory: 'search', question: { query: 'Boel Ekmanson' } })) as {
      value: { topics: { id: string }[] };
    };
    const topicId = found.value.topics[0]?.id ?? '';
    const ask = async (backstory: string, question: object) =>
      ((await api.runtime.sendMessage({ backstory, question })) as { value: Record<string, unknown> }).value;
    return {
      view: (await ask('readTopic', { topicId })) as { status: string; profile: { articles: number } },
      said: (await ask('whoSaid', { topicId })) as { by: { text: string }[] },
    };
  }, null);
  expect([topic.view.status, topic.view.profile.articles]).toEqual(['known', 3]);
  expect(topic.said.by.map(({ text }) => text)).toEqual([expect.stringContaining('had no quay')]);

  await press(page, 'Shown beside mine');
  await until('its rows to be gone', async () => (await rowCount(page)) === before);
  await news.bringToFront();
  await until('its marks to be gone', async () => (await marked('backstory-copy')).length === 0);
  await until('the own mark', async () => (await marked('backstory-mention')).join() === 'Jens Stoltenberg');

  await page.bringToFront();
  await press(page, 'Close the copy');
  await until('nothing of it', async () => !(await databases()).includes('backstory-library-copy'));
  expect(await textsOf(page, '.copy-open')).toEqual([]);
});

test('a file without articles opens nothing, and says so', async () => {
  const page = await openLibrary(rig.browser);
  await give(
    page,
    [{ name: 'none.csv', text: 'title,url\nThe quay,https://a.example/quay\n' }],
    '.copy-pick input[type=file]',
  );
  await until('the failure', async () => (await textsOf(page, '[aria-labelledby=copy] .notice')).length === 1);
  expect((await textsOf(page, '[aria-labelledby=copy] .notice'))[0]).toContain('No library was opened');
  expect(await databases()).not.toContain('backstory-library-copy');
});
