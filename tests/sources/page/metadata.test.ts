import { describe, expect, test } from 'vitest';
import { type ExtractedArticle, extractArticle } from '../../../sources/page/extract.ts';
import { readData } from '../../../sources/page/linked-data.ts';
import { isSpelledBy } from '../../../sources/page/publisher.ts';
import { DOMS, newsPage, prose } from './doms.ts';

const og = (name: string, content: string) => `<meta property="og:${name}" content="${content}">`;
const data = (json: unknown) => `<script type="application/ld+json">${JSON.stringify(json)}</script>`;

describe.each(DOMS)('what a page says of itself, in %s', (_, parse) => {
  const read = (html: string, url = 'https://www.harborpost.example/quay-3') =>
    extractArticle(parse(html), url) as ExtractedArticle;

  test.each([
    ['a title alone', '<title>Quay is sinking</title>', 'Quay is sinking'],
    [
      'the name in Open Graph is taken from it',
      `<title>Old quay – The Post</title>${og('title', 'Old quay to go – The Post')}${og('site_name', 'The Post')}`,
      'Old quay to go',
    ],
    ['the name of the host is taken from it', '<title>Old quay to go - Harbor Post</title>', 'Old quay to go'],
    [
      'a section after it too, if a link is called so',
      '<title>Old quay to go - Town - Harbor Post</title>',
      'Old quay to go',
    ],
    ['a dash in it stays', '<title>Old quay - the end of an age</title>', 'Old quay - the end of an age'],
    ['a heading says where it ends', '<title>Quay is sinking » Letters of an engineer</title>', 'Quay is sinking'],
    [
      'JSON-LD before Open Graph',
      `<title>Quay is sinking</title>${og('title', 'The quay is sinking')}${data({ '@type': 'NewsArticle', headline: 'Quay is sinking!' })}`,
      'Quay is sinking!',
    ],
    [
      'not what nothing else agrees with',
      `<title>Quay is sinking</title>${og('title', 'Post News - Latest Stories and Pictures')}`,
      'Quay is sinking',
    ],
    [
      'nor a description in JSON-LD',
      `<title>Quay is sinking - Wiki</title>${data({ '@type': 'Article', headline: 'place where ships are unloaded', name: 'Quay is sinking' })}`,
      'Quay is sinking',
    ],
    ['escaped once too often', `<title>Q&amp;amp;A: Quay</title>`, 'Q&A: Quay'],
  ])('its title: %s', (_name, head, title) => {
    expect(read(newsPage({ head, body: `<a href="/town">Town</a>${prose(6)}` })).title).toBe(title);
  });

  test.each([
    [
      'JSON-LD',
      data({ '@type': 'NewsArticle', publisher: { name: 'The Quay Times' } }) + og('site_name', 'Times'),
      'The Quay Times',
    ],
    [
      'JSON-LD by a reference',
      data({
        '@graph': [
          { '@type': 'NewsArticle', publisher: { '@id': '#us' } },
          { '@id': '#us', name: 'The Quay Times' },
        ],
      }),
      'The Quay Times',
    ],
    ['Open Graph', og('site_name', 'The Quay Times'), 'The Quay Times'],
    ['not an address', og('site_name', 'http://www.quaytimes.example'), null],
    ['not the bare host', og('site_name', 'harborpost.example'), null],
    ['not an account', '<meta name="publisher" content="@quaytimes">', null],
    ['a meta', '<meta name="dc.publisher" content="The Quay Times">', 'The Quay Times'],
    ['the site in JSON-LD', data({ '@type': 'WebSite', name: 'The Quay Times' }), 'The Quay Times'],
    ['nobody', '', null],
  ])('its publisher: %s', (_name, head, publisher) => {
    expect(read(newsPage({ head: `<title>Quay is sinking</title>${head}` })).publisher).toBe(publisher);
  });

  test.each([
    ['the end of the title, spelled by the host', 'Quay is sinking - The Harbor Post', '', 'The Harbor Post'],
    ['the end of the title, by a link to the front page', '岸壁が沈む_港新聞', '<a href="/">港新聞</a>', '港新聞'],
    ['not any end of the title', 'Quay is sinking - what now', '', null],
    [
      'a link to the front page, spelled by the host',
      'Quay is sinking',
      '<a href="/"><img src="logo.png" alt="HarborPost"></a>',
      'HarborPost',
    ],
    ['not any link to the front page', 'Quay is sinking', '<a href="/">Home</a>', null],
    [
      'schema.org in the markup',
      'Quay is sinking',
      '<div itemprop="publisher"><meta itemprop="name" content="The Quay Times"></div>',
      'The Quay Times',
    ],
  ])('its publisher by %s', (_name, title, link, publisher) => {
    const page = newsPage({ head: `<title>${title}</title>` }).replace('<body>', `<body><header>${link}</header>`);
    expect(read(page).publisher).toBe(publisher);
  });

  test.each([
    ['meta', '<meta name="author" content="Ada Quill">', '', 'Ada Quill'],
    ['not an address', '<meta property="article:author" content="https://social.example/ada">', '', null],
    ['not the publisher', `${og('site_name', 'The Post')}<meta name="author" content="The Post">`, '', null],
    ['the line beside the text', '', '<p class="byline">By Ada Quill</p>', 'Ada Quill'],
    ['not a day', '', '<p class="byline">April 28, 2019 at 6:01 am</p>', null],
    ['a link', '', '<p><a rel="author" href="/ada">Ada Quill</a></p>', 'Ada Quill'],
  ])('its author: %s', (_name, head, beside, byline) => {
    expect(read(newsPage({ head: `<title>Quay is sinking</title>${head}`, beside })).byline).toBe(byline);
  });

  test.each([
    [
      'canonical',
      '<link rel="canonical" href="https://quaytimes.example/a?id=3#top">',
      'https://quaytimes.example/a?id=3',
    ],
    ['relative', '<link rel="canonical" href="/a">', 'https://www.harborpost.example/a'],
    ['Open Graph', og('url', 'https://quaytimes.example/a'), 'https://quaytimes.example/a'],
    [
      'not the front page',
      '<link rel="canonical" href="https://www.harborpost.example/">',
      'https://www.harborpost.example/town/quay-3?id=3',
    ],
    ['not its section', '<link rel="canonical" href="/town/">', 'https://www.harborpost.example/town/quay-3?id=3'],
    [
      'not one of two',
      '<link rel="canonical" href="/a"><link rel="canonical" href="/b">',
      'https://www.harborpost.example/town/quay-3?id=3',
    ],
    [
      'not a script',
      '<link rel="canonical" href="javascript:alert(1)">',
      'https://www.harborpost.example/town/quay-3?id=3',
    ],
    ['its own, without what follows readers', '', 'https://www.harborpost.example/town/quay-3?id=3'],
  ])('its address: %s', (_name, head, url) => {
    const own = 'https://www.harborpost.example/town/quay-3?utm_source=x&id=3&fbclid=y#part';
    expect(read(newsPage({ head: `<title>Quay is sinking</title>${head}` }), own).url).toBe(url);
  });

  test('its own address stays when it is none of the web', () => {
    expect(read(newsPage(), 'file:///saved/quay.html').url).toBe('file:///saved/quay.html');
  });

  test.each([
    ['en_GB', '', 'en-GB'],
    ['', og('locale', 'pt_BR'), 'pt-BR'],
    ['', '<meta http-equiv="content-language" content="nb">', 'nb'],
    ['english', '', null],
    ['', '', null],
  ])('its language: "%s"%s is %s', (lang, head, language) => {
    expect(read(newsPage({ lang, head: `<title>Quay is sinking</title>${head}` })).language).toBe(language);
  });

  test('a language of another script is not believed', () => {
    const line = 'Совет старого портового города снова собрался в понедельник, выслушал строителей и отложил решение. ';
    expect(read(newsPage({ lang: 'en', body: `<p>${line.repeat(3)}</p>`.repeat(3) })).language).toBeNull();
    expect(read(newsPage({ lang: 'ru', body: `<p>${line.repeat(3)}</p>`.repeat(3) })).language).toBe('ru');
  });

  test('JSON-LD is read up to a number and a length', () => {
    const deep = `${'{"inner":'.repeat(100)}{"name": "deepest"}${'}'.repeat(100)}`;
    const names = (head: string) => readData(parse(newsPage({ head }))).map(({ node }) => node.name);
    expect(names(`<script type="application/ld+json">${deep}</script>`)).not.toContain('deepest');
    expect(names(data(Array.from({ length: 20_000 }, (_unused, i) => ({ name: i }))))).toHaveLength(4999);
    expect(names(data({ name: 'long', text: 'x'.repeat(600_000) }))).toEqual([]);
    expect(names(`${'<script type="application/ld+json">[1, {"a": </script>'}${data({ name: 'next' })}`)).toEqual([
      'next',
    ]);
    expect(names('<script type="application/ld+json"><![CDATA[{"name": "wrapped"}]]></script>')).toEqual(['wrapped']);
  });
});

test.each([
  ['nytimes', 'The New York Times', true],
  ['harborpost', 'Harbor Post', true],
  ['salon', 'Salon.com', true],
  ['lanacion', 'LA NACIÓN', true],
  ['harborpost', 'Harbor', false],
  ['harborpost', 'Post Harbor', false],
  ['hp', 'Harbor Post', false],
])('%s spells "%s": %s', (label, name, spelled) => {
  expect(isSpelledBy(label, name)).toBe(spelled);
});
