import { describe, expect, test } from 'vitest';
import type { TopicKind } from '../../../engine/model/topic.ts';
import { isName, mayBeName } from '../../../engine/topics/classify.ts';
import { gatherEvidence } from '../../../engine/topics/evidence.ts';
import { kindOf } from '../../../engine/topics/kinds.ts';
import { passagesOf } from './derive.ts';

/** What a text shows of a name that stands in it. */
function shown(text: string, name: string) {
  const evidence = gatherEvidence(passagesOf([text]));
  const candidate = evidence.candidates.get(name);
  if (!candidate) throw new Error(`"${name}" is not among ${[...evidence.candidates.keys()].join(', ')}`);
  return { candidate, evidence };
}

const kinds: Record<TopicKind, [text: string, name: string][]> = {
  person: [
    // A given name that the list has, with one name more or two.
    ['They saw Damon Marlow there.', 'Damon Marlow'],
    ['They saw Maria Castle there.', 'Maria Castle'],
    // A title or a trade before it, an age or "who" behind it.
    ['They saw President Zelmira Okarro there.', 'Zelmira Okarro'],
    ['They saw engineer Zelmira Okarro there.', 'Zelmira Okarro'],
    ['They saw Zelmira Okarro, 54, there.', 'Zelmira Okarro'],
    ['They saw Zelmira Okarro, who wept.', 'Zelmira Okarro'],
    // Initials and particles.
    ['They saw J.D. Okarro there.', 'J.D. Okarro'],
    ['They saw Zelmira T. Okarro there.', 'Zelmira T. Okarro'],
    ['They saw Oru van Zelm there.', 'Oru van Zelm'],
    // A place's name that is a given name too, of somebody who speaks.
    ['At noon Jordan Okarro said so.', 'Jordan Okarro'],
    // No word of it is known, and it speaks.
    ['At noon Zelmira Okarro said so.', 'Zelmira Okarro'],
    // One word, with a title.
    ['They saw Gen. Okarro there.', 'Okarro'],
  ],
  organization: [
    // A company's form, in front or behind.
    ['They own Okarro Corp there.', 'Okarro Corp'],
    ['They own NV Okarro there.', 'NV Okarro'],
    // A noun for a body, last or before "of" and "for".
    ['They left the Tidal Commission there.', 'Tidal Commission'],
    ['They left the Ministry of Fisheries there.', 'Ministry of Fisheries'],
    ['They left the Institute for Peace there.', 'Institute for Peace'],
    // A trade behind a word of its own.
    ['They own Okarro Chemicals there.', 'Okarro Chemicals'],
    // "State" behind an everyday word is no province.
    ['They fought the Golden State there.', 'Golden State'],
    // A club and a college of a town.
    ['They watch Bristol City there.', 'Bristol City'],
    ['They left Imperial College London there.', 'Imperial College London'],
    // One word: letters, one of the list, one with shares, one that only speaks.
    ['They left the NSLB there.', 'NSLB'],
    ['They left the Kremlin there.', 'Kremlin'],
    ['They hold Okarro shares there.', 'Okarro'],
    ['At noon Okarro said so.', 'Okarro'],
  ],
  place: [
    // The list has it.
    ['They left for Baku there.', 'Baku'],
    // A noun for a place, last or before "of"; words that open such names.
    ['They saw Okarro Bay there.', 'Okarro Bay'],
    ['They saw the Gulf of Okarro there.', 'Gulf of Okarro'],
    ['They saw Mount Okarro there.', 'Mount Okarro'],
    ['They saw Port Okarro there.', 'Port Okarro'],
    // A state that is no common word.
    ['They left Okarro State there.', 'Okarro State'],
    // Where something is.
    ['People in Okarro waited.', 'Okarro'],
    ['People in Upper Okarro waited.', 'Upper Okarro'],
  ],
  law: [
    ['They read Article 9 there.', 'Article 9'],
    ['They read Amendment IV there.', 'Amendment IV'],
    ['They read the Harbour Act there.', 'Harbour Act'],
    ['They read the Treaty of Okarro there.', 'Treaty of Okarro'],
    ['They read the Convention on Refugees there.', 'Convention on Refugees'],
    ['They read Resolution 1088 there.', 'Resolution 1088'],
  ],
  event: [
    ['They recall the Battle of Okarro there.', 'Battle of Okarro'],
    ['They won the Okarro Cup there.', 'Okarro Cup'],
    ['They fled Hurricane Zelmira there.', 'Hurricane Zelmira'],
    ['They fled Tropical Storm Zelmira there.', 'Tropical Storm Zelmira'],
    ['They recall the Okarro bombing there.', 'Okarro bombing'],
    // A party's meeting, not a treaty.
    ['They left the Democratic National Convention there.', 'Democratic National Convention'],
  ],
  thing: [
    // With an article, nothing speaks for a person.
    ['They boarded the Okarro Zelm there.', 'Okarro Zelm'],
    ['They boarded Zelm there.', 'Zelm'],
  ],
};

