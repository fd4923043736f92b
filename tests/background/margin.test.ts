import { expect, test } from 'vitest';
import type { FrameContents } from '../../bridge/card-frame.ts';
import { SECRET } from '../../bridge/card-frame.ts';
import { createBundledReader } from '../../engine/bundled-reader.ts';
import { buildLibrary } from '../../engine/library.ts';
import { createMemoryHandlers } from '../../entrypoints/background/memory-handlers.ts';
import { NO_SIGNS } from '../../sources/page/page-signs.ts';
import type { PageReading } from '../../sources/page/reading.ts';
import { knowledge } from './fixture.ts';

const text =
  'The quay of Norrvik sank by 12 centimetres last winter, and engineers fear that the market may have to move inland.';
const other = 'Another paragraph, which stands in no library at all but has words enough to be looked for.';

/** The answers over a page with these paragraphs, with what is left for the frame and what the page is told. */
function over(paragraphs: string[]) {
  const left: { secret: string; contents: FrameContents; tabId: number }[] = [];
  const told: { secret: string | null; texts: string[] }[] = [];
  const article = { title: 'The quay', url: 'https://post.example/quay', text: paragraphs.join('\n\n') };
  const page = { state: 'article', article, isStub: false } as unknown as PageReading['page'];
  const reader = createBundledReader(
    buildLibrary([{ title: 'Quay', publisher: 'The Courier', published: '2020-03-01', text }]),
  );
  const handlers = createMemoryHandlers({
    knowledge: { read: async () => ({ ...knowledge, reader }) },
    readTab: async () => ({
      state: 'read',
      reading: { page, selected: null, type: 'text/html', address: article.url, signs: NO_SIGNS },
    }),
    leave: (secret, contents, tabId) => void left.push({ secret, contents, tabId }),
    shownLog: { forget: async () => undefined },
    showMargin: async (_, question) => {
      told.push(question);
      return question.texts.length;
    },
    countMargin: async (tabId) => {
      if (tabId === 8) throw new Error('Nobody answers countMargin');
      return told.at(-1)?.texts.length ?? 0;
    },
  });
  return { handlers, left, told };
}

test('a page is told which of its paragraphs are marked, and only our frame what is said of them', async () => {
  const { handlers, left, told } = over([other, text]);
  expect(await handlers.markReadBefore({ tabId: 7, isOn: true })).toBe(1);
  expect(told).toEqual([{ secret: left[0]?.secret, texts: [text] }]);
  expect(JSON.stringify(told)).not.toContain('Courier');
  expect(left[0]?.secret).toMatch(SECRET);
  expect(left[0]?.tabId).toBe(7);
  expect(left[0]?.contents).toMatchObject({ kind: 'margin', found: [{ printed: [{ publisher: 'The Courier' }] }] });
});

test('where nothing is found the page is told nothing, and marks go at a press', async () => {
  const { handlers, left, told } = over([other]);
  expect(await handlers.markReadBefore({ tabId: 7, isOn: true })).toBe(0);
  expect([left, told]).toEqual([[], []]);
  expect(await handlers.markReadBefore({ tabId: 7, isOn: false })).toBe(0);
  expect(told).toEqual([{ secret: null, texts: [] }]);
});

test('how many marks stand on a page is asked of it, and none where nobody answers', async () => {
  const { handlers, told } = over([other, text]);
  expect(await handlers.marksInMargin({ tabId: 7 })).toBe(0);
  await handlers.markReadBefore({ tabId: 7, isOn: true });
  expect(await handlers.marksInMargin({ tabId: 7 })).toBe(1);
  expect(await handlers.marksInMargin({ tabId: 8 })).toBe(0);
  expect(told).toHaveLength(1);
});
