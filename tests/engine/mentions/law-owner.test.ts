import { describe, expect, test } from 'vitest';
import { buildPostings, findInPassages } from '../../../engine/library/postings.ts';
import { ownersOf, withOwners } from '../../../engine/mentions/law-owner.ts';
import { buildMatcher } from '../../../engine/mentions/matcher.ts';
import type { Passage } from '../../../engine/model/article.ts';
import type { Topic } from '../../../engine/model/topic.ts';
import { topic } from './found-page.ts';

const league = topic('organization', 'Northern Sea League', ['NSL']);
const guild = topic('organization', 'Pilots Guild');

/** What a law is found to be part of; each list of texts is an article. */
function ownersIn(law: Topic, ...articles: string[][]): string[] | undefined {
  const topics = [law, league, guild];
  const passages = articles.flatMap((texts, article) =>
    texts.map(
      (text, ordinal): Passage => ({
        id: `${article}-${ordinal}`,
        articleId: `a${article}`,
        ordinal,
        text,
        kind: 'body',
      }),
    ),
  );
  const postings = buildPostings(passages, findInPassages(passages, buildMatcher(topics), topics));
  return withOwners(topics, passages, postings)[0]?.of;
}

describe('a numbered law belongs', () => {
  test('to what the passages say it is of', () => {
    expect(ownersIn(topic('law', 'Section 12'), ['Section 12 of the Fair Harbours Act is old.'])).toEqual([
      'Fair Harbours Act',
    ]);
  });

  test('to the organisation that its articles are most about, with nouns that stand for it', () => {
    const texts = [
      'The Northern Sea League invoked Article 9.',
      'The league met. The old league spoke of its founding treaty.',
      'The Pilots Guild waited.',
    ];
    expect(ownersIn(topic('law', 'Article 9'), texts)).toEqual(['Northern Sea League', 'NSL', 'league', 'treaty']);
  });

  test('to what its entry says, whatever the passages say', () => {
    const law = topic('law', 'Article 9', [], ['Pilots Guild']);
    expect(ownersIn(law, ['Article 9 of the Harbour Act is old.'])).toEqual(['Pilots Guild']);
  });
});

describe('a law belongs to nobody that is known', () => {
  test.each<[why: string, law: Topic, texts: string[]]>([
    [
      'where it has no number',
      topic('law', 'Harbour Act'),
      ['The Harbour Act of the Northern Sea League. The league met.'],
    ],
    ['where it is none', topic('thing', 'Pier 9'), ['Pier 9 of the Northern Sea League. The league met.']],
    ['where its articles name no organisation twice', topic('law', 'Article 9'), ['Article 9 was read.']],
  ])('%s', (_, law, texts) => {
    expect(ownersIn(law, texts)).toBeUndefined();
  });

  test('in other articles than its own', () => {
    expect(
      ownersIn(
        topic('law', 'Article 9'),
        ['Article 9 was read.'],
        ['The Northern Sea League met the Northern Sea League.'],
      ),
    ).toBeUndefined();
  });
});

test('owners are names and nouns, by their first letter', () => {
  expect(ownersOf(topic('law', 'Article 9', [], ['Northern Sea League', 'charter', 'NSL']))).toEqual({
    names: ['northern sea league', 'nsl'],
    nouns: new Set(['charter']),
  });
});
