import { describe, expect, test } from 'vitest';
import { cardFor } from './card.ts';
import { useBrowser } from './harness.ts';
import { changeLibrary } from './own-library.ts';
import { hover } from './pointer.ts';
import { until } from './wait.ts';

const rig = useBrowser();

const article = {
  title: 'A lighthouse for Farholm',
  publisher: 'The Courier',
  published: '2024-05-03',
  url: 'https://courier.example/farholm',
  language: 'en',
  text: [
    'Chairwoman Maren Oldwick said in Farholm on Friday that the Kestrel Council would rebuild the lighthouse.',
    'Oldwick said the Kestrel Council had waited for nine years. Asked about the cost, Maren Oldwick said it was fair.',
  ].join('\n\n'),
};

/** What is marked on a page, as the texts of its names. */
const marks = (page: Awaited<ReturnType<typeof rig.browser.open>>) =>
  page.evaluate(() =>
    [...((CSS.highlights.get('backstory-mention') ?? []) as unknown as Iterable<AbstractRange>)].map((mark) => {
      const range = new Range();
      range.setStart(mark.startContainer, mark.startOffset);
      range.setEnd(mark.endContainer, mark.endOffset);
      return range.toString();
    }),
  );

describe('an article of the reader’s own', () => {
  test('is found on an open page at once, and gone when it is removed', async () => {
    const page = await rig.browser.open(`${rig.server.origin}/own-library.html`);
    await until('the bundled names to be marked', async () => (await marks(page)).length > 0);
    expect((await marks(page)).filter((name) => name.includes('Oldwick'))).toEqual([]);

    const outcome = await changeLibrary(rig.browser, 'add', [article], { at: Date.UTC(2026, 4, 3) });
    expect(outcome).toMatchObject({ ok: true, value: { added: 1, known: 0 } });
    await until('the new name to be marked', async () => (await marks(page)).includes('Maren Oldwick'));
    await hover(page, 'Maren Oldwick');
    const card = await cardFor(page, 'Maren Oldwick');
    expect(card.text).toMatch(/lighthouse[\s\S]*The Courier/u);
    expect(card.text).toContain('2024');

    const [id] = (outcome as { value: { ids: string[] } }).value.ids;
    await changeLibrary(rig.browser, 'remove', [id]);
    await until('the name to be gone', async () => !(await marks(page)).includes('Maren Oldwick'));
  });
});
