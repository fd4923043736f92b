// @vitest-environment happy-dom
// biome-ignore assist/source/organizeImports: the browser must be there before what uses it.
import { fakeBrowser } from '../fake-browser.ts';
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { TextsProvider } from '../../components/texts.ts';
import type { Topic } from '../../engine/model/topic.ts';
import { Corrections } from '../../entrypoints/topic/Corrections.tsx';
import { english } from '../texts.ts';

const topicOf = (id: string, label: string): Topic => ({ id, label, kind: 'person', aliases: ['B. Ekmanson'] });

/** What was asked, but for the search. */
let asked: unknown[] = [];

beforeEach(() => {
  fakeBrowser.reset();
  asked = [];
  vi.spyOn(fakeBrowser.runtime, 'sendMessage').mockImplementation(async (message: unknown) => {
    const { backstory } = message as { backstory: string };
    if (backstory !== 'search') asked.push(message);
    const topics = [topicOf('mine', 'Boel Berg'), topicOf('archive:ab:b', 'Boel Holm'), topicOf('copy:c', 'Boel Lund')];
    return { ok: true, value: backstory === 'search' ? { topics } : null };
  });
});
afterEach(() => render(null, document.body));

function show(id: string): void {
  const topic = topicOf(id, 'Boel Ekmanson');
  const profile = { topic, passages: 3, articles: 2, span: null, periods: [], undated: 0, papers: [] };
  const names = [topic.label, ...topic.aliases].map((name) => ({ name, origin: 'derived' as const }));
  const view = { status: 'known' as const, profile, names, muted: false, isLearning: false, edits: [], days: [] };
  act(() =>
    render(
      <TextsProvider value={english}>
        <Corrections view={view} onChanged={() => undefined} />
      </TextsProvider>,
      document.body,
    ),
  );
}

const buttons = () => [...document.querySelectorAll('button')].map(({ textContent }) => textContent);

test('a topic of one’s own can be renamed, merged, split and blocked', () => {
  show('mine');
  expect(buttons()).toEqual(expect.arrayContaining(['Rename', 'Merge', 'Block']));
});

test.each(['archive:ab12cd:boel', 'copy:boel'])(
  'of %s it is said why it cannot be, and its marks can go',
  async (id) => {
    show(id);
    expect(buttons()).toEqual([]);
    expect(document.querySelector('.topic-editor .quiet')?.textContent).toContain('not from your own articles');
    await act(async () => (document.querySelector('.topic-mute input') as HTMLInputElement).click());
    expect(asked).toEqual([{ backstory: 'muteTopic', question: { topicId: id, muted: true } }]);
  },
);

test('nothing is merged into a topic that is not one’s own', async () => {
  show('other');
  const field = document.querySelector('input[list]') as HTMLInputElement;
  field.value = 'Boel';
  field.dispatchEvent(new Event('input', { bubbles: true }));
  const proposed = () => [...document.querySelectorAll('datalist option')].map((one) => one.getAttribute('value'));
  await vi.waitFor(() => expect(proposed()).toEqual(['Boel Berg']));
});
