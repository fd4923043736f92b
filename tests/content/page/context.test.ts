// @vitest-environment happy-dom
import { describe, expect, test, vi } from 'vitest';
import { paragraphOf, readPage } from '../../../entrypoints/content/page/context.ts';

const NOW = Date.parse('2026-06-15T12:00:00Z');

/** What a page with this head and body tells of its date. */
function dateOf(html: string): string | undefined {
  const page = document.implementation.createHTMLDocument('A page');
  page.documentElement.innerHTML = html;
  return readPage(page, NOW).published;
}

const ld = (data: unknown) => `<head><script type="application/ld+json">${JSON.stringify(data)}</script></head>`;
const meta = (attributes: string) => `<head><meta ${attributes}></head>`;

describe('a page that has more to say than can be looked at', () => {
  const DATED = '{"@type":"NewsArticle","datePublished":"2020-01-06"}';
  const many = (count: number) => Array.from({ length: count }, () => DATED).join(',');

  test.each([
    ['data of two hundred thousand articles', `[${many(200_000)}]`],
    ['data of six thousand articles', `[${many(6000)}]`],
    ['data within data within data', `${'['.repeat(20_000)}${DATED}${']'.repeat(20_000)}`],
    ['a date as long as a book', `{"@type":"NewsArticle","datePublished":"2020-01-06${' '.repeat(200_000)}"}`],
  ])('%s', (_, data) => {
    expect(dateOf(`<head><script type="application/ld+json">${data}</script></head>`)).toBeUndefined();
  });

  test('still tells its date elsewhere, and what is short is read beside what is long', () => {
    const long = `<script type="application/ld+json">[${many(200_000)}]</script>`;
    const own = '<meta property="article:published_time" content="2019-05-04">';
    expect(dateOf(`<head>${long}${own}</head>`)).toBe('2019-05-04');
    expect(dateOf(`<head>${long}<script type="application/ld+json">${DATED}</script></head>`)).toBe('2020-01-06');
  });

  test('is parsed once, and again when its data have changed', () => {
    const page = document.implementation.createHTMLDocument('A page');
    page.head.innerHTML = `<script type="application/ld+json">${DATED}</script>`;
    const parse = vi.spyOn(JSON, 'parse');
    expect([readPage(page, NOW).published, readPage(page, NOW).published]).toEqual(['2020-01-06', '2020-01-06']);
    expect(parse).toHaveBeenCalledTimes(1);
    page.head.innerHTML = `<script type="application/ld+json">[${DATED.replace('2020', '2021')}]</script>`;
    expect(readPage(page, NOW).published).toBe('2021-01-06');
    expect(parse).toHaveBeenCalledTimes(2);
    parse.mockRestore();
  });
});

