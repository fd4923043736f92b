import type { Page } from 'puppeteer-core';
import { describe, expect, test } from 'vitest';
import { marked, marks } from './card.ts';
import { readWhole } from './description.ts';
import { useBrowser } from './harness.ts';
import { boxOf, hover, leave } from './pointer.ts';
import { never, until } from './wait.ts';

// What people get, and not a build for tests.
const rig = useBrowser();

/** What a page can ask to find out that we are there: each of our scripts, styles and elements. */
const traces = (page: Page) =>
  page.evaluate(() => {
    const made = document.createElement('backstory-card');
    document.documentElement.append(made);
    const p = document.querySelector('p') as Element;
    const styleOf = (name: string) => getComputedStyle(p, `::highlight(${name})`).textDecorationLine;
    const found = {
      styles: ['backstory-mention', 'backstory-pointed'].map(styleOf).filter((line) => line !== 'none'),
      live: getComputedStyle(made).getPropertyValue('--backstory-live'),
      highlights: CSS.highlights.size,
      sheets: document.styleSheets.length + document.adoptedStyleSheets.length,
      heard: (window as { heard?: string[] }).heard ?? [],
    };
    made.remove();
    return found;
  });

const NOTHING = { styles: [], live: '', highlights: 0, sheets: 0, heard: [] };

/** Writes down every event that a script of ours sends through the document, whatever its name. */
async function listenToScripts(page: Page): Promise<void> {
  const id = await rig.browser.inExtension((api) => api.runtime.id, null);
  await page.evaluateOnNewDocument((id) => {
    const heard: string[] = [];
    Object.defineProperty(window, 'heard', { value: heard });
    for (const entry of ['content', 'start', 'card'])
      for (const target of [document, window])
        target.addEventListener(`${id}:${entry}:wxt:content-script-started`, (event) => heard.push(event.type), true);
    addEventListener('message', () => heard.push('message'), true);
  }, id);
}

const HTML = '<!doctype html><title>x</title><p style="margin:60px">What Jens Stoltenberg said in Brussels.</p>';

async function open(path: string, html = HTML): Promise<Page> {
  const page = await rig.browser.open('about:blank');
  await listenToScripts(page);
  await page.goto(rig.server.put(path, html));
  return page;
}

describe('a page finds no trace of us', () => {
  test('while marks are off, also after they were on', async () => {
    await rig.browser.setSettings({ marks: 'none' });
    const page = await open('/off.html');
    await readWhole(rig.browser, page);
    expect(await traces(page)).toEqual(NOTHING);

    await rig.browser.setSettings({ marks: 'all' });
    await marked(page, 2);
    await until('styles of marks', async () => (await traces(page)).styles.length === 2);
    await rig.browser.setSettings({ marks: 'none' });
    await until('no styles of marks', async () => (await traces(page)).styles.length === 0);
    expect(await traces(page)).toEqual(NOTHING);
  });

  test.each([
    ['everything', { paused: true }],
    ['its site', { pausedSites: { '127.0.0.1': null } }],
  ])('while %s is paused', async (what, settings) => {
    await rig.browser.setSettings(settings);
    const page = await open(`/paused-${what.replace(' ', '-')}.html`);
    await never('a trace', async () => (await marks(page)).length > 0 || (await traces(page)).styles.length > 0);
    expect(await traces(page)).toEqual(NOTHING);
  });

  test('in a frame of another site that is told no referrer, while the site of its tab is paused', async () => {
    // The same server by two names: the page and its frame are of different sites.
    const outer = rig.server.origin.replace('127.0.0.1', 'localhost');
    await rig.browser.setSettings({ pausedSites: { localhost: null } });
    rig.server.put('/paused-frame.html', HTML);
    const src = `${rig.server.other}/paused-frame.html`;
    rig.server.put('/around.html', `<!doctype html><p>x</p><iframe referrerpolicy=no-referrer src="${src}"></iframe>`);
    const page = await rig.browser.open(`${outer}/around.html`);
    const frame = await until('the frame', async () => (await page.$('iframe'))?.contentFrame() ?? null);
    await never('marks', async () => (await marks(frame)).length > 0, 1500);
    await rig.browser.setSettings({});
    await marked(frame, 2);
  });

  test('with made-up moves of the pointer, where marks show on approach', async () => {
    await rig.browser.setSettings({ marks: 'approach' });
    const page = await open('/approach.html');
    await readWhole(rig.browser, page);
    await page.evaluate(() => {
      const { left, top, width, height } = (document.querySelector('p') as Element).getBoundingClientRect();
      for (let x = left; x < left + width; x += 4) {
        const at = { clientX: x, clientY: top + height / 2, bubbles: true };
        document.body.dispatchEvent(new PointerEvent('pointermove', at));
      }
    });
    await never('a trace', async () => (await marks(page)).length > 0);
    expect(await traces(page)).toEqual(NOTHING);
    await hover(page, 'Jens Stoltenberg');
    await until('the mark, where the pointer is real', async () => (await marks(page)).length === 1);
  });
});

