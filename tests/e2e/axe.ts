import axeCore from 'axe-core';
import type { Place } from './wait.ts';

/** The rules of WCAG 2.2 A and AA, and what axe holds to be good practice. */
const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** The rules among them whose outcome hangs on colours. */
const COLOURS = ['color-contrast', 'link-in-text-block'];

/** Which rules are asked: all, those that colours decide, or those that colours do not. */
export type AxeRules = 'all' | 'colours' | 'no colours';

const disabled = (rules: readonly string[]) => Object.fromEntries(rules.map((id) => [id, { enabled: false }]));

/** What axe finds on a page or in a frame, as `rule: selector`; empty when it finds nothing. */
export async function axe(page: Place, asked: AxeRules = 'all'): Promise<string[]> {
  // As text, so that the policy of our own pages, which lets in no script, does not hold it up. It stays in the document.
  if (!(await page.evaluate(() => 'axe' in globalThis))) await page.evaluate(`void (() => { ${axeCore.source} })()`);
  const options = {
    runOnly: asked === 'colours' ? COLOURS : TAGS,
    // Nothing else is told of than what is wrong.
    resultTypes: ['violations'],
    rules: {
      // Experimental, and takes the title of a drawing for text that is seen.
      ...(asked === 'colours' ? {} : disabled(['label-content-name-mismatch'])),
      ...(asked === 'no colours' ? disabled(COLOURS) : {}),
    },
  };
  return page.evaluate(async (options) => {
    // What is still fading in has colours that nobody reads.
    const passing = document
      .getAnimations()
      .filter(({ effect }) => Number.isFinite(Number(effect?.getComputedTiming().endTime)));
    await Promise.all(passing.map(({ finished }) => finished.catch(() => undefined)));
    const { axe } = globalThis as unknown as {
      axe: { run(options: object): Promise<{ violations: { id: string; nodes: { target: unknown[] }[] }[] }> };
    };
    const { violations } = await axe.run(options);
    return violations.flatMap(({ id, nodes }) => nodes.map(({ target }) => `${id}: ${target.join(' ')}`));
  }, options);
}
