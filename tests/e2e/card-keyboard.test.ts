import { describe, expect, test } from 'vitest';
import { cardFor, cardGone, inCard, marked, readCard } from './card.ts';
import { useBrowser } from './harness.ts';
import { command, focused, focusIn, moveFocus, pressAway } from './inside.ts';
import { hover } from './pointer.ts';
import { until } from './wait.ts';

const rig = useBrowser();

const PAGE = `<!doctype html><title>Keys</title>
<p><a id="link" href="#x">A link</a> <input id="field"></p>
<p>In Brussels, <b>Jens Stoltenberg</b> spoke of Iraq.</p>
<script>
  window.keys = [];
  addEventListener('keydown', (event) => keys.push(event.key));
</script>`;

async function open() {
  const page = await rig.browser.open(rig.server.put('/keys.html', PAGE));
  await marked(page, 3);
  return page;
}

const activeId = (page: Awaited<ReturnType<typeof open>>) => page.evaluate(() => document.activeElement?.id);

describe('the shortcuts', () => {
  test('walk through the names, each card with the focus inside, and Esc gives it back', async () => {
    const page = await open();
    await page.focus('#link');
    await command(rig, 'next-mention');
    await cardFor(page, 'Brussels');
    expect((await focused(page, 'dialog')).text).toBe('Backstory: Brussels');
    await command(rig, 'next-mention');
    expect((await cardFor(page, 'Jens Stoltenberg')).text).toContain('2 of 3');
    await command(rig, 'previous-mention');
    await cardFor(page, 'Brussels');
    await command(rig, 'previous-mention');
    await cardFor(page, 'Iraq');
    await focused(page, 'dialog');
    await pressAway(page, 'Escape');
    expect(await activeId(page)).toBe('link');
  });

  test('leave no moment in which the card can be seen and keys still go to the page', async () => {
    const page = await open();
    await page.focus('#link');
    await page.evaluate(() => {
      const seen = { cards: 0, without: 0 };
      Object.assign(window, { seen });
      setInterval(() => {
        const host = document.querySelector('backstory-card');
        if (!host?.checkVisibility({ visibilityProperty: true })) return;
        seen.cards++;
        if (document.activeElement !== host) seen.without++;
      }, 1);
    });
    for (const label of ['Brussels', 'Jens Stoltenberg', 'Iraq']) {
      await command(rig, 'next-mention');
      await cardFor(page, label);
      await focused(page, 'dialog');
    }
    const { cards, without } = (await page.evaluate('seen')) as { cards: number; without: number };
    expect(cards).toBeGreaterThan(10);
    expect(without).toBe(0);
  });

  test('bring the focus into a card that the pointer opened, which then stays', async () => {
    const page = await open();
    await hover(page, 'Jens Stoltenberg');
    await cardFor(page, 'Jens Stoltenberg');
    expect(await focusIn(page)).toBeNull();
    await command(rig, 'open-card');
    await until('the focus in the card', () => focusIn(page));
    await page.mouse.move(700, 500, { steps: 5 });
    await page.keyboard.press('j');
    await focused(page, 'article');
    expect(await readCard(page)).not.toBeNull();
  });

  test('Tab after a hover goes into the card, and back out of it', async () => {
    const page = await open();
    await hover(page, 'Jens Stoltenberg');
    await cardFor(page, 'Jens Stoltenberg');
    await page.keyboard.press('Tab');
    await until('the focus in the card', () => focusIn(page));
    expect(await page.evaluate('keys')).toEqual([]);
    await pressAway(page, 'Escape');
    await cardGone(page);
  });

  test('say how many names there are, and take no focus for it', async () => {
    const page = await open();
    await page.focus('#field');
    await command(rig, 'announce-count');
    await until('the count', () =>
      inCard(page, () => /: 3 names, /.test(document.querySelector('[role=status]')?.textContent ?? '')),
    );
    expect(await activeId(page)).toBe('field');
    await cardGone(page);
  });
});

describe('inside the card', () => {
  test('arrows and j, k move among the snippets, and the page hears none of it', async () => {
    const page = await open();
    await command(rig, 'open-card');
    await cardFor(page, 'Brussels');
    await focused(page, 'dialog');
    const seen: (string | undefined)[] = [];
    for (const key of ['j', 'j', 'k', 'ArrowDown', 'ArrowUp'] as const) {
      seen.push((await moveFocus(page, key))?.text);
    }
    expect([seen[2], seen[4]]).toEqual([seen[0], seen[0]]);
    expect(seen[1]).not.toBe(seen[0]);
    expect(seen[3]).toBe(seen[1]);
    expect(await page.evaluate('keys')).toEqual([]);
  });

  test('Tab stops eight times at most, arrows reach the rest, and past the end is the page', async () => {
    const page = await open();
    await page.focus('#link');
    await command(rig, 'open-card');
    await cardFor(page, 'Brussels');
    await focused(page, 'dialog');
    const stops: string[] = [];
    const besides: string[] = [];
    for (let i = 0; i < 20; i++) {
      const focus = await moveFocus(page, 'Tab');
      if (!focus) break;
      stops.push(focus.text);
      if (/^(Pin|Copy|Save page)/.test(focus.text)) besides.push((await moveFocus(page, 'ArrowRight'))?.text ?? '');
    }
    expect(stops.length).toBeGreaterThan(3);
    expect(stops.length).toBeLessThanOrEqual(8);
    expect(besides).toEqual(['Close', 'Read', 'All about it']);
    await cardGone(page);
    expect(await activeId(page)).toBe('link');
  });
});