describe.each(Object.entries(kinds) as [TopicKind, [string, string][]][])(
  'a name is a name of kind %s',
  (kind, rows) => {
    test.each(rows)('%s → %s', (text, name) => {
      const { candidate, evidence } = shown(text, name);
      expect(kindOf(candidate, evidence)).toBe(kind);
    });
  },
);

describe('the library shows that a candidate is a name', () => {
  test.each<[text: string, name: string]>([
    // One word inside a sentence that no sentence writes small.
    ['They saw Zelmira there.', 'Zelmira'],
    ['They left the NSLB there.', 'NSLB'],
    // First in its sentence only, but it speaks and is no English word.
    ['Okarro said so.', 'Okarro'],
    // More often with a capital than without.
    ['They love Zelm and Zelm. They saw a zelm.', 'Zelm'],
    // Common words that make a name together.
    ['They left the Supreme Court there.', 'Supreme Court'],
    ['They read Article 9 there.', 'Article 9'],
    // A name of two places that comes twice.
    ['They left New York and New York slept.', 'New York'],
  ])('%s → %s', (text, name) => {
    const { candidate, evidence } = shown(text, name);
    expect(isName(candidate, evidence)).toBe(true);
  });
});

describe('the library does not show that a candidate is a name', () => {
  test.each<[text: string, name: string]>([
    // First in its sentence only.
    ['Okarro fell.', 'Okarro'],
    // As often without a capital as with one.
    ['They love Zelm. They saw a zelm.', 'Zelm'],
    // An English word with a capital once.
    ['They spoke of Harvest there.', 'Harvest'],
    // A given name, and what institutions are for.
    ['They saw Maria there.', 'Maria'],
    ['They spoke of Fisheries there.', 'Fisheries'],
    // Any event of its kind.
    ['They spoke of Revolution there.', 'Revolution'],
    // The plural of a name, and of letters.
    ['They own Okarro and many Okarros there.', 'Okarros'],
    ['They saw NSLs there.', 'NSLs'],
    // Initials alone, once.
    ['They saw H.M. there.', 'H.M.'],
    // An everyday word and a name, at the start of a sentence.
    ['Lazy Okarro slept.', 'Lazy Okarro'],
    // Every town has one.
    ['They met the City Council there.', 'City Council'],
    ['They met on Main Street there.', 'Main Street'],
    // A name of two places that comes once.
    ['They left New York there.', 'New York'],
  ])('%s → %s', (text, name) => {
    const { candidate, evidence } = shown(text, name);
    expect(isName(candidate, evidence)).toBe(false);
  });
});

describe('a single word may be a name, whatever the text', () => {
  test.each(['Okarro', 'Baku', 'NSLB', 'Zelmira'])('%s', (word) => expect(mayBeName(word)).toBe(true));
  test.each([
    // Days, titles, forms of companies, adjectives of countries, openers, numbers of parts, one letter.
    'Monday',
    'President',
    'Inc',
    'Dutch',
    'However',
    'R178',
    'X',
    'Executive',
  ])('not %s', (word) => expect(mayBeName(word)).toBe(false));
});
