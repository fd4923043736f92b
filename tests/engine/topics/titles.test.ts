import { describe, expect, test } from 'vitest';
import { type CapitalRun, cutTitles, isHeadNoun, isPersonLike } from '../../../engine/topics/titles.ts';
import { tokenize } from '../../../engine/topics/tokens.ts';

/** What is left of a stretch of capitalised words; `!` after what a title makes a person. */
function cut(stretch: string): string[] {
  const tokens = tokenize(stretch);
  const runs: CapitalRun[] = [];
  cutTitles(tokens, 0, tokens.length, false, runs);
  return runs.map(({ from, to, titled }) => {
    const name = stretch.slice(tokens[from]?.start, tokens[to - 1]?.end);
    return titled ? `${name}!` : name;
  });
}

const groups: Record<string, [stretch: string, left: string[]][]> = {
  'a title goes, and who has it is a person': [
    ['President Zelmira Okarro', ['Zelmira Okarro!']],
    ['Gen. Okarro', ['Okarro!']],
    ['Prime Minister Okarro', ['Okarro!']],
    ['Chief Justice Okarro', ['Okarro!']],
    ['Chief Executive Officer Zelmira Okarro', ['Zelmira Okarro!']],
    ['Assistant U.S. Attorney Zelmira Okarro', ['Zelmira Okarro!']],
  ],
  'what a title is of goes with it': [
    ['Secretary of State Okarro', ['Okarro!']],
    ['Minister for Trade Okarro', ['Okarro!']],
    ['Secretary of State', []],
  ],
  'a body or a place before a title stays': [
    ['NSLB Chairman Okarro', ['NSLB', 'Okarro!']],
    ['Tidal Commission President Okarro', ['Tidal Commission', 'Okarro!']],
    ['Baku Mayor Okarro', ['Baku', 'Okarro!']],
  ],
  'and what an office is about goes': [
    ['Pensions Secretary Okarro', ['Okarro!']],
    ['Majority Leader Okarro', ['Okarro!']],
  ],
  'a title that is part of another name stays': [
    ['Premier League', ['Premier League']],
    ['King Island', ['King Island']],
    ['Foreign Affairs Committee', ['Foreign Affairs Committee']],
  ],
  'a body and its man without a title are two names': [
    ['Exchange Commission Maria Okarro', ['Exchange Commission', 'Maria Okarro!']],
  ],
  'what a country’s people or letters describe is a name of its own': [
    ['Dutch Maria Okarro', ['Maria Okarro']],
    ['U.S. Maria Okarro', ['U.S.', 'Maria Okarro']],
    // But both make a name together.
    ['Dutch Airlines', ['Dutch Airlines']],
    ['U.S. Senate', ['U.S. Senate']],
  ],
};

describe.each(Object.entries(groups))('%s', (_, rows) => {
  test.each(rows)('%s', (stretch, left) => {
    expect(cut(stretch)).toEqual(left);
  });
});

describe('words may be somebody’s name', () => {
  const may = (text: string) => {
    const tokens = tokenize(text);
    return isPersonLike(tokens, 0, tokens.length);
  };
  test.each(['Okarro', 'Zelmira Okarro', 'Maria Castle', 'Oru van der Zelm', 'Castle'])('%s', (text) =>
    expect(may(text)).toBe(true),
  );
  test.each(['Okarro Commission', 'Okarro Inc', 'NSLB', 'Baku Okarro', 'Okarro Fisheries', 'A B C D E F'])(
    'not %s',
    (text) => expect(may(text)).toBe(false),
  );
});

test.each([
  ['Commission', true],
  ['Bay', true],
  ['Act', true],
  ['Cup', true],
  ['Okarro', false],
])('%s is the head of a name: %s', (word, is) => {
  expect(isHeadNoun(word)).toBe(is);
});
