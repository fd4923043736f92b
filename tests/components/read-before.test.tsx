// @vitest-environment happy-dom
// biome-ignore assist/source/organizeImports: the browser must be there before what uses it.
import { fakeBrowser } from '../fake-browser.ts';
import { render } from 'preact';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { PageReadBefore } from '../../bridge/memory.ts';
import { TextsProvider } from '../../components/texts.ts';
import { ReadBefore } from '../../entrypoints/sidepanel/ReadBefore.tsx';
import { english } from '../texts.ts';

const printed = (publisher: string | null, published: string | null, isExact: boolean) => ({
  articleId: `a ${publisher}`,
  passageId: `p ${publisher}`,
  title: `The quay in ${publisher}`,
  publisher,
  published,
  url: null,
  isExact,
});

/** What the background answers; `null` when nobody does. */
let answer: PageReadBefore | null;
/** How many marks stand in the page's margin. */
let standing: number;
let asked: { backstory: string }[];
let opened: unknown[];

beforeEach(() => {
  fakeBrowser.reset();
  asked = [];
  standing = 0;
  opened = [];
  vi.spyOn(fakeBrowser.runtime, 'sendMessage').mockImplementation((async (message: { backstory: string }) => {
    // Whether marks stand there already is asked of the page's script; nothing is read for it.
    if (message.backstory === 'marksInMargin') return { ok: true, value: standing };
    asked.push(message);
    return answer ? { ok: true, value: answer } : { ok: false, error: 'Refused' };
  }) as never);
  show();
});
afterEach(() => {
  render(null, document.body);
  vi.restoreAllMocks();
});

function show(): void {
  render(
    <TextsProvider value={english}>
      <ReadBefore tabId={7} onRead={(where) => opened.push(where)} />
    </TextsProvider>,
    document.body,
  );
}

const body = () => document.body.textContent ?? '';
const said = (text: string) => vi.waitUntil(() => body().includes(text));
const press = () => document.querySelector('button')?.click();

test('a page is read when somebody asks, and not before', async () => {
  expect(asked).toEqual([]);
  answer = {
    state: 'read',
    paragraphs: 9,
    found: [
      {
        text: 'The quay sinks.',
        printed: [printed('The Courier', '2020-03-02', false), printed('Evening Post', '2020-03-05', true)],
      },
      { text: 'It is old.', printed: [printed(null, null, true)] },
    ],
  };
  press();
  await said('2 paragraphs of this page stand in your library');
  expect(asked).toEqual([{ backstory: 'readBefore', question: { tabId: 7 } }]);
  expect([...document.querySelectorAll('blockquote')].map((quote) => quote.textContent)).toEqual([
    'The quay sinks.',
    'It is old.',
  ]);
  expect([...document.querySelectorAll('dt')].map((term) => term.textContent)).toEqual([
    'First printed',
    'Also printed',
    'First printed',
  ]);
  expect([...document.querySelectorAll('dd')].map((line) => line.textContent)).toEqual([
    'The quay in The CourierThe Courier · Mar 2, 2020In nearly these words',
    'The quay in Evening PostEvening Post · Mar 5, 2020',
    'The quay in nullPublisher unknown · date unknown',
  ]);
  document.querySelector<HTMLElement>('dd button')?.click();
  expect(opened).toEqual([{ articleId: 'a The Courier', passageId: 'p The Courier' }]);
});

test('nothing found, nothing to read and no answer are told', async () => {
  answer = { state: 'read', paragraphs: 3, found: [] };
  press();
  await said('No paragraph of this page stands in your library.');
});

test('why a page cannot be read is told', async () => {
  answer = { state: 'none', reason: 'pdf' };
  press();
  await said('This is a PDF.');
});

test('what fails can be tried again', async () => {
  answer = null;
  press();
  await said('That did not work.');
  answer = { state: 'read', paragraphs: 3, found: [] };
  press();
  await said('No paragraph of this page stands in your library.');
});

test('marks that stand in the margin already are told, and a press takes them away', async () => {
  render(null, document.body);
  standing = 2;
  show();
  answer = { state: 'read', paragraphs: 9, found: [{ text: 'It is old.', printed: [printed(null, null, true)] }] };
  press();
  await said('2 paragraphs are marked.');
  document.querySelector<HTMLElement>('[aria-pressed=true]')?.click();
  await vi.waitUntil(() => asked.length === 2);
  expect(asked[1]).toEqual({ backstory: 'markReadBefore', question: { tabId: 7, isOn: false } });
});
