import { describe, expect, test } from 'vitest';
import { dropOtherLaws } from '../../../engine/mentions/other-laws.ts';
import { exactOf, foundPage, topic } from './found-page.ts';

const topics = [
  topic(
    'law',
    'Article 9',
    ['Article IX', 'mutual rescue clause'],
    ['Northern Sea Charter', 'Northern Sea League', 'charter'],
  ),
  topic('law', 'Harbour Act'),
  topic('organization', 'Northern Sea League'),
];
const kept = (texts: string[], named?: string[]) => exactOf(dropOtherLaws(foundPage(topics, texts, named)));

describe('a numbered law stays', () => {
  test.each<[why: string, texts: string[], exact: string[][]]>([
    ['where nothing speaks against it', ['Article 9 was read.', 'It rained.'], [['Article 9'], []]],
    [
      'where the page names its owner, whatever else it names',
      ['Article 9', 'The Northern Sea League met.', 'The Constitution is old.'],
      [['Article 9'], ['Northern Sea League'], []],
    ],
    [
      'where its own text says a noun for what it belongs to',
      ['They read Article 9 aloud, and the charter too.', 'The Constitution is old.'],
      [['Article 9'], []],
    ],
    ['where a line goes on after it', ['Article 9 says what to do.'], [['Article 9']]],
    ['in small letters at the head of a line', ['article 9: what it says'], [['article 9']]],
    [
      'without its number',
      ['They cited the mutual rescue clause.', 'The Constitution is old.'],
      [['mutual rescue clause'], []],
    ],
    ['if it never had one', ['Harbour Act', 'The Constitution is old.'], [['Harbour Act'], []]],
  ])('%s', (_, texts, exact) => {
    expect(kept(texts)).toEqual(exact);
  });

  test('where another part of the page named its owner before', () => {
    expect(kept(['Article 9', 'The Constitution is old.'], ['Northern Sea League'])).toEqual([['Article 9'], []]);
  });
});

describe('a numbered law goes', () => {
  test.each<[why: string, texts: string[]]>([
    ['where the page is about another body of law', ['They read Article 9 aloud.', 'The Constitution is old.']],
    ['where the page is about another one by its letters', ['They read Article IX aloud.', 'GDPR for beginners']],
    ['where it is a line of its own', ['Article 9\nEvery boat has a bell.']],
    [
      'where it heads a line',
      ['Article 9. Right to sail', 'Article 9: Boats', 'ARTICLE 9 - BOATS', 'Article 9 – Boats'],
    ],
  ])('%s', (_, texts) => {
    expect(kept(texts)).toEqual(texts.map(() => []));
  });
});

test('a page without a numbered law is handed back as it is', () => {
  const page = foundPage(topics, ['The Northern Sea League met.', 'The Harbour Act is new.']);
  expect(dropOtherLaws(page)).toBe(page.mentions);
});
