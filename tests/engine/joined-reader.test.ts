import { describe, expect, test } from 'vitest';
import { createBundledReader } from '../../engine/bundled-reader.ts';
import { joinReaders } from '../../engine/joined-reader.ts';
import { buildLibrary } from '../../engine/library.ts';
import { library, topicNamed } from '../background/fixture.ts';

const own = createBundledReader(library);
const copy = createBundledReader(
  buildLibrary(
    [
      {
        title: 'Ferry stops',
        publisher: 'Sund Tidende',
        published: '2021-07-01',
        text: 'The ferry of Sandhamn stops at Norrvik no more.\n\nDirector Bo Ekman said that Norrvik had no quay.',
      },
      // Word for word what the other library has.
      { title: 'A letter', text: 'Nobody asked Karim Haddad about the ferry.' },
    ],
    {
      topics: [
        { label: 'Norrvik', kind: 'place' },
        { label: 'Sandhamn', kind: 'place' },
        { label: 'Bo Ekman', kind: 'person', aliases: ['Ekman'] },
        { label: 'Haddad', kind: 'person' },
      ],
    },
  ),
);
const both = joinReaders(own, copy, 'Sund');
const norrvik = topicNamed('Norrvik').id;
const named = (label: string) => both.topics.find((topic) => topic.label === label)?.id ?? '';

describe('a library beside a copy of another', () => {
  test('has its own topics, and those that only the copy has, by ids that say so', () => {
    expect(both.topics.map(({ label }) => label).sort()).toEqual([
      'Ada Lindqvist',
      'Bo Ekman',
      'Karim Haddad',
      'Norrvik',
      'Sandhamn',
    ]);
    expect([named('Norrvik'), named('Sandhamn').startsWith('copy:')]).toEqual([norrvik, true]);
    expect(both.topicOf(named('Sandhamn'))?.label).toBe('Sandhamn');
    expect(own.topicOf(named('Sandhamn'))).toBeUndefined();
  });

  test('finds names of both; where both have one in the same place it is the own one', () => {
    const [found] = both.findMentions(['Karim Haddad left Sandhamn for Norrvik with Bo Ekman.']);
    expect(found?.map(({ topicId, exact }) => [exact, both.topicOf(topicId)?.label])).toEqual([
      ['Karim Haddad', 'Karim Haddad'],
      ['Sandhamn', 'Sandhamn'],
      ['Norrvik', 'Norrvik'],
      ['Bo Ekman', 'Bo Ekman'],
    ]);
    expect(found?.map(({ topicId }) => topicId.startsWith('copy:'))).toEqual([false, true, false, true]);
  });

  test('a card has passages of both, each article of the copy says from where', async () => {
    const card = await both.lookUp({ topicId: norrvik, text: 'Norrvik waits for the ferry.', at: 0, limit: 9 });
    const froms = card.snippets.map(({ articleId }) => card.articles.find(({ id }) => id === articleId)?.copy);
    expect(new Set(froms)).toEqual(new Set([undefined, 'Sund']));
    expect(card.topic.id).toBe(norrvik);
    expect(card.span).toEqual(['2018-03-01', '2021-07-01']);
    expect(card.articles[0]).toMatchObject({ title: 'Ferry stops', copy: 'Sund' });
    expect(card.total).toBe(card.snippets.length);
    expect(await both.spreadOf(norrvik)).toEqual({ passages: 7, articles: 4 });
    expect((await both.lookUp({ topicId: norrvik, text: '', at: 0, limit: 2 })).snippets).toHaveLength(2);
  });

  test('a card of a topic that only the copy has is the copy’s, and leads to own topics where both have them', async () => {
    const card = await both.lookUp({ topicId: named('Sandhamn'), text: '', at: 0 });
    expect(card.topic).toMatchObject({ id: named('Sandhamn'), label: 'Sandhamn' });
    expect(card.articles.map((article) => article.copy)).toEqual(['Sund']);
    expect(card.snippets[0]?.names.map(({ topicId }) => topicId)).toContain(norrvik);
    expect(card.related.map(({ id }) => id)).toContain(norrvik);
  });

  test('a search finds in both, and a text that both have is the own one', async () => {
    const found = await both.search('ferry');
    expect(found.articles.map(({ title, copy: from }) => [title, from])).toEqual([
      ['A letter', undefined],
      ['Ferry stops', 'Sund'],
    ]);
    const quay = await both.search('quay');
    expect([quay.articles.length, quay.missing]).toEqual([1, undefined]);
    expect(both.articles()).toHaveLength(5);
  });

  test('an article of either is read whole', async () => {
    const [ferry] = (await both.search('quay')).articles;
    const read = await both.readArticle(ferry?.id ?? '');
    expect(read?.article).toMatchObject({ title: 'Ferry stops', copy: 'Sund' });
    expect(read?.mentions.flat().map(({ topicId }) => topicId)).toContain(named('Bo Ekman'));
    expect((await both.readArticle(own.articles()[0]?.id ?? ''))?.article.copy).toBeUndefined();
    expect((await both.articlesNaming(norrvik)).map((article) => article.copy)).toEqual([
      'Sund',
      undefined,
      undefined,
      undefined,
    ]);
  });

  test('an unknown topic is none', async () => {
    await expect(both.lookUp({ topicId: 'copy:none', text: '', at: 0 })).rejects.toThrow(RangeError);
    expect(both.topicOf('copy:none')).toBeUndefined();
  });
});
