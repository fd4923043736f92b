import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { packWordLists, readWordFiles, type WordFileName } from '../../../scripts/word-lists.ts';
import { projectFiles, ROOT, read } from '../../repository.ts';

const files = readWordFiles();
const names = Object.keys(files) as WordFileName[];
const column = (name: WordFileName, at: number) => files[name].rows.map((row) => row[at] as string);
const several = (cell: string) => (cell === '' ? [] : cell.split('; '));
const spaced = (cell: string) => (cell === '' ? [] : cell.split(' '));

/** What stands in a list more than once. */
const twice = (list: readonly string[]) => [...new Set(list.filter((one, i) => list.indexOf(one) !== i))];

describe('the packed lists', () => {
  const packed = packWordLists();

  test.each([...packed.keys()])('%s is in step with the word files: else run `npm run words`', (name) => {
    expect(read(`engine/lists/${name}`)).toBe(packed.get(name));
  });

  test('are all there is in their room', () => {
    const found = projectFiles().filter((file) => file.startsWith('engine/lists/'));
    expect(found).toEqual([...packed.keys()].map((name) => `engine/lists/${name}`).sort());
  });
});

describe('each word file', () => {
  test('is one that is read', () => {
    const found = projectFiles().filter((file) => file.startsWith('engine/lexicon/data/'));
    expect(found).toEqual(names.map((name) => `engine/lexicon/data/${name}.tsv`).sort());
  });

  test.each(names)('%s.tsv says its columns, its source, its date and its licence, and has rows', (name) => {
    const { header, rows } = files[name];
    expect(header).toMatch(/^Columns: \S/mu);
    expect(header).toMatch(/^Source: .+\. Date: 20\d\d-[01]\d-[0-3]\d\. Licence: \S+$/mu);
    expect(rows.length).toBeGreaterThan(3);
  });
});

describe('one fact stands in one place', () => {
  const key = (word: string) => word.toLowerCase().replace(/(?<=..)\.$/u, '');
  const ofRole = (role: string) =>
    files.words.rows.filter(([, roles = '']) => spaced(roles).includes(role)).map(([word = '']) => word.toLowerCase());

  test('a word has one row, and a role once in it', () => {
    expect(twice(column('words', 0).map(key))).toEqual([]);
    expect(files.words.rows.filter(([, roles = '']) => twice(spaced(roles)).length > 0)).toEqual([]);
  });

  test('a role is described once, and some word has it', () => {
    expect(twice(column('roles', 0))).toEqual([]);
    expect(twice(column('roles', 1))).toEqual([]);
    expect(column('roles', 3).filter((meaning) => meaning === '')).toEqual([]);
    expect(column('roles', 0).filter((role) => ofRole(role).length === 0)).toEqual([]);
  });

  test('a country, and a name for it, stands once; so does a word for its people', () => {
    const labels = files.countries.rows.flatMap(([label = '', others = '']) => [label, ...several(others)]);
    expect(twice(labels)).toEqual([]);
    const own = [column('countries', 2), column('states', 4), column('places', 4)].flat().flatMap(several);
    expect(twice(own)).toEqual([]);
  });

  test('a state and its short forms stand once, and a city, and a region', () => {
    const states = files.states.rows.flatMap(([state = '', , short = '', postal = '']) => [
      state,
      ...several(short),
      ...several(postal),
    ]);
    const places = files.places.rows.flatMap(([place = '', , , others = '']) => [place, ...several(others)]);
    expect(twice(states).filter((form) => form !== 'SA')).toEqual([]);
    expect(twice([...places, ...column('countries', 0)])).toEqual([]);
  });

  test('days and months and their short forms stand once, and in no other list', () => {
    const names = column('calendar', 0);
    const shorts = column('calendar', 2).flatMap(several);
    expect(twice([...names, ...shorts])).toEqual([]);
    const full = names.map((name) => name.toLowerCase());
    expect(ofRole('common').filter((word) => full.includes(word))).toEqual([]);
    const stateShorts = column('states', 2)
      .flatMap(several)
      .map((form) => form.replace(/\.$/u, ''));
    const derived = [...shorts, ...stateShorts].map((form) => form.toLowerCase());
    expect([...ofRole('short'), ...ofRole('dotted')].filter((word) => derived.includes(word))).toEqual([]);
  });

  test('a word that describes the people of a place stands with the place', () => {
    const own = [column('countries', 2), column('states', 4), column('places', 4)].flat().flatMap(several);
    const folded = own.map((word) => word.toLowerCase());
    expect(ofRole('describing').filter((word) => folded.includes(word))).toEqual([]);
    expect(ofRole('party').filter((word) => folded.includes(word) || ofRole('describing').includes(word))).toEqual([]);
  });

  test("a person's name stands once, and an agency, and a spelling of a thing, and a word with a stem", () => {
    expect(twice(column('personal-names', 0))).toEqual([]);
    expect(twice(files.agencies.rows.flatMap(([name = '', others = '']) => [name, ...several(others)]))).toEqual([]);
    expect(twice(files['same-names'].rows.flatMap(([shown = '', others = '']) => [shown, ...several(others)]))).toEqual(
      [],
    );
    expect(twice(files.stems.rows.flatMap(([stem = '', others = '']) => [stem, ...spaced(others)]))).toEqual([]);
  });

  test('a group of kin stands once, and a word once in it', () => {
    const groups = column('kin', 0).map((group) => spaced(group));
    expect(groups.filter((group) => twice(group).length > 0 || group.length < 2)).toEqual([]);
    expect(twice(groups.map((group) => [...group].sort().join(' ')))).toEqual([]);
    const own: string[][] = JSON.parse(read('seeds/kin.json'));
    expect(twice([...groups, ...own].map((group) => [...group].sort().join(' ')))).toEqual([]);
  });
});

