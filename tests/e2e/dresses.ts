import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import type { Settings } from '../../bridge/settings.ts';
import { axe } from './axe.ts';

const PICTURES = join(import.meta.dirname, '..', '..', '.cache', 'surfaces');
mkdirSync(PICTURES, { recursive: true });

/** How surfaces are seen: the width of the window (CSS px), and what the reader chose. */
export interface Dress {
  dress: string;
  width: number;
  settings: Partial<Settings> & Pick<Settings, 'theme' | 'textScale'>;
}

/** Looks at a page in its present state. */
export type Look = (page: Page, state: string) => Promise<void>;

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
 * Looks at each state in every dress: axe finds nothing, nothing is wider than the window, and a picture of each is left in
 * `.cache/surfaces`, to be looked at. A state is made once, for it takes longer than to dress it anew.
 * @param found What is wrong is added to it.
 */
export function looker(browser: string, dresses: readonly Dress[], found: string[]): Look {
  return async (page, state) => {
    for (const each of dresses) {
      await change(page, each, state.startsWith('popup'));
      for (const finding of await axe(page)) found.push(`${each.dress}, ${state}: ${finding}`);
      const wide = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
      if (wide > 0) found.push(`${each.dress}, ${state}: ${wide} px wider than the window`);
      await page.screenshot({ path: join(PICTURES, `${browser}-${each.dress}-${state}.png`) });
    }
  };
}

/** The dresses that all surfaces are looked at in. */
export const LIGHT: Dress = { dress: 'light', width: 1000, settings: { theme: 'light', textScale: 1 } };
export const DARK: Dress = { dress: 'dark', width: 1000, settings: { theme: 'dark', textScale: 1 } };
export const NARROW: Dress = { dress: 'narrow-double', width: 320, settings: { theme: 'light', textScale: 2 } };
export const RIGHT_TO_LEFT: Dress = { dress: 'right-to-left', width: 800, settings: { theme: 'dark', textScale: 1 } };
