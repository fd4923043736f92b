import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { checkReading } from '../../entrypoints/background/check-reading.ts';
import { readOpenPage } from '../../sources/page/reading.ts';
import { DOMS, newsPage, sentence } from '../sources/page/doms.ts';

const article = {
  title: 'Quay is sinking',
  publisher: 'The Harbor Post',
  published: '2026-05-01',
  byline: 'A. Writer',
  url: 'https://post.example/quay',
  language: 'en',
  text: sentence(1),
};
const rest = {
  type: 'text/html',
  address: 'https://post.example/quay?from=front',
  signs: { isArticle: true, isPersonal: false },
};
const reading = { page: { state: 'article', article, isStub: false }, selected: null, ...rest };
const withArticle = (patch: object) => ({ ...reading, page: { ...reading.page, article: { ...article, ...patch } } });

describe('what comes from the process of a page', () => {
  test.each(DOMS)('passes as it is read of a page, in %s', (_, parse) => {
    for (const [html, selected] of [
      [newsPage(), sentence(2)],
      ['<p>Short', ''],
    ] as const) {
      // Not every DOM for Node says what a document is.
      const read = {
        ...readOpenPage(parse(html), 'https://post.example/quay', selected, Date.now()),
        type: 'text/html',
      };
      expect(checkReading(read)).toEqual(read);
    }
  });

  test.each([
    ['an address that runs', withArticle({ url: 'javascript:alert(1)' })],
    ['an address that is none', withArticle({ url: { href: 'https://a.example' } })],
    ['a text that is none', withArticle({ text: ['a'] })],
    ['a title without end', withArticle({ title: 'a'.repeat(5000) })],
    ['a day that is none', withArticle({ published: 'tomorrow' })],
    ['a paper that is none', withArticle({ publisher: 7 })],
    ['a reason that nobody knows', { ...reading, page: { state: 'none', reason: '__proto__' } }],
    ['no page', { ...reading, page: null }],
    ['a type that is none', { ...reading, type: {} }],
    ['a text', 'read'],
    ['nothing', null],
  ])('is nothing with %s', (_, result) => {
    expect(checkReading(result)).toBeNull();
  });

  test('has no article where the text is longer than any article, and what is selected all the same', () => {
    const long = { ...withArticle({ text: 'a'.repeat(3_000_001) }), selected: article };
    expect(checkReading(long)).toEqual({
      page: { state: 'none', reason: 'too-large' },
      selected: article,
      ...rest,
    });
  });

  test('says of signs and addresses that are none that nothing is to be remembered', () => {
    const nothing = { isArticle: false, isPersonal: true };
    for (const signs of [undefined, null, 7, { isArticle: 'yes', isPersonal: false }, { isArticle: true }])
      expect(checkReading({ ...reading, signs })?.signs).toEqual(nothing);
    expect(checkReading({ ...reading, address: 'a'.repeat(9000) })?.address).toBe('');
    expect(checkReading({ ...reading, address: { href: 'https://a.example' } })?.address).toBe('');
  });

  test('never has more in it than an article has', () => {
    expect(checkReading(withArticle({ kept: { added: 1 }, id: 'theirs' }))).toEqual(reading);
    fc.assert(
      fc.property(fc.anything(), (result) => {
        expect(checkReading(result)).toBeNull();
      }),
    );
  });
});
