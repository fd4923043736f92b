import { expect, test } from 'vitest';
import { CASES, type Case } from '../engine/cases.ts';
import { readWhole } from './description.ts';
import { useBrowser } from './harness.ts';
import { until } from './wait.ts';

const rig = useBrowser();

const ALL = Object.values(CASES).flat();

/** As in the table: the white space of a mention does not count, a `<br>` is none in a range. */
const squeeze = (text: string) => text.replace(/\s+/gu, '');

/** Whom a surname means is for the page to say, and of several the last one counts: so each case is introduced. */
const introduce = ({ mentions }: Case) =>
  mentions.map(([exact, label]) => (label.endsWith(` ${exact}`) ? `<p>There was ${label}.</p>` : '')).join('');

/** Reads a page made of some cases, and gives those where something else was found, with what was. */
async function wrongAmong(cases: readonly Case[]) {
  const isMany = cases.length > 1;
  const html = cases
    .map((one, i) => `${isMany ? introduce(one) : ''}<section data-case=${i}>${one.html}</section>`)
    .join('\n');
  const page = await rig.browser.open(rig.server.put('/cases.html', `<!doctype html><title>Cases</title>${html}`));
  // On a page of many marks those far from the screen are not painted: here nothing is far.
  const height = await page.evaluate(() => document.documentElement.scrollHeight);
  await page.setViewport({ width: 1100, height });
  await readWhole(rig.browser, page);
  const look = () =>
    page.evaluate(() => {
      const ranges = [...((CSS.highlights.get('backstory-mention') ?? []) as Iterable<AbstractRange>)].map((mark) => {
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
  const compare = async () => {
    const found = await look();
    return cases.flatMap(({ html, mentions }, i) => {
      const here = found.filter(([at]) => at === String(i)).map(([, text]) => squeeze(text as string));
      const expected = mentions.map(([exact]) => squeeze(exact));
      return JSON.stringify(here) === JSON.stringify(expected) ? [] : [{ html, expected, here }];
    });
  };
  // Many marks are painted over several frames.
  return until('the marks', async () => (await compare()).length === 0).then(() => [], compare);
}

test('the table of detection holds on a page', async () => {
  await rig.browser.setSettings({ marks: 'all' });
  expect(await wrongAmong(ALL.filter(({ alone }) => !alone))).toEqual([]);
});

test.each(ALL.filter(({ alone }) => alone))('on a page of its own: $html', async (one) => {
  await rig.browser.setSettings({ marks: 'all' });
  expect(await wrongAmong([one])).toEqual([]);
});
