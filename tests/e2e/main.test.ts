import { describe, expect, test } from 'vitest';
import { cardFor, cardGone, inCard, marked, readCard } from './card.ts';
import { useBrowser } from './harness.ts';
import { hover, leave } from './pointer.ts';
import { never, until } from './wait.ts';

const rig = useBrowser({ idle: 1000 });

/** Opens the sample page and waits until its names are marked. */
async function news() {
  const page = await rig.browser.open(`${rig.server.origin}/news.html`);
  await marked(page, 8);
  return page;
}

describe('a name on a news page', () => {
  test('rested on, opens a card with dated and attributed passages; leaving closes it', async () => {
    const page = await news();
    await hover(page, 'Jens Stoltenberg');
    const card = await cardFor(page, 'Jens Stoltenberg');
    expect(card.snippets.length).toBeGreaterThanOrEqual(2);
    for (const snippet of card.snippets) expect(snippet).toContain('Stoltenberg');
    expect(card.text).toMatch(/NBC News|RFE\/RL/);
    expect(card.text).toMatch(/\b20(16|17|20)\b/);
    await leave(page);
    await cardGone(page);
  });

  test('has a card that Esc closes', async () => {
    const page = await news();
    await hover(page, 'Qassem Soleimani');
    await cardFor(page, 'Qassem Soleimani');
    await page.keyboard.press('Escape');
    await cardGone(page);
  });

  test('that is the law of another text stays silent, like a namesake and a vegetable', async () => {
    const page = await news();
    await hover(page, 'Article 5', { within: '#explained + p' });
    await cardFor(page, 'Article 5');
    await leave(page);
    await cardGone(page);
    for (const [name, within] of [
      ['Article 5', '#law p'],
      ['Trump', '#people p'],
      ['Brussels', '#kitchen p'],
    ] as const) {
      await hover(page, name, { within });
      await never(`a card for ${name} in ${within}`, () => readCard(page));
    }
    const marked = await page.evaluate(() =>
      [...(CSS.highlights.get('backstory-mention') as unknown as Iterable<AbstractRange>)]
        .map((range) => range.startContainer.parentElement?.closest('#law, #people, #kitchen')?.id)
        .filter(Boolean),
    );
    expect(marked).toEqual([]);
  });

  test('answers although the background was stopped in between', async () => {
    const page = await news();
    await rig.browser.stopBackground();
    await hover(page, 'Jens Stoltenberg');
    await cardFor(page, 'Jens Stoltenberg');
    await leave(page);
    await cardGone(page);
    await rig.browser.stopBackground();
    await hover(page, 'Islamic State');
    await cardFor(page, 'Islamic State');
  });
});

describe('a card opens, whole and readable,', () => {
  test.each(['strict-csp.html', 'trusted-types.html', 'hostile-css.html'])('on %s', async (path) => {
    const page = await rig.browser.open(`${rig.server.origin}/${path}`);
    await marked(page, 2);
    await hover(page, 'Jens Stoltenberg');
    const card = await cardFor(page, 'Jens Stoltenberg');
    expect(card.box.width).toBeGreaterThan(240);
    expect(card.box.height).toBeGreaterThan(120);
    const text = await inCard(page, () => {
      const { color, fontSize } = getComputedStyle(document.querySelector('article, [role=article]') as HTMLElement);
      return { color, fontSize: Number.parseFloat(fontSize) };
    });
    const host = await page.evaluate(() => {
      const { opacity, transform } = getComputedStyle(document.querySelector('backstory-card') as HTMLElement);
      return { opacity, transform };
    });
    expect(text?.fontSize).toBeGreaterThanOrEqual(12);
    expect(host).toEqual({ opacity: '1', transform: 'none' });
    expect(text?.color).not.toBe('rgba(0, 0, 0, 0)');
  });
});

describe('the pages of the extension', () => {
  test('the popup finds what is typed, and Enter opens the reader at the passage', async () => {
    const popup = await rig.browser.openExtension('popup.html');
    const field = '[role=combobox], [role=searchbox], input[type=search]';
    await until('the search field to have the focus', () =>
      popup.evaluate((field) => document.activeElement?.matches(field), field),
    );
    await popup.keyboard.type('training mission iraq');
    const results = await until('results', async () => {
      const found = await popup.$$eval('[role=option], [role=listitem], li', (items) =>
        items.map((item) => (item as HTMLElement).innerText),
      );
      return found.some((text) => /training/i.test(text)) && found;
    });
    expect(results.join('\n')).toMatch(/Iraq/);
    // Names come before passages, so the arrow goes on until the passage is the chosen one.
    await until('the passage to be chosen', async () => {
      await popup.keyboard.press('ArrowDown');
      return popup.evaluate(() => {
        const id = document.activeElement?.getAttribute('aria-activedescendant');
        return Boolean(id) && /training missions? in Iraq/.test(document.getElementById(id as string)?.innerText ?? '');
      });
    });
    await popup.keyboard.press('Enter');
    await until('the reader in a tab of its own', async () => {
      const urls = await rig.browser.inExtension(async (api) => (await api.tabs.query({})).map(({ url }) => url), null);
      // Its address says nothing of what is read.
      return urls.some((url) => /reader\.html#~\w{16,}$/.test(url ?? ''));
    });
  });

  test('the reader shows one cleaned article with the passage marked', async () => {
    const answer = await rig.browser.inExtension(
      (api) => api.runtime.sendMessage({ backstory: 'search', question: { query: 'obsolete' } }),
      null,
    );
    const { snippets, articles } = answer.value as {
      snippets: { articleId: string; passageId: string; text: string }[];
      articles: { id: string; title: string }[];
    };
    const [first] = snippets;
    if (!first) throw new Error('Nothing was found for “obsolete”');
    const reader = await rig.browser.openExtension(`reader.html#${first.articleId}/${first.passageId}`);
    const title = articles.find(({ id }) => id === first.articleId)?.title as string;
    await until('the title', () =>
      reader.evaluate((title) => document.querySelector('h1')?.textContent?.includes(title), title),
    );
    const text = await reader.evaluate(() => document.body.innerText);
    expect(text).toContain('obsolete');
    expect(text).not.toMatch(/IE 11 is not supported|Accessibility links|Leave a Reply|16x9 Image/);
    await until('the passage in view, with the focus', () =>
      reader.evaluate((id) => {
        const passage = document.getElementById(id);
        const box = passage?.getBoundingClientRect();
        return box && box.top < innerHeight && box.bottom > 0 && document.activeElement === passage;
      }, `passage-${first.passageId}`),
    );
  });
});
