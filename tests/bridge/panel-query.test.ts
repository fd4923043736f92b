// biome-ignore assist/source/organizeImports: the browser must be there before what uses it.
import { fakeBrowser } from '../fake-browser.ts';
import { expect, test } from 'vitest';
import { setPanelQuery, watchPanelQuery } from '../../bridge/panel-query.ts';

test('words that were looked up are in memory alone, and reach whoever watches', async () => {
  const heard: string[] = [];
  const end = watchPanelQuery((text) => heard.push(text));
  await setPanelQuery('the training mission');
  await setPanelQuery('');
  end();
  expect(heard).toContain('the training mission');
  expect(heard.at(-1)).toBe('');
  expect(await fakeBrowser.storage.local.get()).toEqual({});
  expect(await fakeBrowser.storage.sync.get()).toEqual({});
});
