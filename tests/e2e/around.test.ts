import { expect, test } from 'vitest';
import { useBrowser } from './harness.ts';
import { openedPage, readThrough } from './surfaces.ts';
import { until } from './wait.ts';

const rig = useBrowser({ idle: 1000 });

const badgeOf = (tab: number) => rig.browser.inExtension((api, tabId) => api.action.getBadgeText({ tabId }), tab);

test('the badge counts the topics on the page, and can be turned off and on', async () => {
  const news = await rig.browser.open(`${rig.server.origin}/news.html`);
  const tab = await readThrough(rig, news);
  await until('a number', async () => Number(await badgeOf(tab)) > 3);
  await rig.browser.setSettings({ badge: false });
  await until('no number', async () => (await badgeOf(tab)) === '');
  await rig.browser.setSettings({ badge: true });
  await until('the number again', async () => Number(await badgeOf(tab)) > 3);
});

test('the badge is empty where nothing is known', async () => {
  const page = await rig.browser.open(rig.server.put('/tide.html', '<p>The tide comes in twice a day.'));
  expect(await badgeOf(await readThrough(rig, page))).toBe('');
});

test('the manifest asks for no more than it needs, and a page can load nothing of ours but the page of a card', async () => {
  const manifest = await rig.browser.inExtension((api) => api.runtime.getManifest(), null);
  const others = rig.browser.name === 'chromium' ? ['offscreen', 'sidePanel'] : [];
  const wanted = ['contextMenus', 'scripting', 'storage', 'unlimitedStorage', ...others].sort();
  expect([...(manifest.permissions ?? [])].sort()).toEqual(wanted);
  const files = (manifest.web_accessible_resources as { resources: string[] }[]).flatMap(({ resources }) => resources);
  // Firefox gives them back as they begin in the package, with a slash.
  expect(files.map((file) => file.replace(/^\//, ''))).toEqual(['card.html']);
  expect(manifest.optional_permissions ?? []).toEqual([]);
  const policy = JSON.stringify(manifest.content_security_policy);
  expect(policy).toContain("connect-src 'none'");
});

test('the menu, the address bar keyword and the shortcuts are there', async () => {
  const manifest = await rig.browser.inExtension((api) => api.runtime.getManifest(), null);
  expect(manifest.omnibox?.keyword).toBe('bs');
  const commands = await rig.browser.inExtension((api) => api.commands.getAll(), null);
  expect(commands.map(({ name }) => name)).toEqual(
    expect.arrayContaining([
      'next-mention',
      'previous-mention',
      'open-card',
      'save-page',
      'pin-card',
      'announce-count',
      'open-panel',
    ]),
  );
  for (const { shortcut = '' } of commands) expect(shortcut).not.toMatch(/^(Ctrl|Alt)\+[A-Z]$/);
});

test('a message that nobody knows, or that is not for a web page, is refused in words', async () => {
  const ask = (message: unknown) =>
    rig.browser.inExtension((api, given) => api.runtime.sendMessage(given), message) as Promise<{ error?: string }>;
  expect((await ask({ backstory: 'steal', question: {} })).error).toMatch(/^Refused/);
  expect((await ask({ backstory: 'search', question: { query: 'x'.repeat(5000) } })).error).toMatch(/wrong query/);
  await until('both complaints', () => rig.browser.complaints().length > 0);
  // The second complaint may come a moment after the first.
  rig.browser.complaints();
});

test('a question wakes a stopped background, and is answered', async () => {
  const page = await rig.browser.openExtension('popup.html');
  await rig.browser.stopBackground();
  await page.bringToFront();
  await page.type('[role=combobox]', 'ambassadors');
  await until('an answer', async () => (await page.$$('[role=option]')).length > 0);
  // The popup closes itself before the key is up.
  await page.keyboard.press('Enter').catch(() => undefined);
  await openedPage(rig, 'reader.html');
});
