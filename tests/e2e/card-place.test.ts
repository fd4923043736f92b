import { describe, expect, test } from 'vitest';
import { type CardView, cardFor, cardGone, hostOf, inCard, marked, readCard } from './card.ts';
import { useBrowser } from './harness.ts';
import { clickIn } from './inside.ts';
import { type Box, boxOf, hover, leave } from './pointer.ts';
import { until } from './wait.ts';

const rig = useBrowser();

async function open(body: string, style = '') {
  const page = await rig.browser.open(
    rig.server.put('/place.html', `<!doctype html><title>Place</title><style>${style}</style>${body}`),
  );
  await marked(page);
  return page;
}

/** Whether a card lies wholly above or below a name's line or beside its text, and inside the window. */
async function expectBeside(page: Awaited<ReturnType<typeof open>>, name: Box, { box }: CardView): Promise<void> {
  const { width, height } = await page.evaluate(() => ({ width: innerWidth, height: innerHeight }));
  const isOverOrUnder = box.y >= name.y + name.height || box.y + box.height <= name.y;
  const isClear = isOverOrUnder || box.x >= name.x + name.width || box.x + box.width <= name.x;
  expect({ isClear, box, name }).toMatchObject({ isClear: true });
  expect(box.x).toBeGreaterThanOrEqual(0);
  expect(box.y).toBeGreaterThanOrEqual(0);
  expect(box.x + box.width).toBeLessThanOrEqual(width);
  expect(box.y + box.height).toBeLessThanOrEqual(height);
}

describe('a card lies beside its name and inside the window', () => {
  test.each([
    ['upper left', 'top: 4px; left: 4px'],
    ['upper right', 'top: 4px; right: 70px'],
    ['lower left', 'bottom: 34px; left: 4px'],
    ['lower right', 'bottom: 34px; right: 70px'],
    ['middle', 'top: 48%; left: 45%'],
  ])('%s', async (_, place) => {
    const page = await open(`<p style="position: fixed; margin: 0; ${place}">Jens Stoltenberg</p>`);
    const name = await hover(page, 'Jens Stoltenberg');
    await expectBeside(page, name, await cardFor(page, 'Jens Stoltenberg'));
  });

  test('that wraps over two lines: beside the part under the pointer', async () => {
    const page = await open(
      '<p id="p">It was said by Jens\nStoltenberg</p>',
      '#p { white-space: pre; font: 20px/3 serif }',
    );
    const parts = await page.evaluate(() => {
      const text = document.querySelector('#p')?.firstChild as Text;
      const range = document.createRange();
      range.setStart(text, text.data.indexOf('Jens'));
      range.setEnd(text, text.length);
      return [...range.getClientRects()]
        .map(({ x, y, width, height }) => ({ x, y, width, height }))
        .filter(({ width }) => width > 0);
    });
    expect(parts.length).toBe(2);
    const second = parts[1] as Box;
    const [x, y] = [second.x + second.width / 2, second.y + second.height / 2];
    await page.mouse.move(x + 30, y + 30);
    await page.mouse.move(x, y, { steps: 8 });
    const { box } = await cardFor(page, 'Jens Stoltenberg');
    expect(Math.abs(box.y - (second.y + second.height + 6))).toBeLessThan(2);
  });

  test('in a window as narrow as 400 % zoom leaves', async () => {
    const page = await open('<p style="margin-top: 200px">On Monday Jens Stoltenberg spoke.</p>');
    await page.setViewport({ width: 320, height: 640 });
    const name = await hover(page, 'Jens Stoltenberg');
    await expectBeside(page, name, await cardFor(page, 'Jens Stoltenberg'));
  });

  test('on a page that runs from right to left', async () => {
    const page = await open('<p dir="rtl">قال Jens Stoltenberg إن الحلف مستعد</p>');
    const name = await hover(page, 'Jens Stoltenberg');
    await expectBeside(page, name, await cardFor(page, 'Jens Stoltenberg'));
  });
});

