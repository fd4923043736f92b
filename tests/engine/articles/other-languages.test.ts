import { expect, test } from 'vitest';
import { inOtherLanguages } from '../../../engine/articles/other-languages.ts';
import { buildLibrary } from '../../../engine/library.ts';
import { passagesOf } from '../topics/derive.ts';

const german =
  'Der Minister sprach gestern in Quellmar mit der Zeitung über das Wetter und den Regen. Die Menschen dort hatten lange auf ihn gewartet. ';
const english =
  'The minister spoke to the paper about the weather and the rain in Quellmar. The people there had been waiting for him for hours. ';
const table = 'Shr profit three cts vs loss four cts. Net profit two mln vs loss one mln. Revs six mln vs five mln. ';

test('a text that English words do not hold together is in another language', () => {
  const passages = passagesOf([german.repeat(6), english.repeat(6), `${english.repeat(3)}${german}`]);
  expect([...inOtherLanguages(passages)]).toEqual(['a0']);
});

test('a short text tells nothing', () => {
  expect([...inOtherLanguages(passagesOf([german, table]))]).toEqual([]);
});

test('it teaches no names, though nobody said its language, and what is known is found in it', () => {
  const { topics, postings } = buildLibrary([{ text: german.repeat(6) }, { text: english.repeat(6) }]);
  expect(topics.map(({ label }) => label)).toEqual(['Quellmar']);
  expect(Object.values(postings).flat().length).toBeGreaterThan(6);
});
