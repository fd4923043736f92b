import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { createEngine } from '../engine/engine.ts';
import { buildLibrary } from '../engine/library.ts';
import { readSeeds } from '../seeds/index.ts';

const SEEDS = join(import.meta.dirname, '../seeds');
const FIRST = '000_388c6ba8a19b8e10.txt';
let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'seeds-'));
  cpSync(SEEDS, folder, { recursive: true });
});
afterEach(() => rmSync(folder, { recursive: true }));

const catalog = (entry: unknown) => writeFileSync(join(folder, 'catalog.json'), JSON.stringify({ [FIRST]: entry }));
const kin = (value: unknown) => writeFileSync(join(folder, 'kin.json'), JSON.stringify(value));
const topics = (value: unknown) => writeFileSync(join(folder, 'topics.json'), JSON.stringify(value));

test('a text dropped into the folder is read without a catalog entry, and its names work', () => {
  writeFileSync(
    join(folder, 'pier.txt'),
    'Pier Burns\n\nMarch 3, 2021\n\nMayor Annika Lindqvist spoke in Eastvale on Tuesday. Mrs Lindqvist wept. “Annika Lindqvist is right,” a man said.',
  );
  const { articles, curated } = readSeeds(folder);
  const library = buildLibrary(articles, curated);
  expect(library.articles.at(-1)).toMatchObject({ title: 'Pier Burns', published: '2021-03-03', publisher: null });
  expect(library.topics.find(({ label }) => label === 'Annika Lindqvist')).toMatchObject({ kind: 'person' });
  const engine = createEngine(library);
  const [found] = engine.findMentions(['“We need the pier,” Mayor Lindqvist told the council.']);
  expect(found?.map(({ exact }) => exact)).toEqual(['Lindqvist']);
  expect(engine.lookUp({ topicId: found?.[0]?.topicId ?? '', context: '' }).articles[0]?.title).toBe('Pier Burns');
});

test('what the texts do not say is null, and what was worked out is marked', () => {
  const { articles } = buildLibrary(readSeeds().articles) as ReturnType<typeof buildLibrary>;
  expect(articles.map(({ publisher, published }) => [publisher, published])).toEqual([
    ['NBC News', '2020-01-06'],
    [null, '2020-01-08'],
    [null, '2020-01-08'],
    ['RFE/RL', '2017-05-24'],
    ['RFE/RL', '2016-11-13'],
  ]);
  expect(articles[0]?.inferred).toContain('published');
  expect(articles[1]?.inferred).not.toContain('published');
});

test('words that mean nearly the same in the texts serve their library alone, and may be missing', () => {
  kin([['concertgoers', 'zebras']]);
  const { articles, curated } = readSeeds(folder);
  expect(buildLibrary(articles, curated).kin).toEqual([['concertgoers', 'zebras']]);
  rmSync(join(folder, 'kin.json'));
  const without = readSeeds(folder);
  expect(without.curated).not.toHaveProperty('kin');
  expect(buildLibrary(articles, without.curated)).not.toHaveProperty('kin');
});

describe('a broken seed is named with its file, its field and the fix', () => {
  test.each<[string, () => void, RegExp]>([
    [
      'a date that is none',
      () => catalog({ published: '24 May 2017' }),
      /catalog\.json → "000_.*" → published: is "24 May 2017": write an ISO date/u,
    ],
    [
      'a day that never was',
      () => catalog({ published: '2017-02-30' }),
      /published: is "2017-02-30": write an ISO date/u,
    ],
    ['an empty title', () => catalog({ title: ' ' }), /→ title: is "": write the headline/u],
    ['credits that are no list', () => catalog({ credits: 'AFP' }), /→ credits: is "AFP": write a list of names/u],
    [
      'a number among the credits',
      () => catalog({ credits: ['AFP', 3] }),
      /→ credits → 1: is 3: write a list of names/u,
    ],
    [
      'an address without a scheme',
      () => catalog({ url: 'example.org/a' }),
      /→ url: is "example.org\/a": write an address/u,
    ],
    ['a field that nobody knows', () => catalog({ titel: 'x' }), /→ titel: is .*: remove it; the fields are/u],
    ['an entry that is no object', () => catalog('NBC'), /→ .*: is "NBC": write an object/u],
    [
      'an inferred field that is none',
      () => catalog({ inferred: ['date'] }),
      /→ inferred → 0: is "date": name fields out of/u,
    ],
    [
      'an entry without a text',
      () => writeFileSync(join(folder, 'catalog.json'), '{"009.txt": {}}'),
      /catalog\.json → "009\.txt": no text has this name/u,
    ],
    [
      'a catalog that is no JSON',
      () => writeFileSync(join(folder, 'catalog.json'), '{"a": }'),
      /catalog\.json: it is not valid JSON/u,
    ],
    ['an empty text', () => writeFileSync(join(folder, FIRST), ' \n'), /000_.*: it is empty/u],
    [
      'a text in another encoding',
      () => writeFileSync(join(folder, FIRST), Buffer.from([0x45, 0x72, 0xe9, 0x20, 0x41])),
      /000_.*: it is not UTF-8/u,
    ],
    [
      'a page instead of a text',
      () => writeFileSync(join(folder, 'a.html'), '<p>'),
      /a\.html: save the article as plain text/u,
    ],
    [
      'a kind that nobody knows',
      () => topics({ topics: [{ label: 'X', kind: 'persona' }] }),
      /topics\.json → topics → 0 → kind: is "persona": write one of person/u,
    ],
    [
      'a topic without a label',
      () => topics({ topics: [{ kind: 'person' }] }),
      /topics → 0 → label: is missing: add it/u,
    ],
    ['no list of groups', () => kin({}), /kin\.json: is \{\}: write a list of groups/u],
    ['a group of one', () => kin([['pier']]), /kin\.json → 0: is \["pier"\]: write a list of at least two words/u],
    ['a word twice', () => kin([['pier', 'jetty', 'pier']]), /kin\.json → 0: .*: remove the word that stands twice/u],
    ['a name', () => kin([['pier', 'Jetty']]), /kin\.json → 0 → 1: is "Jetty": write one word in small letters/u],
    ['no list of topics', () => topics({}), /topics\.json → topics: is missing: add it/u],
  ])('%s', (_, breakIt, message) => {
    breakIt();
    expect(() => readSeeds(folder)).toThrow(message);
  });
});
