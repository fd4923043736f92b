import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { LibraryView } from '../../bridge/library-view.ts';
import { inventedArticle } from '../engine/newsroom.ts';
import { newsPage } from '../sources/page/doms.ts';
import { axe } from './axe.ts';
import { give, openLibrary, rowCount } from './brought.ts';
import { downloadsOf } from './download.ts';
import { useBrowser } from './harness.ts';
import { press, textOf, textsOf } from './surfaces.ts';
import { until } from './wait.ts';

const rig = useBrowser();

const lines = (from: number, count: number) =>
  Array.from({ length: count }, (_, i) => JSON.stringify(inventedArticle(from + i))).join('\n');

test('files are tried first, brought in with what became of each, and taken back at once', async () => {
  const page = await openLibrary(rig.browser);
  const html = newsPage();
  await give(page, [
    { name: 'a.jsonl', text: `${lines(0, 30)}\nno json` },
    { name: 'page.html', text: html },
    {
      name: 'pocket.csv',
      text: 'title,url,time_added,tags,status\nThe quay,https://a.example/quay,1600322788,,unread\n',
    },
  ]);
  await press(page, 'What would this bring?');
  await until('examples', async () => (await textsOf(page, '.examples li')).length === 10);
  expect((await textsOf(page, '.examples li'))[0]).toContain(inventedArticle(0).title);
  expect(await textOf(page, '.preview legend')).toBe('What each column was taken for. Change what is wrong:');
  expect(await axe(page)).toEqual([]);
  await press(page, 'Bring in');
  await until('the end', async () => (await textsOf(page, 'main')).join().includes('Everything was brought in.'));
  const cells = await textsOf(page, '.outcomes tbody tr');
  expect(cells.find((row) => row.startsWith('a.jsonl'))).toMatch(/^a\.jsonl3000line 31: This is not valid JSON/);
  expect(cells.find((row) => row.startsWith('page.html'))).toBe('page.html100');
  expect(cells.find((row) => row.startsWith('pocket.csv'))).toBe('pocket.csv001');
  expect(await textsOf(page, '[aria-labelledby=to-read] li a')).toEqual(['The quay']);
  await until('the rows', async () => (await rowCount(page)) >= 31);
  expect(await page.title()).toBe('Your articles – Backstory');
  expect(await axe(page)).toEqual([]);
  const before = await rowCount(page);
  await press(page, 'Take this import back');
  await until('31 fewer', async () => (await rowCount(page)) === before - 31);
  expect(await textsOf(page, '[aria-labelledby=to-read] li a')).toEqual([]);
});

test('an import that was cut off goes on after the page was closed, and is whole only then', async () => {
  const page = await openLibrary(rig.browser);
  const files = [
    { name: 'a.jsonl', text: lines(0, 120) },
    { name: 'b.jsonl', text: lines(120, 1500) },
  ];
  await give(page, files);
  await press(page, 'Bring in');
  await until('it to run', async () => /articles [1-9]/.test((await textsOf(page, '.progress p')).join()));
  // What asks before leaving would hold the closing up; a browser that is killed does not ask.
  await page.close({ runBeforeUnload: false });
  const again = await openLibrary(rig.browser);
  await until('what was noted', async () =>
    (await textsOf(again, 'details summary')).join().includes('(not finished)'),
  );
  await give(again, files);
  await press(again, 'Bring in');
  await until('the end', async () => (await textsOf(again, 'main')).join().includes('Everything was brought in.'));
  expect((await textsOf(again, 'details summary')).join()).not.toContain('(not finished)');
  expect(await textsOf(again, 'details')).toHaveLength(1);
  const rows = await textsOf(again, '.outcomes tbody tr');
  expect(rows).toHaveLength(2);
  await until('the rows', async () => (await rowCount(again)) >= 1620);
  const before = await rowCount(again);
  await press(again, 'Take this import back');
  await until('none of them', async () => (await rowCount(again)) === before - 1620);
});

