/** What stands for `$1` … `$9` in a text; numbers are written as the language writes them. */
type Substitutions = readonly (string | number)[];

/**
 * Gives the text of a key in the reader's language: with substitutions, or with a count that chooses among the forms
 * that the language has for numbers (the count is then `$1` unless substitutions say otherwise).
 */
export interface Translate {
  (key: string, substitutions?: Substitutions): string;
  (key: string, count: number, substitutions?: Substitutions): string;
}

/** Letters of the scripts that run from right to left. */
const RIGHT_TO_LEFT = /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}]/u;

/**
 * Makes a {@link Translate} of what gives plain texts. Forms for numbers stand under the key by their names in Unicode's
 * plural rules (`mentionCount.one`, `mentionCount.other`; Arabic has six), which the browser knows for each language.
 */
export function createTranslate(plain: (key: never, substitutions: never) => string, locale: string): Translate {
  // Keys are checked against the texts by a test, which reads them in all languages.
  const get = plain as (key: string, substitutions: string[]) => string;
  const rules = new Intl.PluralRules(locale);
  const numbers = new Intl.NumberFormat(locale);
  const isRightToLeft = get('textDirection', []) === 'rtl';
  // A name that runs the other way must not take the marks around it along (Unicode's isolates, UAX 9).
  const isolated = (text: string) => (RIGHT_TO_LEFT.test(text) === isRightToLeft ? text : `\u2068${text}\u2069`);
  const written = (substitutions: Substitutions = []) =>
    substitutions.map((each) => (typeof each === 'number' ? numbers.format(each) : isolated(each)));
  return (key: string, first?: number | Substitutions, second?: Substitutions) =>
    typeof first === 'number'
      ? get(`${key}.${rules.select(first)}`, written(second ?? [first]))
      : get(key, written(first));
}
