import type { Frame, Page } from 'puppeteer-core';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { marked } from './card.ts';
import { useBrowser } from './harness.ts';
import { changeLibrary } from './own-library.ts';
import { readThrough } from './surfaces.ts';
import { never, until } from './wait.ts';

// What a page may try against the marks in its margin.

const rig = useBrowser();
const wait = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

const KNOWN =
  'Jens Stoltenberg said that the quay of Norrvik sank by 12 centimetres last winter, and that its market may have to move inland.';
const OTHER = 'Nobody has said so far where the stalls would stand, nor who would pay for the move of all the traders.';

let ids: string[] = [];
beforeEach(async () => {
  const added = await changeLibrary(rig.browser, 'add', [
    { title: 'Quay sinks', publisher: 'The Courier', published: '2020-03-01', text: KNOWN },
  ]);
  ids = (added as { value: { ids: string[] } }).value.ids;
});
afterEach(() => changeLibrary(rig.browser, 'remove', ids));

const mark = (tabId: number, isOn: boolean) =>
  rig.browser.inExtension((api, message) => api.runtime.sendMessage(message), {
    backstory: 'markReadBefore',
    question: { tabId, isOn },
  });

/** A page one of whose paragraphs is marked in its margin, with the frame of the marks. */
async function openMarked(): Promise<{ page: Page; strip: Frame }> {
  const html = `<!doctype html><html lang="en"><title>Quay</title><meta property="og:type" content="article">
    <article style="margin: 60px 200px"><h1>The quay again</h1><p id="known">${KNOWN}</p><p>${OTHER}</p><p>${OTHER} Really.</p></article>
    <div style="height: 3000px"></div>`;
  const page = await rig.browser.open(rig.server.put('/margin-attack.html', html));
  await marked(page);
  expect(await mark(await readThrough(rig, page), true)).toEqual({ ok: true, value: 1 });
  await page.bringToFront();
  const strip = await until('the mark', async () => {
    for (const frame of page.mainFrame().childFrames()) {
      if (await frame.$('.margin-mark').catch(() => null)) return frame;
    }
    return null;
  });
  // It has stood for longer than it takes to count.
  await wait(650);
  return { page, strip };
}

/** Where a hand presses the mark. */
const markAt = (page: Page) =>
  page.$eval('#known', (element) => {
    const { left, top } = element.getBoundingClientRect();
    return { x: left - 22, y: top + 12 };
  });

const isOpen = async (strip: Frame) => (await strip.$('.margin-words').catch(() => null)) !== null;

describe('a page cannot have a mark in its margin pressed', () => {
  test('that it has covered with what lets the pointer through', async () => {
    const { page, strip } = await openMarked();
    const { x, y } = await markAt(page);
    await page.mouse.move(x, y, { steps: 6 });
    await page.evaluate(() => {
      const cover = document.createElement('div');
      cover.id = 'cover';
      cover.popover = 'manual';
      cover.style.cssText =
        'all: initial; position: fixed; inset: 0; width: 100vw; height: 100vh; pointer-events: none; background: #fff';
      document.body.append(cover);
      cover.showPopover();
    });
    await wait(500);
    // Chromium draws nothing of a frame that is covered, and its driver waits for that.
    await Promise.race([page.mouse.click(x, y), wait(1500)]);
    await wait(700);
    await page.evaluate(() => document.querySelector('#cover')?.remove());
    expect(await isOpen(strip)).toBe(false);
  });

  test('that it moves under the finger', async () => {
    const { page, strip } = await openMarked();
    const { x, y } = await markAt(page);
    await page.mouse.move(x, y, { steps: 6 });
    await page.evaluate(() => {
      let by = 4;
      Object.assign(window, {
        moving: setInterval(() => {
          by = -by;
          scrollBy({ top: by, behavior: 'instant' });
        }, 60),
      });
    });
    await wait(400);
    await page.mouse.click(x, y);
    await never('anything to be said', () => isOpen(strip), 700);
    // Once it rests, a press counts.
    await page.evaluate('clearInterval(moving)');
    await wait(650);
    await page.mouse.click(x, y);
    await until('what is said', () => isOpen(strip));
  });

  test('with events that it makes, or rules of its styles', async () => {
    const { page, strip } = await openMarked();
    const at = await markAt(page);
    const place = () =>
      page.evaluate(() => JSON.stringify(document.querySelector('backstory-card')?.getBoundingClientRect()));
    const before = await place();
    await page.evaluate(({ x, y }) => {
      const host = document.querySelector('backstory-card') as HTMLElement;
      for (const target of [host, document.elementFromPoint(x, y) as HTMLElement]) {
        for (const type of ['pointerdown', 'mousedown', 'pointerup', 'mouseup', 'click'])
          target.dispatchEvent(new MouseEvent(type, { bubbles: true, composed: true, clientX: x, clientY: y }));
        target.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', bubbles: true, composed: true }));
        target.click();
      }
      const rules = document.createElement('style');
      rules.textContent =
        'backstory-card { opacity: .1 !important; transform: translateY(60px) !important; width: 900px !important }';
      document.head.append(rules);
    }, at);
    await never('anything to be said', () => isOpen(strip), 700);
    expect(await place()).toBe(before);
  });
});

describe('a page cannot keep a strip that it has changed', () => {
  test.each([
    ['makes it transparent', "host.style.setProperty('opacity', '0', 'important')"],
    ['moves it', "host.style.setProperty('translate', '90px 0', 'important')"],
    ['hides it', 'host.hidden = true'],
    ['puts it elsewhere', 'document.body.append(host)'],
  ])('it goes when the page %s', async (_, change) => {
    const { page } = await openMarked();
    await page.evaluate(`{ const host = document.querySelector('backstory-card'); ${change} }`);
    await until('no strip', () => page.evaluate(() => document.querySelector('backstory-card') === null));
  });
});

test('a page cannot read what is said in its margin', async () => {
  const { page, strip } = await openMarked();
  const { x, y } = await markAt(page);
  await page.mouse.move(x, y, { steps: 6 });
  await page.mouse.click(x, y);
  await until('what is said', () => isOpen(strip));
  const seen = await page.evaluate(() => {
    const host = document.querySelector('backstory-card') as HTMLElement;
    const { find } = window as unknown as { find(text: string, ...flags: boolean[]): boolean };
    const found = ['First printed', 'The Courier', 'Quay sinks'].map((text) => {
      getSelection()?.removeAllRanges();
      return find(text, false, false, true);
    });
    getSelection()?.selectAllChildren(document.documentElement);
    document.execCommand('selectAll');
    const text = `${getSelection()?.toString()}\n${document.documentElement.innerText}`;
    getSelection()?.removeAllRanges();
    return {
      found,
      isInText: /First printed|The Courier|Quay sinks/.test(text),
      root: host.shadowRoot,
      children: host.childNodes.length,
      windows: window.length,
    };
  });
  expect(seen).toEqual({ found: [false, false, false], isInText: false, root: null, children: 0, windows: 0 });
});
