import { expect, test } from 'vitest';
import { encodeRecord } from '../../../engine/base/record.ts';
import { decodeNames, encodeNames, NO_NAMES, type StoredNames } from '../../../engine/library/stored-names.ts';
import { buildMatcher } from '../../../engine/mentions/matcher.ts';
import type { Topic } from '../../../engine/model/topic.ts';
import { packMatcherAsBytes } from '../../../engine/names/compile-matcher.ts';

const topics: Topic[] = ['Maren Oldwick', 'Kestrel Council', 'Ärzte ohne Grenzen'].map((label, i) => ({
  id: `t${i}`,
  label,
  kind: 'thing',
  aliases: [],
}));
const names: StoredNames = { ...NO_NAMES, learned: topics, topics, redirects: { t9: 't0' } };

test('names come back from their bytes, with a matcher that finds what one made anew finds', () => {
  const stored = decodeNames(encodeNames({ ...names, matcher: packMatcherAsBytes(topics) }));
  expect(stored).toMatchObject(names);
  expect(stored.topics).toBe(stored.learned);
  const text = 'Maren Oldwick of the Kestrel Council wrote to Ärzte ohne Grenzen.';
  const found = buildMatcher(stored.topics, { packed: stored.matcher }).find(text);
  expect(found).toHaveLength(3);
  expect(found).toEqual(buildMatcher(topics).find(text));
});

test('names with the reader’s changes are told from those that were learned', () => {
  const edited = [{ ...(topics[0] as Topic), label: 'Maren O.' }, ...topics.slice(1)];
  const stored = decodeNames(encodeNames({ ...names, topics: edited }));
  expect(stored.topics).toEqual(edited);
  expect(stored.learned).toEqual(topics);
});

test('a matcher in another shape is left out, and made anew', () => {
  const { topics: _, ...head } = names;
  const stored = decodeNames(encodeRecord({ head, parts: { matcher: Uint8Array.of(1, 2, 3) } }));
  expect(stored.matcher).toBeUndefined();
  expect(stored.topics).toEqual(topics);
});
