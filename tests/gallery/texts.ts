import type { Texts } from '../../components/texts.ts';

/** The shape of a file in `locales/`: a text, or its forms by count. */
export type LocaleFile = Record<string, string | Record<string, string>>;

/**
 * Makes texts from a file of `locales/`, by the rules of `@wxt-dev/i18n`.
 * @throws Error when a key is missing, so that a test or a gallery page shows it.
 */
export function createTexts(messages: LocaleFile, locale: string): Texts {
  function t(key: string, ...rest: unknown[]): string {
    const count = rest.find((argument) => typeof argument === 'number');
    const substitutions = (rest.find(Array.isArray) ?? (count === undefined ? [] : [count])) as unknown[];
    const entry = messages[key];
    if (entry === undefined) throw new Error(`No text for "${key}"`);
    const text = typeof entry === 'string' ? entry : (entry[String(count)] ?? entry.n);
    if (text === undefined) throw new Error(`No form of "${key}" for ${count}`);
    return text.replace(/\$(\d)/gu, (_, digit: string) => String(substitutions[Number(digit) - 1] ?? ''));
  }
  return { t, locale };
}
