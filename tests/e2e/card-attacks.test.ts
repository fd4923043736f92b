import type { Page } from 'puppeteer-core';
import { describe, expect, test } from 'vitest';
import { cardFor, cardGone, hostOf, marked } from './card.ts';
import { useBrowser } from './harness.ts';
import { clickIn, placeOf, pressAway } from './inside.ts';
import { hover, leave } from './pointer.ts';
import { never, until } from './wait.ts';

// What a page may try against a card, in the build that people get.
const rig = useBrowser();

const NAME = 'Jens Stoltenberg';

/** Families that the card's text is written in; a page may call fonts of its own so. */
const FAMILIES =
  'system-ui|Segoe UI|Roboto|Noto Sans|Liberation Sans|Charter|Bitstream Charter|Iowan Old Style|Source Serif 4|Cambria|Georgia|Noto Serif';

/**
 * A page that listens, before anything else can, to everything that happens anywhere in it, and notes each node that
 * an event names and the page cannot reach by itself; `heard` counts what happens on the card's host.
 */
const SPY = `<script>
  window.reached = [];
  window.heard = {};
  const names = new Set();
  for (const made of [Window, Document, Element, HTMLElement])
    for (const object of [made.prototype, window, document])
      for (const key in object) if (/^on[a-z]/.test(key)) names.add(key.slice(2));
  for (const more of ['focusin', 'focusout', 'selectionchange', 'DOMContentLoaded', 'compositionstart', 'visibilitychange'])
    names.add(more);
  const isHidden = (node) => {
    if (!(node instanceof Node)) return false;
    const root = node.getRootNode();
    return (root instanceof ShadowRoot && root.host.localName === 'backstory-card') || node.localName === 'iframe';
  };
  const look = (event) => {
    const nodes = [event.target, event.originalTarget, event.explicitOriginalTarget, event.relatedTarget];
    for (const node of [...nodes, ...event.composedPath()])
      if (isHidden(node)) reached.push(event.type + ' ' + node.localName);
    if (event.target?.localName === 'backstory-card' && event.isTrusted)
      heard[event.type] = (heard[event.type] ?? 0) + 1;
    if (event.type === 'message') reached.push('message ' + JSON.stringify(event.data));
  };
  for (const name of names) addEventListener(name, look, true);
</script>`;

const htmlOf = (inside = '', style = '') => `<!doctype html><title>Attack</title>${SPY}
<style>body { font: 16px/1.5 monospace } ${style}</style>
<p style="margin: 60px 40px 0">On Monday ${NAME} spoke of the training mission in Iraq.</p>${inside}
<div style="height: 3000px"></div>`;

let count = 0;
async function open(html: string): Promise<Page> {
  const page = await rig.browser.open(rig.server.put(`/attack-${++count}.html`, html));
  await marked(page, 2);
  return page;
}

async function openCard(html = htmlOf()): Promise<Page> {
  const page = await open(html);
  await hover(page, NAME);
  await cardFor(page, NAME);
  return page;
}

/** Waits until the card could be pressed. */
const solid = (page: Page) => until('a card that can be pressed', async () => (await hostOf(page))?.isSolid);

/** All that the reader chose, as it is stored, and how many tabs there are. */
const state = () =>
  rig.browser.inExtension(async (api) => {
    const stored = [await api.storage.sync.get(null), await api.storage.local.get(null)];
    return JSON.stringify([stored, (await api.tabs.query({})).length]);
  }, null);

/** Presses where the button “Stop marking this name” is, without moving there as a hand would, and sees that nothing comes of it. */
async function pressInVain(page: Page, at: { x: number; y: number }): Promise<void> {
  const before = await state();
  await page.mouse.click(at.x, at.y);
  await never('anything to be done', async () => (await state()) !== before, 700);
}

