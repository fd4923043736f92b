// @vitest-environment happy-dom
import '../fake-browser.ts';
import { render } from 'preact';
import { useState } from 'preact/hooks';
import { afterEach, expect, test, vi } from 'vitest';
import { TextsProvider } from '../../components/texts.ts';
import type { Story } from '../../engine/model/story.ts';
import { StorySwitch } from '../../entrypoints/library/StorySwitch.tsx';
import { STORIES_AMONG, useStories } from '../../entrypoints/library/use-stories.ts';
import { english } from '../texts.ts';

const IDS = Array.from({ length: STORIES_AMONG + 2 }, (_, i) => `a${i}`);
/** The last two articles, which no look among the first ones finds. */
const STORY = { id: 's', articles: IDS.slice(-2).map((id) => ({ id })) } as unknown as Story;
const reader = { storyOf: async (id: string) => (STORY.articles.some((one) => one.id === id) ? STORY : null) };

/** The switch over these articles, as the page has it. */
function Switched() {
  const [by, setBy] = useState<'no' | 'first' | 'all'>('no');
  const among = by === 'no' ? [] : IDS.slice(0, by === 'all' ? undefined : STORIES_AMONG);
  const told = useStories(reader, among, by !== 'no');
  return (
    <StorySwitch
      rows={IDS.length}
      isOn={by !== 'no'}
      told={told}
      stories={told.stories.length}
      isCut={among.length < IDS.length}
      onTurn={(isOn) => setBy(isOn ? 'first' : 'no')}
      onAll={() => setBy('all')}
    />
  );
}

afterEach(() => render(null, document.body));

const said = (text: string) => vi.waitUntil(() => document.body.textContent?.includes(text));

test('stories are looked for among the first articles, and among all of them when the reader says so', async () => {
  render(
    <TextsProvider value={english}>
      <Switched />
    </TextsProvider>,
    document.body,
  );
  await said('302 articles');
  expect(document.querySelector('button')).toBeNull();
  document.querySelector<HTMLInputElement>('input')?.click();
  await said('no two of them tell one story · stories were looked for among the first 300');
  document.querySelector('button')?.click();
  await said('302 articles · 1 story');
  expect(document.body.textContent).not.toContain('among');
  document.querySelector<HTMLInputElement>('input')?.click();
  await vi.waitUntil(() => !document.body.textContent?.includes('1 story'));
});
