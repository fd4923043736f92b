import { expect, test } from 'vitest';
import type { FromWorker } from '../../bridge/library-host.ts';
import type { LibraryNews } from '../../bridge/library-news.ts';
import { RecordError } from '../../engine/base/record-error.ts';
import { createLibraryWriter } from '../../engine/writer.ts';
import { createDesk } from '../../entrypoints/library-worker/desk.ts';
import { StoreError } from '../../store/store-error.ts';
import { inventedArticle } from '../engine/newsroom.ts';
import { createMemoryStorage } from '../engine/storage.ts';

const NOTHING: LibraryNews = { words: [], lost: [] };

/** A desk over a library in memory, with what it says. */
async function desk(news: LibraryNews, open?: () => Promise<never>) {
  const changes = await createLibraryWriter(createMemoryStorage());
  const said: FromWorker[] = [];
  const answer = createDesk(open ?? (async () => ({ changes, news: () => ({ news, from: 3, to: 4 }) })), (one) =>
    said.push(one),
  );
  return { answer, said };
}

test('says what became of a wish, and then what it means for pages', async () => {
  const news = { words: [7], lost: [] };
  const { answer, said } = await desk(news);
  await answer({ id: 'w', name: 'add', args: [[inventedArticle(1)]] });
  expect(said).toMatchObject([{ outcome: { id: 'w', ok: true, value: { added: 1 } } }, { news, from: 3, to: 4 }]);
});

test('has the library looked at also where nothing has changed, for one before it may have been ended', async () => {
  const { answer, said } = await desk(NOTHING);
  await answer({ id: 'w', name: 'remove', args: [[]] });
  expect(said).toMatchObject([{ outcome: { ok: true } }, { news: NOTHING }]);
});

test.each([
  [new StoreError({ type: 'full' }), { type: 'full' }],
  [new RecordError('newer', 'version 9'), { type: 'newer' }],
  [new RangeError('No article has the id "x"'), null],
])('says why there is nothing: %s', async (error, problem) => {
  const { answer, said } = await desk(NOTHING, () => Promise.reject(error));
  await answer({ id: 'w', name: 'settle', args: [] });
  expect(said).toEqual([{ outcome: { id: 'w', ok: false, problem, error: error.message } }]);
});