describe('a page cannot read an open card', () => {
  test('by finding its text and asking where the selection is', async () => {
    const page = await openCard();
    const card = await cardFor(page, NAME);
    const words = card.snippets[0]?.split('\n').find((line) => line.length > 40) ?? '';
    const found = await page.evaluate(
      (texts) => {
        const { find } = window as unknown as { find(text: string, ...flags: boolean[]): boolean };
        return texts.map((text) => {
          getSelection()?.removeAllRanges();
          let isThere = find(text, false, false, true);
          try {
            isThere ||= find(text, false, false, true, false, true);
          } catch {
            // Firefox refuses to look into frames when one is of another origin.
          }
          const root = getSelection()?.anchorNode?.getRootNode();
          return [isThere, root === undefined || root === document];
        });
      },
      ['Side panel', 'Stop marking this name', 'More passages', words.slice(0, 30)],
    );
    expect(found).toEqual([
      [false, true],
      [false, true],
      [false, true],
      [false, true],
    ]);
  });

  test('by stretching the selection over the whole document', async () => {
    const page = await openCard();
    const text = await page.evaluate(() => {
      const selection = getSelection() as Selection;
      const seen: string[] = [];
      for (const way of ['backward', 'forward']) {
        selection.selectAllChildren(document.documentElement);
        if (way === 'backward') selection.collapseToEnd();
        else selection.collapseToStart();
        selection.modify('extend', way, 'documentboundary');
        seen.push(selection.toString());
      }
      document.execCommand('selectAll');
      return `${seen.join('\n')}\n${selection.toString()}\n${document.documentElement.innerText}`;
    });
    expect(text).toContain('training mission');
    expect(text).not.toMatch(/Side panel|Stop marking this name|More passages|in 5 articles/);
  });

  test('by fonts called like ours that tell which letters are drawn', async () => {
    const faces = FAMILIES.split('|').flatMap((family) =>
      ['0-2F', '30-4F', '50-7A', '7B-FF', '2000-20FF'].map(
        (range) =>
          `@font-face { font-family: "${family}"; src: url("/letters?${encodeURIComponent(family)}-${range}"); unicode-range: U+${range} }`,
      ),
    );
    await openCard(htmlOf('', faces.join('\n')));
    await never('a question for a font', () => rig.server.asked.some((url) => url.startsWith('/letters')));
  });

  test('through its tree, its windows, its messages or what it has loaded', async () => {
    const page = await openCard();
    const seen = await page.evaluate(() => {
      const host = document.querySelector('backstory-card') as HTMLElement;
      const names = (list: PerformanceEntryList) => list.map(({ name }) => name);
      return {
        root: host.shadowRoot,
        children: host.childNodes.length,
        windows: window.length,
        frames: document.querySelectorAll('iframe').length,
        loaded: names(performance.getEntries()).filter((name) => /extension|card\.html/.test(name)),
        point: (() => {
          const { x, y } = host.getBoundingClientRect();
          return document.elementsFromPoint(x + 20, y + 20).filter(({ localName }) => localName === 'iframe').length;
        })(),
      };
    });
    expect(seen).toEqual({ root: null, children: 0, windows: 0, frames: 0, loaded: [], point: 0 });
  });

  test('through what its listeners hear while a person points, presses, writes and leaves', async () => {
    const page = await openCard();
    await clickIn(page, 'button', 'More passages');
    await clickIn(page, 'blockquote');
    await page.keyboard.press('Tab');
    await page.keyboard.press('j');
    const { x, y, width } = (await hostOf(page)) ?? { x: 0, y: 0, width: 0 };
    for (const end of [x - 30, x + 60, x + width + 30, x + 40]) await page.mouse.move(end, y + 30, { steps: 6 });
    await pressAway(page, 'Escape');
    await leave(page);
    expect(await page.evaluate('[...new Set(reached)]')).toEqual([]);
    // Focus alone tells a page that something of another's has it; of the pointer and the keys it hears nothing.
    const heard = (await page.evaluate('heard')) as Record<string, number>;
    const types = Object.keys(heard).filter((type) => !/^(focus|blur)(in|out)?$|^(before)?toggle$/.test(type));
    expect(types.filter((type) => /down|up|click|move|key|input|copy|wheel|select|touch/.test(type))).toEqual([]);
  });
});

