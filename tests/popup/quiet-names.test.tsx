// @vitest-environment happy-dom
// biome-ignore assist/source/organizeImports: the browser must be there before what uses it.
import { fakeBrowser } from '../fake-browser.ts';
import { render } from 'preact';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { Settings } from '../../bridge/settings.ts';
import type { TabView } from '../../bridge/tab-view.ts';
import { TextsProvider } from '../../components/texts.ts';
import { Page } from '../../entrypoints/popup/Page.tsx';
import { changeSettings } from '../../entrypoints/background/settings-writer.ts';
import { english } from '../texts.ts';

const topic = (label: string, isQuiet: boolean): TabView['topics'][number] => ({
  topic: { id: label, label, kind: 'place', aliases: [] },
  count: 2,
  frameId: 0,
  isQuiet,
});

let sent: { backstory: string; question: unknown }[];
const gone: string[] = [];

beforeEach(() => {
  fakeBrowser.reset();
  sent = [];
  gone.length = 0;
  vi.spyOn(fakeBrowser.runtime, 'sendMessage').mockImplementation((async (message: (typeof sent)[number]) => {
    sent.push(message);
    return { ok: true, value: message.backstory === 'savedVersions' ? [] : null };
  }) as never);
});
afterEach(() => {
  render(null, document.body);
  vi.restoreAllMocks();
});

async function show(topics: TabView['topics'], marks: Settings['marks'] = 'first'): Promise<void> {
  await changeSettings({ marks });
  const view: TabView = { page: {}, host: 'a.example', paused: false, complete: true, topics };
  render(
    <TextsProvider value={english}>
      <Page
        tab={{ status: 'known', tabId: 7, windowId: 1, isPrivate: false, view }}
        onRetry={() => undefined}
        onGo={(each) => gone.push(each.topic.label)}
      />
    </TextsProvider>,
    document.body,
  );
  await vi.waitUntil(() => document.querySelector('.site-switch'));
}

const listed = (within: string) =>
  [...document.querySelectorAll(`${within} > .topic-list bdi, ${within} > .topic-list span[dir]`)].map(
    ({ textContent }) => textContent,
  );
const press = (text: string) =>
  [...document.querySelectorAll('button')].find((each) => each.textContent?.includes(text))?.click();

test('what is known and not marked stands apart from what is, with its number', async () => {
  await show([topic('NATO', false), topic('Britain', true), topic('Peru', true)]);
  expect(listed('.popup-page')).toEqual(['NATO']);
  expect(listed('.quiet-names')).toEqual(['Britain', 'Peru']);
  expect(document.querySelector('.quiet-names summary')?.textContent).toBe('2 more names are known and not marked');
  press('Peru');
  expect(gone).toEqual(['Peru']);
});

test('all can be marked from there, and fewer again', async () => {
  await show([topic('NATO', false), topic('Britain', true)]);
  press('Mark all names');
  await vi.waitUntil(() => sent.some(({ backstory }) => backstory === 'setChoices'));
  expect(sent.at(-1)).toEqual({ backstory: 'setChoices', question: { choices: { marks: 'all' } } });
  await show([topic('NATO', false), topic('Britain', false)], 'all');
  await vi.waitUntil(() => document.body.textContent?.includes('Mark fewer names'));
  expect(listed('.popup-page')).toEqual(['NATO', 'Britain']);
  press('Mark fewer names');
  await vi.waitUntil(() => sent.filter(({ backstory }) => backstory === 'setChoices').length === 2);
  expect(sent.at(-1)?.question).toEqual({ choices: { marks: 'first' } });
});

test('where every name is marked, nothing is said of others', async () => {
  await show([topic('NATO', false)]);
  expect(document.querySelector('.quiet-names')).toBeNull();
});
