import { beforeEach, expect, test } from 'vitest';
import { createBundledReader } from '../../engine/bundled-reader.ts';
import { buildLibrary } from '../../engine/library.ts';
import type { LibraryReader } from '../../engine/model/library-reader.ts';
import type { Span } from '../../engine/model/mention.ts';
import { everydayIn, worthMarking } from '../../entrypoints/background/mark-judge.ts';

const library = buildLibrary([
  {
    title: 'Kenya borrows for its railway',
    published: '2018-03-01',
    text: 'Kenya borrowed two billion dollars in Beijing for a railway from Mombasa to Nairobi.\n\nEngineers laid the first rails at the harbour.\n\nThe railway loan is the largest that Kenya has taken.',
  },
  {
    title: 'Ministers meet in Vienna',
    published: '2019-05-02',
    text: 'Oil ministers met in Vienna and agreed to pump less crude.\n\nThe cut in crude output lifted prices, said Ada Lindqvist of the cartel.',
  },
]);

let reader: LibraryReader;
let asked: string[];

beforeEach(() => {
  asked = [];
  const whole = createBundledReader(library);
  reader = {
    ...whole,
    lookUp: (query) => {
      asked.push(query.topicId);
      return whole.lookUp(query);
    },
  };
});

const idOf = (label: string) => library.topics.find((topic) => topic.label === label)?.id as string;

/** A name in a sentence, as a page asks about it. */
function named(label: string, text: string) {
  const start = text.indexOf(label);
  return { topicId: idOf(label), text, at: [start, start + label.length] as Span };
}

const fitting = named('Kenya', 'The railway from Mombasa to Nairobi was built with a loan that Kenya took in Beijing.');
const strange = named('Vienna', 'The waltz evening in Vienna was opened by dancers with white gloves and tiaras.');

test('of the names that stand everywhere, those are worth a mark whose card fits where they are named', async () => {
  expect(await worthMarking(reader, { page: { title: 'A page' }, names: [fitting, strange] })).toEqual([idOf('Kenya')]);
  expect(asked).toEqual([idOf('Kenya'), idOf('Vienna')]);
});

test('where too little is read to judge by, a name is marked', async () => {
  expect(await worthMarking(reader, { page: {}, names: [named('Vienna', 'In Vienna.')] })).toEqual([idOf('Vienna')]);
});

test('the title of the page counts', async () => {
  const names = [named('Vienna', 'It happened once more in Vienna.')];
  expect(await worthMarking(reader, { page: { title: 'Dancers waltz in white gloves' }, names })).toEqual([]);
  expect(await worthMarking(reader, { page: { title: 'Oil ministers agree to cut crude output' }, names })).toEqual([
    idOf('Vienna'),
  ]);
});

test('a topic that the library has no more is worth nothing, and the others are judged all the same', async () => {
  const gone = { ...strange, topicId: 'gone' };
  expect(await worthMarking(reader, { page: {}, names: [gone, fitting] })).toEqual([idOf('Kenya')]);
});

test('of other topics nothing is told, whatever a page asks', async () => {
  const text = 'Oil ministers met in Vienna and agreed to pump less crude, said Ada Lindqvist of the cartel.';
  expect(await worthMarking(reader, { page: {}, names: [named('Ada Lindqvist', text)] })).toEqual([]);
  expect(asked).toEqual([]);
});

test('between two names whoever else asks has a turn', async () => {
  const judging = worthMarking(reader, { page: {}, names: [fitting, strange, fitting] });
  await new Promise((done) => setTimeout(done));
  expect(asked.length).toBeLessThan(3);
  await judging;
  expect(asked.length).toBe(3);
});

test('which names stand everywhere follows from the lists and the kinds of the topics', () => {
  const everyday = everydayIn(reader);
  expect(['Kenya', 'Vienna'].map((label) => everyday.has(idOf(label)))).toEqual([true, true]);
  expect(everyday.has(idOf('Ada Lindqvist'))).toBe(false);
  expect(everydayIn(reader)).toBe(everyday);
});
