import { expect, test } from 'vitest';
import { createEngine } from '../../../engine/engine.ts';
import { buildLibrary } from '../../../engine/library.ts';

const engine = createEngine(
  buildLibrary(
    [
      'Prime Minister Theresa May met Apple chief executive Tim Cook in London. Cook smiled.',
      'Microsoft founder Bill Gates praised Condoleezza Rice. Gates left. Rice stayed.',
      'President George W. Bush met Sen. Rand Paul of Kentucky. Bush left. Paul said no.',
      'President Abraham Lincoln was on a poster. Lincoln said nothing.',
      'They met in Springfield, Ill., and left Springfield, Ill., at night.',
      'Elliott Management sued on Friday. Elliott won, and so did Michael Smith. Smith smiled.',
      'The Supreme Court met. The Senate met too, and so did Ford. Ford said so. He said it to Apple there, where Apple is.',
      'The striker Darren Marsh scored. Marsh left.',
    ].map((text) => ({ text })),
  ),
);
const found = (...texts: string[]) => engine.findMentions(texts).map((mentions) => mentions.map(({ exact }) => exact));

test.each([
  'May I come in? In May she left. May 5 was cold.',
  'Cook the pasta until soft.',
  'How to Cook Rice',
  'HOW TO COOK RICE',
  'Rice and beans',
  'Gates were closed.',
  'Bush fires rage there.',
  'Paul went home, and Mary met Paul.',
  'Lincoln, Nebraska, is flat.',
  'USS Abraham Lincoln sailed to the Lincoln Memorial.',
  'They live in Springfield, Missouri, today.',
  'Elliott Smith died in those years.',
  'Will Smith slapped him hard that night.',
  'They asked the Supreme Court of India, and the Indian Senate.',
  'He left the National Senate.',
  'Gerald Ford pardoned him. Ford was thanked.',
  'Apple trees grow there.',
  'Marsh land floods in winter.',
])('words and towns are nobody: %s', (text) => {
  expect(found(text)).toEqual([[]]);
});

test.each<[texts: string[], exact: string[][]]>([
  [['Theresa May left.'], [['Theresa May']]],
  [
    ['He asked Cook about it.', 'Cook was coy.'],
    [['Cook'], ['Cook']],
  ],
  [['Rice said so.'], [['Rice']]],
  [['They work at Apple. Apple shares fell.'], [['Apple', 'Apple']]],
  [['Ford recalls trucks. The Senate waits for Ford.'], [['Ford', 'Senate', 'Ford']]],
  [
    ['Cook smiled.', 'Tim Cook left.'],
    [['Cook'], ['Tim Cook']],
  ],
  [['The Bush administration waited.'], [['Bush']]],
  [
    ['Sen. Paul went home.', 'Paul smiled.'],
    [['Paul'], ['Paul']],
  ],
  [['The people of Springfield voted. Springfield, Ill., is small.'], [['Springfield', 'Springfield', 'Ill.']]],
])('where the page says so they are: %j', (texts, exact) => {
  expect(found(...texts)).toEqual(exact);
});

test('a part of the page that named the person before counts', () => {
  const cook = engine.topics.find(({ label }) => label === 'Tim Cook')?.id as string;
  expect(engine.findMentions(['Cook the pasta.'], [cook])[0]).toHaveLength(1);
});