describe('without a pointer', () => {
  /** Presses Tab, or another key, until something in the card has the focus that begins so; gives how it begins. */
  const tabTo = async (page: Awaited<ReturnType<typeof open>>, start: RegExp, key: 'Tab' | 'ArrowRight' = 'Tab') => {
    for (let i = 0; i < 60; i++) {
      const focus = await moveFocus(page, key);
      if (focus === null) break;
      if (start.test(focus.text)) return focus;
    }
    throw new Error(`No stop begins with ${start}`);
  };
  const pressed = async (page: Awaited<ReturnType<typeof open>>) => {
    const found = await inCard(page, () => {
      const points = [...document.querySelectorAll('.point')];
      const days = [...document.querySelectorAll('.facts time')].map((time) => time.getAttribute('datetime') ?? '');
      return { point: points.findIndex((point) => point.getAttribute('aria-pressed') === 'true'), days };
    });
    if (!found) throw new Error('No card is open');
    return found;
  };

  test('every point of the timeline opens the passages of its days, and only those', async () => {
    const page = await open();
    await command(rig, 'next-mention');
    await cardFor(page, 'Brussels');
    await command(rig, 'next-mention');
    await cardFor(page, 'Jens Stoltenberg');
    await focused(page, 'dialog');
    const names =
      (await inCard(page, () =>
        [...document.querySelectorAll('.point')].map((point) => point.getAttribute('aria-label')),
      )) ?? [];
    expect(names.length).toBeGreaterThan(2);
    const all: string[][] = [];
    for (const [i, name] of names.entries()) {
      if (i === 0) await tabTo(page, new RegExp(`^${name?.slice(0, 30)}`));
      else await moveFocus(page, 'ArrowRight');
      await page.keyboard.press(i % 2 === 0 ? 'Enter' : ' ');
      all.push(
        await until(`the passages of ${name}`, async () => {
          const { point, days } = await pressed(page);
          return point === i && days.length > 0 ? days : null;
        }),
      );
      // The focus stays on the point: the next one is one arrow away.
      expect((await focusIn(page))?.text).toBe(name?.slice(0, 40));
    }
    for (const [i, days] of all.entries())
      for (const later of all.slice(i + 1))
        expect(
          days
            .toSorted()
            .at(-1)
            ?.localeCompare(later.toSorted()[0] ?? ''),
        ).toBe(-1);
    await page.keyboard.down('Shift');
    await tabTo(page, /^All dates/);
    await page.keyboard.up('Shift');
    await page.keyboard.press('Enter');
    await until('all dates', async () => (await pressed(page)).point === -1);
    expect((await focused(page, 'dialog')).text).toBe('Backstory: Jens Stoltenberg');
  });

  test('more passages, names in them, related names, back and forward: the focus is where the reader is', async () => {
    const page = await open();
    await command(rig, 'previous-mention');
    await cardFor(page, 'Iraq');
    await focused(page, 'dialog');
    await tabTo(page, /^More passages/);
    const before = (await readCard(page))?.snippets.length ?? 0;
    await page.keyboard.press('Enter');
    await until('more passages', async () => ((await readCard(page))?.snippets.length ?? 0) > before);
    await until('the focus on the first of them', () =>
      inCard(
        page,
        (before) => [...document.querySelectorAll('article')].indexOf(document.activeElement as HTMLElement) === before,
        before,
      ),
    );
    const name = await tabTo(page, /^Jens Stoltenberg|^Stoltenberg|^NATO/);
    await page.keyboard.press('Enter');
    await until('the name looked up', async () => !(await readCard(page))?.name.endsWith('Iraq'));
    expect(name.role).toBe('button');
    await focused(page, 'dialog');
    await page.keyboard.down('Alt');
    await page.keyboard.press('ArrowLeft');
    await page.keyboard.up('Alt');
    // What was read there is still there.
    expect((await cardFor(page, 'Iraq')).snippets.length).toBeGreaterThan(before);
    await page.keyboard.down('Alt');
    await page.keyboard.press('ArrowRight');
    await page.keyboard.up('Alt');
    await until('the name again', async () => !(await readCard(page))?.name.endsWith('Iraq'));
    await pressAway(page, 'Escape');
  });
});

describe('a card that the pointer opened', () => {
  test('takes no focus, and Esc closes it without the page hearing it', async () => {
    const page = await open();
    await hover(page, 'Jens Stoltenberg');
    await cardFor(page, 'Jens Stoltenberg');
    expect(await page.evaluate(() => document.activeElement === document.body)).toBe(true);
    await page.keyboard.press('Escape');
    await cardGone(page);
    expect(await page.evaluate('keys')).toEqual([]);
  });

  test('leaves a field its focus and its keys; Esc closes the card and reaches the field; typing closes it too', async () => {
    const page = await open();
    await page.focus('#field');
    await hover(page, 'Jens Stoltenberg');
    await cardFor(page, 'Jens Stoltenberg');
    expect(await activeId(page)).toBe('field');
    await page.keyboard.press('Escape');
    await cardGone(page);
    expect(await page.evaluate('keys')).toEqual(['Escape']);
    await page.mouse.move(5, 5, { steps: 4 });
    await hover(page, 'Jens Stoltenberg');
    await cardFor(page, 'Jens Stoltenberg');
    await page.keyboard.type('a');
    await cardGone(page);
    expect(await page.$eval('#field', (field) => (field as HTMLInputElement).value)).toBe('a');
  });
});
