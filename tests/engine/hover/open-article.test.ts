import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Context } from '../../../engine/hover/context.ts';
import { createOpenArticleCheck } from '../../../engine/hover/open-article.ts';
import type { PageInfo } from '../../../engine/model/answer.ts';
import type { Article } from '../../../engine/model/article.ts';
import { wordsOf } from '../../../engine/text/words.ts';

const article = (id: string, title: string, url: string | null = null): Article => ({
  id,
  title,
  publisher: null,
  published: null,
  url,
  credits: [],
  language: 'en',
  inferred: [],
});

/** A context that says nothing: only the page can tell which article is open. */
const context = { hovered: false, sentences: [] } as unknown as Context;

const check = createOpenArticleCheck([
  article('wall', 'Trump’s wall: who pays?', 'https://www.paper.example/2017/wall/'),
  article('us', 'U.S. strikes back', 'http://paper.example/2019/us-strikes?ref=home'),
  article('turkey', 'Turkey', null),
  article('short', 'A B C', null),
  article('street', 'Großer Bahnhof für Ada', null),
  article('japan', '東京で会議', null),
]);
const open = (page: PageInfo) => [...check([], context, page)];

describe('the article being read', () => {
  test.each<[string, PageInfo, string[]]>([
    ['by its title, whatever quotes and case', { title: "TRUMP'S WALL – WHO PAYS" }, ['wall']],
    ['by its title among what the site adds', { title: 'The Paper | US strikes back - World' }, ['us']],
    ['by a title of few words only when nothing else is there', { title: 'Turkey' }, ['turkey']],
    ['not by a title of few words in a longer one', { title: 'Turkey - The Paper' }, []],
    ['by a title of three letters', { title: 'A, B, C – The Paper' }, ['short']],
    ['by its title, letters that stand for two written out', { title: 'GROSSER BAHNHOF FÜR ADA | Blatt' }, ['street']],
    ['by a title in signs', { title: '東京で会議 | 新聞' }, ['japan']],
    [
      'by its address without what chooses nothing',
      { url: 'http://m.paper.example/2017/wall?utm_source=x#top' },
      ['wall'],
    ],
    ['by its address, whatever case and host', { url: 'HTTPS://Paper.example/2019/US-strikes/amp/' }, ['us']],
    ['not by an address that goes on', { url: 'https://paper.example/2017/wall/two' }, []],
    ['by no empty title and no address of another kind', { url: 'about:blank', title: ' – ' }, []],
    ['by nothing where the page tells nothing', {}, []],
  ])('is known %s', (_, page, expected) => {
    expect(open(page)).toEqual(expected);
  });

  test('is that of the page asked about, one page after the other', () => {
    expect(open({ title: 'Turkey' })).toEqual(['turkey']);
    expect(open({ title: 'A B C' })).toEqual(['short']);
    expect(open({ url: 'https://paper.example/2017/wall' })).toEqual(['wall']);
    expect(open({})).toEqual([]);
  });

  test('is the same as reading every title word for word would find', () => {
    const word = fc.constantFrom(
      'the',
      'The',
      'U.S.',
      'us',
      "won't",
      'wont',
      'É',
      'e',
      'ß',
      'ss',
      '1,000',
      '東',
      'a-b',
      '—',
    );
    const title = fc.array(word, { minLength: 1, maxLength: 6 }).map((words) => words.join(' '));
    fc.assert(
      fc.property(fc.array(title, { maxLength: 20 }), title, title, (titles, before, after) => {
        const page = `${before} | ${titles[0] ?? ''} | ${after}`;
        const plain = (text: string) => wordsOf(text).map((one) => one.text);
        const whole = plain(page);
        const expected = titles.filter((one) => {
          const words = plain(one);
          if (words.length === 0 || (words.length < 3 && words.length < whole.length)) return false;
          return ` ${whole.join(' ')} `.includes(` ${words.join(' ')} `);
        });
        const found = createOpenArticleCheck(titles.map((one) => article(one, one)))([], context, { title: page });
        expect([...found].sort()).toEqual([...new Set(expected)].sort());
      }),
      { numRuns: 1000 },
    );
  });
});
