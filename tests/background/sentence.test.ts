import { expect, test } from 'vitest';
import { sentenceFirst } from '../../entrypoints/background/sentence.ts';

const paragraph = 'Talks were held. Gen. Soleimani met U.S.\n envoys in Iraq. Nobody answered.';

test('the sentence around a name comes first, then the rest; no abbreviation or line end cuts it', () => {
  const [sentence, rest] = sentenceFirst(paragraph, paragraph.indexOf('Iraq')).split('\n');
  expect(sentence).toBe('Gen. Soleimani met U.S.  envoys in Iraq.');
  expect(rest?.trim()).toMatch(/^Talks were held\.\s+Nobody answered\.$/u);
});

test('an offset beyond the paragraph, or no paragraph, is no failure', () => {
  expect(sentenceFirst(paragraph, 5000)).toMatch(/^Nobody answered\.\n/u);
  expect(sentenceFirst('', 0).trim()).toBe('');
});
