import { gzipSync, strToU8, zipSync } from 'fflate';
import { expect, test } from 'vitest';
import { newsPage, prose, sentence } from '../page/doms.ts';
import { bytesOf, linesOf, outcomeOf } from './reading.ts';

test('a saved page: its article as on an open one', async () => {
  const head = `<title>Quay is sinking</title><meta property="og:site_name" content="Daily Post">
    <meta property="article:published_time" content="2020-05-03T08:00:00Z"><link rel="canonical" href="https://daily.example/quay">`;
  const found = await outcomeOf(newsPage({ head, body: `${prose(6)}<script>document.title = 'run'</script>` }));
  expect(found.problems).toEqual([]);
  expect(found.articles).toEqual([
    {
      title: 'Quay is sinking',
      text: [1, 2, 3, 4, 5, 6].map(sentence).join('\n\n'),
      publisher: 'Daily Post',
      published: '2020-05-03',
      url: 'https://daily.example/quay',
      language: 'en',
    },
  ]);
});

test('a page of SingleFile: the address is in its comment; the day of saving is not the article’s', async () => {
  const comment =
    '<!--\n Page saved with SingleFile \n url: https://daily.example/quay?x=1 \n saved date: Sun May 03 2020 10:00:00 GMT+0200\n-->';
  const found = await outcomeOf(newsPage().replace('<html lang="en">', `<html lang="en">${comment}`));
  expect(found.articles.map(({ url, published }) => ({ url, published }))).toEqual([
    { url: 'https://daily.example/quay?x=1', published: undefined },
  ]);
});

test('a page that says nothing of its address has none', async () => {
  const [article] = (await outcomeOf(newsPage())).articles;
  expect(Object.keys(article ?? {}).sort()).toEqual(['language', 'text', 'title']);
});

test('a page without an article says why', async () => {
  const found = await outcomeOf('<!doctype html><title>Nothing</title><p>Loading</p>', undefined, 'page.html');
  expect(linesOf(found)).toEqual([
    'page.html: no article was found (it has hardly any text): open the page, or save its text',
  ]);
});

test('bookmarks of a browser, and the page of Pocket: links', async () => {
  const bookmarks = await outcomeOf(`<!DOCTYPE NETSCAPE-Bookmark-file-1>
<META HTTP-EQUIV="Content-Type" CONTENT="text/html; charset=UTF-8"><TITLE>Bookmarks</TITLE><H1>Bookmarks</H1>
<DL><p><DT><H3>News</H3><DL><p><DT><A HREF="https://daily.example/quay" ADD_DATE="1588500000">The quay</A>
<DT><A HREF="javascript:alert(1)">Run</A></DL><p></DL>`);
  const pocket = await outcomeOf(`<!DOCTYPE html><html><head><title>Pocket Export</title></head><body><h1>Unread</h1>
<ul><li><a href="https://daily.example/quay" time_added="1588500000" tags="">The quay</a></li></ul></body></html>`);
  const link = { url: 'https://daily.example/quay', title: 'The quay' };
  expect(bookmarks).toEqual({ articles: [], links: [link], problems: [] });
  expect(pocket).toEqual({ articles: [], links: [link], problems: [] });
});

/** A record of a web archive. */
function warcRecord(url: string, html: string, type = 'text/html', status = '200 OK') {
  const http = `HTTP/1.1 ${status}\r\nContent-Type: ${type}\r\n\r\n${html}`;
  return `WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: ${url}\r\nWARC-Date: 2020-01-01T00:00:00Z\r\nWARC-Record-ID: <urn:uuid:1>\r\nContent-Type: application/http; msgtype=response\r\nContent-Length: ${bytesOf(http).length}\r\n\r\n${http}\r\n\r\n`;
}

const ARCHIVE = [
  warcRecord('https://daily.example/quay', newsPage()),
  warcRecord('https://daily.example/style.css', 'a { color: red }', 'text/css'),
  warcRecord('https://daily.example/gone', newsPage(), 'text/html', '404 Not Found'),
];