test('columns that are not known are said to be what they are; an import is paused and stopped by keyboard, and taken back', async () => {
  const page = await openLibrary(rig.browser);
  await give(page, [{ name: 'a.csv', text: 'Titel,Volltext\nDer Kai,"Der Kai sinkt, sagt Maren Oldwick."\n' }]);
  await press(page, 'What would this bring?');
  await until('the columns', async () => (await textsOf(page, '.preview select')).length === 5);
  expect(await textOf(page, '.preview legend')).toBe('No column is known as the text. Say which is which:');
  await page.select('.preview select', 'Volltext');
  await until('the example', async () => (await textsOf(page, '.examples li')).join().includes('Der Kai sinkt'));
  expect(await textOf(page, '.preview legend')).toBe('What each column was taken for. Change what is wrong:');

  await give(page, [{ name: 'b.jsonl', text: lines(3000, 2000) }]);
  const push = async (label: string) => {
    const button = await until(label, () =>
      page.$(`xpath/.//section[@aria-labelledby="import"]//button[text()="${label}"]`),
    );
    await button.focus();
    await page.keyboard.press('Enter');
  };
  await push('Bring in');
  await until('it to run', async () => /articles [1-9]/.test((await textsOf(page, '.progress p')).join()));
  const focused = () => page.evaluate(() => document.activeElement?.id);
  await until('the focus on the heading', async () => (await focused()) === 'import');
  await push('Pause');
  await until('it to be paused', async () => (await textsOf(page, '.progress p')).join().includes('paused'));
  expect(await axe(page)).toEqual([]);
  await push('Stop');
  await until('it to be stopped', async () => (await textsOf(page, 'details')).join().includes('(not finished)'));
  const stopped = 'This import was stopped. What it brought stands; choose the same files again to go on.';
  expect((await textsOf(page, '[aria-labelledby=import] p')).filter((text) => text === stopped)).toHaveLength(1);
  await until('the focus on the heading', async () => (await focused()) === 'import');
  await until('the rows', async () => (await rowCount(page)) >= 200);
  await push('Take this import back');
  await until('nothing of it', async () => !(await textsOf(page, 'details')).join().includes('(not finished)'));
  await until('the focus on the heading', async () => (await focused()) === 'import');
});

test('everything taken out and brought into an empty profile is the same again, settings only when the reader says so', async () => {
  const folder = await downloadsOf(rig.browser);
  const page = await openLibrary(rig.browser);
  await give(page, [
    { name: 'a.jsonl', text: lines(0, 40) },
    {
      name: 'pocket.csv',
      text: 'title,url,time_added,tags,status\nThe gate,https://a.example/gate,1600322788,,unread\n',
    },
  ]);
  await press(page, 'Bring in');
  await until('the rows', async () => (await rowCount(page)) >= 40);
  await rig.browser.setSettings({ delay: 700 });
  const topics = () =>
    rig.browser.inExtension(async (api) => {
      const articles = { words: '', by: 'title', down: false, count: 1 };
      const question = { articles, topics: { words: '', count: 5 }, others: '' };
      const reply = await api.runtime.sendMessage({ backstory: 'readLibrary', question });
      return (reply as { value: LibraryView }).value;
    }, null);
  const [renamed] = (await topics()).topics.rows;
  const edit = { type: 'rename', topicId: renamed?.topic.id, label: 'Aaa renamed' };
  await rig.browser.inExtension(
    (api, edit) => api.runtime.sendMessage({ backstory: 'editLibrary', question: { edit } }),
    edit,
  );
  const count = await rowCount(page);
  const titles = await textsOf(page, '.shelf-table th.title a');
  await press(page, 'Export everything');
  const name = await until('the zip', () =>
    readdirSync(folder).find((one) => one.endsWith('.zip') && readFileSync(join(folder, one)).length > 0),
  );
  const base64 = readFileSync(join(folder, name)).toString('base64');

  await page.click('.shelf-table thead input');
  await press(page, 'Delete', '.selection');
  await until('an empty library', async () => (await rowCount(page)) === 0);
  await press(page, 'Remove', '[aria-labelledby=to-read]');
  await rig.browser.inExtension((api) => api.runtime.sendMessage({ backstory: 'undoEdit', question: {} }), null);
  await rig.browser.setSettings({});
  expect((await topics()).edits).toEqual([]);

  await give(page, [{ name, base64 }]);
  await press(page, 'Bring in');
  await until('all again', async () => (await rowCount(page)) === count);
  expect(await textsOf(page, '.shelf-table th.title a')).toEqual(titles);
  expect(await textOf(page, '.outcomes tbody td')).toBe(String(count));
  await until('the link', async () => (await textsOf(page, '[aria-labelledby=to-read] .rows a')).join() === 'The gate');
  expect((await topics()).edits.map(({ edit }) => edit)).toEqual([edit]);
  // Nobody's settings are replaced without a word.
  expect((await rig.browser.settings()).delay).toBe(300);
  expect(await axe(page)).toEqual([]);
  await press(page, 'Take the file’s settings');
  await until('the settings', async () => (await rig.browser.settings()).delay === 700);
  await until('no more question', async () => (await page.$('.settings-ask')) === null);

  await press(page, 'Take this import back');
  await until('it to be taken back', async () => (await rowCount(page)) === 0);
  await until('the change, too', async () => (await topics()).edits.length === 0);
});