test('two passages are read at once in a window of 800 px, with the name 300 px from its top', async () => {
  const page = await open(
    '<p>On Monday Jens Stoltenberg spoke of the training mission in Iraq, as he had said he would do for a while.</p>',
    'body { margin: 0 } p { margin: 300px 0 0; font: 18px/1.5 serif }',
  );
  await page.setViewport({ width: 1280, height: 800 });
  await hover(page, 'Jens Stoltenberg');
  const { box } = await cardFor(page, 'Jens Stoltenberg');
  expect(box.y).toBeGreaterThan(300);
  expect(box.y + box.height).toBeLessThanOrEqual(790.5);
  const [second, foot] = (await inCard(page, () => {
    const [, second] = document.querySelectorAll('blockquote');
    return [second, document.querySelector('.foot')].map((part) => {
      const { top, bottom } = part?.getBoundingClientRect() ?? { top: -1, bottom: 9999 };
      return part?.localName === 'footer' ? top : bottom;
    });
  })) as [number, number];
  expect(second).toBeLessThanOrEqual(foot);
});

describe('beside the text, where the page has a margin', () => {
  const LINES =
    '<p>On Monday Jens Stoltenberg spoke. NATO met in Brussels, and Donald Trump was there as well.</p>'.repeat(12);
  const COLUMN = 'article { width: 560px; margin: 30px 0 0 30px; font: 18px/1.6 serif } p { margin: 0 0 1em }';

  async function wide(body: string, style: string) {
    const page = await open(body, style);
    await page.setViewport({ width: 1280, height: 800 });
    return page;
  }

  test('a card opens there, at the height of the line, and covers none of the text', async () => {
    const page = await wide(`<article>${LINES}</article>`, COLUMN);
    const name = await hover(page, 'Jens Stoltenberg', { nth: 2 });
    const { box } = await cardFor(page, 'Jens Stoltenberg');
    expect(box.x).toBeGreaterThanOrEqual(590);
    expect(Math.abs(box.y - (name.y - 12))).toBeLessThan(4);
    expect(box.height).toBeGreaterThan(300);
    // Over the other names of the line the pointer comes to the card.
    const y = name.y + name.height / 2;
    for (let x = name.x; x < box.x + 40; x += 8) await page.mouse.move(x, y);
    await new Promise((resolve) => setTimeout(resolve, 600));
    expect((await readCard(page))?.name).toBe('Backstory: Jens Stoltenberg');
    await leave(page);
    await cardGone(page);
  });

  test('and goes along with its line without being squeezed, when the page scrolls by 300 px', async () => {
    const page = await wide(`<article>${LINES}${LINES}</article>`, COLUMN);
    await hover(page, 'Jens Stoltenberg', { nth: 6 });
    const before = await cardFor(page, 'Jens Stoltenberg');
    for (let i = 0; i < 6; i++) {
      await page.mouse.wheel({ deltaY: 50 });
      await new Promise((resolve) => setTimeout(resolve, 60));
      const now = await readCard(page);
      if (now) expect([now.box.x, now.box.height]).toEqual([before.box.x, before.box.height]);
    }
  });

  test('below the line, where something is read in the margin', async () => {
    const page = await wide(
      `<aside>${'<p>What else there is to read today, in many words.</p>'.repeat(12)}</aside><article>${LINES}</article>`,
      `${COLUMN} aside { float: right; width: 500px; margin: 30px }`,
    );
    const name = await hover(page, 'Jens Stoltenberg', { nth: 1 });
    const { box } = await cardFor(page, 'Jens Stoltenberg');
    expect(Math.abs(box.y - (name.y + name.height + 6))).toBeLessThan(4);
  });

  test('on the other side on a page that runs from right to left', async () => {
    const page = await wide(
      `<article dir="rtl"><p>قال Jens Stoltenberg إن الحلف مستعد</p>${'<p>اجتمع الوزراء يوم الاثنين</p>'.repeat(6)}</article>`,
      'article { width: 560px; margin: 30px 30px 0 auto; font: 18px/1.6 serif }',
    );
    const name = await hover(page, 'Jens Stoltenberg');
    const { box } = await cardFor(page, 'Jens Stoltenberg');
    expect(box.x + box.width).toBeLessThanOrEqual(690.5);
    expect(Math.abs(box.y - (name.y - 12))).toBeLessThan(4);
  });
});

