import fc from 'fast-check';
import { gzipSync, strToU8, zipSync } from 'fflate';
import { expect, test } from 'vitest';
import { isIsoDate } from '../../../engine/text/iso-date.ts';
import { newsPage } from '../page/doms.ts';
import { bytesOf, outcomeOf } from './reading.ts';

const warc = (html: string) => {
  const http = `HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n${html}`;
  return `WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: https://a.example/\r\nContent-Type: application/http; msgtype=response\r\nContent-Length: ${http.length}\r\n\r\n${http}\r\n\r\n`;
};

/** A small file of every kind. */
const SEEDS: Uint8Array[] = [
  'The quay is sinking\n\nIt sinks, slowly.',
  '---\ntitle: "The quay"\nauthor: [Ana, Ole]\npublished: 03/05/2021\n---\n# The **quay**\n\n[It](x) sinks.',
  'HD   The quay\nPD   3 May 2020\nLP\nThe quay sinks.\nTD\nIt is old.\nAN   Document DPOST00020200503eg53000\n',
  'title,url,time_added,tags,status\n"The ""quay""",https://a.example/,1600322788,,unread\n',
  'title;date;text\nOne;03/05/2021;"First\ntext."\nTwo;13/05/2021;Second.\n',
  '{"title":"The quay","text":"It sinks.","date":"03/05/2021"}\n{"text":"<p>Old.</p>","credits":["Ana"]}\n',
  JSON.stringify({
    version: 'https://jsonfeed.org/version/1',
    title: 'Post',
    items: [{ id: '1', content_html: '<p>A</p>' }],
  }),
  JSON.stringify({
    uri: 'https://a.example/',
    headlines: [{ value: 'A' }],
    bodies: [{ contentType: 'text/html', value: '<p>A</p>' }],
  }),
  JSON.stringify({ type: 'text/x-moz-place-container', children: [{ uri: 'https://a.example/', title: 'A' }] }),
  '<rss xmlns:wp="w"><channel><title>P</title><item><title>A</title><pubDate>Sun, 03 May 2020 08:00:00 GMT</pubDate><content:encoded><![CDATA[<p>A</p>]]></content:encoded></item></channel></rss>',
  '<feed><entry><title>A</title><content type="xhtml"><div><p>A &amp; B</p></div></content></entry></feed>',
  '<opml><body><outline text="A" url="https://a.example/"><outline text="B"/></outline></body></opml>',
  '<nitf><head><docdata><date.issue norm="20200503"/></docdata></head><body><body.content><p>A</p></body.content></body></nitf>',
  '<newsItem><contentMeta><headline>A</headline></contentMeta><contentSet><inlineXML><html><body><p>A</p></body></html></inlineXML></contentSet></newsItem>',
  '<!DOCTYPE NETSCAPE-Bookmark-file-1><DL><DT><A HREF="https://a.example/">A</A></DL>',
  newsPage(),
  warc(newsPage()),
].map(bytesOf);
SEEDS.push(
  new Uint8Array(gzipSync(strToU8(warc(newsPage())))),
  zipSync({
    'a.txt': SEEDS[0] as Uint8Array,
    'b.json': SEEDS[5] as Uint8Array,
    'c.zip': zipSync({ 'd.csv': SEEDS[4] as Uint8Array }),
  }),
  zipSync({
    'metadata_0_to_1.json': strToU8('[{"slug":"a","title":"A","url":"https://a.example/","savedAt":"2020-01-01"}]'),
    'content/a.html': strToU8('<p>A</p>'),
  }),
  zipSync({
    'pages/pages.jsonl': strToU8('{"url":"https://a.example/","text":"A"}'),
    'archive/a.warc': strToU8(warc(newsPage())),
  }),
);

/** What holds for every file: it ends, throws nothing, and gives what the rest of the product takes. */
async function check(bytes: Uint8Array) {
  const { articles, links, problems } = await outcomeOf(bytes, undefined, 'the file');
  for (const { text, title, published, url, language } of articles) {
    expect(text.trim()).not.toBe('');
    expect(title).not.toBe('');
    if (published !== undefined) expect(isIsoDate(published ?? '')).toBe(true);
    for (const address of url ? [url] : []) expect(URL.canParse(address)).toBe(true);
    if (language !== undefined) expect(language).toMatch(/^[a-z]{2,3}(-[A-Za-z0-9]+)*$/);
  }
  for (const { url } of links) expect(url).toMatch(/^https?:\/\//i);
  for (const { problem } of problems) expect(problem).toMatch(/^the file[^\n]*: [^\n]+$/);
  return articles.length + links.length + problems.length;
}

test('a small file of every kind brings something in', async () => {
  for (const bytes of SEEDS) {
    const found = await outcomeOf(bytes);
    expect(found.articles.length + found.links.length, new TextDecoder().decode(bytes.subarray(0, 60))).toBeGreaterThan(
      0,
    );
  }
});

test('files that are damaged anywhere end, throw nothing, and say something', async () => {
  const damage = fc.record({
    seed: fc.nat(SEEDS.length - 1),
    end: fc.double({ min: 0, max: 1, noNaN: true }),
    at: fc.double({ min: 0, max: 1, noNaN: true }),
    put: fc.oneof(
      fc.uint8Array({ maxLength: 12 }),
      fc.constantFrom('<', '"', '{[', ']]>', '&e;', '\n---\n', '-->', ',,').map(bytesOf),
    ),
    over: fc.nat(20),
  });
  await fc.assert(
    fc.asyncProperty(damage, async ({ seed, end, at, put, over }) => {
      const whole = SEEDS[seed] as Uint8Array;
      const cut = whole.subarray(0, Math.ceil(whole.length * (end < 0.5 ? 1 : end)));
      const from = Math.floor(cut.length * at);
      const bytes = new Uint8Array([...cut.subarray(0, from), ...put, ...cut.subarray(from + over)]);
      expect(await check(bytes)).toBeGreaterThan(0);
    }),
    { numRuns: 400 },
  );
});

test('any bytes and any text end, and throw nothing', async () => {
  const text = fc.string({ unit: 'binary', maxLength: 300 }).map(bytesOf);
  const signs = fc
    .array(
      fc.constantFrom('<', '>', '{', '}', '[', ']', '"', ',', ';', '\n', 'a', ' ', '&', ':', '-', '<!', '\t', '\\'),
      { maxLength: 60 },
    )
    .map((parts) => bytesOf(parts.join('')));
  await fc.assert(
    fc.asyncProperty(fc.oneof(fc.uint8Array({ maxLength: 300 }), text, signs), async (bytes) => {
      expect(await check(bytes)).toBeGreaterThan(0);
    }),
    { numRuns: 1000 },
  );
});