describe('no word list stands in the code of the engine', () => {
  /**
   * Six words or more in one literal with nothing else between them, or five literals of one word in an array. Letters,
   * and numbers in Roman figures, are no words: three of them have four letters.
   */
  const LISTS = [
    /(['"`])\s*(?:\p{L}[\p{L}'’-]*\s+){5,}\p{L}[\p{L}'’-]*\s*\1/gu,
    /\[\s*(?:(['"])[\p{L}-]+\1\s*,\s*){4,}(['"])[\p{L}-]+\2/gu,
  ];
  const listsIn = (source: string) => {
    const code = source.replace(/\/\*[\s\S]*?\*\//gu, '').replace(/^\s*\/\/.*$/gmu, '');
    return LISTS.flatMap((list) => [...code.matchAll(list)].map(([found]) => found)).filter(
      (found) => (found.match(/(?![IVX]+\b)\p{L}{4,}/gu)?.length ?? 0) > 2,
    );
  };

  test('but in the packed lists', () => {
    const found = projectFiles()
      .filter((file) => /^engine\/.*\.ts$/u.test(file) && !file.startsWith('engine/lists/'))
      .flatMap((file) => listsIn(read(file)).map((list) => `${file}: ${list}`));
    expect(found).toEqual([]);
    expect(listsIn(read('engine/lists/calendar.ts')).length).toBeGreaterThan(2);
    expect(listsIn("const A = new Set(['in', 'near', 'from', 'across', 'to']);")).toHaveLength(1);
  });
});

describe('a broken row is named with its file and the fix', () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'word-lists-'));
    cpSync(join(ROOT, 'engine/lexicon/data'), folder, { recursive: true });
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  const add = (name: WordFileName, row: string) => {
    const file = join(folder, `${name}.tsv`);
    writeFileSync(file, `${readFileSync(file, 'utf8')}${row}\n`);
  };

  test.each<[WordFileName, string, RegExp]>([
    ['words', 'zebra\tanimal', /words\.tsv, "zebra": roles\.tsv has no role "animal"; add it there, or correct it/u],
    ['words', 'two zebras\tstop', /STOP_WORDS: "two zebras" is more than one word/u],
    ['words', '\tstop', /words\.tsv, line \d+ .* has no first column; write one, or remove the line/u],
    ['words', 'zebra \tstop', /words\.tsv, line \d+ .* remove white space around a column/u],
    ['kin', 'zebra\thorse', /kin\.tsv, line \d+ .* has 2 columns, the file 1/u],
    [
      'roles',
      'animal\tANIMALS\tloudly\tlives',
      /roles\.tsv, "animal": "loudly" is no way to compare; use folded, small/u,
    ],
    ['places', 'Eastvale\tcity\tNowhere', /places\.tsv, "Eastvale": "Nowhere" is no country or state of the lists/u],
    ['personal-names', 'Zed\tnick', /personal-names\.tsv, "Zed": "nick" is no role; use given, woman/u],
  ])('%s.tsv: %s', (name, row, says) => {
    add(name, row);
    expect(() => packWordLists(folder)).toThrow(says);
  });

  test('and a good one is packed', () => {
    add('words', 'zebra\tstop org-head');
    const packed = packWordLists(folder).get('words.ts') as string;
    expect(packed).toMatch(/export const STOP_WORDS = [^;]*\bzebra\b/u);
    expect(packed).toMatch(/export const ORG_HEADS = [^;]*\bZebra\b/u);
  });
});