describe('a card keeps its place', () => {
  const LONG = `${'<p>Above.</p>'.repeat(12)}<p>Jens Stoltenberg spoke.</p>${'<p>Below.</p>'.repeat(80)}`;

  test('with its name, when the page scrolls, and goes when the name does', async () => {
    const page = await open(LONG);
    const name = await hover(page, 'Jens Stoltenberg');
    await cardFor(page, 'Jens Stoltenberg');
    await page.evaluate(() => scrollBy({ top: 60, behavior: 'instant' }));
    const moved = { ...name, y: name.y - 60 };
    // Whichever side it hangs on, its edge is as far from the name as before.
    const after = await until('the card beside the name again', async () => {
      const card = await readCard(page);
      const gap = card && Math.max(card.box.y - moved.y - moved.height, moved.y - card.box.y - card.box.height);
      return gap !== null && Math.abs(gap - 6) < 1 ? card : null;
    });
    await expectBeside(page, moved, after);
    await page.evaluate(() => scrollTo({ top: 2000, behavior: 'instant' }));
    await cardGone(page);
  });

  test('at its side, wider and taller with larger text, where the window has room', async () => {
    await rig.browser.setSettings({ textScale: 1.5 });
    const page = await open(LONG);
    const name = await hover(page, 'Jens Stoltenberg');
    const card = await cardFor(page, 'Jens Stoltenberg');
    expect(card.box.width).toBeCloseTo(600, 0);
    await expectBeside(page, name, card);
  });

  test.each([
    ['below', ''],
    ['above', '<div style="height: 620px"></div>'],
  ])('while more passages come, %s its name: no line that is read moves', async (_, before) => {
    // With a date of the page's own there are passages before it and since, and some of both come later.
    const head = '<meta property="article:published_time" content="2018-05-01">';
    const page = await open(`${head}${before}<p>NATO spoke.</p><div style="height: 2000px"></div>`);
    await hover(page, 'NATO');
    const first = await cardFor(page, 'NATO');
    await until('a card that takes clicks', async () => (await hostOf(page))?.isSolid);
    /** Where each line of the passages shown is, of those that can be seen (px of the page's viewport). */
    const lines = async () => {
      const { y } = (await hostOf(page)) ?? { y: 0 };
      const found = await inCard(
        page,
        (y) => {
          const view = document.querySelector('.body')?.getBoundingClientRect();
          return [...document.querySelectorAll('blockquote, h3, .facts, .source, .reason')].flatMap((part) => {
            const { top, bottom } = part.getBoundingClientRect();
            const isSeen = view && top >= view.top && bottom <= view.bottom;
            return isSeen ? [`${part.textContent} ${Math.round(y + top)}`] : [];
          });
        },
        y,
      );
      return found ?? [];
    };
    for (const least of [first.snippets.length, first.snippets.length + 5]) {
      await inCard(page, () => {
        const buttons = document.querySelectorAll('.body > .button');
        buttons[buttons.length - 1]?.scrollIntoView({ block: 'end' });
      });
      const old = await lines();
      expect(old.length).toBeGreaterThan(2);
      await clickIn(page, 'button', 'More passages');
      await until('more passages', async () => ((await readCard(page))?.snippets.length ?? 0) > least);
      const now = await lines();
      expect(old.filter((line) => !now.includes(line))).toEqual([]);
    }
  });

  test('when it is asked for more, and when it turns to another name', async () => {
    const page = await open(LONG);
    await hover(page, 'Jens Stoltenberg');
    const before = await cardFor(page, 'Jens Stoltenberg');
    await clickIn(page, 'button', 'More passages');
    const more = await until('more passages', async () => {
      const card = await readCard(page);
      return card && card.snippets.length > before.snippets.length ? card : null;
    });
    expect([more.box.x, more.box.y, more.box.width]).toEqual([before.box.x, before.box.y, before.box.width]);
    await clickIn(page, '.chip');
    const turned = await until('another topic', async () => {
      const card = await readCard(page);
      return card && card.name !== before.name ? card : null;
    });
    expect([turned.box.x, turned.box.y]).toEqual([before.box.x, before.box.y]);
    expect(turned.box.height).toBeGreaterThanOrEqual(more.box.height - 1);
  });
});

