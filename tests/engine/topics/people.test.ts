import { describe, expect, test } from 'vitest';
import { derive, labels, named, only } from './derive.ts';

test('the surname alone is the person, titles are cut off', () => {
  const topics = derive('NATO Secretary-General Jens Stoltenberg met Gen. Qassem Soleimani.\nStoltenberg left.');
  expect(labels(topics)).toEqual(['Jens Stoltenberg', 'NATO', 'Qassem Soleimani']);
  expect(only(topics, 'Stoltenberg').aliases).toEqual(['Stoltenberg']);
  expect(only(topics, 'Soleimani').label).toBe('Qassem Soleimani');
});

test('spellings of one person are one topic', () => {
  const topics = derive(
    'It killed Qassem Soleimani.\nIt killed Qassem Soleimani.',
    'The death of Qasem Soleimani.',
    'He met Recep Tayyip Erdogan.',
    'He met Tayyip Erdoğan again.',
  );
  expect(labels(topics)).toEqual(['Qassem Soleimani', 'Recep Tayyip Erdogan']);
  expect(only(topics, 'Qasem Soleimani').label).toBe('Qassem Soleimani');
  expect(only(topics, 'Tayyip Erdoğan').label).toBe('Recep Tayyip Erdogan');
});

test('what somebody is also known as is a name of theirs', () => {
  const topics = derive('Its commander, Mohammed Hamdan Dagalo, known as Hemedti, denied it. Hemedti left Khartoum.');
  expect(only(topics, 'Hemedti').label).toBe('Mohammed Hamdan Dagalo');
  expect(labels(derive('Burma, a country known as Myanmar to others, voted.'))).toContain('Myanmar');
});

test('middle initials that differ are two people', () => {
  expect(labels(derive('They met George W. Bush and George H. Bush.'))).toHaveLength(2);
  expect(labels(derive('They met George W. Bush and George H.W. Bush.'))).toHaveLength(2);
});

test('a surname that two people share needs an introduction', () => {
  const topics = derive('They met Boris Johnson in London. Then Johnson left.', 'They met Ron Johnson.');
  expect(labels(topics)).toEqual(['Boris Johnson', 'London', 'Ron Johnson']);
  expect(only(topics, 'Johnson').introduced).toEqual(['Johnson']);
});

test('unless one of them is named far more often', () => {
  const text = 'They met Gerald Ford.\nThen Gerald Ford spoke.\nBetty Ford listened to Ford.';
  expect(only(derive(text), 'Ford').label).toBe('Gerald Ford');
});

test('a surname that is a place stays a place', () => {
  const topics = derive('They saw Denzel Washington.', 'He flew to Washington and left Washington.');
  expect(only(topics, 'Washington')).toMatchObject({ label: 'Washington', kind: 'place' });
});

test('prefixes: al-Maliki and Maliki; van der Klugt', () => {
  const topics = derive('Prime Minister Nouri al-Maliki met chairman Cor van der Klugt.');
  expect(only(topics, 'Nouri al-Maliki').aliases).toEqual(['Maliki', 'al-Maliki']);
  expect(only(topics, 'Cor van der Klugt').aliases).toEqual(['van der Klugt']);
});

test('the first word alone, where the article uses it and not the last', () => {
  const topics = derive('They tried President Saddam Hussein.\nThen Saddam spoke of Saddam.');
  expect(only(topics, 'Saddam').label).toBe('Saddam Hussein');
});

test('a surname that is a month or a word goes with its title', () => {
  const topics = derive(
    'Prime Minister Theresa May left. Mrs May smiled.',
    'The founder Larry Page left. Mr. Page smiled.',
  );
  expect(only(topics, 'Theresa May').aliases).toEqual(['Mrs May', 'Mrs. May', 'Ms May']);
  expect(only(topics, 'Larry Page').aliases).toEqual(['Mr Page', 'Mr. Page']);
});

test('a given name that stands alone once is no name of its own', () => {
  expect(only(derive('He knew actor Bahrija Kovac well. Bahrija left.'), 'Bahrija Kovac').aliases).toEqual(['Kovac']);
});

test('Chinese names, and Korean ones without a hyphen, have the surname first', () => {
  const topics = derive('He met leader Kim Jong Un. He met President Xi Jinping. Kim left. Xi left.');
  expect(only(topics, 'Kim').label).toBe('Kim Jong Un');
  expect(only(topics, 'Xi').label).toBe('Xi Jinping');
  expect(named(derive('He met President Yoon Suk Yeol.'), 'Yeol')).toEqual([]);
});

