import axeCore from 'axe-core';
import type { Place } from './wait.ts';

/** The rules of WCAG 2.2 A and AA, and what axe holds to be good practice. */
const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** What axe finds on a page or in a frame, as `rule: selector`; empty when it finds nothing. */
export async function axe(page: Place): Promise<string[]> {
  // As text, so that the policy of our own pages, which lets in no script, does not hold it up.
  await page.evaluate(`void (() => { ${axeCore.source} })()`);
  return page.evaluate(async (tags) => {
    // What is still fading in has colours that nobody reads.
    const passing = document
      .getAnimations()
      .filter(({ effect }) => Number.isFinite(Number(effect?.getComputedTiming().endTime)));
    await Promise.all(passing.map(({ finished }) => finished.catch(() => undefined)));
    const { axe } = globalThis as unknown as {
      axe: { run(options: object): Promise<{ violations: { id: string; nodes: { target: unknown[] }[] }[] }> };
    };
    // Experimental, and takes the title of a drawing for text that is seen.
    const rules = { 'label-content-name-mismatch': { enabled: false } };
    const { violations } = await axe.run({ runOnly: tags, rules });
    return violations.flatMap(({ id, nodes }) => nodes.map(({ target }) => `${id}: ${target.join(' ')}`));
  }, TAGS);
}