describe('a page cannot press the buttons of a card', () => {
  test('with events that it makes', async () => {
    const page = await openCard();
    await solid(page);
    const before = await state();
    const at = await placeOf(page, 'button', 'Stop marking this name');
    await page.evaluate(({ x, y }) => {
      const host = document.querySelector('backstory-card') as HTMLElement;
      const target = document.elementFromPoint(x, y) as HTMLElement;
      for (const one of [host, target]) {
        for (const type of ['pointerdown', 'mousedown', 'pointerup', 'mouseup', 'click'])
          one.dispatchEvent(new MouseEvent(type, { bubbles: true, composed: true, clientX: x, clientY: y }));
        one.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', bubbles: true, composed: true }));
        one.click();
        one.focus();
      }
    }, at);
    await never('anything to be done', async () => (await state()) !== before, 700);
  });

  test.each([
    ['makes its host transparent', "host.style.setProperty('opacity', '0', 'important')"],
    ['moves its host', "host.style.setProperty('transform', 'translateY(-40px)', 'important')"],
    ['clips its host', "host.setAttribute('style', 'clip-path: inset(50%) !important')"],
    ['hides its host', 'host.hidden = true'],
    ['keeps the focus from its host', 'host.inert = true'],
    ['puts its host elsewhere', 'document.body.append(host)'],
    ['takes its host away', 'host.remove()'],
  ])('that it has changed: the card goes when it %s', async (_, change) => {
    const page = await openCard();
    await solid(page);
    const at = await placeOf(page, 'button', 'Stop marking this name');
    await page.evaluate(`{ const host = document.querySelector('backstory-card'); ${change} }`);
    await cardGone(page);
    await pressInVain(page, at);
  });

  test('with rules of its style sheets, which do not reach it', async () => {
    const hide =
      'opacity: 0 !important; transform: translateY(-60px) !important; clip-path: inset(50%) !important; animation: hide 1ms forwards';
    const page = await openCard(
      `${htmlOf()}<style>backstory-card, :popover-open { ${hide} } @keyframes hide { to { opacity: 0; filter: opacity(0) } }</style>`,
    );
    const look = await page.evaluate(() => {
      const host = document.querySelector('backstory-card') as HTMLElement;
      const { opacity, transform, filter } = getComputedStyle(host);
      return { opacity, transform, filter };
    });
    expect(look).toEqual({ opacity: '1', transform: 'none', filter: 'none' });
    // What can be seen and pressed can be.
    await solid(page);
    const before = await state();
    await clickIn(page, 'button', 'Stop marking this name');
    await until('the press to count', async () => (await state()) !== before);
  });

  test.each([
    ['lets the pointer through', 'pointer-events: none'],
    ['has a hole where the button is', 'pointer-events: auto; clip-path: inset(0 0 0 50%)'],
  ])('that it has covered with something that %s', async (_, style) => {
    const cover = `<div id="cover" popover="manual" style="position: fixed; inset: 0; width: 100%; height: 100%; margin: 0; border: 0; background: #fff; ${style}">Press here</div>`;
    const page = await openCard(htmlOf(cover));
    await solid(page);
    const at = await placeOf(page, 'button', 'Stop marking this name');
    await page.mouse.move(at.x, at.y, { steps: 8 });
    await page.evaluate(() => (document.querySelector('#cover') as HTMLElement).showPopover());
    // As long as a person needs to read what they are to press, and the browser to notice.
    await new Promise((resolve) => setTimeout(resolve, 500));
    await pressInVain(page, at);
  });

  test('that it keeps moving', async () => {
    const page = await openCard();
    await solid(page);
    const at = await placeOf(page, 'button', 'Stop marking this name');
    await page.mouse.move(at.x, at.y, { steps: 8 });
    await page.evaluate(() => {
      let by = 3;
      setInterval(() => {
        by = -by;
        scrollBy({ top: by, behavior: 'instant' });
      }, 60);
    });
    await until('the page to have scrolled', () => page.evaluate(() => scrollY > 0));
    await pressInVain(page, at);
  });

  test('that has only just appeared: such a press goes to the page', async () => {
    const page = await openCard();
    const at = await page.evaluate(() => {
      const { x, y, width, height } = (document.querySelector('backstory-card') as Element).getBoundingClientRect();
      return { x: x + width / 2, y: y + height / 2, isThrough: document.elementFromPoint(x + 9, y + 9)?.localName };
    });
    // Whoever is slower than the moment in which it lets the pointer through has seen nothing of it.
    expect(['html', 'div', 'body', 'backstory-card']).toContain(at.isThrough);
    await solid(page);
    const before = await state();
    await clickIn(page, 'button', 'Stop marking this name');
    await until('the press to count', async () => (await state()) !== before);
  });
});

