import { expect, test } from 'vitest';
import { createTranslate } from '../../components/translate.ts';
import arabic from '../../locales/ar.json' with { type: 'json' };
import french from '../../locales/fr.json' with { type: 'json' };
import { createTexts } from '../gallery/texts.ts';

const echo = (locale: string) =>
  createTranslate((key: string, substitutions: string[]) => [key, ...substitutions].join(' '), locale);

test('a text has its substitutions, numbers as the language writes them', () => {
  expect(echo('en')('hello')).toBe('hello');
  expect(echo('en')('foundMore', ['NATO', 1234])).toBe('foundMore NATO 1,234');
  expect(echo('de')('foundMore', ['NATO', 1234])).toBe('foundMore NATO 1.234');
});

test('a count chooses its form, and is told unless other substitutions are', () => {
  expect(echo('en')('names', 1)).toBe('names.one 1');
  expect(echo('en')('names', 0)).toBe('names.other 0');
  expect(echo('en')('names', 5000, ['a', 'b'])).toBe('names.other a b');
});

test('every language has its own forms', () => {
  const { t } = createTexts(arabic, 'ar');
  expect([0, 1, 2, 3, 11, 100].map((count) => t('articleCount', count))).toEqual([
    'لا مقالات',
    'مقال واحد',
    'مقالان',
    '3 مقالات',
    '11 مقالًا',
    '100 مقال',
  ]);
  expect(createTexts(french, 'fr').t('articleCount', 0)).toBe('0 article');
});

test('a name that runs the other way than the text keeps to itself', () => {
  const { t } = createTexts(arabic, 'ar');
  expect(t('nothingFound', ['NATO (2017)'])).toContain('«\u2068NATO (2017)\u2069»');
  expect(t('nothingFound', ['الناتو'])).toContain('«الناتو»');
  expect(t('articleCount', 3)).toBe('3 مقالات');
  expect(createTexts(french, 'fr').t('credits', ['AFP'])).toMatch(/AFP$/u);
  expect(createTexts(french, 'fr').t('credits', ['الناتو'])).toMatch(/\u2068الناتو\u2069$/u);
});
