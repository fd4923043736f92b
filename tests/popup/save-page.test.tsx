// @vitest-environment happy-dom
// biome-ignore assist/source/organizeImports: the browser must be there before what uses it.
import { fakeBrowser } from '../fake-browser.ts';
import { render } from 'preact';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { SavedVersion, SavePreview } from '../../bridge/saving.ts';
import { TextsProvider } from '../../components/texts.ts';
import { SavePage } from '../../entrypoints/popup/SavePage.tsx';
import { SaveTabs } from '../../entrypoints/popup/SaveTabs.tsx';
import { english } from '../texts.ts';

const MAY = Date.UTC(2026, 4, 3, 12);
const draft = {
  title: 'Harbour opens',
  publisher: 'The Courier',
  published: null,
  url: 'https://courier.example/harbour',
  credits: [],
  language: 'en',
  text: 'The harbour opened.',
};
const version: SavedVersion = { ...draft, articleId: 'a1', added: MAY, also: [] };
const preview: SavePreview = {
  state: 'article',
  draft,
  part: 'page',
  parts: ['page'],
  isStub: false,
  words: 612,
  names: ['NATO', 'Norrvik'],
  versions: [],
  current: null,
  changes: [],
};

/** What the background answers, by the name of the message; what is sent is kept. */
let answers: Record<string, unknown>;
let sent: { backstory: string; question: unknown }[];

beforeEach(() => {
  fakeBrowser.reset();
  sent = [];
  answers = { savedVersions: [], previewPage: preview };
  vi.spyOn(fakeBrowser.runtime, 'sendMessage').mockImplementation((async (message: (typeof sent)[number]) => {
    sent.push(message);
    const value = answers[message.backstory];
    return value === undefined ? { ok: false, error: 'Refused' } : { ok: true, value };
  }) as never);
});
afterEach(() => {
  render(null, document.body);
  vi.restoreAllMocks();
});

function show(isPrivate = false): void {
  render(
    <TextsProvider value={english}>
      <SavePage tabId={7} isPrivate={isPrivate} />
    </TextsProvider>,
    document.body,
  );
}

const body = () => document.body.textContent ?? '';
const status = () => document.querySelector('.save-status')?.textContent;
const said = (text: string | RegExp) =>
  vi.waitUntil(() => (typeof text === 'string' ? body().includes(text) : text.test(body())));
const button = (text: string) => [...document.querySelectorAll('button')].find((each) => each.textContent === text);
async function press(text: string): Promise<void> {
  (await vi.waitUntil(() => button(text))).click();
}
function type(selector: string, value: string): void {
  const field = document.querySelector<HTMLInputElement>(selector);
  if (!field) throw new Error(`There is no ${selector}`);
  field.value = value;
  field.dispatchEvent(new Event('input', { bubbles: true }));
}
const asked = (name: string) => sent.filter(({ backstory }) => backstory === name).map(({ question }) => question);

