import { describe, expect, test } from 'vitest';
import { dropNamesakes } from '../../../engine/mentions/namesakes.ts';
import { exactOf, foundPage, topic } from './found-page.ts';

const topics = [
  topic('person', 'Walter Hartwell', ['Hartwell']),
  topic('person', 'Brandt'),
  topic('place', 'Lincoln'),
  topic('organization', 'Hartwell Foundry'),
];
const kept = (texts: string[], named?: string[]) => exactOf(dropNamesakes(foundPage(topics, texts, named)));

describe('a surname alone is left alone on a page about a namesake', () => {
  test.each<[texts: string[]]>([
    // A given name of the list, and one that only its form tells.
    [['Michelle Hartwell spoke.', 'Hartwell smiled.']],
    [['Zelmira Hartwell spoke.', 'Hartwell smiled.']],
    [['Quincy B. Hartwell spoke.', 'Hartwell smiled.']],
    // Wherever it stands, before them too.
    [['Hartwell wins seat', 'Michelle Hartwell spoke in her state.', 'Hartwell smiled.']],
    // A title settles nothing when the namesake has one.
    [['Sen. Michelle Hartwell spoke.', 'Sen. Hartwell smiled.']],
    // Mr says that somebody is meant, and not who: of men it is whom the page introduced.
    [['Adam Hartwell spoke.', 'Mr Hartwell smiled.']],
    [['Zelmir Hartwell spoke.', 'Mr. Hartwell smiled.', 'Dr Hartwell smiled.']],
    // A town's name that somebody has.
    [['Michelle Lincoln sang.', 'Lincoln smiled.']],
    [['Zelmira Lincoln, who sang, smiled.', 'Lincoln left.']],
  ])('%j', (texts) => {
    expect(kept(texts)).toEqual(texts.map(() => []));
  });

  test('but not in the sentence before the namesake comes', () => {
    expect(kept(['Hartwell spoke of Michelle Hartwell. Hartwell left.'])).toEqual([['Hartwell']]);
    expect(kept(['Michelle Hartwell said Hartwell was late. Hartwell left.'])).toEqual([['Hartwell']]);
  });
});

describe('a surname stays its person’s', () => {
  test.each<[why: string, texts: string[], exact: string[][]]>([
    [
      'after a full name, until somebody else comes, and again after it',
      [
        'Hartwell wins',
        'Walter Hartwell left.',
        'Hartwell left.',
        'Michelle Hartwell spoke.',
        'Hartwell smiled.',
        'Walter Hartwell slept. Hartwell snored.',
      ],
      [['Hartwell'], ['Walter Hartwell'], ['Hartwell'], [], [], ['Walter Hartwell', 'Hartwell']],
    ],
    [
      'with a title that no namesake can have',
      ['Michelle Hartwell spoke.', 'Mr Hartwell smiled.', 'Hartwell left.'],
      [[], ['Hartwell'], ['Hartwell']],
    ],
    [
      'before anybody is introduced, if they are named later',
      ['Hartwell wins.', 'Michelle Hartwell spoke.', 'Hartwell smiled.', 'Walter Hartwell left.'],
      [['Hartwell'], [], [], ['Walter Hartwell']],
    ],
    [
      'after somebody in passing, on a page that is about them',
      [
        'Walter Hartwell buried',
        'Walter Hartwell lay there. Michelle Hartwell wept. Hartwell sang.',
        'Hartwell was 90.',
      ],
      [['Walter Hartwell'], ['Walter Hartwell'], ['Hartwell']],
    ],
    [
      'in each part of a paragraph',
      ['Walter Hartwell met Michelle Hartwell. Hartwell smiled. Walter Hartwell did not.'],
      [['Walter Hartwell', 'Walter Hartwell']],
    ],
    [
      'by a title when the namesake has none',
      ['Michelle Hartwell spoke.', 'President Hartwell smiled.', 'Hartwell left.'],
      [[], ['Hartwell'], ['Hartwell']],
    ],
    ['where a building or a company has it', ['Hartwell Tower opened.', 'Hartwell smiled.'], [[], ['Hartwell']]],
    [
      'after a word that is no given name',
      ['Yesterday Hartwell spoke.', 'Hartwell smiled.'],
      [['Hartwell'], ['Hartwell']],
    ],
    ['for a person of whom no given name is known', ['Zelmira Brandt spoke.', 'Brandt smiled.'], [[], ['Brandt']]],
    ['for a town where somebody is in it', ['Michelle Lincoln sang.', 'They met in Lincoln.'], [[], ['Lincoln']]],
    [
      'for a town with a word before it that nobody is called',
      ['Zelmira Lincoln grew.', 'Lincoln voted.'],
      [[], ['Lincoln']],
    ],
  ])('%s', (_, texts, exact) => {
    expect(kept(texts)).toEqual(exact);
  });

  test('on a page that has named the person before, until somebody else comes', () => {
    const texts = ['Hartwell smiled.', 'Michelle Hartwell spoke.', 'Hartwell left.'];
    expect(kept(texts, ['Walter Hartwell'])).toEqual([['Hartwell'], [], []]);
  });

  test('for a country, which a surname cannot silence', () => {
    const france = [topic('place', 'France')];
    const texts = ['Un film de David France.', 'Et la France gagne.'];
    expect(exactOf(dropNamesakes(foundPage(france, texts)))).toEqual([[], ['France']]);
  });
});

test('a page without a namesake is handed back as it is', () => {
  const page = foundPage(topics, ['Walter Hartwell spoke.', 'Hartwell smiled.']);
  expect(dropNamesakes(page)).toBe(page.mentions);
});