describe('a card is on top', () => {
  /** Whether a click in the middle of the card would reach it. */
  const isOnTop = (page: Awaited<ReturnType<typeof open>>) =>
    page.evaluate(() => {
      const host = document.querySelector('backstory-card');
      const box = host?.getBoundingClientRect();
      if (!host || !box || getComputedStyle(host).pointerEvents === 'none') return false;
      return document.elementFromPoint(box.x + box.width / 2, box.y + box.height / 2) === host;
    });

  test('of a modal dialog, where it can be clicked', async () => {
    const page = await open('<dialog id="d"><p>Jens Stoltenberg spoke.</p></dialog><script>d.showModal()</script>');
    await hover(page, 'Jens Stoltenberg');
    await cardFor(page, 'Jens Stoltenberg');
    await until('the card on top', () => isOnTop(page));
    await clickIn(page, 'button', 'Close');
    await cardGone(page);
    expect(await page.$eval('#d', (dialog) => (dialog as HTMLDialogElement).open)).toBe(true);
  });

  test('that fills the screen, inside what fills it', async () => {
    const page = await open(
      '<main id="m"><button id="b" onclick="m.requestFullscreen()">Larger</button><p>Jens Stoltenberg spoke.</p></main>',
      'main { background: #fff }',
    );
    await page.click('#b');
    await until('the full screen', () => page.evaluate(() => document.fullscreenElement !== null));
    const name = await hover(page, 'Jens Stoltenberg');
    await expectBeside(page, name, await cardFor(page, 'Jens Stoltenberg'));
    await until('the card on top', () => isOnTop(page));
    await page.evaluate(() => document.exitFullscreen());
    await cardGone(page);
  });

  test('of the highest z-index, under transforms, filters and clips', async () => {
    const page = await open(
      '<div class="cover"></div><main><p>Jens Stoltenberg spoke.</p></main>',
      `html { transform: translateX(0); filter: grayscale(1); overflow: clip } body { opacity: .9 }
       .cover { position: fixed; inset: 120px 0 0 0; z-index: 2147483647; background: #eee }`,
    );
    const name = await hover(page, 'Jens Stoltenberg');
    await expectBeside(page, name, await cardFor(page, 'Jens Stoltenberg'));
    await until('the card on top', () => isOnTop(page));
  });
});

test('a card is as dark as the page where its name stands', async () => {
  const page = await open(
    '<p id="a">Jens Stoltenberg spoke.</p><p id="b">NATO met.</p>',
    '#a { background: #111; color: #eee } #b { background: #fff; color: #111; margin-top: 4em }',
  );
  const theme = () => inCard(page, () => document.querySelector('.backstory')?.getAttribute('data-theme'));
  await hover(page, 'Jens Stoltenberg');
  await cardFor(page, 'Jens Stoltenberg');
  expect(await theme()).toBe('dark');
  await leave(page);
  await cardGone(page);
  await boxOf(page, 'NATO');
  await hover(page, 'NATO');
  await cardFor(page, 'NATO');
  expect(await theme()).toBe('light');
});
