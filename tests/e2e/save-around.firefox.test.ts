import type { Page } from 'puppeteer-core';
import { expect, test } from 'vitest';
import { inWindow, type Menu, type MenuItem, pressInWindow } from './firefox-window.ts';
import { useBrowser } from './harness.ts';
import { savedIn, signOn, takeOut } from './saved-in.ts';
import { press, readThrough, textOf } from './surfaces.ts';
import { until } from './wait.ts';

// Firefox lets its own menu and keys be used.
const rig = useBrowser({ build: 'production' });

async function openStory(): Promise<{ page: Page; tab: number }> {
  const page = await rig.browser.open(`${rig.server.origin}/harbour.html`);
  const tab = await readThrough(rig, page);
  await inWindow(rig.browser, (window) => window.gBrowser.selectedBrowser.focus(), null);
  return { page, tab };
}

test('the menu of a page saves it', async () => {
  const { page, tab } = await openStory();
  await page.mouse.click(4, 4, { button: 'right' });
  const label = await until('our entry in the menu', () =>
    inWindow(
      rig.browser,
      (window) => {
        const menu = window.document.getElementById('contentAreaContextMenu') as Menu | null;
        const item = menu?.querySelector<MenuItem>('[id^=backstory_backstory_extension-menuitem]');
        if (menu?.state !== 'open' || !item) return null;
        const { label } = item;
        menu.activateItem(item);
        return label;
      },
      null,
    ),
  );
  expect(label).toBe('Save this page');
  expect(await signOn(rig, tab)).toBe('✓');
  const saved = await savedIn(rig, tab);
  expect(saved).toMatchObject([{ title: 'Mayor Marstrand opens the new harbour of Norrvik', published: '2026-05-01' }]);
  await takeOut(rig, saved);
});

test('Alt+Shift+L saves the page in front', async () => {
  const { tab } = await openStory();
  await pressInWindow(rig.browser, [{ key: 'L', code: 'KeyL', keyCode: 76 }], ['Alt', 'Shift']);
  expect(await signOn(rig, tab)).toBe('✓');
  await takeOut(rig, await savedIn(rig, tab));
});

test('the side panel saves the page that it is about, and says so', async () => {
  const { tab } = await openStory();
  const panel = await rig.browser.openExtension(`sidepanel.html#${tab}`);
  await panel.bringToFront();
  await press(panel, 'Save this page');
  await until(
    'what came of it',
    async () => (await textOf(panel, '.panel-save [role=status]')) === 'Saved in your library.',
  );
  await takeOut(rig, await savedIn(rig, tab));
});
