import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { openLibrary } from './brought.ts';
import { useBrowser } from './harness.ts';
import { press, textOf, textsOf } from './surfaces.ts';
import { until } from './wait.ts';

const rig = useBrowser();

test('a folder that is dropped is taken with all that is in it, but for what systems put there', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'backstory-drop-'));
  mkdirSync(join(folder, 'letters', '2020'), { recursive: true });
  const put = (name: string, text: string) => writeFileSync(join(folder, 'letters', ...name.split('/')), text);
  put('2020/one.txt', 'The quay of Eastport is sinking.\n\nNobody in Eastport knew of it.');
  put('two.jsonl', '{"title":"Ferry","text":"The ferry of Eastport stops at the quay no more."}');
  put('.DS_Store', 'Bud1');
  put('Thumbs.db', 'nothing');
  const page = await openLibrary(rig.browser);
  const place = await page.$eval('.drop', (area) => {
    area.scrollIntoView({ block: 'center', behavior: 'instant' });
    const { x, y, width, height } = area.getBoundingClientRect();
    return { x: x + width / 2, y: y + height / 2 };
  });
  const cdp = await page.createCDPSession();
  const data = { items: [], files: [join(folder, 'letters')], dragOperationsMask: 1 };
  for (const type of ['dragEnter', 'dragOver'] as const)
    await cdp.send('Input.dispatchDragEvent', { type, ...place, data });
  await until('it to show that it takes files', () => page.$('.drop[data-over=true]'));
  await cdp.send('Input.dispatchDragEvent', { type: 'drop', ...place, data });
  expect(await textOf(page, '[aria-labelledby=import] .deeds strong')).toBe('2 files chosen');
  await press(page, 'Bring in');
  await until('the end', async () => (await textsOf(page, 'main')).join().includes('Everything was brought in.'));
  expect((await textsOf(page, '.outcomes tbody th')).sort()).toEqual(['letters/2020/one.txt', 'letters/two.jsonl']);
});
