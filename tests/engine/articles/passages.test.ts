import { expect, test } from 'vitest';
import { splitBlocks } from '../../../engine/articles/passages.ts';

test('a long paragraph is cut where sentences end, not after a title', () => {
  const text = 'They met Gen. Ortega of the U.S. Army in the old harbour of Eastvale on a cold and windy day. '
    .repeat(12)
    .trim();
  const passages = splitBlocks('a', [{ text, kind: 'body' }], (piece) => String(piece.length).padStart(8, '0'));
  expect(passages.length).toBeGreaterThan(1);
  for (const passage of passages) expect(passage.text).toMatch(/^They .* day\.$/);
  expect(passages.map((passage) => passage.text).join(' ')).toBe(text);
});
