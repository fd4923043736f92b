import type { Page } from 'puppeteer-core';
import { expect, test } from 'vitest';
import { useBrowser } from './harness.ts';
import { openedPage, readThrough, textOf, textsOf } from './surfaces.ts';
import { until } from './wait.ts';

// Every surface of ours, walked through with the Tab key alone.
const rig = useBrowser();

/** What a person can use on a page: of a group of radio buttons the one chosen, as browsers have it. */
const USABLE = `:is(a[href], button:not(:disabled), select, textarea, summary, [role=button], [tabindex="0"],
  input:not([type=radio]), input[type=radio]:checked):not([tabindex="-1"])`;

interface Walk {
  /** What the focus never came to. */
  missed: string[];
  /** Where it came and could not be seen. */
  unseen: string[];
  /** How many places it came to. */
  steps: number;
}

/** Presses Tab until the focus comes round, and says what it came to. */
async function walk(page: Page): Promise<Walk> {
  await page.evaluate(() => {
    // Tab goes on from what had the focus last: the body, so that it begins at the beginning.
    document.body.tabIndex = -1;
    document.body.focus();
    document.body.removeAttribute('tabindex');
    scrollTo(0, 0);
  });
  const wanted = await page.$$eval(USABLE, (all) => {
    const seen = all.filter((each) => each.checkVisibility({ visibilityProperty: true }));
    for (const [i, each] of seen.entries()) each.setAttribute('data-walk', String(i));
    return seen.map(
      (each) => `${each.localName} ${(each.getAttribute('aria-label') ?? each.textContent ?? '').trim()}`,
    );
  });
  const reached = new Set<number>();
  const unseen = new Set<string>();
  for (let step = 0; step < wanted.length + 10; step++) {
    await page.keyboard.press('Tab');
    const at = await page.evaluate(() => {
      const active = document.activeElement;
      if (!active || active === document.body) return null;
      // A field that shows nothing itself shows its focus around it.
      const shown = [active, active.querySelector('.target'), active.closest('.file-button')].some((each) => {
        if (!each) return false;
        const { outlineStyle, outlineWidth, stroke } = getComputedStyle(each);
        return (outlineStyle !== 'none' && outlineWidth !== '0px') || (each !== active && stroke !== 'none');
      });
      const { top, bottom } = active.getBoundingClientRect();
      return { walk: active.getAttribute('data-walk'), shown: shown && bottom > 0 && top < innerHeight };
    });
    if (at?.walk === null || at === null) continue;
    reached.add(Number(at.walk));
    if (!at.shown) unseen.add(wanted[Number(at.walk)] ?? '');
    if (reached.size === wanted.length) break;
  }
  return { missed: wanted.filter((_, i) => !reached.has(i)), unseen: [...unseen], steps: reached.size };
}

async function expectWalk(page: Page, atLeast: number): Promise<void> {
  const { missed, unseen, steps } = await walk(page);
  expect({ missed, unseen }).toEqual({ missed: [], unseen: [] });
  expect(steps).toBeGreaterThanOrEqual(atLeast);
}

async function open(path: string, selector: string): Promise<Page> {
  const page = await rig.browser.openExtension(path);
  await page.bringToFront();
  await until(selector, async () => (await textsOf(page, selector)).length > 0);
  return page;
}

const newsTab = async () => readThrough(rig, await rig.browser.open(`${rig.server.origin}/news.html`));

test('the popup', async () => {
  const popup = await open(`popup.html#${await newsTab()}`, '.topic-list li');
  await expectWalk(popup, 20);
  await popup.focus('[role=combobox]');
  await popup.keyboard.type('stoltenberg');
  await until('results', async () => (await textsOf(popup, '[role=option]')).length > 3);
  await expectWalk(popup, 8);
});

test('the panel, and from it to the reader', async () => {
  const panel = await open(`sidepanel.html#${await newsTab()}`, '.entry');
  await expectWalk(panel, 30);
  await panel.focus('.entry .snippet .tools button[title="Read"]');
  await panel.keyboard.press('Enter');
  const reader = await openedPage(rig, 'reader.html');
  await reader.bringToFront();
  await textOf(reader, '[data-marked]');
  await expectWalk(reader, 20);
});

test('the settings', async () => {
  const options = await open('options.html', '[aria-labelledby=shortcuts] li');
  await expectWalk(options, 12);
  // Within a group the arrow keys choose.
  await options.focus('input[value=hover]');
  await options.keyboard.press('ArrowDown');
  await until('the next choice', () =>
    options.$eval('input[value=hover-with-key]', (input) => (input as HTMLInputElement).checked),
  );
});

test('the library: a topic is opened, renamed and given its name back', async () => {
  const library = await open('options.html#library', '.topic-head');
  await library.focus('.topics li:nth-child(2) .topic-head');
  await library.keyboard.press('Enter');
  await textOf(library, '.topic-editor');
  await expectWalk(library, 70);
  await library.focus('.topic-form input');
  await library.keyboard.type(' of mine');
  await library.keyboard.press('Enter');
  await until('the change', async () => (await textsOf(library, '[aria-labelledby=changes] li')).length === 1);
  await library.focus('[aria-labelledby=changes] li button');
  await library.keyboard.press('Enter');
  await until('no change', async () => (await textsOf(library, '[aria-labelledby=changes] li')).length === 0);
});

test('the first-run page', async () => {
  const welcome = await open('welcome.html', '.sample .name');
  await expectWalk(welcome, 5);
});
