import { beforeEach, expect, test } from 'vitest';
import { fakeBrowser } from '../fake-browser.ts';

const { noteRemembered, noteRememberFailure, untoldRememberFailure } = await import('../../bridge/remember-failure.ts');

beforeEach(() => fakeBrowser.reset());

test('why something was not remembered is told once, however often it happens, and again when it happens anew', async () => {
  expect(await untoldRememberFailure()).toBeNull();
  await noteRememberFailure({ type: 'full' });
  expect(await untoldRememberFailure()).toEqual({ type: 'full' });
  await noteRememberFailure({ type: 'full' });
  expect(await untoldRememberFailure()).toBeNull();
  await noteRememberFailure({ type: 'damaged' });
  expect(await untoldRememberFailure()).toEqual({ type: 'damaged' });
  await noteRemembered();
  await noteRememberFailure({ type: 'damaged' });
  expect(await untoldRememberFailure()).toEqual({ type: 'damaged' });
  // It is gone with the browser's session: nothing of it is kept on the disk.
  expect(await fakeBrowser.storage.local.get()).toEqual({});
});