describe('the date of a page', () => {
  test.each([
    ['JSON-LD', ld({ '@type': 'NewsArticle', datePublished: '2020-01-06T09:30:00-05:00' }), '2020-01-06'],
    ['JSON-LD in a graph', ld({ '@graph': [{ '@type': 'WebPage' }, { datePublished: '2019-05-04' }] }), '2019-05-04'],
    ['Open Graph', meta('property="article:published_time" content="2017-05-24T18:00Z"'), '2017-05-24'],
    ['schema.org', meta('itemprop="datePublished" content="2016-11-13"'), '2016-11-13'],
    ['Dublin Core', meta('name="DC.date.issued" content="2016-11-13"'), '2016-11-13'],
    [
      'a time element',
      '<body><article><header><time datetime="2018-03-02T08:00">today</time></header></article></body>',
      '2018-03-02',
    ],
    ['words', meta('name="date" content="January 8, 2020"'), '2020-01-08'],
    [
      'words of a mail, in its own time zone',
      meta('name="date" content="Wed, 08 Jan 2020 23:30:00 -0800"'),
      '2020-01-08',
    ],
    ['words of a script', meta('name="date" content="Wed Jan 08 2020 23:30:00 GMT-0800 (PST)"'), '2020-01-08'],
    ['British words', meta('name="pubdate" content="Published on 8th January 2020"'), '2020-01-08'],
    ['numbers without hyphens', meta('name="parsely-pub-date" content="20200106T093000Z"'), '2020-01-06'],
    ['numbers with slashes, the year first', meta('name="date" content="2020/01/06 09:30"'), '2020-01-06'],
    [
      'a list of JSON-LD, the site first',
      ld([
        { '@type': 'WebSite', datePublished: '2001-01-01' },
        { '@type': ['NewsArticle'], datePublished: '2020-01-06' },
      ]),
      '2020-01-06',
    ],
    [
      'JSON-LD with comments and other articles in it',
      ld({
        '@type': 'NewsArticle',
        comment: [{ '@type': 'Comment', datePublished: '2020-03-01' }],
        hasPart: { '@type': 'NewsArticle', datePublished: '2012-03-01' },
        datePublished: ['2020-01-06T22:00-05:00'],
      }),
      '2020-01-06',
    ],
    [
      'JSON-LD of a live blog',
      ld({
        '@type': 'LiveBlogPosting',
        liveBlogUpdate: [{ '@type': 'BlogPosting', datePublished: '2020-01-09' }],
        datePublished: '2020-01-08',
      }),
      '2020-01-08',
    ],
    [
      'JSON-LD in a second script, the first a list of other articles',
      `<head>${[
        { '@type': 'ItemList', itemListElement: [{ item: { '@type': 'NewsArticle', datePublished: '2019-01-01' } }] },
        { '@type': 'NewsArticle', datePublished: '2020-01-06' },
      ]
        .map((data) => `<script type="application/ld+json">${JSON.stringify(data)}</script>`)
        .join('')}</head>`,
      '2020-01-06',
    ],
    [
      'the first time that is one, of the article with the heading',
      `<body><main><article><time datetime="2011-01-01">x</time></article><article><h1>A</h1><time>3 hours ago</time>
       <time>Updated Jan. 8, 2020</time><time datetime="2020-01-09">x</time></article></main></body>`,
      '2020-01-08',
    ],
    [
      'the time said to be it',
      '<body><time datetime="2011-01-01">x</time><time itemprop="datePublished" datetime="2020-01-06">x</time></body>',
      '2020-01-06',
    ],
  ])('from %s', (_, html, expected) => {
    expect(dateOf(html)).toBe(expected);
  });

  test.each([
    ['none', '<body><p>Text</p></body>'],
    ['a day that no calendar has', meta('property="article:published_time" content="2020-02-30"')],
    ['the future', meta('property="article:published_time" content="2031-01-01"')],
    ['the time before the web', meta('property="article:published_time" content="1969-12-31"')],
    ['no date', meta('property="article:published_time" content="yesterday"')],
    ['nothing', meta('property="article:published_time" content=""')],
    ['broken JSON-LD', '<head><script type="application/ld+json">{"datePublished": "2020-01-06"</script></head>'],
    ['JSON-LD with a number', ld({ datePublished: 20200106 })],
    ['a month that no calendar has', meta('property="article:published_time" content="2020-13-45"')],
    ['seconds since 1970', meta('property="article:published_time" content="1578304800"')],
    ['milliseconds since 1970', meta('property="article:published_time" content="1578304800000"')],
    ['the beginning of 1970', meta('property="article:published_time" content="1970-01-01T00:00:00Z"')],
    ['a day or a month, one cannot know which', meta('name="date" content="06/01/2020"')],
    ['a number that some browsers take for a month', meta('name="date" content="Article 5"')],
    ['a day without a year', meta('name="date" content="Jan 8"')],
    ['a month without a day', meta('name="date" content="January 2020"')],
    [
      'a front page with many articles in JSON-LD',
      ld(['2020-01-06', '2020-01-07'].map((datePublished) => ({ '@type': 'NewsArticle', datePublished }))),
    ],
    [
      'a front page with many articles in microdata',
      '<body><meta itemprop="datePublished" content="2020-01-06"><meta itemprop="datePublished" content="2020-01-07"></body>',
    ],
    [
      'a front page with many times',
      `<body><main>${['2020-01-06', '2020-01-07'].map((day) => `<article><h2>A</h2><time datetime="${day}">x</time></article>`).join('')}</main></body>`,
    ],
    ['a time that belongs to no article', '<body><footer><time datetime="2020-01-06">x</time></footer></body>'],
  ])('is not told by %s', (_, html) => {
    expect(dateOf(html)).toBeUndefined();
  });

  test('is the day as written, whatever the time zone', () => {
    expect(dateOf(meta('property="article:published_time" content="2020-01-06T23:30:00-08:00"'))).toBe('2020-01-06');
  });

  test('falls back to the next place when the first tells nonsense', () => {
    const html = `<head><script type="application/ld+json">{"datePublished":"soon"}</script><meta name="date" content="2020-01-08"></head>`;
    expect(dateOf(html)).toBe('2020-01-08');
  });
});

describe('the context of a mention', () => {
  const block = 'Talks were held on Monday. Stoltenberg spoke of\n  Iraq. Nobody answered.';
  const start = block.indexOf('Stoltenberg');

  test('is the text around it, with its place there', () => {
    const long = `${'a '.repeat(2000)}Stoltenberg${' b'.repeat(2000)}`;
    const { text, at } = paragraphOf({ block: long, start: 4000, end: 4011 });
    expect(text.slice(...at)).toBe('Stoltenberg');
    expect(text.length).toBe(3011);
    expect(paragraphOf({ block, start, end: start + 11 }).text).toBe(block);
  });
});
