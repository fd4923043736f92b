import { describe, expect, test } from 'vitest';
import { isShortFor } from '../../../engine/topics/abbreviations.ts';
import { derive, labels, named, only } from './derive.ts';

describe('short forms that alternate with a full name', () => {
  test('initials that two names share go with the one in their articles', () => {
    const topics = derive(
      'Shares of Ostrava Motors Corp fell. OM said it was sorry.',
      'Shares of Ostrava Motors Corp rose. OM said it was glad.',
      'Shares of Ostrava Mills Corp were dull, and Ostrava Mills said so.',
    );
    expect(only(topics, 'OM').label).toBe('Ostrava Motors Corp');
  });

  test('letters of one word, and beginnings of words', () => {
    expect(isShortFor('VW', 'Volkswagen')).toBe(true);
    expect(isShortFor('Fed', 'Federal Reserve')).toBe(true);
    expect(isShortFor('Lib Dems', 'Liberal Democrats')).toBe(true);
    expect(isShortFor('AMC', 'American Motors Corp')).toBe(true);
    expect(isShortFor('Cal', 'Federal Reserve')).toBe(false);
    expect(isShortFor('Democrat', 'Democratic')).toBe(false);
    expect(isShortFor('Volkswagen', 'Volkswagen')).toBe(false);
  });

  test('without articles that have both they stay two', () => {
    const topics = derive(
      'The FRB was glad.',
      'The Fed raised rates.',
      'The Federal Reserve rested.',
      'The Fed said so.',
    );
    expect(only(topics, 'Fed').label).toBe('Fed');
  });
});

test('an acronym that one article defines otherwise than most use it is not the definer’s', () => {
  const many = Array.from({ length: 6 }, () => 'Votes at QXR were counted, and QXR said so.');
  const topics = derive('The firm Quent Xylo Resins (QXR) rested.', 'Then Quiet Xenon Roads Corp rested.', ...many);
  expect(named(topics, 'QXR').map(({ label }) => label)).toEqual(['QXR']);
});

describe('a possessive that belongs to a name', () => {
  test('where the name speaks with it', () => {
    const topics = derive(
      'They heard that Quellmar’s said no.\nThen Quellmar’s said yes.',
      'At last Quellmar’s said maybe.',
    );
    expect(labels(topics)).toEqual(["Quellmar's"]);
  });

  test('where a body hardly ever stands without it', () => {
    const topics = derive(
      'They joined Quellmar’s Fund Corp.\nThen Quellmar’s Fund Corp paid.',
      'Everybody left Quellmar’s Fund Corp.',
    );
    expect(labels(topics)).toEqual(["Quellmar's Fund Corp"]);
  });

  test('and not where it is somebody’s own', () => {
    const topics = derive('They saw Okarro’s house.\nThen Okarro’s dog ran.', 'They met Okarro and Okarro’s son.');
    expect(labels(topics)).toEqual(['Okarro']);
  });
});

test('the second half of names with "and" is none, whatever its first halves are', () => {
  const topics = derive(
    'The power of Ostra Power and Light Co failed.',
    'Then Belva Power and Light Co said it was dark, and the light went out.',
    'The light of the lamp was no light at all.',
  );
  expect(named(topics, 'Light Co')).toEqual([]);
  expect(only(topics, 'Ostra Power and Light Co').kind).toBe('organization');
});

test('a lone word that is a slip of another in its article is no name', () => {
  expect(labels(derive('In June Crosbie said no, and Crosbie left. At dawn Crosibie spoke.'))).toEqual(['Crosbie']);
});

test('capitals of a table are no name, a row of known short forms is', () => {
  expect(labels(derive('The net for 4TH QTR JAN was small.'))).toEqual([]);
  const television =
    'He works for QBC now, and QBC is big.\nPeople watch TVX and TVX only.\nHe was on QBC TVX at night.';
  expect(labels(derive(television))).toContain('QBC TVX');
});

test('initial and surname, as line-ups have them, are a person', () => {
  const topics = derive('The team has D Okarro and R Zelmir at the back.');
  expect(only(topics, 'D Okarro').kind).toBe('person');
});

test('a firm with names of its own keeps its short form from others that begin with it', () => {
  const topics = derive(
    'The firm Quellmar AG grew.\nThen Quellmar said it was glad.',
    'Its branch Quellmar Data Systems Inc grew.\nThen Quellmar said it was glad.',
  );
  expect(only(topics, 'Quellmar').aliases).not.toContain('Quellmar Data Systems Inc');
});

test('a lady’s title goes with a surname whose articles use it, whatever the given name is', () => {
  const topics = derive('Minister Tavish Okarro spoke. Ms Okarro smiled.');
  expect(only(topics, 'Ms Okarro').label).toBe('Tavish Okarro');
  expect(named(derive('Minister Tavish Okarro spoke. Mr Okarro smiled.'), 'Ms Okarro')).toEqual([]);
});

test('a place before somebody’s full name is his office’s', () => {
  const topics = derive('The ambassador to Thailand William Okarro went home.');
  expect(labels(topics)).toEqual(['Thailand', 'William Okarro']);
});

test('names in other languages go over their small words', () => {
  const topics = derive('The Bank fuer Gemeinwirtschaft AG and the Banca della Svizzera Italiana were glad.');
  expect(labels(topics)).toContain('Bank fuer Gemeinwirtschaft AG');
  expect(only(topics, 'Banca della Svizzera Italiana').kind).toBe('organization');
});

test('a body of people is named with them', () => {
  const text = 'Members of the International Longshoremen’s Association met the Corn Growers’ Association there.';
  expect(labels(derive(text))).toEqual(["Corn Growers' Association", "International Longshoremen's Association"]);
  expect(labels(derive('They heard that Okarro’s Party said no.'))).toEqual(['Okarro']);
});

test('the first of two surnames, where the article uses it alone', () => {
  const topics = derive('Minister Arturo Okarro Grisanti spoke.\nThen Okarro left, and Okarro said so.');
  expect(only(topics, 'Okarro').label).toBe('Arturo Okarro Grisanti');
});
