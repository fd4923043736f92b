import { describe, expect, test } from 'vitest';
import { readOpenPage } from '../../../sources/page/reading.ts';
import { readSigns } from '../../../sources/page/signs.ts';
import { DOMS, newsPage, prose } from './doms.ts';

const article = '<meta property="og:type" content="article">';

describe.each(DOMS)('the signs of a page, in %s', (_, parse) => {
  const signs = (html: string) => readSigns(parse(html));

  test('an article calls itself one, or is one to Readability', () => {
    const body = prose(1);
    expect(signs(newsPage({ head: article, body }))).toEqual({ isArticle: true, isPersonal: false });
    expect(signs(newsPage({ body: prose(9) }))).toEqual({ isArticle: true, isPersonal: false });
    expect(signs(newsPage({ body }))).toEqual({ isArticle: false, isPersonal: false });
  });

  test.each([
    ['asks for a password', '<form><input type="password"></form>'],
    ['asks for a card', '<input autocomplete="billing cc-number">'],
    ['asks for a code', '<input autocomplete="one-time-code">'],
  ])('one that %s is personal', (_, field) => {
    expect(signs(newsPage({ head: article, beside: field })).isPersonal).toBe(true);
  });

  test.each([
    ['<meta name="robots" content="noindex, follow">'],
    ['<meta name="ROBOTS" content="none">'],
    ['<script type="application/ld+json">{"@type":"NewsArticle","isAccessibleForFree":false}</script>'],
    ['<script type="application/ld+json">{"@graph":[{"@type":"Article","isAccessibleForFree":"False"}]}</script>'],
  ])('one that says so is personal: %s', (head) => {
    expect(signs(newsPage({ head: article + head })).isPersonal).toBe(true);
  });

  test.each([
    ['<meta name="robots" content="noarchive, max-image-preview:large">'],
    ['<script type="application/ld+json">{"@type":"NewsArticle","isAccessibleForFree":true}</script>'],
    ['<script type="application/ld+json">{"@type":"Product","isAccessibleForFree":false}</script>'],
  ])('another is not: %s', (head) => {
    expect(signs(newsPage({ head: article + head })).isPersonal).toBe(false);
  });

  test('one that somebody has written into is personal; a search is no letter', () => {
    const typed = (field: string) => {
      const page = parse(newsPage({ head: article, beside: `<div id="place">${field}</div>` }));
      const input = page.querySelector('#place input, #place textarea') as HTMLInputElement;
      expect(readSigns(page).isPersonal).toBe(false);
      // DOMs for Node have no person who writes. What was written is nobody's business.
      Object.defineProperty(input, 'matches', { value: (selector: string) => selector.includes(':user-valid') });
      Object.defineProperty(input, 'value', {
        get() {
          throw new Error('A value was read');
        },
      });
      return readSigns(page).isPersonal;
    };
    expect(typed('<textarea></textarea>')).toBe(true);
    expect(typed('<input type="text" value="">')).toBe(true);
    expect(typed('<form role="search"><input type="text" value=""></form>')).toBe(false);
    expect(typed('<input name="q" value="">')).toBe(false);
  });

  test('a page that hides what is asked of it is not saved unasked, and still read when it is asked for', () => {
    const page = parse(newsPage({ head: article }));
    Object.defineProperty(page, 'activeElement', { value: {} });
    const reading = readOpenPage(page, 'https://news.example/a', '', 0);
    expect(reading.signs).toEqual({ isArticle: false, isPersonal: true });
    expect(reading.page.state).toBe('article');
  });
});
