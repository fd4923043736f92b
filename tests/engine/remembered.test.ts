import { describe, expect, test } from 'vitest';
import type { RawArticle } from '../../engine/model/article.ts';
import { createLibraryWriter, type LibraryWriter } from '../../engine/writer.ts';
import { inventedArticle } from './newsroom.ts';
import { createMemoryStorage } from './storage.ts';

const DAY = 86_400_000;
const READ = { remembers: true };

/** Each article of a library: its id, and when it was last read if it is only remembered. */
const memory = (writer: LibraryWriter) =>
  new Map(
    writer
      .reader()
      .shelved()
      .map(({ id, remembered }) => [id, remembered]),
  );

async function withOne(article: RawArticle = inventedArticle(1)) {
  const writer = await createLibraryWriter(createMemoryStorage());
  const { ids } = await writer.add([article], { ...READ, at: DAY });
  return { writer, id: ids[0] as string };
}

describe('an article that was only read', () => {
  test('has a mark, which stays through settling, and none that was saved has', async () => {
    const { writer, id } = await withOne();
    const { ids } = await writer.add([inventedArticle(2)], { at: DAY });
    await writer.settle();
    expect(memory(writer)).toEqual(
      new Map([
        [id, DAY],
        [ids[0], undefined],
      ]),
    );
  });

  test('is read again: a day later that is noted, on the same day not', async () => {
    const { writer, id } = await withOne();
    expect(await writer.add([inventedArticle(1)], { ...READ, at: DAY + 5 })).toMatchObject({ added: 0, saved: [] });
    expect(memory(writer).get(id)).toBe(DAY);
    await writer.add([inventedArticle(1)], { ...READ, at: 2 * DAY });
    expect(memory(writer).get(id)).toBe(2 * DAY);
  });

  test('becomes the reader’s own when it is saved, as it is called then', async () => {
    const { writer, id } = await withOne();
    const corrected = { ...inventedArticle(1), title: 'Otherwise', published: '2020-01-01' };
    expect(await writer.add([corrected], { at: 3 * DAY })).toMatchObject({ added: 0, known: 1, saved: [id] });
    expect(memory(writer).get(id)).toBeUndefined();
    const [article] = writer.reader().articles();
    expect(article).toMatchObject({ title: 'Otherwise', published: '2020-01-01' });
    expect(article?.also).toBeUndefined();
    // Reading it does not make it less.
    await writer.add([inventedArticle(1)], { ...READ, at: 9 * DAY });
    expect(memory(writer).get(id)).toBeUndefined();
    expect(await writer.add([corrected], { at: 9 * DAY })).toMatchObject({ saved: [] });
  });

  test('comes back from a library as it was there, and makes nothing that was saved less', async () => {
    const { writer, id } = await withOne();
    const [text] = await writer.reader().readTexts([id]);
    const whole = { id, passages: text?.passages.map(({ text, kind }) => ({ text, kind })) ?? [] };
    const back = { ...inventedArticle(1), text: '', kept: { whole, added: DAY, remembered: DAY } };
    await writer.remove([id]);
    await writer.add([back]);
    expect(memory(writer)).toEqual(new Map([[id, DAY]]));
    await writer.add([{ ...back, kept: { whole, added: DAY } }]);
    await writer.add([back]);
    expect(memory(writer)).toEqual(new Map([[id, undefined]]));
  });
});

describe('what is remembered goes when it is old', () => {
  test('and nothing else does', async () => {
    const writer = await createLibraryWriter(createMemoryStorage());
    const add = async (number: number, at: number, remembers = true) =>
      (await writer.add([inventedArticle(number)], { at, remembers })).ids[0] as string;
    const old = await add(1, DAY);
    const fresh = await add(2, 5 * DAY);
    const saved = await add(3, DAY, false);
    const corrected = await add(4, DAY);
    const moved = await add(5, DAY);
    const starred = await add(6, DAY);
    await writer.star([starred], true);
    await writer.correct(corrected, { title: 'The reader’s title' });
    await writer.move([moved], 'Harbour');
    expect(await writer.expire(5 * DAY)).toBe(1);
    expect([...memory(writer).keys()].sort()).toEqual([fresh, saved, corrected, moved, starred].sort());
    expect(await writer.reader().readArticle(old)).toBeUndefined();
    expect(await writer.expire(5 * DAY)).toBe(0);
  });

  test('also from a collection that is switched off', async () => {
    const { writer } = await withOne();
    await writer.show('own', false);
    expect(await writer.expire(9 * DAY)).toBe(1);
    expect(writer.reader().shelved()).toEqual([]);
  });

  test('what is saved in the same moment stays, whichever comes first', async () => {
    const { writer, id } = await withOne();
    const saving = writer.add([inventedArticle(1)], { at: 9 * DAY });
    const [, gone] = await Promise.all([saving, writer.expire(9 * DAY)]);
    expect(gone).toBe(0);
    expect([...memory(writer)]).toEqual([[id, undefined]]);
    const other = await withOne();
    const [, later] = await Promise.all([other.writer.expire(9 * DAY), other.writer.add([inventedArticle(1)])]);
    expect(later.added).toBe(1);
    expect([...memory(other.writer)]).toEqual([[other.id, undefined]]);
  });
});

test('a part that was selected is known as one, until the whole turns out to be no more', async () => {
  const writer = await createLibraryWriter(createMemoryStorage());
  await writer.add([{ ...inventedArticle(1), excerpt: true }]);
  await writer.settle();
  expect(writer.reader().shelved()).toMatchObject([{ excerpt: true }]);
  await writer.add([inventedArticle(1)]);
  expect(writer.reader().shelved()[0]?.excerpt).toBeUndefined();
});
