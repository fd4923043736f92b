import type { Frame, Page } from 'puppeteer-core';
import { expect, test } from 'vitest';
import { cardFor, inCard } from './card.ts';
import { inWindow, type Menu, type MenuItem, pressInWindow, typeInWindow } from './firefox-window.ts';
import { useBrowser } from './harness.ts';
import { select } from './select.ts';
import { openedPage, readThrough, textOf } from './surfaces.ts';
import { until } from './wait.ts';

// What stands around a page: Firefox lets its own menu, address bar, sidebar, toolbar and keys be used.
const rig = useBrowser();

const ALT_SHIFT = ['Alt', 'Shift'];

async function openNews(): Promise<Page> {
  const news = await rig.browser.open(`${rig.server.origin}/news.html`);
  await readThrough(rig, news);
  await inWindow(rig.browser, (window) => window.gBrowser.selectedBrowser.focus(), null);
  return news;
}

/** Opens the menu of a selected text with the right button, and chooses our entry; gives what it said. */
async function lookUp(page: Page, text: string, frame?: Frame): Promise<string> {
  const { x, y } = await select(frame ?? page, text);
  const element = await frame?.frameElement();
  const box = await element?.boundingBox();
  await page.mouse.click(x + (box?.x ?? 0), y + (box?.y ?? 0), { button: 'right' });
  return until('our entry in the menu', () =>
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
}

/** The texts that a selector finds in what the browser shows of us beside its tabs. */
function textsInView(type: 'popup' | 'sidebar', selector: string): Promise<string[]> {
  return rig.browser.inExtension(
    (api, { type, selector }) => {
      const [view] = api.extension.getViews({ type: type as 'popup' }) as (typeof globalThis)[];
      return [...(view?.document.querySelectorAll(selector) ?? [])].map(({ textContent }) => textContent?.trim() ?? '');
    },
    { type, selector },
  );
}

const isSidebarOurs = () =>
  inWindow(
    rig.browser,
    ({ SidebarController: { isOpen, currentID } }) => isOpen && currentID.startsWith('backstory'),
    null,
  );

async function closeSidebar(): Promise<void> {
  await inWindow(rig.browser, (window) => window.SidebarController.hide(), null);
}

test('the menu of a selected name opens its card at the selection', async () => {
  const news = await openNews();
  expect(await lookUp(news, 'Jens Stoltenberg')).toBe('Look up “Jens Stoltenberg”');
  expect((await cardFor(news, 'Jens Stoltenberg')).snippets.length).toBeGreaterThan(0);
  expect(await isSidebarOurs()).toBe(false);
});

test('the menu of a name selected in a frame opens its card there', async () => {
  const frame = `<iframe src="${rig.server.other}/inner.html" width="600" height="400" style="border: 0"></iframe>`;
  rig.server.put('/inner.html', '<p>What Jens Stoltenberg said is known.');
  const page = await rig.browser.open(rig.server.put('/outer.html', `<p>Rex Tillerson spoke.</p>${frame}`));
  await readThrough(rig, page);
  const inner = await until('the frame', () => page.frames().find((each) => each.url().endsWith('/inner.html')));
  await lookUp(page, 'Jens Stoltenberg', inner);
  expect((await cardFor(inner, 'Jens Stoltenberg')).snippets.length).toBeGreaterThan(0);
});

test('the menu of other words opens the sidebar with what is nearest, above the briefing of the page', async () => {
  const news = await openNews();
  const words = 'troops';
  expect(await lookUp(news, words)).toContain(words);
  await until('the sidebar', isSidebarOurs);
  const [heading] = await until('what is nearest', async () => {
    const found = await textsInView('sidebar', '.nearest h2');
    return found.length > 0 && found;
  });
  expect(heading).toContain(words);
  await until('passages', async () => (await textsInView('sidebar', '.nearest blockquote')).length > 0);
  await until('the briefing', async () => (await textsInView('sidebar', '.entry h2')).length > 3);
  await closeSidebar();
});

test('the sidebar follows the tab in front', async () => {
  await openNews();
  await lookUp(rig.browser.opened[0] as Page, 'troops');
  await until('the briefing', async () => (await textsInView('sidebar', '.entry h2')).length > 3);
  const other = await rig.browser.open(rig.server.put('/one.html', '<title>Only one</title><p>Rex Tillerson said so.'));
  await readThrough(rig, other);
  await until('the other page', async () => (await textsInView('sidebar', '.entry h2')).join() === 'Rex Tillerson');
  expect(await textsInView('sidebar', 'h1')).toEqual(['Only one']);
  await closeSidebar();
});

test('the keyword in the address bar suggests passages, and Enter opens the reader at the chosen one', async () => {
  await rig.browser.open(rig.server.put('/empty.html', '<p>Nothing.'));
  const rows = () =>
    inWindow(
      rig.browser,
      (window) => {
        const rows = [...window.document.querySelectorAll('.urlbarView-row')];
        return rows.map(({ textContent }) => textContent).join('\n');
      },
      null,
    );
  await inWindow(
    rig.browser,
    ({ gURLBar }) => {
      gURLBar.focus();
      gURLBar.select();
    },
    null,
  );
  await typeInWindow(rig.browser, [...'bs emergency meeting']);
  const all = await until('suggestions', async () => {
    const shown = await rows();
    return /29-member/.test(shown) && shown;
  });
  // Firefox fills in nothing by itself, unlike Chrome.
  expect(all).toContain('emergency meeting');
  expect(all).not.toContain('%s');
  await typeInWindow(rig.browser, ['ArrowDown', 'Enter']);
  const reader = await openedPage(rig, 'reader.html');
  expect(await textOf(reader, '[data-marked]')).toMatch(/emergency.* meeting/);
});

test('Alt+Shift+K opens the toolbar popup over the page, with the focus in its field', async () => {
  await openNews();
  await pressInWindow(rig.browser, [{ key: 'K', code: 'KeyK', keyCode: 75 }], ALT_SHIFT);
  await until('the topics of the page', async () =>
    (await textsInView('popup', '.topic-list button > span:first-child')).includes('Jens Stoltenberg'),
  );
  await until('the focus in the field', async () => (await textsInView('popup', ':focus[role=combobox]')).length === 1);
});

test('a key that the reader chose for it opens the briefing in the sidebar', async () => {
  await openNews();
  await rig.browser.inExtension(
    (api) =>
      (api.commands as unknown as { update(detail: object): Promise<void> }).update({
        name: 'open-panel',
        shortcut: 'Alt+Shift+U',
      }),
    null,
  );
  await pressInWindow(rig.browser, [{ key: 'U', code: 'KeyU', keyCode: 85 }], ALT_SHIFT);
  await until('the sidebar', isSidebarOurs);
  await until('the briefing', async () => (await textsInView('sidebar', '.entry h2')).length > 3);
  await closeSidebar();
});

test('Alt+Shift with full stop and comma walk through the names', async () => {
  const news = await openNews();
  const names = async () => (await inCard(news, () => document.body.textContent)) ?? '';
  await pressInWindow(rig.browser, [{ key: '>', code: 'Period', keyCode: 190 }], ALT_SHIFT);
  await until('the first name', async () => /Name 1 of/.test(await names()));
  await pressInWindow(rig.browser, [{ key: '>', code: 'Period', keyCode: 190 }], ALT_SHIFT);
  await until('the second name', async () => /Name 2 of/.test(await names()));
  await pressInWindow(rig.browser, [{ key: '<', code: 'Comma', keyCode: 188 }], ALT_SHIFT);
  await until('the first name again', async () => /Name 1 of/.test(await names()));
});
