import { describe, expect, test } from 'vitest';
import { describePage } from '../../../sources/page/extract.ts';
import { DOMS, newsPage, prose } from './doms.ts';

const NOW = Date.parse('2026-05-03T12:00:00Z');
const meta = (name: string, content: string) =>
  `<title>Quay is sinking</title><meta name="${name}" content="${content}">`;
const data = (json: object) =>
  `<title>Quay is sinking</title><script type="application/ld+json">${JSON.stringify(json)}</script>`;
const article = { '@type': 'NewsArticle', headline: 'Quay is sinking' };

describe.each(DOMS)('the day of publication, in %s', (_, parse) => {
  const dayOf = (html: string, url = 'https://harborpost.example/quay') => {
    const found = describePage(parse(html), url, NOW);
    return found.state === 'article' ? found.article.published : 'no article';
  };

  test.each([
    ['JSON-LD', data({ ...article, datePublished: '2026-04-30T22:00:00Z' }), '2026-04-30'],
    [
      'JSON-LD in a graph',
      data({ '@graph': [{ '@type': 'WebSite' }, { ...article, datePublished: '2026-04-30' }] }),
      '2026-04-30',
    ],
    [
      'an article in it before its page',
      data({
        '@graph': [
          { '@type': 'WebPage', datePublished: '2020-01-01' },
          { ...article, datePublished: '2026-04-30' },
        ],
      }),
      '2026-04-30',
    ],
    [
      'broken JSON-LD tells nothing',
      `${meta('pdate', '20260430')}<script type="application/ld+json">{"@type": </script>`,
      '2026-04-30',
    ],
    [
      'Open Graph',
      `<title>Quay is sinking</title><meta property="article:published_time" content="2026-04-30T08:00:00+02:00">`,
      '2026-04-30',
    ],
    ['eight digits', meta('pdate', '20260430'), '2026-04-30'],
    ['publishdate', meta('publishdate', '2026-04-30 08:00'), '2026-04-30'],
    ['publishdate, whose month can only be the first', meta('publishdate', '04/30/2026 09:49:00'), '2026-04-30'],
    ['publishdate in an order that nobody knows', meta('publishdate', '04/05/2026 09:49:00'), null],
    [
      'itemprop of a meta',
      '<title>Quay is sinking</title><meta itemprop="datePublished" content="2026-04-30">',
      '2026-04-30',
    ],
    ['the form of C', meta('article:publicationdate', 'Thu Apr 30 21:30:09 EST 2026'), '2026-04-30'],
    ['a day in the future', meta('pdate', '20270430'), null],
    ['a day that there is not', meta('pdate', '20260431'), null],
    [
      'two days of one name',
      `${meta('datePublished', '2026-04-30')}<meta name="datePublished" content="2026-04-28">`,
      null,
    ],
    [
      'the day of a change',
      `<title>Quay is sinking</title><meta property="article:modified_time" content="2026-04-30">`,
      null,
    ],
  ])('%s', (_name, head, day) => {
    expect(dayOf(newsPage({ head }))).toBe(day);
  });

  test.each([
    [
      'itemprop with a machine’s day',
      '<abbr itemprop="datePublished" title="2026-04-30T08:00">12:00 AM</abbr>',
      '2026-04-30',
    ],
    [
      'itemprop with content',
      '<time itemprop="datePublished" content="2026-04-30T08:00">Thursday</time>',
      '2026-04-30',
    ],
    ['hAtom', '<div><abbr class="published" title="2026-04-30">Thursday</abbr></div>', '2026-04-30'],
    ['time', '<p>By Ada Quill <time datetime="2026-04-30T08:00">3 days ago</time></p>', '2026-04-30'],
    ['a line', '<p>By Ada Quill · Thursday, April 30, 2026 at 8:00 am</p>', '2026-04-30'],
    [
      'a line after a standfirst',
      '<p>Ninety years of silence end under the old stones of a town.</p><p>posted on April 30, 2026, at 11:29 a.m.</p>',
      '2026-04-30',
    ],
    ['a sentence', '<p>The builders came on April 28, 2026 and left on the day after.</p>', null],
    ['a line before a change', '<p>April 30, 2026 / Updated May 2, 2026</p>', '2026-04-30'],
    ['a line of a change', '<p>Last updated May 2, 2026</p>', null],
    [
      'a time of a change',
      '<p><time itemprop="dateModified" datetime="2026-05-02">Last updated May 2, 2026</time></p>',
      null,
    ],
    ['two days', '<p>April 30, 2026</p><p>April 28, 2026</p>', null],
    ['a caption', '<figure><figcaption>The quay on April 30, 2026</figcaption></figure>', null],
    ['related articles', '<aside><p>April 30, 2026</p></aside><div class="related"><p>April 30, 2026</p></div>', null],
    ['a table of facts', '<table><tr><th>Built</th><td>28 February 1998</td></tr></table>', null],
    ['a day without a year', '<p>By Ada Quill, April 30</p>', null],
    ['an order that nobody knows', '<p>04/05/2026</p>', null],
  ])('beside the headline: %s', (_name, beside, day) => {
    expect(dayOf(newsPage({ beside }))).toBe(day);
  });

  test('a line above the headline', () => {
    const page = newsPage().replace('<h1>', '<p>April 30, 2026</p><h1>');
    expect(dayOf(page)).toBe('2026-04-30');
  });

  test('a day without a year is completed by an address with the same day', () => {
    const page = newsPage({ beside: '<p>By Ada Quill, April 30 at 12:22 PM</p>' });
    expect(dayOf(page, 'https://harborpost.example/town/2026/04/30/quay')).toBe('2026-04-30');
    expect(dayOf(page, 'https://harborpost.example/town/2026/04/29/quay')).toBeNull();
  });

  test('an address alone says nothing: it may be of the day of writing', () => {
    expect(dayOf(newsPage(), 'https://harborpost.example/town/2026/04/30/quay')).toBeNull();
  });

  test('a text that begins with its day', () => {
    expect(
      dayOf(newsPage({ body: `<p>April 30, 2026 -- The town met again, and put off its answer.</p>${prose(6)}` })),
    ).toBe('2026-04-30');
    expect(
      dayOf(newsPage({ body: `<p>On April 30, 2026 the town met again, and put off its answer.</p>${prose(6)}` })),
    ).toBeNull();
  });

  test('where JSON-LD and Open Graph are days apart, the line beside the headline decides', () => {
    const head = `${data({ ...article, datePublished: '2026-03-01' })}<meta property="article:published_time" content="2026-04-30">`;
    expect(dayOf(newsPage({ head, beside: '<p>March 1, 2026</p>' }))).toBe('2026-03-01');
    expect(dayOf(newsPage({ head, beside: '<p>30 April 2026</p>' }))).toBe('2026-04-30');
    expect(dayOf(newsPage({ head }))).toBeNull();
  });

  test('a `<meta>` that says only "date" must not contradict the line beside the headline', () => {
    expect(dayOf(newsPage({ head: meta('date', '2026-04-30') }))).toBe('2026-04-30');
    expect(dayOf(newsPage({ head: meta('date', '2026-04-30'), beside: '<p>March 1, 2026</p>' }))).toBe('2026-03-01');
  });

  test('a headline with another day than the line beside it', () => {
    const page = newsPage({
      head: '<title>Week of April 30, 2026</title>',
      headline: 'Week of April 30, 2026',
      beside: '<p>April 29, 2026</p>',
    });
    expect(dayOf(page)).toBeNull();
  });
});
