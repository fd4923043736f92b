import { describe, expect, test } from 'vitest';
import { createBundledReader } from '../../engine/bundled-reader.ts';
import { joinReaders } from '../../engine/joined-reader.ts';
import { buildLibrary } from '../../engine/library.ts';
import type { RawArticle } from '../../engine/model/article.ts';
import type { CuratedTopic } from '../../engine/model/topic.ts';
import { createLibraryReader } from '../../engine/reader.ts';
import { createLibraryWriter } from '../../engine/writer.ts';
import { createMemoryStorage } from './storage.ts';

const TOPICS: CuratedTopic[] = [
  { label: 'Ada Lindqvist', kind: 'person', aliases: ['Lindqvist'] },
  { label: 'Norrvik', kind: 'place' },
  { label: 'Sandhamn', kind: 'place' },
];
const OURS: RawArticle[] = [
  {
    title: 'Harbour opens',
    publisher: 'The Courier',
    published: '2018-03-01',
    text: 'Mayor Ada Lindqvist opened the harbour of Norrvik.\n\n“Norrvik waited for years,” Ada Lindqvist said.\n\nThe harbour of Norrvik has 14 berths for ferries.',
  },
  { title: 'A letter', text: 'Nobody in Norrvik asked Ada Lindqvist about the ferry.' },
];
const THEIRS: RawArticle[] = [
  {
    title: 'Ferry stops',
    publisher: 'Sund Tidende',
    published: '2021-07-01',
    text: 'The ferry of Sandhamn stops at Norrvik no more.\n\n“Norrvik has no quay for us,” Ada Lindqvist said.\n\nThe harbour of Norrvik had 14 berths for ferries.',
  },
  {
    title: 'Ferry again',
    publisher: 'The Courier',
    published: '2021-07-03',
    text: 'The ferry of Sandhamn stops at Norrvik again.\n\nThe harbour of Norrvik has 20 berths for ferries.',
  },
];
const readerOf = (articles: RawArticle[], topics = TOPICS) => createBundledReader(buildLibrary(articles, { topics }));
const own = readerOf(OURS, TOPICS.slice(0, 2));
const copy = readerOf(THEIRS);
const both = joinReaders(own, copy, 'Sund');
/** One library that has the articles of both. */
const whole = readerOf([...OURS, ...THEIRS]);
const idIn = (reader: { topics: readonly { id: string; label: string }[] }, label: string) =>
  reader.topics.find((topic) => topic.label === label)?.id ?? '';
const norrvik = idIn(own, 'Norrvik');

