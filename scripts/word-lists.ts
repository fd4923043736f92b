import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { foldWord } from '../engine/text/code-units.ts';

const DATA = join(import.meta.dirname, '../engine/lexicon/data');

/** A file of word lists: its header, and its rows with as many columns as the file has, empty where nothing is said. */
export interface WordFile {
  name: string;
  /** The comment lines at its head, without the signs. */
  header: string;
  rows: string[][];
}

/** The files in `engine/lexicon/data/` with the number of their columns. */
const FILES = {
  words: 3,
  roles: 4,
  agencies: 3,
  calendar: 3,
  numbers: 3,
  dates: 4,
  countries: 7,
  states: 6,
  places: 6,
  'personal-names': 2,
  'same-names': 2,
  stems: 2,
  kin: 1,
  offices: 3,
} as const;

/** The name of a word file, without its ending. */
export type WordFileName = keyof typeof FILES;

/**
 * Reads a word file. Columns are parted by tabs; empty ones at the end of a row may be missing.
 * @throws Error naming the file and the line when a row has too many columns, no first one, or white space at an end.
 */
export function readWordFile(name: WordFileName, folder: string = DATA): WordFile {
  const lines = readFileSync(join(folder, `${name}.tsv`), 'utf8')
    .replace(/\n$/u, '')
    .split('\n');
  const first = lines.findIndex((line) => !line.startsWith('#'));
  const rows = lines.slice(first).map((line, i) => {
    const cells = line.split('\t');
    const says = `${name}.tsv, line ${first + i + 1} ("${line}")`;
    if (cells[0] === '') throw new Error(`${says}: has no first column; write one, or remove the line`);
    if (cells.length > FILES[name]) throw new Error(`${says}: has ${cells.length} columns, the file ${FILES[name]}`);
    if (cells.some((cell) => cell !== cell.trim())) throw new Error(`${says}: remove white space around a column`);
    return Array.from({ length: FILES[name] }, (_, column) => cells[column] ?? '');
  });
  return { name: `${name}.tsv`, header: lines.slice(0, first).join('\n').replace(/^# ?/gmu, ''), rows };
}

/** All word files by their names. */
export function readWordFiles(folder?: string): Record<WordFileName, WordFile> {
  const names = Object.keys(FILES) as WordFileName[];
  return Object.fromEntries(names.map((name) => [name, readWordFile(name, folder)])) as Record<WordFileName, WordFile>;
}

/** Several in one column. */
const several = (cell: string) => (cell === '' ? [] : cell.split('; '));
const spaced = (cell: string) => (cell === '' ? [] : cell.split(' '));
const capitalised = (word: string) => word.charAt(0).toUpperCase() + word.slice(1);
const unique = <T>(items: readonly T[]) => [...new Set(items)];

/** How a role's words are compared with those of a text: see `roles.tsv`. */
const FORMS: Record<string, (word: string, others: readonly string[]) => string[]> = {
  folded: (word) => [foldWord(word)],
  small: (word) => [word.toLowerCase()],
  capital: (word, others) => [capitalised(word), ...others.filter((other) => /^\p{Lu}.*[^.]$/u.test(other))],
  'capital.': (word, others) => [capitalised(word), ...others.filter((other) => /^\p{Lu}/u.test(other))],
  written: (word, others) => [word, ...others],
  dotted: (word, others) => {
    const dotted = others.filter((other) => other.endsWith('.')).map((other) => other.slice(0, -1));
    return dotted.length > 0 ? dotted : [capitalised(word)];
  },
};

/**
 * The modules of `engine/lists/`, by file name, made from the word files. What follows from facts in several files is
 * worked out here, so that each stands once: the short forms of months are abbreviations, the words of countries
 * describe and share a stem.
 * @throws Error naming the file and the fix when a row is broken or a role is unknown.
 */
export function packWordLists(folder?: string): Map<string, string> {
  const files = readWordFiles(folder);
  return new Map([
    ['words.ts', packWords(files)],
    ['calendar.ts', packCalendar(files)],
    ['numbers.ts', packNumbers(files)],
    ['agencies.ts', packAgencies(files)],
    ['places.ts', packPlaces(files)],
    ['names.ts', packNames(files)],
    ['stems.ts', packStems(files)],
    ['kin.ts', packKin(files)],
    ['dates.ts', packDates(files)],
    ['offices.ts', packOffices(files)],
  ]);
}

type Files = Record<WordFileName, WordFile>;

/** What other files add to a role's words. */
function derivedWords(files: Files): Record<string, string[]> {
  const names = files.calendar.rows.map(([name]) => name as string);
  const shorts = (kind: string) =>
    files.calendar.rows.flatMap((row) => (row[1] === kind ? several(row[2] as string) : []));
  // "N.H." and "W.Va." have dots inside.
  const states = files.states.rows
    .flatMap(([, , forms = '']) => several(forms))
    .filter((form) => /^\p{L}+\.$/u.test(form));
  const dotted = [...shorts('month'), ...states.map((form) => form.slice(0, -1))];
  return {
    common: names.map((name) => name.toLowerCase()),
    short: [...shorts('day'), ...dotted].map((form) => form.toLowerCase()),
    dotted,
    describing: describingWords(files)
      .filter((word) => !word.includes(' '))
      .flatMap((word) => [word, `${word}s`]),
    party: [...describingWords(files), ...withRole(files, 'describing')]
      .map((word) => foldWord(word.split(' ').at(-1) as string))
      .filter((word) => !word.includes(' ')),
  };
}

/** The words of `words.tsv` that have a role. */
function withRole({ words }: Files, role: string): string[] {
  return words.rows.filter(([, roles = '']) => spaced(roles).includes(role)).map(([word = '']) => word);
}

/** The words for people and things of countries, states and places, as written. */
function describingWords({ countries, states, places }: Files): string[] {
  return [countries.rows.map((row) => row[2]), states.rows.map((row) => row[4]), places.rows.map((row) => row[4])]
    .flat()
    .flatMap((cell) => several(cell ?? ''));
}

function packWords(files: Files): string {
  const derived = derivedWords(files);
  const known = new Set(files.roles.rows.map(([role]) => role));
  const byRole = new Map<string, string[][]>();
  for (const [word = '', roles = '', others = ''] of files.words.rows) {
    for (const role of spaced(roles)) {
      if (!known.has(role))
        throw new Error(`words.tsv, "${word}": roles.tsv has no role "${role}"; add it there, or correct it`);
      byRole.set(role, [...(byRole.get(role) ?? []), [word, ...spaced(others)]]);
    }
  }
  const lists = files.roles.rows.map(([role = '', constant = '', compared = '', meaning = '']) => {
    const form = FORMS[compared];
    if (!form)
      throw new Error(`roles.tsv, "${role}": "${compared}" is no way to compare; use ${Object.keys(FORMS).join(', ')}`);
    const own = (byRole.get(role) ?? []).flatMap(([word = '', ...others]) => form(word, others));
    const all = role === 'describing' ? own.flatMap((word) => [word, `${word}s`]) : own;
    return words(constant, capitalised(meaning), [...all, ...(derived[role] ?? [])]);
  });
  return module('words.tsv', lists, true);
}

function packCalendar({ calendar }: Files): string {
  const of = (kind: string) => calendar.rows.filter((row) => row[1] === kind);
  const names = (kind: string) => of(kind).map(([name = '']) => name);
  return module('calendar.tsv', [
    text('DAY_NAMES', 'The days of the week from Monday on, a space between', names('day').join(' ')),
    text('MONTH_NAMES', 'The months from January on, a space between', names('month').join(' ')),
    text(
      'DAY_SHORTS',
      'Short forms of days, without dots',
      of('day')
        .flatMap((row) => several(row[2] as string))
        .join(' '),
    ),
    text(
      'MONTH_SHORTS',
      'Short forms of months, without dots',
      of('month')
        .flatMap((row) => several(row[2] as string))
        .join(' '),
    ),
  ]);
}

function packNumbers({ numbers }: Files): string {
  const broken = numbers.rows.find(([, value = '']) => !(Number(value) > 0));
  if (broken) throw new Error(`numbers.tsv, "${broken[0]}": "${broken[1]}" is no number; write its value in figures`);
  const lines = numbers.rows.flatMap(([word, value, others = '']) =>
    [word, ...several(others)].map((form) => `${value} ${form}`),
  );
  return module('numbers.tsv', [
    text('NUMBER_LINES', 'A word for a number a line, behind its value', lines.join('\n')),
  ]);
}

function packAgencies({ agencies }: Files): string {
  const beside = agencies.rows.filter((row) => row[2] === 'beside').map(([name]) => name);
  const all = agencies.rows.flatMap(([name, others = '']) => [name, ...several(others)]);
  return module('agencies.tsv', [
    text('AGENCY_NAMES', 'Agencies, and their other names', all.join('|')),
    text('PHOTO_AGENCIES', "Agencies that stand in brackets beside a photographer's name", beside.join('|')),
  ]);
}

function packPlaces(files: Files): string {
  const { countries, states, places } = files;
  const within = new Map(countries.rows.map(([label, , , whole]) => [label, whole]));
  for (const [state, country] of states.rows) within.set(state, country);
  const chain = (home: string): string[] => (home === '' ? [] : [home, ...chain(within.get(home) ?? '')]);
  const cities = new Map<string, string[]>();
  for (const [name = '', kind, home = ''] of places.rows) {
    if (kind !== 'city') continue;
    if (home !== '' && !within.has(home))
      throw new Error(`places.tsv, "${name}": "${home}" is no country or state of the lists`);
    const homes = chain(home).join('|');
    cities.set(homes, [...(cities.get(homes) ?? []), name]);
  }
  const shared = [countries, states, places].flatMap(({ rows }) => rows.filter((row) => row.at(-1) === 'shared'));
  const named = (rows: string[][], column: number) =>
    rows.map((row) => [row[0], ...several(row[column] ?? '')].join('|'));
  return module('countries.tsv, states.tsv and places.tsv', [
    text('COUNTRY_LINES', 'A country a line: label, other names', named(countries.rows, 1).join('\n')),
    text(
      'REGION_LINES',
      'A part of the world a line, and cities with other names: label, other names',
      named(
        places.rows.filter((row) => row[1] === 'region' || (row[1] === 'city' && row[3] !== '')),
        3,
      ).join('\n'),
    ),
    text(
      'STATE_LINES',
      'A state or province a line: its country, its label, short forms with dots, postal codes',
      states.rows
        .map(([label, country, short = '', postal = '']) =>
          [country, label, ...several(short), ...several(postal)].join('|'),
        )
        .join('\n'),
    ),
    text(
      'CITY_LINES',
      'The states and countries that cities are in, smallest first, a colon, and the cities',
      [...cities].map(([homes, names]) => `${homes}:${names.join('|')}`).join('\n'),
    ),
    text('SHARED_NAMES', 'Names of several well-known places', shared.map(([name]) => name).join('|')),
    text(
      'SEAT_NAMES',
      'Seats that stand for the government of a country',
      unique(countries.rows.flatMap((row) => several(row[4] ?? ''))).join('|'),
    ),
  ]);
}

/** Roles of `personal-names.tsv` with the names of their lists. Given names are compared as written, words folded. */
const PERSONAL: readonly (readonly [role: string, constant: string, folded: boolean, meaning: string])[] = [
  ['given', 'FORENAMES', false, 'Common given names, as written at the head of a full name'],
  ['woman', 'WOMEN', true, "Given names that are a woman's though they do not end in a"],
  ['man', 'MEN', true, "Given names that are a man's though they end in a"],
  ['word', 'GIVEN_WORDS', true, 'Given names and surnames that are also English words'],
  ['place', 'GIVEN_PLACES', true, 'Places that are also given names: followed by a surname they are a person'],
  ['family', 'FAMILY_NAMES', false, 'Family names of China and Korea, after which given names follow'],
  ['lone-family', 'LONE_FAMILY_NAMES', false, 'Of these, those that are no name elsewhere'],
  ['surname-word', 'SURNAME_WORDS', true, 'Surnames that stand first in a sentence as the words they are'],
];

function packNames(files: Files): string {
  const rows = files['personal-names'].rows.map(([name = '', roles = '']) => ({ name, roles: spaced(roles) }));
  const known = new Set(PERSONAL.map(([role]) => role));
  for (const { name, roles } of rows) {
    const odd = roles.find((role) => !known.has(role));
    if (odd !== undefined || roles.length === 0)
      throw new Error(`personal-names.tsv, "${name}": "${odd ?? ''}" is no role; use ${[...known].join(', ')}`);
  }
  const lists = PERSONAL.map(([role, constant, folded, meaning]) => {
    const names = rows.filter(({ roles }) => roles.includes(role)).map(({ name }) => name);
    return words(constant, meaning, folded ? names.map((name) => foldWord(name)) : names);
  });
  const same = files['same-names'].rows.map(([shown, others = '']) => [shown, ...several(others)].join('|'));
  lists.push(text('SAME_NAME_LINES', 'Spellings of one thing, a line each, the one shown first', same.join('\n')));
  return module('personal-names.tsv and same-names.tsv', lists, true);
}

function packStems(files: Files): string {
  const lines = files.stems.rows.map((row) => row.filter(Boolean).join(' '));
  return module('stems.tsv, countries.tsv, states.tsv and places.tsv', [
    text(
      'STEM_LINES',
      'A stem a line, and the other words that have it, folded',
      [...placeStems(files), ...lines].join('\n'),
    ),
  ]);
}

/** "iraq iraqi iraqis": the word of a place, and the words for its people and things with their plurals. */
function placeStems({ countries, states, places }: Files): string[] {
  const groups = new Map<string, Set<string>>();
  const add = (word: string, describing: string) => {
    if (/[^a-z]/u.test(word) || describing === '') return;
    const group = groups.get(word) ?? new Set([word]);
    groups.set(word, group);
    for (const one of several(describing)) {
      const last = foldWord(one.split(' ').at(-1) as string);
      group.add(last);
      if (/[^s]$/u.test(last) && !/(?:sh|ch|m[ae]n)$/u.test(last)) group.add(`${last}s`);
    }
  };
  for (const [label = '', , describing = '', , , word = ''] of countries.rows) add(word || foldWord(label), describing);
  for (const { rows } of [states, places]) for (const row of rows) add(foldWord(row[0] as string), row[4] as string);
  return [...groups.values()].map((group) => [...group].join(' '));
}

function packKin(files: Files): string {
  const seats = new Map<string, string[]>();
  for (const [label = '', , , , seat = '', word = ''] of files.countries.rows) {
    if (seat === '') continue;
    const country = word || foldWord(label);
    // Kin are single words: the house of "White House" is none of America's.
    const own = several(seat)
      .filter((one) => !one.includes(' '))
      .map((one) => foldWord(one));
    seats.set(country, [...(seats.get(country) ?? [country]), ...own]);
  }
  const groups = [
    ...files.kin.rows.map(([group]) => group as string),
    ...[...seats.values()].map((group) => group.join(' ')),
  ];
  return module('kin.tsv and countries.tsv', [
    text(
      'KIN_LINES',
      'Words that news uses for nearly the same thing, a group a line; and seats with their countries',
      groups.join('\n'),
    ),
  ]);
}

const DATE_KINDS = /^(?:month|day|week|month-back|year-back|in|since|after|before|until|between|and|to)$/u;

/** A line a kind and value; what several languages share stands once. */
function packDates({ dates }: Files): string {
  const lines = new Map<string, string[]>();
  for (const [kind = '', value = '', language = '', forms = ''] of dates.rows) {
    if (!DATE_KINDS.test(kind))
      throw new Error(`dates.tsv, "${forms}" (${language}): "${kind}" is no kind; the head of the file lists them`);
    const head = value === '' ? kind : `${kind} ${value}`;
    lines.set(head, [...(lines.get(head) ?? []), ...several(forms)]);
  }
  return module('dates.tsv', [
    text(
      'DATE_LINES',
      'Words that say when, a kind a line: kind and value, a colon, the words',
      [...lines].map(([head, forms]) => `${head}:${unique(forms).join('|')}`).join('\n'),
    ),
  ]);
}

function packOffices({ offices }: Files): string {
  return module('offices.tsv', [
    text(
      'OFFICE_LINES',
      'An office a line: what it is called, a colon and a note if there is one, its other forms',
      offices.rows
        .map(([office, others = '', note = '']) =>
          [note === '' ? office : `${office}:${note}`, ...several(others)].join('|'),
        )
        .join('\n'),
    ),
  ]);
}

/** The widest line of a module (UTF-16 units), as Biome has it. */
const WIDTH = 120;

function module(source: string, lists: readonly string[], sets = false): string {
  const head = `// Made by \`npm run words\` from ${source} in engine/lexicon/data/. Change those, not this file.\n`;
  return `${head}${sets ? "import { wordSet } from '../base/word-set.ts';\n" : ''}\n${lists.join('\n')}`;
}

/** A set of words. Without the mark a bundler keeps a list that nobody reads, for it cannot know what the call does. */
function words(constant: string, meaning: string, list: readonly string[]): string {
  const broken = list.find((word) => /\s/u.test(word));
  if (broken !== undefined) throw new Error(`${constant}: "${broken}" is more than one word`);
  const all = unique(list).join(' ');
  const call = (inner: string) => `export const ${constant} = /* @__PURE__ */ wordSet(${inner});`;
  return `${comment(meaning)}${whole(call, all)}`;
}

/** A string, with line breaks where it has them. */
function text(constant: string, meaning: string, content: string): string {
  return `${comment(meaning)}${whole((inner) => `export const ${constant} = ${inner};`, content)}`;
}

function whole(around: (inner: string) => string, content: string): string {
  const quote = content.includes("'") ? '"' : "'";
  const short = around(`${quote}${content}${quote}`);
  if (!content.includes('\n') && short.length <= WIDTH) return `${short}\n`;
  const broken = content.includes('\n') ? content : wrap(content, content.includes('|') ? '|' : ' ');
  return `${around(`\`\n${broken}\``)}\n`;
}

/** Cuts a long list into lines; the sign between entries stays at the end of a line, unless it is a space. */
function wrap(content: string, sign: string): string {
  const lines: string[] = [];
  for (const part of content.split(sign)) {
    const last = lines.at(-1);
    if (last !== undefined && last.length + part.length + 1 < WIDTH) lines[lines.length - 1] = `${last}${sign}${part}`;
    else lines.push(part);
  }
  return lines.join(sign === ' ' ? '\n' : `${sign}\n`);
}

function comment(meaning: string): string {
  const lines = wrap(`${meaning}.`, ' ').split('\n');
  return lines.length === 1 && meaning.length + 9 < WIDTH
    ? `/** ${meaning}. */\n`
    : `/**\n${wrap(`${meaning}.`, ' ')
        .split('\n')
        .map((line) => ` * ${line}\n`)
        .join('')} */\n`;
}
