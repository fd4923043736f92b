import { expect, test } from 'vitest';
import { marked } from './card.ts';
import { useBrowser } from './harness.ts';
import { hover } from './pointer.ts';
import { textsOf } from './surfaces.ts';
import { until } from './wait.ts';

const rig = useBrowser();

/** All that outlives the browser: both storages and every database, as one text. */
const stored = () =>
  rig.browser.inExtension(async (api) => {
    const { local, sync } = api.storage;
    const parts: unknown[] = [await local.get(null), await sync.get(null)];
    const done = <T>(request: IDBRequest<T>) =>
      new Promise<T>((resolve, reject) => {
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(request.error);
      });
    // Bytes are read as the text that they may be.
    const text = (_: string, value: unknown) =>
      ArrayBuffer.isView(value) || value instanceof ArrayBuffer
        ? new TextDecoder().decode(value as ArrayBuffer)
        : value;
    for (const { name } of await indexedDB.databases()) {
      const database = await done(indexedDB.open(name as string));
      for (const store of database.objectStoreNames) {
        const reading = database.transaction(store).objectStore(store);
        parts.push(await done(reading.getAll()), await done(reading.getAllKeys()));
      }
      database.close();
    }
    return JSON.stringify(parts, text);
  }, null);

test('nothing of a page is stored, and of a paused site its host name', async () => {
  const secret = 'Quillonby';
  const html = `<!doctype html><title>${secret} title</title><p style="margin:60px">What Jens Stoltenberg said in ${secret}.</p>`;
  const page = await rig.browser.open(rig.server.put(`/${secret}.html`, html));
  await marked(page);
  await hover(page, 'Jens Stoltenberg');
  await until('the card', () => page.evaluate(() => document.querySelector('backstory-card') !== null));
  const popup = await rig.browser.openExtension('popup.html');
  await popup.bringToFront();
  await popup.type('[role=combobox]', secret.slice(0, 6));
  await popup.type('[role=combobox]', ' stoltenberg');
  await until('results', async () => (await textsOf(popup, '[role=option]')).length > 0);
  const before = await stored();
  expect(before).not.toContain(secret.slice(0, 6));
  expect(before).not.toContain('127.0.0.1');

  await rig.browser.inExtension(
    (api) => api.runtime.sendMessage({ backstory: 'pauseSite', question: { host: '127.0.0.1', for: 'always' } }),
    null,
  );
  const after = await stored();
  expect(after).toContain('127.0.0.1');
  expect(after).not.toContain(secret);
});
