import { describe, expect, test } from 'vitest';
import type { SavedVersion } from '../../bridge/saving.ts';
import {
  correctionOf,
  fieldsOf,
  nextSave,
  type PagePreview,
  type SaveEvent,
  type SaveState,
} from '../../entrypoints/popup/save-state.ts';

const printing = {
  title: 'Harbour opens',
  publisher: 'The Courier',
  published: '2026-05-01',
  url: 'https://c.example/',
};
const version: SavedVersion = { ...printing, articleId: 'a', added: 1, also: [] };
const page: PagePreview = {
  state: 'article',
  draft: { ...printing, credits: [], language: 'en', text: 'Text.' },
  part: 'page',
  parts: ['page'],
  isStub: false,
  words: 1,
  names: [],
  versions: [],
  current: null,
  changes: [],
};
const stateAfter = (...events: SaveEvent[]) => events.reduce<SaveState>(nextSave, { status: 'closed' });
const read: SaveEvent[] = [{ type: 'opened' }, { type: 'read', preview: page }];

describe('saving a page', () => {
  test('shows what will be saved, and then what is', () => {
    expect(stateAfter(...read)).toEqual({ status: 'draft', page, fields: fieldsOf(printing), isBusy: false });
    expect(stateAfter(...read, { type: 'asked' })).toMatchObject({ status: 'draft', isBusy: true });
    expect(stateAfter(...read, { type: 'asked' }, { type: 'kept', version, isFresh: true })).toMatchObject({
      status: 'kept',
      isFresh: true,
      isBusy: false,
    });
  });

  test('of a page that the library has shows that at once', () => {
    const preview = { ...page, current: version };
    expect(stateAfter({ type: 'opened' }, { type: 'read', preview })).toMatchObject({
      status: 'kept',
      version,
      isFresh: false,
    });
  });

  test('keeps what was typed when it fails, and goes back to it', () => {
    const typed = stateAfter(...read, { type: 'typed', fields: { title: 'Harbour closes' } }, { type: 'asked' });
    const failed = nextSave(typed, { type: 'failed', problem: { type: 'full' } });
    expect(failed).toMatchObject({ status: 'failed', problem: { type: 'full' } });
    expect(nextSave(failed, { type: 'back' })).toMatchObject({
      status: 'draft',
      isBusy: false,
      fields: { title: 'Harbour closes', publisher: 'The Courier' },
    });
  });

  test('that was closed stays closed, whatever comes late', () => {
    const late: SaveEvent[] = [
      { type: 'read', preview: page },
      { type: 'kept', version, isFresh: true },
      { type: 'removed', removed: null },
      { type: 'failed', problem: null },
      { type: 'typed', fields: { title: 'x' } },
      { type: 'asked' },
      { type: 'back' },
    ];
    for (const event of late) expect(stateAfter(...read, { type: 'closed' }, event)).toEqual({ status: 'closed' });
  });

  test('says no longer that it is saved once something is typed', () => {
    const kept = stateAfter(...read, { type: 'kept', version, isFresh: true });
    expect(nextSave(kept, { type: 'typed', fields: { published: '' } })).toMatchObject({ isFresh: false });
  });
});

test.each([
  ['nothing', {}, null],
  ['spaces around it', { title: '  Harbour\n opens ' }, null],
  ['another title', { title: 'Harbour closes' }, { title: 'Harbour closes' }],
  ['no title', { title: ' ' }, null],
  ['no publisher', { publisher: '' }, { publisher: null }],
  ['no day', { published: '' }, { published: null }],
  ['another day', { published: '2026-05-02' }, { published: '2026-05-02' }],
])('a reader who typed %s corrects just that', (_, typed, correction) => {
  expect(correctionOf(printing, { ...fieldsOf(printing), ...typed })).toEqual(correction);
});
