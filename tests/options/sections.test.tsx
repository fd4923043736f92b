// @vitest-environment happy-dom
// biome-ignore assist/source/organizeImports: the browser must be there before what uses it.
import { fakeBrowser } from '../fake-browser.ts';
import { render } from 'preact';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { SETTINGS_KEY } from '../../bridge/settings-items.ts';
import { TextsProvider } from '../../components/texts.ts';
import { Options } from '../../entrypoints/options/Options.tsx';
import { english } from '../texts.ts';

const sent: { backstory: string; question: unknown }[] = [];
/** What the background refuses, by the name of the message. */
let refused: string[] = [];

beforeEach(() => {
  fakeBrowser.reset();
  Object.assign(fakeBrowser, { commands: { getAll: async () => [] } });
  sent.length = 0;
  refused = [];
  vi.spyOn(fakeBrowser.runtime, 'sendMessage').mockImplementation((async (message: (typeof sent)[number]) => {
    sent.push(message);
    return refused.includes(message.backstory) ? { ok: false, error: 'Refused' } : { ok: true, value: null };
  }) as never);
});
afterEach(() => {
  render(null, document.body);
  vi.restoreAllMocks();
});

async function show(stored: Record<string, unknown> = {}): Promise<void> {
  await fakeBrowser.storage.sync.set({ [SETTINGS_KEY]: stored });
  render(
    <TextsProvider value={english}>
      <Options />
    </TextsProvider>,
    document.body,
  );
  await vi.waitUntil(() => headings().length > 0);
}

const headings = () => [...document.querySelectorAll('h2')].map((each) => each.textContent);
const notices = () => [...document.querySelectorAll('.notice p')].map((each) => each.textContent);
const press = (text: string) =>
  [...document.querySelectorAll('button')].find((each) => each.textContent?.trim() === text)?.click();
const SECTIONS = 8;

test('every section is there', async () => {
  await show();
  expect(headings()).toHaveLength(SECTIONS);
  expect(notices()).toEqual([]);
});

test('a section that fails says so in its place; the others stand, and the reset works', async () => {
  const format = vi.spyOn(Intl, 'DateTimeFormat').mockImplementation(() => {
    throw new RangeError('No such date');
  });
  await show({ pausedSites: { 'a.example': Date.now() + 60_000 } });
  expect(notices()).toEqual(['Something went wrong here.']);
  expect(headings()).toHaveLength(SECTIONS - 1);
  expect(document.querySelector('#paused-sites')).toBeNull();
  press('Reset all settings');
  await vi.waitUntil(() => document.querySelector('.outcome')?.textContent?.includes('back to their defaults'));
  expect(sent.some(({ backstory }) => backstory === 'replaceSettings')).toBe(true);

  format.mockRestore();
  press('Try again');
  await vi.waitUntil(() => document.querySelector('#paused-sites'));
  expect(notices()).toEqual([]);
});

test('what could not be read of the settings is named', async () => {
  await show({ mutedTopics: {}, pausedSites: { 'a.example': 1e300 }, theme: 'dark' });
  expect(notices()).toEqual([expect.stringMatching(/: pausedSites\.a\.example, mutedTopics\.$/u)]);
  expect(document.querySelector<HTMLInputElement>('input[value=dark]')?.checked).toBe(true);
});

test('settings that are kept on this computer only are said to be', async () => {
  await fakeBrowser.storage.local.set({ [SETTINGS_KEY]: { theme: 'dark' } });
  await show();
  expect(notices()).toEqual([expect.stringMatching(/this computer only/u)]);
});

test('an import that could not be stored says that, and not that it was imported', async () => {
  refused = ['replaceSettings'];
  await show();
  press('Reset all settings');
  await vi.waitUntil(() => notices().length > 0);
  expect(notices()).toEqual([expect.stringMatching(/could not be saved/u)]);
  expect(document.querySelector('.outcome')?.textContent).toBe('');
});

test('a slider writes once, when its thumb is let go, and shows its value on the way', async () => {
  await show();
  const slider = document.querySelector<HTMLInputElement>('input[type=range]');
  if (!slider) throw new Error('There is no slider');
  for (const delay of ['350', '400', '450']) {
    slider.value = delay;
    slider.dispatchEvent(new Event('input', { bubbles: true }));
  }
  await vi.waitUntil(() => slider.getAttribute('aria-valuetext')?.includes('450'));
  expect(sent.filter(({ backstory }) => backstory === 'setChoices')).toEqual([]);
  slider.dispatchEvent(new Event('change', { bubbles: true }));
  await vi.waitUntil(() => sent.some(({ backstory }) => backstory === 'setChoices'));
  expect(sent.filter(({ backstory }) => backstory === 'setChoices')).toEqual([
    { backstory: 'setChoices', question: { choices: { delay: 450 } } },
  ]);
});

test('where pinned cards stood is forgotten at a press, and what they have shown by another', async () => {
  await show();
  press('Forget where they stood');
  await vi.waitUntil(() => document.body.textContent?.includes('Forgotten.'));
  expect(sent.map(({ backstory }) => backstory)).toContain('forgetPinPlaces');
  expect(sent.map(({ backstory }) => backstory)).not.toContain('forgetShown');
});
