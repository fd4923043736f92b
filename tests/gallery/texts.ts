import type { Texts } from '../../components/texts.ts';
import { createTranslate } from '../../components/translate.ts';

/** The shape of a file in `locales/`: a text, or its forms by count. */
export type LocaleFile = Record<string, string | Record<string, string>>;

/**
 * Makes texts from a file of `locales/`, by the rules of `@wxt-dev/i18n`.
 * @throws Error when a key is missing, so that a test or a gallery page shows it.
 */
export function createTexts(messages: LocaleFile, locale: string): Texts {
  function get(key: string, substitutions: string[]): string {
    const [name = '', form] = key.split('.');
    const entry = messages[name];
    const text = typeof entry === 'object' && form !== undefined ? entry[form] : entry;
    if (typeof text !== 'string') throw new Error(`No text for "${key}"`);
    return text.replace(/\$(\d)/gu, (_, digit: string) => substitutions[Number(digit) - 1] ?? '');
  }
  return { t: createTranslate(get, locale), locale };
}
