import { describe, expect, test } from 'vitest';
import { readDefinitions } from '../../../engine/topics/definitions.ts';
import { derive, labels, only, passagesOf } from './derive.ts';

test('acronyms that the text defines, either way round', () => {
  const topics = derive('The group Islamic State (IS) grew. Troops of the GCC (Gulf Cooperation Council) came.');
  expect(only(topics, 'IS')).toMatchObject({ label: 'Islamic State', kind: 'organization' });
  expect(only(topics, 'GCC').label).toBe('Gulf Cooperation Council');
});

test('acronyms that are words in small letters, and those of half a name', () => {
  const topics = derive('The World Health Organization met. The WHO said who was there.');
  expect(only(topics, 'WHO').label).toBe('World Health Organization');
  const part = derive('The Centers for Disease Control and Prevention met the CDC’s staff. She asked the CDC.');
  expect(only(part, 'CDC').label).toBe('Centers for Disease Control and Prevention');
});

test('acronyms by their initials', () => {
  const topics = derive(
    'He joined the European Union in spring.',
    'It left the EU.',
    'The Associated Press and AP say so.',
  );
  expect(only(topics, 'EU').label).toBe('European Union');
  expect(only(topics, 'AP').label).toBe('Associated Press');
  expect(only(derive('It told the Securities and Exchange Commission so.'), 'SEC').kind).toBe('organization');
});

test('U.N., UN and United Nations are one; its Security Council is another', () => {
  const topics = derive(
    'The U.N. met. He left the U.N. Security Council.\nAny Security Council vote fails.',
    'The UN waits.',
  );
  expect(only(topics, 'UN').label).toBe('United Nations');
  expect(only(topics, 'Security Council').label).toBe('U.N. Security Council');
});

/** What a text defines, each as "full name = short form". */
function defined(text: string): string[] {
  const definitions = new Map();
  for (const passage of passagesOf([text])) readDefinitions(passage, definitions);
  return [...definitions.values()].map(({ long, short }) => `${long} = ${short}`);
}

describe('brackets define a short form', () => {
  test.each<[text: string, definition: string]>([
    // Either way round.
    ['They joined the Tidal Harbour League (THL) there.', 'Tidal Harbour League = THL'],
    ['They joined the THL (Tidal Harbour League) there.', 'Tidal Harbour League = THL'],
    // Small words may count or not.
    ['They joined the League of Tidal Harbours (LTH) there.', 'League of Tidal Harbours = LTH'],
    ['They joined the League of Tidal Harbours (LOTH) there.', 'League of Tidal Harbours = LOTH'],
    // A hyphen parts words; stops and small letters between capitals are none.
    ['They joined the Trans-Harbour League (THL) there.', 'Trans-Harbour League = THL'],
    ['They joined the Tidal Harbour League (T.H.L.) there.', 'Tidal Harbour League = T.H.L.'],
    ['They joined the Ministry of Defence (MoD) there.', 'Ministry of Defence = MoD'],
    // A company's form counts for nothing.
    ['They own Tidal Harbour Lines Inc (THL) there.', 'Tidal Harbour Lines Inc = THL'],
  ])('%s', (text, definition) => {
    expect(defined(text)).toEqual([definition]);
  });

  test.each([
    // Other letters, a place, no full name, no name at all.
    'They joined the Tidal Harbour League (XYZ) there.',
    'They joined the Tidal Harbour League (Baku) there.',
    'They joined it (THL) there.',
    'They joined the tidal harbour league (THL) there.',
    'They joined the Tidal Harbour League there.',
  ])('not in: %s', (text) => {
    expect(defined(text)).toEqual([]);
  });
});

describe('initials lead to the one name that has them', () => {
  test.each<[text: string, short: string, label: string]>([
    ['They joined the Tidal Harbour Union there. The THU waited.', 'THU', 'Tidal Harbour Union'],
    // Though no text writes them, for heads of bodies that go by their initials.
    ['They told the Tidal Harbour Commission so.', 'THC', 'Tidal Harbour Commission'],
  ])('%s', (text, short, label) => {
    expect(only(derive(text), short).label).toBe(label);
  });

  test('and to none where two have them', () => {
    const topics = derive('They joined the Tidal Harbour Union and the Trade Housing Union there. The THU waited.');
    expect(labels(topics)).toEqual(['THU', 'Tidal Harbour Union', 'Trade Housing Union']);
  });
});
