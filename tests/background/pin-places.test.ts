// biome-ignore assist/source/organizeImports: the browser must be there before what uses it.
import { fakeBrowser } from '../fake-browser.ts';
import { beforeEach, expect, test } from 'vitest';
import { createPinPlaces } from '../../entrypoints/background/pin-places.ts';

beforeEach(() => {
  fakeBrowser.reset();
});

test('the place of pinned cards is kept for each site, in this browser alone, until it is forgotten', async () => {
  const places = createPinPlaces();
  await places.keep('news.example', { dock: 'left' });
  await Promise.all([
    places.keep('other.example', { x: 0.25, y: 1 }),
    places.keep('news.example', { dock: 'right' }),
    places.keep('third.example', { x: 0, y: 0 }),
  ]);
  expect(await places.of('news.example')).toEqual({ dock: 'right' });
  expect(await places.of('other.example')).toEqual({ x: 0.25, y: 1 });
  expect(await places.of('elsewhere.example')).toBeNull();
  expect(await fakeBrowser.storage.sync.get()).toEqual({});
  await places.forget();
  expect(await places.of('news.example')).toBeNull();
  expect(JSON.stringify(await fakeBrowser.storage.local.get())).not.toContain('example');
});

test('two hundred sites are remembered, the one set longest ago makes room', async () => {
  const places = createPinPlaces();
  for (let i = 0; i < 201; i++) await places.keep(`site-${i}.example`, { dock: 'left' });
  expect(await places.of('site-0.example')).toBeNull();
  expect(await places.of('site-1.example')).toEqual({ dock: 'left' });
  await places.keep('site-1.example', { dock: 'right' });
  await places.keep('new.example', { dock: 'right' });
  expect(await places.of('site-1.example')).toEqual({ dock: 'right' });
  expect(await places.of('site-2.example')).toBeNull();
});

test('what cannot be read is no place, and is replaced by the next', async () => {
  for (const wrong of ['right', { 'news.example': { dock: 'below' } }, { 'news.example': { x: 7, y: 0 } }, 3]) {
    await fakeBrowser.storage.local.set({ 'pin-places': wrong });
    const places = createPinPlaces();
    expect(await places.of('news.example')).toBeNull();
    await places.keep('news.example', { dock: 'right' });
    expect(await places.of('news.example')).toEqual({ dock: 'right' });
  }
});