test('Korean names have the surname first', () => {
  const topics = derive('The leader Kim Dae-jung agreed.\nThen Kim left.');
  expect(only(topics, 'Kim').label).toBe('Kim Dae-jung');
  expect(named(topics, 'Dae-jung')).toEqual([]);
});

test('a body and its man without a title are two names', () => {
  expect(labels(derive('Then Securities and Exchange Commission John Shad spoke.'))).toEqual([
    'John Shad',
    'Securities and Exchange Commission',
  ]);
});

describe('two full names are one person', () => {
  test.each<[one: string, other: string]>([
    // A middle name, or only its initial.
    ['Zelmira Okarro', 'Zelmira T. Okarro'],
    ['Zelmira T. Okarro', 'Zelmira Tova Okarro'],
    // A slip in the given name, or in a long surname.
    ['Zelmira Okarro', 'Zelmirra Okarro'],
    ['Maria Okarrossi', 'Maria Okarossi'],
    // An ending that is no surname.
    ['Maria Okarro', 'Maria Okarro Jr.'],
  ])('%s, %s', (one, other) => {
    const topics = derive(`They met engineer ${one} there.`, `They met engineer ${other} there.`);
    expect(named(topics, one)).toHaveLength(1);
    expect(named(topics, other)).toEqual(named(topics, one));
  });
});

describe('two full names are two people', () => {
  test.each<[one: string, other: string]>([
    ['Maria Okarro', 'Damon Okarro'],
    ['Maria Okarro', 'Maria Zelm'],
    // A short surname differs by a letter too easily.
    ['Maria Zelm', 'Maria Telm'],
    ['Maria B. Okarro', 'Maria C. Okarro'],
  ])('%s, %s', (one, other) => {
    const topics = derive(`They met engineer ${one} there.`, `They met engineer ${other} there.`);
    expect(labels(topics)).toEqual([one, other].sort());
  });
});

describe('what alone is a person’s name', () => {
  test.each<[text: string, label: string, aliases: string[]]>([
    ['They met engineer Zelmira Okarro there.', 'Zelmira Okarro', ['Okarro']],
    ['They met engineer Oru van der Zelm there.', 'Oru van der Zelm', ['van der Zelm']],
    ['They met engineer Oru al-Zelm there.', 'Oru al-Zelm', ['Zelm', 'al-Zelm']],
    // The family's name stands first.
    ['They met engineer Kwon Eun-bi there.', 'Kwon Eun-bi', ['Kwon']],
    ['They met engineer Zhao Lanmei there.', 'Zhao Lanmei', ['Zhao']],
    // A place, a given name and a common word are not the person alone.
    ['They met engineer Zelmira Baku there.', 'Zelmira Baku', []],
    ['They met engineer Zelmira Maria there.', 'Zelmira Maria', []],
    ['They met engineer Zelmira Global there.', 'Zelmira Global', []],
  ])('%s', (text, label, aliases) => {
    expect(only(derive(text), label).aliases).toEqual(aliases);
  });
});

test('a word that articles write small is nobody’s surname, unless somebody acts by it', () => {
  const small = 'A unit is a unit, and each unit has a unit beside a unit and a unit.';
  expect(named(derive(`The Perry Unit was shut. ${small}`), 'Unit')).toEqual([]);
  const bond = small.replaceAll('unit', 'bond');
  expect(only(derive(`Chairman Alan Bond spoke. Bond said no. Bond left. ${bond}`), 'Bond').label).toBe('Alan Bond');
});

test('a word alone that stands beside a company is the company’s', () => {
  const topics = derive(
    'Analyst Patrick Hughes spoke.',
    'They own Hughes Tool Co. Then Hughes said no.',
    'They left Hughes Tool Co. Then Hughes left.',
  );
  expect(named(topics, 'Hughes').map(({ kind }) => kind)).not.toContain('person');
});

test('a surname that several people have needs an introduction, if nobody is known by it alone', () => {
  const text = 'They met Gerald Ford.\nThen Gerald Ford spoke.\nBetty Ford listened to Ford.';
  expect(only(derive(text), 'Ford').introduced).toEqual(['Ford']);
  expect(only(derive(text, 'Then President Ford left.'), 'Ford').introduced).toBeUndefined();
  expect(only(derive('They met Zelmira Okarro. Okarro left.'), 'Okarro').introduced).toBeUndefined();
});
