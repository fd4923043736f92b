// biome-ignore assist/source/organizeImports: the browser must be there before what uses it.
import { fakeBrowser } from '../fake-browser.ts';
import { beforeEach, expect, test } from 'vitest';
import { expiryNote, rememberNeeds } from '../../entrypoints/background/remember-notes.ts';

beforeEach(() => fakeBrowser.reset());

test('addresses are noted in memory alone, and when old articles were looked for on this computer', async () => {
  expect(await rememberNeeds.readNotes()).toEqual({ from: {}, forgotten: [] });
  const notes = { from: { 'news.example/a': 'one' }, forgotten: ['news.example/b'] };
  await rememberNeeds.writeNotes(notes);
  expect(await rememberNeeds.readNotes()).toEqual(notes);
  const { local, session, sync } = fakeBrowser.storage;
  const on = async (area: { get(key: null): Promise<unknown> }) => JSON.stringify(await area.get(null));
  expect([await on(local), await on(sync)]).toEqual(['{}', '{}']);
  expect(await on(session)).toContain('news.example');
  expect(await expiryNote.readNote()).toBeNull();
  await expiryNote.writeNote({ ran: 1, chosen: 'year', since: 1 });
  expect(await expiryNote.readNote()).toEqual({ ran: 1, chosen: 'year', since: 1 });
  expect(await on(local)).not.toContain('example');
});
