import { describe, expect, test } from 'vitest';
import type { SearchResult, Snippet } from '../../engine/model/answer.ts';
import type { Article } from '../../engine/model/article.ts';
import { typedOperator } from '../../entrypoints/popup/operators.ts';
import { optionsOf, stepOption } from '../../entrypoints/popup/result-options.ts';

const article = (id: string): Article => ({
  id,
  title: id,
  publisher: null,
  published: null,
  url: null,
  credits: [],
  language: 'en',
  inferred: [],
});
const snippet = (passageId: string, articleId: string): Snippet => ({
  passageId,
  articleId,
  text: passageId,
  marks: [],
  shared: [],
  names: [],
  score: 0,
  reason: [],
});

describe('results as a list', () => {
  const result: SearchResult = {
    topics: [{ id: 't', label: 'T', kind: 'thing', aliases: [] }],
    snippets: [snippet('p1', 'a'), snippet('p2', 'b'), snippet('p3', 'a')],
    articles: [article('a'), article('b')],
    total: 3,
  };

  test('has topics first, then passages, article by article', () => {
    const { options, groups } = optionsOf(result);
    expect(options.map((option) => (option.kind === 'topic' ? option.topic.id : option.snippet.passageId))).toEqual([
      't',
      'p1',
      'p3',
      'p2',
    ]);
    expect(groups.map((group) => [group.article.id, group.options.map(({ position }) => position)])).toEqual([
      ['a', [1, 2]],
      ['b', [3]],
    ]);
  });

  test('is walked through in a ring with the field in it', () => {
    expect([-1, 0, 1, 2].map((active) => stepOption(active, 1, 3))).toEqual([0, 1, 2, -1]);
    expect([-1, 0, 1, 2].map((active) => stepOption(active, -1, 3))).toEqual([2, -1, 0, 1]);
    expect(stepOption(-1, 1, 0)).toBe(-1);
  });
});

test.each([
  ['nato', null],
  ['nato before:', 'before:'],
  ['nato After:2017-05', 'after:'],
  ['source:nbc', 'source:'],
  ['nato before:2018 ', null],
  ['nato -', '-…'],
  ['nato -trump', '-…'],
  ['NATO-led', null],
  ['"an attack on', '"…"'],
  ['"an attack on one" is', null],
  ['', null],
])('in “%s” the operator being typed is %s', (query, operator) => {
  expect(typedOperator(query)).toBe(operator);
});
