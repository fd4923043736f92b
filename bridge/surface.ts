import { browser } from 'wxt/browser';
import { readSettings, type Settings, watchSettings } from './settings.ts';

/** How texts are written: the language they are in, and its direction. */
export interface Language {
  /** BCP 47 tag: the browser's own (with its region, for dates) where our texts are in that language. */
  locale: string;
  direction: 'ltr' | 'rtl';
}

/**
 * The language of our texts. `textLocale` and `textDirection` are what the texts say of themselves: a browser in a
 * language that we do not have shows them in English, and then they must be announced as English.
 */
export function languageOf(textLocale: string, textDirection: string): Language {
  const browserLocale = browser.i18n.getUILanguage().replace('_', '-');
  const sameLanguage = browserLocale.split('-')[0] === textLocale.split('-')[0];
  return { locale: sameLanguage ? browserLocale : textLocale, direction: textDirection === 'rtl' ? 'rtl' : 'ltr' };
}

/** Dresses one of our own pages: language, direction, theme and text size, now and whenever the settings change. */
export function dressPage({ locale, direction }: Language): void {
  const root = document.documentElement;
  root.lang = locale;
  root.dir = direction;
  readSettings().then(dress, () => undefined);
  watchSettings(dress);
}

/** Shows theme and text size on a page of ours; `page` as a theme means the system's, there is no other page here. */
function dress({ theme, textScale }: Settings): void {
  const root = document.documentElement;
  if (theme === 'page') delete root.dataset.theme;
  else root.dataset.theme = theme;
  root.style.setProperty('--bs-scale', String(textScale));
}

/** A page that is still being looked through is asked again after this long (ms). */
export const ASK_AGAIN = 400;

/** Calls back when a page tells what it found; returns what ends it. For surfaces that show a tab. */
export function watchReports(reported: (tabId: number) => void): () => void {
  const listener = (message: unknown, sender: { id?: string; tab?: { id?: number } }) => {
    const { backstory } = (message ?? {}) as { backstory?: unknown };
    if (backstory === 'reportPage' && sender.id === browser.runtime.id && sender.tab?.id !== undefined) {
      reported(sender.tab.id);
    }
    return undefined;
  };
  browser.runtime.onMessage.addListener(listener as never);
  return () => browser.runtime.onMessage.removeListener(listener as never);
}
