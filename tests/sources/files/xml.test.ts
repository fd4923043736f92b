import { expect, test } from 'vitest';
import { linesOf, outcomeOf } from './reading.ts';

const QUAY = {
  title: 'The quay & the mole',
  text: 'The quay sinks.\n\nIt is old.',
  published: '2020-05-03',
  publisher: 'Daily Post',
  url: 'https://daily.example/quay',
  credits: ['Ana Lima'],
};

test('RSS 2.0', async () => {
  const found = await outcomeOf(`<?xml version="1.0"?>
<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/">
<channel><title>Daily Post</title><image><title>Logo</title></image>
<item><title>The quay &amp; the mole</title><link>https://daily.example/quay</link>
<description>Short.</description><content:encoded><![CDATA[<p>The quay sinks.</p><p>It is old.</p>]]></content:encoded>
<pubDate>Sun, 03 May 2020 23:30:00 -0700</pubDate><dc:creator>Ana Lima</dc:creator></item>
<item><title>No text</title><link>https://daily.example/none</link></item>
</channel></rss>`);
  expect(found).toEqual({
    articles: [QUAY],
    links: [{ url: 'https://daily.example/none', title: 'No text' }],
    problems: [],
  });
});

test('Atom, with HTML, XHTML and text; the last change is not the day of publication', async () => {
  const entry = (content: string, published = '<published>2020-05-03T08:00:00Z</published>') =>
    `<entry><title>The quay &amp;amp; the mole</title><link rel="self" href="https://daily.example/self"/>
     <link href="https://daily.example/quay"/>${published}<updated>2024-01-01T00:00:00Z</updated>
     <author><name>Ana Lima</name></author>${content}</entry>`;
  const found = await outcomeOf(`<feed xmlns="http://www.w3.org/2005/Atom"><title>Daily Post</title>
${entry('<content type="html">&lt;p&gt;The quay sinks.&lt;/p&gt;&lt;p&gt;It is old.&lt;/p&gt;</content>')}
${entry('<content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>The <b>quay</b> sinks.</p><p>It is old.</p></div></content>')}
${entry('<content>1 &lt; 2</content>', '')}
</feed>`);
  const { published, ...undated } = QUAY;
  expect(published).toBe('2020-05-03');
  expect(found).toEqual({ articles: [QUAY, QUAY, { ...undated, text: '1 < 2' }], links: [], problems: [] });
});

test('WordPress: posts, by the public name of their author; menus and pictures are none', async () => {
  const item = (type: string, status: string, content: string) =>
    `<item><title>The quay &amp; the mole</title><link>https://daily.example/quay</link>
     <pubDate>Sun, 03 May 2020 08:00:00 +0000</pubDate><dc:creator><![CDATA[ana]]></dc:creator>
     <content:encoded><![CDATA[${content}]]></content:encoded>
     <wp:post_type>${type}</wp:post_type><wp:status>${status}</wp:status></item>`;
  const found = await outcomeOf(`<?xml version="1.0"?>
<rss xmlns:content="c" xmlns:dc="d" xmlns:wp="http://wordpress.org/export/1.2/"><channel><title>Daily Post</title>
<wp:author><wp:author_login>ana</wp:author_login><wp:author_display_name>Ana Lima</wp:author_display_name></wp:author>
${item('post', 'publish', 'The quay sinks.\n\nIt is old.')}
${item('nav_menu_item', 'publish', 'Home')}${item('attachment', 'inherit', 'quay.jpg')}${item('post', 'trash', 'Gone.')}
${item('page', 'publish', '<!-- wp:paragraph --><p>The quay sinks.</p><p>It is old.</p>')}
</channel></rss>`);
  expect(found).toEqual({ articles: [QUAY, QUAY], links: [], problems: [] });
});

test('OPML: links, and the sites of feeds', async () => {
  const found = await outcomeOf(`<opml version="2.0"><body><outline text="News">
<outline text="Post" type="rss" xmlUrl="https://daily.example/feed" htmlUrl="https://daily.example/"/>
<outline text="Quay" type="link" url="https://daily.example/quay"/></outline></body></opml>`);
  expect(found.links).toEqual([
    { url: 'https://daily.example/', title: 'Post' },
    { url: 'https://daily.example/quay', title: 'Quay' },
  ]);
});

const NITF = `<nitf><head><title>Slug</title><docdata><doc-id id-string="https://daily.example/quay"/>
<date.issue norm="20200503T192751+1100"/></docdata></head>
<body><body.head><hedline><hl1>The quay &amp; the mole</hl1><hl2>Sub</hl2></hedline>
<byline>By Ana Lima<byttl>Staff Writer</byttl></byline><distributor>Daily Post</distributor></body.head>
<body.content><block><p>The <em>quay</em> sinks.</p><p/><p>It is old.</p></block></body.content></body></nitf>`;

test('NITF', async () => {
  expect(await outcomeOf(`<?xml version="1.0"?>\n${NITF}`)).toEqual({ articles: [QUAY], links: [], problems: [] });
});

test('NewsML-G2 with XHTML, with NITF and with plain text; a picture is passed over', async () => {
  const item = (content: string) => `<newsItem guid="tag:1" xml:lang="en-GB">
<itemMeta><versionCreated>2021-01-01T00:00:00Z</versionCreated></itemMeta>
<contentMeta><contentCreated>2020-05-03T10:41:00+01:00</contentCreated><by>By Ana Lima</by>
<infoSource literal="Daily Post"/><headline role="hld:subHeadline">Sub</headline><headline>The quay &amp; the mole</headline></contentMeta>
<contentSet>${content}</contentSet></newsItem>`;
  const found =
    await outcomeOf(`<newsMessage xmlns="http://iptc.org/std/nar/2006-10-01/" xmlns:x="http://www.w3.org/1999/xhtml"><itemSet>
${item('<inlineXML><x:html><x:head><x:title>T</x:title></x:head><x:body><x:p>The quay sinks.</x:p><x:p>It is old.</x:p></x:body></x:html></inlineXML>')}
${item(`<inlineXML>${NITF}</inlineXML>`)}
${item('<inlineData contenttype="text/plain"><![CDATA[<p>The quay sinks.</p><p>It is old.</p>]]></inlineData>')}
${item('<remoteContent href="tag:2.jpg"/>')}
</itemSet></newsMessage>`);
  const { url: _, ...article } = { ...QUAY, language: 'en-GB' };
  expect(found.problems).toEqual([]);
  expect(found.articles).toEqual([article, article, article]);
});

test('what is not well-formed is told once, and what can be read is read', async () => {
  const found = await outcomeOf(
    '<rss><channel><item><title>A & B</title><description>One &nbsp; two.</description><guid>1</giud></item>\n<item><title>C</title><description>Three.</description>',
    undefined,
    'n.xml',
  );
  expect(found.articles).toEqual([{ title: 'A & B', text: 'One two.' }]);
  expect(linesOf(found)).toEqual([
    expect.stringMatching(/^n\.xml, line 1: this is not well-formed XML \(.+\): what could be read/),
  ]);
});
