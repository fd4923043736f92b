import { expect, test } from 'vitest';
import { CASES } from '../engine/cases.ts';
import { readWhole } from './description.ts';
import { useBrowser } from './harness.ts';

const rig = useBrowser();

/** As in the table: the white space of a mention does not count, a `<br>` is none in a range. */
const squeeze = (text: string) => text.replace(/\s+/gu, '');

test('the table of detection holds on a page', async () => {
  await rig.browser.setSettings({ marks: 'all' });
  const cases = Object.values(CASES).flat();
  const html = cases.map(({ html }, i) => `<section data-case=${i}>${html}</section>`).join('\n');
  const page = await rig.browser.open(rig.server.put('/cases.html', `<!doctype html><title>Cases</title>${html}`));
  await readWhole(rig.browser, page);
  const found = await page.evaluate(() => {
    const ranges = [...(CSS.highlights.get('backstory-mention') as unknown as Set<AbstractRange>)].map((mark) => {
      const range = document.createRange();
      range.setStart(mark.startContainer, mark.startOffset);
      range.setEnd(mark.endContainer, mark.endOffset);
      return range;
    });
    return ranges
      .sort((a, b) => a.compareBoundaryPoints(Range.START_TO_START, b))
      .map((range) => [
        range.startContainer.parentElement?.closest('[data-case]')?.getAttribute('data-case'),
        `${range}`,
      ]);
  });
  const wrong = cases.flatMap(({ html, mentions }, i) => {
    const here = found.filter(([at]) => at === String(i)).map(([, text]) => squeeze(text as string));
    const expected = mentions.map(([exact]) => squeeze(exact));
    return JSON.stringify(here) === JSON.stringify(expected) ? [] : [{ html, expected, here }];
  });
  expect(wrong).toEqual([]);
});