describe('a page cannot switch us off', () => {
  const openedCard = async (page: Page) => {
    await hover(page, 'Jens Stoltenberg');
    await until('the card', () => page.evaluate(() => document.querySelector('backstory-card') !== null));
  };

  test('by the event that scripts built with WXT end at', async () => {
    const page = await open('/forged.html');
    await marked(page);
    const id = await rig.browser.inExtension((api) => api.runtime.id, null);
    await page.evaluate((id) => {
      for (const contentScriptName of ['content', 'start', 'card'])
        document.dispatchEvent(
          new CustomEvent(`${id}:${contentScriptName}:wxt:content-script-started`, {
            detail: { contentScriptName, messageId: 'x' },
          }),
        );
    }, id);
    await openedCard(page);
  });

  test('by made-up events, sent all the time as lazy loaders do', async () => {
    const page = await open('/lazy.html');
    await marked(page);
    await page.evaluate(() => {
      setInterval(() => {
        for (const type of ['scroll', 'blur', 'resize', 'pageshow', 'pagehide', 'visibilitychange'])
          window.dispatchEvent(new Event(type));
        for (const type of ['scroll', 'fullscreenchange', 'visibilitychange']) document.dispatchEvent(new Event(type));
        document.documentElement.dispatchEvent(new Event('pointerleave'));
        document.documentElement.dispatchEvent(new Event('scroll', { bubbles: true }));
      }, 50);
    });
    await openedCard(page);
    await never('an end of the card', () => page.evaluate(() => document.querySelector('backstory-card') === null));
    await leave(page);
    await until('the card to be gone', () => page.evaluate(() => !document.querySelector('backstory-card')));
  });

  test('by writing its document anew', async () => {
    const page = await open('/anew.html');
    await marked(page);
    await page.evaluate((html) => {
      document.open();
      document.write(html);
      document.close();
    }, HTML);
    await marked(page);
    await openedCard(page);
  });

  test('by writing a frame late, and another one twice', async () => {
    const page = await open(
      '/late.html',
      '<!doctype html><p>x</p><iframe name=once width=700 height=500></iframe><iframe name=twice width=700 height=500></iframe>',
    );
    const frame = (name: string) =>
      until('the frame', async () => (await page.$(`iframe[name=${name}]`))?.contentFrame() ?? null);
    // Written when our script has long been there.
    await never('marks', async () => (await marks(await frame('once'))).length > 0, 400);
    const write = (name: string) =>
      page.evaluate(
        (name, html) => {
          const inner = (document.querySelector(`[name=${name}]`) as HTMLIFrameElement).contentDocument as Document;
          inner.open();
          inner.write(html);
          inner.close();
        },
        name,
        HTML,
      );
    await write('once');
    await marked(await frame('once'));
    await write('twice');
    await marked(await frame('twice'));
    await write('twice');
    await marked(await frame('twice'));
    for (const name of ['once', 'twice']) {
      const place = await frame(name);
      const corner = await page.evaluate((name) => {
        const { x, y } = (document.querySelector(`[name=${name}]`) as Element).getBoundingClientRect();
        return { x, y };
      }, name);
      const { x, y, height } = await boxOf(place, 'Jens Stoltenberg');
      await page.mouse.move(corner.x + x + 60, corner.y + y + 40);
      await page.mouse.move(corner.x + x + 30, corner.y + y + height / 2, { steps: 8 });
      await until('the card', () => place.evaluate(() => document.querySelector('backstory-card') !== null));
      await leave(page);
      await until('the card to be gone', () => place.evaluate(() => !document.querySelector('backstory-card')));
    }
  });

  test('by a flood of data about itself', async () => {
    const items = Array.from({ length: 200_000 }, () => '{"@type":"NewsArticle","datePublished":"2020-01-06"}');
    const data = `<script type="application/ld+json">[${items.join(',')}]</script>`;
    const page = await open('/flood.html', `${HTML}${data}`);
    await marked(page);
    await openedCard(page);
  });
});

describe('what is typed is never read', () => {
  /** Pages with a place where one types, `#edit`, or its host. */
  const hosts = (attributes: string) => `<x-edit ${attributes}></x-edit><script>
    const root = document.querySelector('x-edit').attachShadow({ mode: 'open' });
    root.innerHTML = '<p id=edit>NATO and <b>Brussels</b></p><p></p>';
  </script>`;
  const cases: [what: string, html: string][] = [
    ['designMode', '<p id=edit>NATO and <b>Brussels</b></p><script>document.designMode = "on"</script>'],
    ['the shadow tree of what can be edited', hosts('contenteditable')],
    ['the shadow tree in what can be edited', `<div contenteditable=plaintext-only>${hosts('')}</div>`],
    ['the shadow tree of a text box', hosts('role=textbox')],
    ['the shadow tree in a search box', `<div role=searchbox>${hosts('')}</div>`],
  ];
  // Firefox has neither (153).
  if (process.env.E2E_BROWSER !== 'firefox') {
    const edit = '<div id=edit>NATO and <b>Brussels</b></div>';
    cases.push(
      ['EditContext', `${edit}<script>document.querySelector("#edit").editContext = new EditContext()</script>`],
      ['user-modify', `<style>#edit { -webkit-user-modify: read-write-plaintext-only }</style>${edit}`],
    );
  }

  test.each(cases)('%s', async (_, html) => {
    await rig.browser.setSettings({ marks: 'all' });
    const page = await rig.browser.open(rig.server.put('/typed.html', `<!doctype html>${html}`));
    expect((await readWhole(rig.browser, page)).topics).toEqual([]);
    // What is written later is text that has changed.
    await page.evaluate(() => {
      const tree = document.querySelector('x-edit')?.shadowRoot ?? document;
      const edit = tree.querySelector('#edit') as Element;
      edit.append(' and Jens Stoltenberg');
      (edit.firstChild as Text).data = 'Iraq ';
    });
    await never('a mark', async () => (await marks(page)).length > 0, 1500);
    expect((await readWhole(rig.browser, page)).topics).toEqual([]);
  });
});
