import { expect, test } from 'vitest';
import { dropRepeatedParts } from '../../../engine/mentions/longer-names.ts';
import { buildMatcher } from '../../../engine/mentions/matcher.ts';
import { findOnPage } from '../../../engine/mentions/page.ts';
import { createVariantConfirm } from '../../../engine/names/confirm-variant.ts';
import { exactOf, foundPage, topic } from './found-page.ts';

const topics = [
  topic('place', 'United States', ['U.S.', 'America']),
  topic('place', 'Canada'),
  topic('place', 'Brazil'),
  topic('place', 'California'),
  topic('place', 'Peru'),
  topic('place', 'Toronto'),
  topic('place', 'San Jose'),
  topic('place', 'Kentucky'),
  topic('organization', 'White House'),
  topic('organization', 'Philips', ['NV Philips Gloeilampenfabrieken', 'Philips Gloeilampenfabrieken']),
  topic('organization', 'BBC'),
  topic('organization', 'Reuters'),
  topic('organization', 'National Bank'),
  topic('organization', 'Public Service Commission'),
  topic('organization', 'Westar'),
  topic('organization', 'Weyerhaeuser'),
  topic('person', 'Steve Bruce', ['Bruce']),
  topic('person', 'Matt Willis', ['Willis']),
  topic('person', 'Ray Charles', ['Charles']),
];
const matcher = buildMatcher(topics, { confirm: createVariantConfirm() });

test.each<[text: string, exact: string[]]>([
  // A country completes the name of a company which would be any company's without it.
  ['Hospital Corp of America said it sold ten clinics.', []],
  ['Public Service Co of California cut its rates.', []],
  ['Embraer Corp of Brazil sold two planes.', ['Brazil']],
  ['Data Systems of California, Inc. was bought.', []],
  // A branch, where it is a country's; a city says where, and who is told something has no branch.
  ['It was sold to BBC America for a large sum.', ['BBC']],
  ['The talks at BBC Toronto went on for days.', ['BBC', 'Toronto']],
  ['The minister told Reuters Peru was current on its debts.', ['Reuters', 'Peru']],
  // Common words behind a place are a firm's name, or a body's of that place.
  ['The group sold San Jose National Bank to others.', ['National Bank']],
  ['The Kentucky Public Service Commission denied it.', ['Kentucky', 'Public Service Commission']],
  // Two surnames, of which one is a given name too, are one name.
  ['The actor Bruce Willis said he was happy about it.', []],
  ['Bruce said Willis was happy about it.', ['Bruce', 'Willis']],
  // A given name behind a title that stands before such.
  ['Prince Charles opened the factory on Monday.', []],
  ['The crowd heard Ray Charles sing, and Charles bowed.', ['Ray Charles', 'Charles']],
  // A short name with another letter and a company's form is another company.
  ['They set up a firm with Vestar Inc of the town.', []],
  ['The rating of Weyerhauser Co was raised again.', ['Weyerhauser']],
])('%s', (text, exact) => {
  expect(matcher.find(text).map((mention) => text.slice(mention.start, mention.end))).toEqual(exact);
});

test.each<[what: string, texts: string[], left: string[]]>([
  ['a word before it', ['The shares of Service America fell.', 'Service America said so.'], []],
  ['a word after it', ['CALIFORNIA FEDERAL <CAL> SEES PROFIT', 'He joined California Federal in May.'], []],
  [
    'several words, behind an article',
    ['White House Farm', 'The White House Farm murders shocked those who lived there.', 'The White House knew.'],
    ['White House'],
  ],
  ['a label', ['Brazil Spring', 'He sells Brazil Spring water in bottles.', 'He was in Brazil.'], ['Brazil']],
  ['no such word', ['The shares of Service America fell.', 'America said so.'], ['America']],
  [
    'an office, which is no part of a name',
    ['The Bank of Canada Governor left.', 'Canada Governor leaves'],
    ['Canada'],
  ],
  [
    'letters with dots, behind which any noun stands',
    ['He read Closing U.S. Gaps twice.', 'Closing U.S. gaps takes time.'],
    ['U.S.'],
  ],
])('a page that has a name as a part of a longer one: %s', (_, texts, left) => {
  expect(exactOf(dropRepeatedParts(foundPage(topics, texts))).flat()).toEqual(left);
});

test('a full name with a slip in it does not silence itself', () => {
  const page = [
    'NV Philips Gloielampenfabrieken PGLO.AS expects a satisfactory increase, its chairman told a meeting.',
  ];
  const found = findOnPage(matcher, (id) => topics.find((one) => one.id === id), page, []);
  expect(exactOf(found)).toEqual([['Philips Gloielampenfabrieken']]);
});

test('a page without longer names is handed back as it is', () => {
  const page = foundPage(topics, ['Canada votes', 'Canada voted.']);
  expect(dropRepeatedParts(page)).toBe(page.mentions);
});
