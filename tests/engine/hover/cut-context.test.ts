import fc from 'fast-check';
import { expect, test } from 'vitest';
import { cutContext } from '../../../engine/hover/cut-context.ts';
import type { Span } from '../../../engine/model/mention.ts';

const text = 'Talks were held. Gen. Soleimani met U.S.\n envoys in Iraq. Nobody answered.';
const cut = (at: Span | number, of = text) => cutContext({ topicId: '', text: of, at });

test('the sentence is the one around the name; no abbreviation or line end cuts it', () => {
  const at = text.indexOf('Iraq');
  const { sentence, rest } = cut([at, at + 4]);
  expect(sentence).toBe('Gen. Soleimani met U.S.  envoys in Iraq.');
  expect(rest.map((part) => part.trim())).toEqual(['Talks were held.', 'Nobody answered.']);
});

test('one place in the text says as much as the span of the name', () => {
  expect(cut(text.indexOf('Nobody')).sentence).toBe('Nobody answered.');
  expect(cut(0).sentence).toBe('Talks were held.');
});

test('a place beyond the text, or no text, is no failure', () => {
  expect(cut([5000, 5009]).sentence).toBe('Nobody answered.');
  expect(cut([0, 0], '')).toEqual({ sentence: '', rest: ['', ''] });
});

test('a context that is cut already has its sentence in the first line', () => {
  const context = 'Ada spoke. Bo left.\nIt rained.\nThey went home.';
  expect(cutContext({ topicId: '', context })).toEqual({
    sentence: 'Ada spoke. Bo left.',
    rest: ['It rained.\nThey went home.'],
  });
  expect(cutContext({ topicId: '', context: '' })).toEqual({ sentence: '', rest: [''] });
});

test('whatever the text and the place: what is cut is the text, in order', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), fc.integer(), (of, at) => {
      const { sentence, rest } = cut(at, of);
      const [before = '', after = ''] = rest;
      expect(`${before}${sentence}${after}`).toBe(of.replace(/[\s\uFFFC]/gu, ' '));
    }),
  );
});