describe('a topic of a library and a copy', () => {
  test('is told in the numbers of one library that has all', async () => {
    const query = { topicId: norrvik, names: 9, articles: { from: 0, count: 9 } };
    const [told, wanted] = await Promise.all([
      both.profile(query),
      whole.profile({ ...query, topicId: idIn(whole, 'Norrvik') }),
    ]);
    for (const field of ['passages', 'articles', 'span', 'periods', 'undated', 'papers'] as const)
      expect([field, told[field]]).toEqual([field, wanted[field]]);
    expect(told.names?.map(({ topic, passages, span }) => [topic.label, passages, span])).toEqual(
      wanted.names?.map(({ topic, passages, span }) => [topic.label, passages, span]),
    );
    expect(told.names?.find(({ topic }) => topic.label === 'Sandhamn')?.topic.id).toBe(idIn(both, 'Sandhamn'));
    expect(told.listed?.rows.map(({ article }) => [article.title, article.copy])).toEqual([
      ['Ferry again', 'Sund'],
      ['Ferry stops', 'Sund'],
      ['Harbour opens', undefined],
      ['A letter', undefined],
    ]);
  });

  test('has its passages by day from any place on, and by fit in turn', async () => {
    const ask = (order: 'newest' | 'oldest' | 'fit', from: number, count: number) =>
      both.profile({ topicId: norrvik, passages: { order, from, count } }).then(({ shown }) => shown);
    const all = await ask('newest', 0, 99);
    expect([all?.total, all?.isMore]).toEqual([9, false]);
    const days = all?.snippets.map(({ articleId }) => all.articles.find(({ id }) => id === articleId)?.published);
    const from = (day: string | null, passages: number) => Array.from({ length: passages }, () => day);
    expect(days).toEqual([...from('2021-07-03', 2), ...from('2021-07-01', 3), ...from('2018-03-01', 3), null]);
    const part = await ask('newest', 2, 3);
    expect(part?.snippets).toEqual(all?.snippets.slice(2, 5));
    expect(part?.isMore).toBe(true);
    expect(part?.articles.map(({ copy: from }) => from)).toContain('Sund');
    const fit = await ask('fit', 0, 2);
    expect(new Set(fit?.articles.map(({ copy: from }) => from))).toEqual(new Set([undefined, 'Sund']));
  });

  test('is narrowed to what names another in either', async () => {
    const ask = (beside: string) =>
      both.profile({ topicId: norrvik, beside, passages: { order: 'newest', from: 0, count: 9 } });
    expect((await ask(idIn(both, 'Sandhamn'))).shown?.total).toBe(2);
    expect((await ask(idIn(both, 'Ada Lindqvist'))).shown?.total).toBe(4);
  });

  test('has what its people said in both, the newest first', async () => {
    const said = await both.statements({ topicId: idIn(own, 'Ada Lindqvist') });
    expect(said.by.map(({ articleId }) => said.articles.find(({ id }) => id === articleId)?.copy)).toEqual([
      'Sund',
      undefined,
    ]);
    expect(said.total.by).toBe(2);
    expect(new Set(said.by.map(({ speakerId }) => speakerId))).toEqual(new Set([idIn(own, 'Ada Lindqvist')]));
    const about = await both.statements({ topicId: norrvik, limit: 1 });
    expect([about.about.length, about.total.about]).toEqual([1, 2]);
  });

  test('has the figures of both, each compared within itself', async () => {
    const { things, total, articles } = await both.thenAndNow({ topicId: norrvik });
    expect(things.map(({ said }) => said.map(({ figure }) => figure))).toEqual([['14 berths', '20 berths']]);
    expect([total, articles.every((article) => article.copy === 'Sund')]).toEqual([1, true]);
  });

  test('is counted in the articles of both', async () => {
    const contents = await both.contents();
    expect(contents.map(({ article, topics }) => [article.title, topics.get(norrvik)])).toEqual([
      ['Harbour opens', 3],
      ['A letter', 1],
      ['Ferry stops', 3],
      ['Ferry again', 2],
    ]);
  });
});

test('what both have was printed in both, once for a paper and a day', async () => {
  const text =
    'The harbour of Norrvik was opened on a Thursday in March by the mayor, who had waited for it for nineteen years.';
  const printed = (publisher: string, published: string) => ({ title: publisher, publisher, published, text });
  const mine = readerOf([printed('The Courier', '2018-03-01')]);
  const theirs = readerOf([printed('Sund Tidende', '2018-02-01')]);
  const [found] = await joinReaders(mine, theirs, 'Sund').readBefore({ texts: ['Nothing of it.', text] });
  expect([found?.text, found?.printed.map(({ publisher }) => publisher)]).toEqual([1, ['Sund Tidende', 'The Courier']]);
});

test('a copy leaves out what the own library has, and shows it again when that is gone', async () => {
  const storage = createMemoryStorage();
  const writer = await createLibraryWriter(storage, { curated: { topics: TOPICS } });
  await writer.add(THEIRS);
  await writer.settle();
  let known: ReadonlySet<string> = new Set();
  const reader = await createLibraryReader(storage, { without: () => known });
  const titles = () => reader.articles().map(({ title }) => title);
  expect(titles()).toEqual(['Ferry stops', 'Ferry again']);
  known = new Set([reader.articles()[0]?.id ?? '']);
  expect(await reader.refresh()).toBe(true);
  expect(titles()).toEqual(['Ferry again']);
  const sandhamn = reader.topics.find(({ label }) => label === 'Sandhamn')?.id ?? '';
  expect((await reader.profile({ topicId: sandhamn })).articles).toBe(1);
  // The same is left out, by another list.
  known = new Set([...known, 'another']);
  expect(await reader.refresh()).toBe(false);
  known = new Set();
  await reader.refresh();
  expect(titles()).toEqual(['Ferry stops', 'Ferry again']);
});
