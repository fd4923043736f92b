import { expect, test } from 'vitest';
import { createChange } from '../../../engine/library/change.ts';
import { addNames } from '../../../engine/library/grow-names.ts';
import { EMPTY } from '../../../engine/library/manifest.ts';
import { decodeNames, NO_NAMES, type StoredNames } from '../../../engine/library/stored-names.ts';
import type { Topic } from '../../../engine/model/topic.ts';

const letters = (number: number) => [...String(number)].map((digit) => 'abcdefghij'[Number(digit)]).join('');

const topics = (from: number, count: number) =>
  Array.from({ length: count }, (_, i): Topic => {
    const label = `Tom Var${letters(from + i)}sky`;
    return { id: `t${from + i}`, label, aliases: [], kind: 'person' };
  });

/** Adds topics to a library that has so many, of which some stand apart already. */
function add(own: readonly Topic[], known: number, apart: readonly Topic[]) {
  const all = topics(0, known);
  const names: StoredNames = { ...NO_NAMES, learned: all, topics: all };
  const added: StoredNames = { ...NO_NAMES, learned: [...apart], topics: [...apart], provisional: [] };
  const change = createChange({ ...EMPTY, names: 'all', addedNames: 'apart', next: 5 });
  addNames(own, names, added, change);
  return { change, records: change.records() };
}

test.each([
  [100, 200, 100],
  [8000, 900, 100],
])('in a library of %i topics, names stand apart while they are few', (known, before, more) => {
  const { change, records } = add(topics(known + before, more), known, topics(known, before));
  expect(records.has('all')).toBe(false);
  expect(records.get('apart')).toBe(null);
  const { names, addedNames } = change.manifest;
  expect(names).toBe('all');
  const stored = decodeNames(records.get(addedNames ?? '') ?? undefined);
  expect(stored.topics).toHaveLength(before + more);
  // Whoever writes it need not read it again.
  expect(change.values().get(addedNames ?? '')).toEqual(stored);
});

test.each([
  [100, 200, 101],
  [8000, 900, 101],
])('in a library of %i topics, more names are compiled into all', (known, before, more) => {
  const { change, records } = add(topics(known + before, more), known, topics(known, before));
  expect([records.get('all'), records.get('apart')]).toEqual([null, null]);
  expect(change.manifest.addedNames).toBe(null);
  const stored = decodeNames(records.get(change.manifest.names ?? '') ?? undefined);
  expect(stored.topics).toHaveLength(known + before + more);
  expect(stored.provisional).toHaveLength(more);
});
