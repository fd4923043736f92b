// @vitest-environment happy-dom
import { describe, expect, test } from 'vitest';
import { paragraphOf, readPage } from '../../entrypoints/content/context.ts';

const NOW = Date.parse('2026-06-15T12:00:00Z');

/** What a page with this head and body tells of its date. */
function dateOf(html: string): string | undefined {
  const page = document.implementation.createHTMLDocument('A page');
  page.documentElement.innerHTML = html;
  return readPage(page, NOW).published;
}

const ld = (data: unknown) => `<head><script type="application/ld+json">${JSON.stringify(data)}</script></head>`;
const meta = (attributes: string) => `<head><meta ${attributes}></head>`;

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

  test('goes to the background as the text around it, with its place', () => {
    const long = `${'a '.repeat(2000)}Stoltenberg${' b'.repeat(2000)}`;
    const { context, at } = paragraphOf({ block: long, start: 4000, end: 4011 });
    expect(context.slice(...at)).toBe('Stoltenberg');
    expect(context.length).toBe(3011);
    expect(paragraphOf({ block, start, end: start + 11 }).context).toBe(block);
  });
});
