import { describe, expect, test } from 'vitest';
import { findRuns } from '../../../engine/topics/capital-runs.ts';
import { tokenize } from '../../../engine/topics/tokens.ts';

/** The stretches that may be names, as the text has them; `!` after one that a title makes a person. */
function runsIn(text: string): string[] {
  const tokens = tokenize(text);
  return findRuns(tokens).map(({ from, to, titled }) => {
    const name = text.slice(tokens[from]?.start, tokens[to - 1]?.end);
    return titled ? `${name}!` : name;
  });
}

const groups: Record<string, [text: string, runs: string[]][]> = {
  'capitalised words in a row are one': [
    ['they saw Zelmira Okarro there', ['Zelmira Okarro']],
    ['they saw Okarro & Sons there', ['Okarro & Sons']],
    ['they saw Okarro, Zelm and Baku', ['Okarro', 'Zelm', 'Baku']],
    ['they saw Okarro’s Zelm there', ['Okarro', 'Zelm']],
    ['they saw nobody', []],
  ],
  'small words inside a name belong to it': [
    ['they saw Oru van der Zelm there', ['Oru van der Zelm']],
    ['they left the Bank of Okarro there', ['Bank of Okarro']],
    ['they left the Bank of the Orient there', ['Bank of the Orient']],
    ['they left the Institute for Peace there', ['Institute for Peace']],
    ['they left the Commission on Fisheries there', ['Commission on Fisheries']],
    ['they left the Fisheries and Food Agency there', ['Fisheries and Food Agency']],
    ['they left Okarro and Sons there', ['Okarro and Sons']],
  ],
  'partners with "and" before the last are one firm': [
    ['they left Birr, Zelm and Co there', ['Birr, Zelm and Co']],
    ['said Oru Baku, analyst at Birr, Zelm, Okarro and Orun.', ['Oru Baku', 'Birr, Zelm, Okarro and Orun']],
    ['said analyst Oru Baku, with Birr, Zelm and Orun Inc there.', ['Oru Baku', 'Birr, Zelm and Orun Inc']],
    // Where nobody works there it is a list, and so it is with places and names of two words.
    ['they saw Birr, Zelm and Orun there', ['Birr', 'Zelm', 'Orun']],
    ['an analyst in Iraq, Zelm and Orun said', ['Iraq', 'Zelm', 'Orun']],
    ['an analyst at Birr Bank, Zelm and Orun said', ['Birr Bank', 'Zelm', 'Orun']],
  ],
  'a country after "of" completes the name of a company': [
    ['they left Hospital Corp of America there', ['Hospital Corp of America']],
    ['they left Okarro Motor of America Inc there', ['Okarro Motor of America Inc']],
    ['they left Power Co of New Jersey there', ['Power Co of New Jersey']],
    // After a name of its own, or behind a city, it says where.
    ['they left Okarro Corp of Brazil there', ['Okarro Corp', 'Brazil']],
    ['they left Power Co of Boston there', ['Power Co', 'Boston']],
    ['they left Okarro Inc of Japan there', ['Okarro Inc', 'Japan']],
  ],
  'a trade with a capital is no part of a name with a given name': [
    ['they saw Keeper Adam Zelm there', ['Adam Zelm!']],
    ['they saw Keeper Okarro Zelm there', ['Keeper Okarro Zelm']],
  ],
  'what an office is about is no part of the body': [
    ['the European Community Farm Commissioner left', ['European Community']],
    ['the U.S. Treasury Secretary left', ['U.S. Treasury']],
  ],
  'savings and loan go together': [
    ['they left Zelm Savings and Loan Association there', ['Zelm Savings and Loan Association']],
  ],
  'a rank at the start of a sentence is no part of letters behind it': [
    ['Senior EC experts left', ['EC']],
    ['They saw Senior EC there', ['Senior EC']],
  ],
  'a Swedish firm with "and"': [['they left Okarro och Zelm AB there', ['Okarro och Zelm AB']]],
  'and elsewhere they part two names': [
    ['they saw Sailors of Okarro there', ['Sailors', 'Okarro']],
    ['they saw Zelm and Okarro there', ['Zelm', 'Okarro']],
    ['they voted on the Harbour for Okarro', ['Harbour', 'Okarro']],
    ['they left the Bank of May there', ['Bank']],
  ],
  'a number belongs to a law': [
    ['they read Article 9 there', ['Article 9']],
    ['they read Resolution 1088 there', ['Resolution 1088']],
    ['they saw Pier 9 there', ['Pier']],
    ['they read article X. Article 63 is new', ['Article 63']],
  ],
  'what no name begins with is cut off': [
    ['The Okarro left', ['Okarro']],
    ['Meanwhile Okarro left', ['Okarro']],
    ['For the Okarro they left', ['Okarro']],
    // Two words that are a place together.
    ['They left The Hague there', ['The Hague']],
    // A word before a place.
    ['Excluding Baku they left', ['Baku']],
    // Many of a kind, and one of them.
    ['Rivals Zelmira Okarro left', ['Zelmira Okarro']],
    // Inside a sentence such words are the name's.
    ['they saw the All Blacks there', ['All Blacks']],
    ['they saw Will Okarro there', ['Will Okarro']],
  ],
  'days and months part names': [
    ['they left Okarro Monday Zelm waited', ['Okarro', 'Zelm']],
    ['they saw Theresa May there', ['Theresa May']],
    ['they left in May', []],
  ],
  'a sentence may end where a short form stands': [['they left the U.S. The Okarro waited', ['U.S.', 'Okarro']]],
  'a company’s name ends with its form, and a ticker is none of it': [
    ['they own Okarro Corp. Zelm said so', ['Okarro Corp.', 'Zelm']],
    ['they own Okarro Corp OKRR there', ['Okarro Corp']],
  ],
  'titles and trades are cut off, and make a person': [
    ['they saw President Zelmira Okarro there', ['Zelmira Okarro!']],
    ['they saw Secretary of State Okarro there', ['Okarro!']],
    ['Novelist Zelmira Okarro left', ['Zelmira Okarro!']],
    ['they saw the President there', []],
  ],
};

describe.each(Object.entries(groups))('%s', (_, rows) => {
  test.each(rows)('%s', (text, runs) => {
    expect(runsIn(text)).toEqual(runs);
  });
});

test('the first word of a sentence is told apart, as its capital says nothing', () => {
  const initials = (text: string) => findRuns(tokenize(text)).map(({ initial }) => initial);
  expect(initials('Okarro left. They saw Zelm. “Oru left,” they said.')).toEqual([true, false, true]);
  expect(initials('Meanwhile Okarro left.')).toEqual([false]);
});
