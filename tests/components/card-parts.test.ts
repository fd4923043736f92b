import { describe, expect, test } from 'vitest';
import { citationOf } from '../../components/citation.ts';
import { formatDate, formatSpread, formatYears } from '../../components/date.ts';
import { groupByTime } from '../../components/groups.ts';
import { segmentsOf, stretchesOf } from '../../components/segments.ts';
import type { Snippet } from '../../engine/model/answer.ts';
import type { Article } from '../../engine/model/article.ts';
import { english } from '../texts.ts';

const article = (id: string, published: string | null, more: Partial<Article> = {}): Article => ({
  id,
  title: `Title of ${id}`,
  publisher: 'The Paper',
  published,
  url: null,
  credits: [],
  inferred: [],
  language: 'en',
  ...more,
});

const snippet = (articleId: string, more: Partial<Snippet> = {}): Snippet => ({
  passageId: `p-${articleId}`,
  articleId,
  text: 'Ada met Bo in Oslo.',
  marks: [],
  shared: [],
  names: [],
  score: 1,
  reason: [],
  ...more,
});

describe('segments of a snippet', () => {
  const text = 'Ada met Bo in Oslo.';
  const names = [{ topicId: 'bo', start: 8, end: 10 }];

  test('join to the text again', () => {
    const parts = segmentsOf({ text, marks: [[0, 3]], shared: [[14, 18]], names });
    expect(parts.map((part) => part.text).join('')).toBe(text);
  });

  test('tell the topic, the shared words and other names apart', () => {
    const parts = segmentsOf({ text, marks: [[0, 3]], shared: [[14, 18]], names });
    expect(parts.filter(({ mark, name }) => mark || name)).toEqual([
      { text: 'Ada', mark: 'name', name: null },
      { text: 'Bo', mark: null, name: names[0] },
      { text: 'Oslo', mark: 'shared', name: null },
    ]);
  });

  test('a name whose words are shared is both', () => {
    const parts = segmentsOf({ text, marks: [], shared: [[8, 10]], names });
    expect(parts).toContainEqual({ text: 'Bo', mark: 'shared', name: names[0] });
  });

  test('what was put into a quotation is told apart from it', () => {
    const said = 'He [Bo] left.';
    const parts = segmentsOf({ text: said, marks: [[4, 6]], shared: [], names: [], added: [[2, 7]] });
    expect(parts.map((part) => part.text).join('')).toBe(said);
    expect(parts.filter(({ isAdded }) => isAdded).map((part) => part.text)).toEqual([' [', 'Bo', ']']);
    expect(parts.find(({ text: part }) => part === 'Bo')?.mark).toBe('name');
  });

  test('a name is one thing to press, however its words are marked', () => {
    const text = 'On September 11, 2001 it rained.';
    const name = { topicId: 'attacks', start: 3, end: 21 };
    const stretches = stretchesOf(
      segmentsOf({
        text,
        marks: [],
        shared: [
          [3, 12],
          [17, 21],
        ],
        names: [name],
      }),
    );
    expect(stretches.map(({ name, segments }) => [name?.topicId, segments.map((part) => part.text)])).toEqual([
      [undefined, ['On ']],
      ['attacks', ['September', ' 11, ', '2001']],
      [undefined, [' it rained.']],
    ]);
  });

  test('marks beyond the text do no harm, and an empty text has none', () => {
    expect(segmentsOf({ text: 'Ada', marks: [[0, 99]], shared: [], names: [] }).map((part) => part.text)).toEqual([
      'Ada',
    ]);
    expect(segmentsOf({ text: '', marks: [], shared: [], names: [] })).toEqual([]);
  });
});

describe('before and since', () => {
  const articles = new Map(
    [
      article('old', '2016-01-01'),
      article('same', '2018-05-01'),
      article('new', '2020-01-01'),
      article('undated', null),
    ].map((one) => [one.id, one]),
  );
  const group = (ids: string[], pageDate?: string) =>
    groupByTime(
      ids.map((id) => snippet(id)),
      articles,
      pageDate,
    ).map(({ when, snippets }) => [when, ...snippets.map(({ articleId }) => articleId)]);

  test('the group of the best passage comes first, each in its own order', () => {
    expect(group(['new', 'old', 'undated', 'same'], '2018-05-01')).toEqual([
      ['since', 'new'],
      ['before', 'old', 'same'],
      ['undated', 'undated'],
    ]);
  });

  test('what comes later stands below, and goes on with the last group where it can', () => {
    const ids = ['new', 'old', 'undated', 'same', 'new', 'old', 'same'];
    const grouped = groupByTime(
      ids.map((id) => snippet(id)),
      articles,
      '2018-05-01',
      [2, 5],
    );
    expect(grouped.map(({ when, snippets }) => [when, ...snippets.map(({ articleId }) => articleId)])).toEqual([
      ['since', 'new'],
      ['before', 'old', 'same'],
      ['undated', 'undated'],
      ['since', 'new'],
      ['before', 'old', 'same'],
    ]);
  });

  test('without a date of the page there is one group', () => {
    expect(group(['new', 'old', 'undated'])).toEqual([['all', 'new', 'old', 'undated']]);
  });

  test('nothing gives no group', () => {
    expect(group([], '2018-05-01')).toEqual([]);
    expect(group([])).toEqual([]);
  });
});

describe('a citation', () => {
  test('has quote, title, publisher, date and address', () => {
    const source = article('a', '2020-01-06', { url: 'https://paper.example/a' });
    expect(citationOf(snippet('a'), source, english)).toBe(
      '“Ada met Bo in Oslo.”\n— Title of a, The Paper, Jan 6, 2020, https://paper.example/a',
    );
  });

  test('of an article that the reader saved says when', () => {
    const added = new Date(2026, 4, 3, 12).getTime();
    const cited = citationOf(snippet('a'), article('a', '2020-01-06', { added }), english);
    expect(cited).toMatch(/The Paper, Jan 6, 2020, saved May 3, 2026$/);
    expect(citationOf(snippet('a'), article('a', '2020-01-06', { added: 0 }), english)).toMatch(/Jan 6, 2020$/);
  });

  test('says what was inferred', () => {
    const cited = citationOf(snippet('a'), article('a', '2020-01-06', { inferred: ['published'] }), english);
    expect(cited).toContain('The Paper, Jan 6, 2020 (inferred)');
  });

  test('says what it does not know', () => {
    const cited = citationOf(snippet('a'), article('a', null, { publisher: null }), english);
    expect(cited).toContain(english.t('publisherUnknown'));
    expect(cited).toContain(english.t('dateUnknown'));
    expect(cited).not.toMatch(/null|undefined|http/);
  });
});

describe('dates', () => {
  test('are the day as written, in any time zone, in the reader’s language', () => {
    expect(formatDate('2020-01-06', 'en')).toBe('Jan 6, 2020');
    expect(formatDate('2020-01-06', 'de')).toBe('06.01.2020');
    expect(formatDate('some day', 'en')).toBe('some day');
  });

  test('spread over years, or one', () => {
    expect(formatYears(['2016-11-13', '2020-01-08'])).toBe('2016–2020');
    expect(formatYears(['2020-01-06', '2020-01-08'])).toBe('2020');
    expect(formatSpread(1, ['2020-01-06', '2020-01-06'], english)).toBe('in 1 article, 2020');
    expect(formatSpread(5, null, english)).toBe('in 5 articles');
  });
});
