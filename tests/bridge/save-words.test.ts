import { expect, test } from 'vitest';
import { problemWords, reasonWords, savedWords } from '../../bridge/save-words.ts';
import type { QuickSaved, SavedVersion } from '../../bridge/saving.ts';
import { english } from '../texts.ts';

const version: SavedVersion = {
  articleId: 'a',
  title: 'Harbour opens',
  publisher: null,
  published: '2026-05-01',
  url: null,
  added: 1,
  also: [],
};
const saved: QuickSaved = { state: 'saved', version, isNew: true, part: 'page', isStub: false, isUpdate: false };
const words = (outcome: QuickSaved) => savedWords(outcome, english.t, (time) => `day ${time}`);

test.each<[string, Partial<typeof saved>, string]>([
  ['a page', {}, 'Saved in your library.'],
  ['a page without a day', { version: { ...version, published: null } }, 'When it was published is not certain'],
  ['a selection', { part: 'selection' }, 'What you selected is saved'],
  ['a stub', { isStub: true }, 'Saved what there is of it'],
  ['a text that has changed', { isUpdate: true }, 'beside the text that you saved before'],
  ['a page that the library has', { isNew: false }, 'In your library since day 1'],
  ['one that came with us', { isNew: false, version: { ...version, added: null } }, 'came with Backstory'],
])('one sentence says what came of saving %s', (_, more, sentence) => {
  expect(words({ ...saved, ...more } as QuickSaved)).toContain(sentence);
});

test('one sentence says why nothing was saved, and never what the page says', () => {
  expect(words({ state: 'none', reason: 'pdf' })).toBe(reasonWords('pdf', english.t));
  expect(words({ state: 'failed', problem: { type: 'full' } })).toContain('no room left');
  expect(problemWords({ type: 'failed', name: 'AbortError' }, english.t)).toContain('(AbortError)');
});
