import { describe, expect, test } from 'vitest';
import { dropCommonWords } from '../../../engine/mentions/common-words.ts';
import { exactOf, foundPage, topic } from './found-page.ts';

const topics = [
  topic('person', 'Martin Baker', ['Baker']),
  topic('person', 'Ines Marsh', ['Marsh']),
  topic('person', 'Otto Paul', ['Paul']),
  topic('person', 'Ada Lindqvist', ['Lindqvist']),
  topic('organization', 'Harvest'),
  topic('organization', 'Senate'),
  topic('place', 'Turkey'),
];
const kept = (texts: string[], named?: string[]) => exactOf(dropCommonWords(foundPage(topics, texts, named)));

describe('a surname that is a word or a given name is nobody', () => {
  test.each([
    // First in its sentence, where any word has a capital.
    'Baker wanted for a shop by the sea.',
    'Marsh land floods in winter.',
    // After an article a capital may be a headline's.
    'They sat in the Baker shop.',
    // A given name has a capital wherever it stands.
    'Paul went home, and Mary met Paul.',
    'They asked Paul about it.',
    // In a headline every word has one.
    'How To Become A Baker In Six Weeks',
  ])('%s', (text) => {
    expect(kept([text])).toEqual([[]]);
  });
});

describe('a surname is its person where the page says so', () => {
  test.each<[texts: string[], exact: string[][]]>([
    // By a full name or a title, anywhere.
    [
      ['Baker smiled.', 'Martin Baker left.'],
      [['Baker'], ['Martin Baker']],
    ],
    [
      ['Mr Baker left.', 'Baker smiled.'],
      [['Baker'], ['Baker']],
    ],
    [
      ['Paul went home.', 'Sen. Paul smiled.'],
      [['Paul'], ['Paul']],
    ],
    // For words, by a capital that no sentence asks for.
    [
      ['They asked Baker about it.', 'Baker was coy.'],
      [['Baker'], ['Baker']],
    ],
    // By what only people do, and what only those in office have.
    [['Baker said so.'], [['Baker']]],
    [['Marsh aides wept.'], [['Marsh']]],
  ])('%j', (texts, exact) => {
    expect(kept(texts)).toEqual(exact);
  });

  test('by a part of the page that named the person before', () => {
    expect(kept(['Baker wanted for a shop.'], ['Martin Baker'])).toEqual([['Baker']]);
  });

  test('and one person’s name says nothing of another’s', () => {
    expect(kept(['Martin Baker left.', 'Marsh land floods.'])).toEqual([['Martin Baker'], []]);
  });
});

describe('names of other things', () => {
  test.each<[text: string, exact: string[]]>([
    // A company's name that is a word needs a sign.
    ['Harvest the beans with care.', []],
    ['They work at Harvest now.', ['Harvest']],
    ['Harvest shares fell.', ['Harvest']],
    // A place, a body that every text knows, and what is no word need none.
    ['Turkey is large.', ['Turkey']],
    ['Senate passes bill', ['Senate']],
    ['Lindqvist went home.', ['Lindqvist']],
  ])('%s', (text, exact) => {
    expect(kept([text])).toEqual([exact]);
  });
});

test('a page without such a name is handed back as it is', () => {
  const page = foundPage(topics, ['Lindqvist left.', 'Martin Baker came.']);
  expect(dropCommonWords(page)).toBe(page.mentions);
});
