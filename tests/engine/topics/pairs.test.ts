import { describe, expect, test } from 'vitest';
import { derive, labels, named, only } from './derive.ts';

describe('two names with "and" between are one', () => {
  test('where they come again and again, and the second never without the first', () => {
    const topics = derive(
      'He works for Okarro and Zelm in May.\nThen Okarro and Zelm said no.',
      'She left Okarro and Zelm again.',
    );
    expect(labels(topics)).toEqual(['Okarro and Zelm']);
    expect(only(topics, 'Okarro and Zelm').kind).toBe('organization');
  });

  test('with "the" before the second', () => {
    const topics = derive(
      'They heard Okarro and the Zelmen in May.\nThen Okarro and the Zelmen left.',
      'She saw Okarro and the Zelmen again.',
    );
    expect(labels(topics)).toEqual(['Okarro and the Zelmen']);
  });

  test('with the possessive that they always have', () => {
    const text = 'He told Okarro and Zelm’s Corp so.\nIt was Okarro and Zelm’s view.';
    expect(labels(derive(text, 'He read Okarro and Zelm’s report.'))).toContain("Okarro and Zelm's");
  });

  test('where the second half begins with a word and ends as a body does', () => {
    const small = 'There was light, much light, and more light.';
    const topics = derive(`They own Okarro Power and Light Co in May.\n${small}`);
    expect(named(topics, 'Light Co')).toEqual([]);
    expect(only(topics, 'Okarro Power and Light Co').kind).toBe('organization');
  });
});

describe('two names with "and" between stay two', () => {
  test.each<[why: string, texts: string[], labels: string[]]>([
    [
      'where the second also stands alone',
      ['He left Okarro and Zelm.\nHe left Okarro and Zelm.\nZelm left.', 'He met Okarro and Zelm.'],
      ['Okarro', 'Zelm'],
    ],
    ['where they come once', ['He left Okarro and Zelm there.'], ['Okarro', 'Zelm']],
    ['where both are whole', ['They own Okarro Corp and Zelm Corp.'], ['Okarro Corp', 'Zelm Corp']],
    [
      'where they are places',
      ['In Norway and Sweden.\nIn Norway and Sweden.', 'In Norway and Sweden.'],
      ['Norway', 'Sweden'],
    ],
  ])('%s', (_, texts, names) => {
    expect(labels(derive(...texts))).toEqual(names);
  });
});
