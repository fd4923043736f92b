import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import type { Settings } from '../../bridge/settings.ts';
import type { BrowserName } from '../../scripts/browsers.ts';
import { type AxeRules, axe } from './axe.ts';

/** How surfaces are seen: the width of the window (CSS px), and what the reader chose. */
export interface Dress {
  dress: string;
  width: number;
  settings: Partial<Settings> & Pick<Settings, 'theme' | 'textScale'>;
  /** What axe is asked of a state in each browser; not at all when missing. */
  axe: Partial<Record<BrowserName, AxeRules>>;
  /** Where a state is looked at that does not matter more than others. */
  browsers: readonly BrowserName[];
}

/** Looks at a page in its present state; one that matters is looked at in every dress, for everything, in both browsers. */
export type Look = (page: Page, state: string, matters?: 'matters') => Promise<void>;

/**
 * A picture of each state in each dress is left in `.cache/surfaces` where `BACKSTORY_PICTURES` is set, and otherwise of
 * those alone with which something is wrong.
 */
const PICTURES = join(import.meta.dirname, '..', '..', '.cache', 'surfaces');
const isPictured = Boolean(process.env.BACKSTORY_PICTURES);

/** Puts the page into a dress where it stands, as `surface/dress.ts` does when the reader chooses another. */
async function change(page: Page, { width, settings }: Dress, isPopup: boolean): Promise<void> {
  await page.setViewport({ width: isPopup ? Math.min(width, 420) : width, height: 720 });
  await page.evaluate(
    async ({ theme, textScale }) => {
      const root = document.documentElement;
      root.dataset.theme = theme;
      root.style.setProperty('--bs-scale', String(textScale));
      for (let frame = 0; frame < 2; frame++) await new Promise((resolve) => requestAnimationFrame(resolve));
      // A colour that is on its way to another one is neither.
      await Promise.all(document.getAnimations().map((animation) => animation.finished.catch(() => undefined)));
    },
    { theme: settings.theme, textScale: settings.textScale },
  );
}

/**
 * Looks at each state in the dresses that may tell something new of it: axe finds nothing, and nothing is wider than the
 * window. A state is made once, for it takes longer than to dress it anew. What is looked at where follows from what each
 * look can find:
 *
 * - Whether something is too wide hangs on the dress and on the engine: every state in every dress that has a width of its
 *   own, in both browsers. Colours have no width, so the dark dress is not among them.
 * - Most of axe's rules read the document, which is the same in every dress: every state once in each language. Those on
 *   colours are asked in every dress that has other colours, the others where the window is narrow and the text large.
 *   That is in Chromium; colours and document are the same in Firefox, where axe reads every state once, right to left
 *   and dark.
 * - Each surface as it is mostly met is looked at in everything: the states that matter.
 * @param found What is wrong is added to it.
 */
export function looker(browser: BrowserName, dresses: readonly Dress[], found: string[], kind = ''): Look {
  mkdirSync(PICTURES, { recursive: true });
  return async (page, state, matters) => {
    for (const each of dresses) {
      if (!matters && !each.browsers.includes(browser)) continue;
      await change(page, each, state.startsWith('popup'));
      const rules = matters ? 'all' : each.axe[browser];
      const findings = rules ? await axe(page, rules) : [];
      const wide = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
      if (wide > 0) findings.push(`${wide} px wider than the window`);
      found.push(...findings.map((finding) => `${each.dress}, ${state}: ${finding}`));
      if (isPictured || findings.length > 0)
        await page.screenshot({ path: join(PICTURES, `${browser}${kind}-${each.dress}-${state}.png`) });
    }
  };
}

const BOTH = ['chromium', 'firefox'] as const;

/** The dresses that surfaces are looked at in. */
export const LIGHT: Dress = {
  dress: 'light',
  width: 1000,
  settings: { theme: 'light', textScale: 1 },
  axe: { chromium: 'all' },
  browsers: BOTH,
};
export const DARK: Dress = {
  dress: 'dark',
  width: 1000,
  settings: { theme: 'dark', textScale: 1 },
  axe: { chromium: 'colours' },
  browsers: ['chromium'],
};
export const NARROW: Dress = {
  dress: 'narrow-double',
  width: 320,
  settings: { theme: 'light', textScale: 2 },
  axe: { chromium: 'no colours' },
  browsers: BOTH,
};
export const RIGHT_TO_LEFT: Dress = {
  dress: 'right-to-left',
  width: 800,
  settings: { theme: 'dark', textScale: 1 },
  axe: { chromium: 'all', firefox: 'all' },
  browsers: BOTH,
};
