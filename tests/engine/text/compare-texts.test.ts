import fc from 'fast-check';
import { expect, test } from 'vitest';
import { compareTexts, compareWords, type TextChange } from '../../../engine/text/compare-texts.ts';

const SIGNS = { both: '=', before: '-', after: '+' };
const told = (changes: readonly TextChange[]) =>
  changes.map((change) =>
    change.in === 'changed'
      ? change.pieces.map((piece) => `${SIGNS[piece.in]}(${piece.text})`).join('')
      : SIGNS[change.in] + change.text,
  );

test('a paragraph in other words is told word by word, one that is another as gone and new', () => {
  const before = ['The harbour opens on Monday at noon.', 'Nobody came.', 'The mayor spoke.'];
  const after = ['The harbour opens on Tuesday at noon.', 'Ships of three fleets lay at anchor.', 'The mayor spoke.'];
  expect(told(compareTexts(before, after))).toEqual([
    '=(The harbour opens on )-(Monday)+(Tuesday)=( at noon.)',
    '-Nobody came.',
    '+Ships of three fleets lay at anchor.',
    '=The mayor spoke.',
  ]);
});

test('what was put before a paragraph that changed stands before it', () => {
  const before = ['The quay is closed until May.'];
  const after = ['A storm has come over the town.', 'The quay is closed until June.'];
  expect(told(compareTexts(before, after))).toEqual([
    '+A storm has come over the town.',
    '=(The quay is closed until )-(May)+(June)=(.)',
  ]);
});

test('words of scripts without spaces and with marks are not torn apart, figures stand whole', () => {
  const pieces = (before: string, after: string) =>
    compareWords(before, after).map(({ in: side, text }) => SIGNS[side] + text);
  expect(pieces('Der Zug fährt um 14:05.', 'Der Zug führt um 15:05.')).toEqual([
    '=Der Zug ',
    '-fährt',
    '+führt',
    '= um ',
    '-14',
    '+15',
    '=:05.',
  ]);
});

test('what became of a phrase is one piece', () => {
  expect(compareWords('He came on Monday noon, he said.', 'He came at last today, he said.')).toEqual([
    { in: 'both', text: 'He came ' },
    { in: 'before', text: 'on Monday noon' },
    { in: 'after', text: 'at last today' },
    { in: 'both', text: ', he said.' },
  ]);
});

test('either version can be read from what is told, in its order', () => {
  const paragraph = fc.array(fc.constantFrom('quay', 'opens', 'Monday', 'the', 'a'), { minLength: 1, maxLength: 8 });
  const text = fc.array(
    paragraph.map((words) => words.join(' ')),
    { maxLength: 6 },
  );
  fc.assert(
    fc.property(text, text, (before, after) => {
      const changes = compareTexts(before, after);
      const read = (side: 'before' | 'after') =>
        changes.flatMap((change) => {
          if (change.in !== 'changed') return change.in === side || change.in === 'both' ? [change.text] : [];
          const own = change.pieces.filter((piece) => piece.in === side || piece.in === 'both');
          return [own.map((piece) => piece.text).join('')];
        });
      expect(read('before')).toEqual(before);
      expect(read('after')).toEqual(after);
    }),
  );
});
