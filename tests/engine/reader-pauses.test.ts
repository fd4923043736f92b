import { expect, test } from 'vitest';
import { createLibraryReader } from '../../engine/reader.ts';
import { createLibraryWriter } from '../../engine/writer.ts';
import { inventedArticle } from './newsroom.ts';
import { createMemoryStorage } from './storage.ts';

/** So many articles make a segment that is not put together with others at once. */
const SEGMENT = 120;

test('a library is read in steps between which whoever reads may do something else, and answers the same', async () => {
  const storage = createMemoryStorage();
  const writer = await createLibraryWriter(storage);
  const segments = 3;
  for (let i = 0; i < segments; i++) {
    await writer.add(Array.from({ length: SEGMENT }, (_, n) => inventedArticle(i * SEGMENT + n)));
  }
  let pauses = 0;
  const slow = await createLibraryReader(storage, {
    async pause() {
      pauses++;
      // Something else happens meanwhile, and reads, too.
      await new Promise((resolve) => setTimeout(resolve));
    },
  });
  const quick = await createLibraryReader(storage);
  expect(pauses).toBeGreaterThanOrEqual(segments);
  const opened = pauses;
  const [topic] = quick.topics;
  const ask = (reader: typeof quick) =>
    Promise.all([
      reader.search('harbour'),
      reader.spreadOf(topic?.id ?? ''),
      reader.contents().then((rows) => rows.map(({ topics }) => [...topics])),
    ]);
  expect(await ask(slow)).toEqual(await ask(quick));
  // The index is unpacked piece by piece, and joined piece by piece.
  expect(pauses - opened).toBeGreaterThanOrEqual(2 * segments);
});

test('a library that is changed while it is being read in steps is read as it is then', async () => {
  const storage = createMemoryStorage();
  const writer = await createLibraryWriter(storage);
  await writer.add(Array.from({ length: SEGMENT }, (_, n) => inventedArticle(n)));
  let isChanged = false;
  const reader = await createLibraryReader(storage, {
    async pause() {
      if (isChanged) return;
      isChanged = true;
      await writer.add([inventedArticle(SEGMENT)]);
      await writer.settle();
    },
  });
  await reader.refresh();
  expect(reader.shelved()).toHaveLength(SEGMENT + 1);
  expect((await reader.contents()).length).toBe(SEGMENT + 1);
});