describe('“Save this page”', () => {
  test('shows what will be saved, asks for a day that is not certain, and saves what was corrected', async () => {
    show(true);
    expect(asked('previewPage')).toEqual([]);
    await press('Save this page');
    await said('612 words');
    expect(body()).toContain('NATO, Norrvik');
    expect(body()).toContain('This window is private');
    expect(document.querySelector<HTMLInputElement>('input[type=date]')?.value).toBe('');
    await said('does not say for certain when it was published');
    type('textarea', 'Harbour\nopens again');
    type('input[type=date]', '2026-05-01');
    answers.saveArticle = { state: 'saved', version: { ...version, title: 'Harbour opens again' }, isNew: true };
    await press('Save');
    await vi.waitUntil(() => status() === 'Saved in your library.');
    expect(asked('saveArticle')).toEqual([
      { draft: { ...draft, title: 'Harbour opens again', published: '2026-05-01' } },
    ]);
  });

  test('may be saved without a day', async () => {
    show();
    await press('Save this page');
    answers.saveArticle = { state: 'saved', version, isNew: true };
    await press('Save');
    await vi.waitUntil(() => status() === 'Saved in your library.');
    expect(asked('saveArticle')).toEqual([{ draft }]);
  });

  test('says that a page is in the library, corrects it, removes it, and puts it back', async () => {
    const also = [{ ...version, publisher: 'Evening Post' }];
    answers.savedVersions = [version];
    answers.previewPage = { ...preview, current: { ...version, also } };
    show();
    await said('In your library since May 3, 2026');
    await press('Save this page');
    await vi.waitUntil(() => status()?.includes('since May 3, 2026'));
    expect(body()).toContain('also in Evening Post');
    answers.correctArticle = { state: 'corrected' };
    type('input[type=text]', 'Norrvik Courier');
    await press('Save the corrections');
    await vi.waitUntil(() => status() === 'Saved in your library.');
    expect(asked('correctArticle')).toEqual([{ articleId: 'a1', correction: { publisher: 'Norrvik Courier' } }]);
    const kept = { whole: { id: 'a1', passages: [] }, added: MAY, collection: 'own', also: [] };
    const { text: _, ...known } = draft;
    const removed = { ...known, inferred: [], kept };
    answers.removeArticle = { state: 'removed', removed };
    await press('Remove');
    await vi.waitUntil(() => status() === 'Removed from your library.');
    answers.restoreArticle = { state: 'saved', version, isNew: true };
    await press('Undo');
    await vi.waitUntil(() => status()?.includes('since May 3, 2026'));
    expect(asked('restoreArticle')).toEqual([{ removed }]);
  });

  test('shows what changed in a page since it was saved, and keeps both', async () => {
    answers.previewPage = {
      ...preview,
      versions: [version],
      changes: [
        { in: 'both', text: 'First.' },
        { in: 'before', text: 'It was closed.' },
        { in: 'after', text: 'It is open.' },
      ],
    };
    show();
    await press('Save this page');
    await said('You saved this page on May 3, 2026. Its text is different now.');
    expect(document.querySelector('del')?.textContent).toBe('Gone: It was closed.');
    expect(document.querySelector('ins')?.textContent).toBe('New: It is open.');
    expect(body()).toContain('1 paragraph is the same.');
    answers.saveArticle = { state: 'saved', version: { ...version, articleId: 'a2' }, isNew: true };
    await press('Save the new text as well');
    await vi.waitUntil(() => status() === 'Saved in your library.');
  });

  test('says which part is saved, and reads the other when it is wanted', async () => {
    answers.previewPage = { ...preview, part: 'selection', parts: ['selection', 'page'] };
    show();
    await press('Save this page');
    await said('Only what is selected');
    document
      .querySelectorAll<HTMLInputElement>('input[type=radio]')[1]
      ?.dispatchEvent(new Event('change', { bubbles: true }));
    await vi.waitUntil(() => asked('previewPage').length === 2);
    expect(asked('previewPage')).toEqual([{ tabId: 7 }, { tabId: 7, part: 'page' }]);
  });

  test.each([
    ['own', 'a page of Backstory itself'],
    ['barred', 'no extension read this page'],
    ['pdf', 'cannot read PDFs'],
    ['asleep', 'asleep'],
    ['silent', 'did not answer'],
    ['no-text', 'too little text'],
    ['list', 'leads to others'],
    ['video', 'a video'],
    ['too-large', 'too large'],
    ['unreadable', 'failed to read'],
  ])('says why there is nothing to save (%s), and closes', async (reason, words) => {
    answers.previewPage = { state: 'none', reason };
    show();
    await press('Save this page');
    await said(words);
    await press('Close');
    await vi.waitUntil(() => button('Save this page'));
  });

  test('says what stands in the way of the disk, and goes back to what was typed', async () => {
    show();
    await press('Save this page');
    await said('612 words');
    type('input[type=text]', 'Evening Post');
    answers.saveArticle = { state: 'failed', problem: { type: 'full' } };
    await press('Save');
    await said('no room left on the disk');
    await press('Try again');
    await vi.waitUntil(() => document.querySelector<HTMLInputElement>('input[type=text]')?.value === 'Evening Post');
  });

  test('says so when no answer comes, and asks again', async () => {
    delete answers.previewPage;
    show();
    await press('Save this page');
    await said('That did not work.');
    answers.previewPage = preview;
    await press('Try again');
    await said('612 words');
  });

  test('says of a remembered page that it is, forgets it, tries again where that fails, and takes that back', async () => {
    const remembered = { ...version, remembered: MAY };
    answers.savedVersions = [remembered];
    show();
    await said('Remembered: read on May 3, 2026');
    expect(body()).not.toContain('In your library since');
    answers.removeArticle = { state: 'failed', problem: { type: 'full' } };
    await press('Forget');
    await said('no room left on the disk');
    const kept = { whole: { id: 'a1', passages: [] }, added: MAY, collection: 'own', also: [], remembered: MAY };
    const { text: _, ...known } = draft;
    answers.removeArticle = { state: 'removed', removed: { ...known, inferred: [], kept } };
    answers.savedVersions = [];
    await press('Try again');
    await vi.waitUntil(() => status() === 'Forgotten.');
    expect(asked('removeArticle')).toEqual([{ articleId: 'a1' }, { articleId: 'a1' }]);
    answers.restoreArticle = { state: 'saved', version: remembered, isNew: true };
    answers.savedVersions = [remembered];
    await press('Undo');
    await said('Remembered: read on May 3, 2026');
    expect(button('Save this page')).toBeDefined();
  });

  test('saves a page that was only remembered', async () => {
    const remembered = { ...version, remembered: MAY };
    answers.savedVersions = [remembered];
    answers.previewPage = { ...preview, versions: [remembered], current: remembered };
    show();
    await press('Save this page');
    answers.saveArticle = { state: 'saved', version, isNew: true };
    await press('Save');
    await vi.waitUntil(() => status() === 'Saved in your library.');
  });

  test('says that a part of the page is in the library, and not the page', async () => {
    answers.savedVersions = [{ ...version, excerpt: true }];
    show();
    await said('A part of it is in your library since May 3, 2026');
    expect(body()).not.toContain('In your library since');
  });

  test('tells a stub', async () => {
    answers.previewPage = { ...preview, isStub: true };
    show();
    await press('Save this page');
    await said('Only the beginning of this article');
  });
});

test('all tabs of a window are saved, with how far it is and what was no article', async () => {
  const progress = { total: 3, done: 1, saved: 1, known: 0, none: [], problem: null, isDone: false };
  answers.saveTabs = progress;
  render(
    <TextsProvider value={english}>
      <SaveTabs windowId={4} />
    </TextsProvider>,
    document.body,
  );
  await press('Save all tabs of this window');
  await said('1 of 3 tabs');
  answers.saveTabs = { ...progress, done: 3, known: 1, none: [{ title: 'Front page', reason: 'list' }], isDone: true };
  await said('1 article saved. 1 was there already.');
  expect(body()).toMatch(/Of 1 tab nothing was saved.*Front page.*leads to others/su);
  expect(asked('saveTabs').slice(0, 2)).toEqual([{ windowId: 4 }, {}]);
});