test('a web archive, packed or not: its pages; the day of the capture is not the article’s', async () => {
  const read = [{ title: 'Quay is sinking', url: 'https://daily.example/quay', published: undefined }];
  const packed = new Uint8Array(ARCHIVE.flatMap((record) => [...gzipSync(strToU8(record))]));
  for (const archive of [bytesOf(ARCHIVE.join('')), packed]) {
    const found = await outcomeOf(archive);
    expect(found.articles.map(({ title, url, published }) => ({ title, url, published }))).toEqual(read);
    expect(found.problems).toEqual([]);
  }
});

test('a web archive that is cut off gives what stands before', async () => {
  const packed = new Uint8Array([
    ...gzipSync(strToU8(ARCHIVE[0] ?? '')),
    ...gzipSync(strToU8(warcRecord('https://daily.example/two', newsPage()))).subarray(0, 200),
  ]);
  const found = await outcomeOf(packed);
  expect(found.articles.map(({ url }) => url)).toEqual(['https://daily.example/quay']);
  expect(found.problems.length).toBeGreaterThan(0);
});

test('a packed web archive: listed pages, and the text of the list where no article is found', async () => {
  const pages = [
    { format: 'json-pages-1.0', id: 'pages', title: 'All Pages' },
    { url: 'https://daily.example/quay', ts: '2024-01-01T00:00:00Z', title: 'Quay', text: 'From the list.' },
    { url: 'https://daily.example/app', ts: '2024-01-01T00:00:00Z', title: 'App', text: 'What the app showed.' },
    { url: 'https://daily.example/bare', ts: '2024-01-01T00:00:00Z', title: 'Bare' },
  ];
  const records = [
    ...ARCHIVE,
    warcRecord('https://ads.example/frame', newsPage()),
    warcRecord('https://daily.example/app', '<!doctype html><title>App</title><div id="app"></div>'),
  ];
  const wacz = zipSync({
    'datapackage.json': strToU8('{}'),
    'pages/pages.jsonl': strToU8(pages.map((page) => JSON.stringify(page)).join('\n')),
    'archive/data.warc.gz': [new Uint8Array(records.flatMap((record) => [...gzipSync(strToU8(record))])), { level: 0 }],
  });
  const found = await outcomeOf(wacz);
  expect(found.problems).toEqual([]);
  expect(found.articles.map(({ title, url, published }) => ({ title, url, published }))).toEqual([
    { title: 'Quay is sinking', url: 'https://daily.example/quay', published: undefined },
    { title: 'App', url: 'https://daily.example/app', published: undefined },
  ]);
  expect(found.links).toEqual([{ url: 'https://daily.example/bare', title: 'Bare' }]);
});

test('an export of Omnivore: texts and what is known of them; without a text a link', async () => {
  const metadata = ['quay', 'mole'].map((slug) => ({
    id: slug,
    slug,
    title: `The ${slug}`,
    author: 'Ana Lima',
    url: `https://daily.example/${slug}`,
    savedAt: '2024-10-29T16:30:11.000Z',
    publishedAt: slug === 'quay' ? '2020-05-03T16:30:11.000Z' : null,
  }));
  const found = await outcomeOf(
    zipSync({
      'content/quay.html': strToU8('<html><body><p>The quay sinks.</p><p>It is old.</p></body></html>'),
      'highlights/quay.md': strToU8('> sinks'),
      'metadata_0_to_2.json': strToU8(JSON.stringify(metadata)),
    }),
  );
  expect(found).toEqual({
    articles: [
      {
        title: 'The quay',
        text: 'The quay sinks.\n\nIt is old.',
        credits: ['Ana Lima'],
        url: 'https://daily.example/quay',
        published: '2020-05-03',
      },
    ],
    links: [{ url: 'https://daily.example/mole', title: 'The mole' }],
    problems: [],
  });
});
