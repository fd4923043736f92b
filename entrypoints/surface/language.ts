import { browser } from 'wxt/browser';

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