describe('a page that has the address of our file', () => {
  test('gets an empty page, whatever it tells it', async () => {
    const address = await rig.browser.inExtension((api) => api.runtime.getURL('/card.html'), null);
    const page = await open(htmlOf(`<iframe id="mine" src="${address}" width="400" height="300"></iframe>`));
    const frame = await until('the frame', async () => {
      for (const frame of page.mainFrame().childFrames())
        if (await frame.evaluate(() => /extension:/.test(location.href) && document.readyState === 'complete'))
          return frame;
      return null;
    });
    await page.evaluate(() => {
      const { contentWindow } = document.querySelector('#mine') as HTMLIFrameElement;
      const guesses = ['AAAAAAAAAAAAAAAAAAAAAA', 'claimCard', { say: 'claimed' }, { do: 'show' }];
      for (const guess of guesses) {
        const { port1, port2 } = new MessageChannel();
        port1.onmessage = ({ data }) => (window as unknown as { reached: string[] }).reached.push(JSON.stringify(data));
        contentWindow?.postMessage(guess, '*', [port2]);
        contentWindow?.postMessage({ backstory: 'muteTopic', question: { topicId: 'nato', muted: true } }, '*');
      }
    });
    const before = await state();
    await never('anything in the frame', () => frame.evaluate(() => document.body.children.length > 0));
    expect(await page.evaluate('reached.filter((what) => !what.endsWith(" iframe"))')).toEqual([]);
    expect(await state()).toBe(before);
    // The background says that it has refused what was guessed.
    rig.browser.complaints();
  });

  test('cannot put any other page of ours into a frame', async () => {
    const base = await rig.browser.inExtension((api) => api.runtime.getURL('/'), null);
    const paths = ['reader', 'topic', 'options', 'popup', 'sidepanel', 'welcome', 'library'];
    const frames = paths.map((path) => `<iframe src="${base}${path}.html" width="400" height="300"></iframe>`);
    const page = await open(htmlOf(frames.join('')));
    expect(page.mainFrame().childFrames().length).toBeGreaterThanOrEqual(paths.length);
    await never('a page of ours in a frame', async () => {
      const isOurs = () => /^(chrome|moz)-extension:/.test(location.href) && document.body?.innerText !== '';
      for (const frame of page.mainFrame().childFrames())
        if (await frame.evaluate(isOurs).catch(() => false)) return frame.evaluate(() => location.href);
      return false;
    });
    rig.browser.complaints();
  });
});

test('a content script in a page changes nothing, opens nothing and is told nothing of the library', async () => {
  const page = await open(htmlOf());
  await page.bringToFront();
  const before = await state();
  const refusals = await rig.browser.inExtension(async (api) => {
    const [tab] = await api.tabs.query({ active: true });
    const [run] = await api.scripting.executeScript({
      target: { tabId: tab?.id ?? -1 },
      func: async () => {
        const { runtime } =
          (globalThis as unknown as { browser?: typeof api; chrome: typeof api }).browser ??
          (globalThis as unknown as { chrome: typeof api }).chrome;
        const questions = {
          muteTopic: { topicId: 'nato', muted: true },
          pauseSite: { host: location.hostname, for: 'always' },
          openReader: { articleId: 'a' },
          openPanel: {},
          openOptions: {},
          lookUp: { topicId: 'nato', context: '' },
          search: { query: 'nato' },
          readArticle: { articleId: 'a' },
          claimCard: { secret: 'AAAAAAAAAAAAAAAAAAAAAA' },
        };
        const replies = await Promise.all(
          Object.entries(questions).map(async ([backstory, question]) => {
            const reply = (await runtime.sendMessage({ backstory, question })) as { ok: boolean; error?: string };
            return [backstory, reply.ok, reply.error];
          }),
        );
        return replies;
      },
    });
    return run?.result as [string, boolean, string][];
  }, null);
  expect(refusals).toHaveLength(9);
  for (const [name, ok, error] of refusals)
    expect([ok, error]).toEqual([false, `Refused: ${name} is not for web pages`]);
  expect(await state()).toBe(before);
  rig.browser.complaints();
});

test('before a card is opened nothing in a page tells of its host', async () => {
  const page = await open(htmlOf());
  const style = await page.evaluate(() => {
    const made = document.body.appendChild(document.createElement('backstory-card'));
    const all = getComputedStyle(made);
    const value = [all.getPropertyValue('--backstory-live'), all.display];
    made.remove();
    return value;
  });
  expect(style).toEqual(['', 'inline']);
});
