import { expect, test } from 'vitest';
import { linesOf, outcomeOf } from './reading.ts';

test('wallabag, version 2 and version 1', async () => {
  const found = await outcomeOf(
    JSON.stringify([
      {
        id: 1,
        title: 'The quay',
        url: 'https://www.daily.example/quay',
        is_archived: 0,
        is_starred: 1,
        created_at: '2020-05-05T10:00:00+0200',
        published_at: '2020-05-03T23:30:00-0500',
        published_by: ['Ana Lima'],
        content: '<p>The quay sinks.</p>',
        language: 'en',
        domain_name: 'www.daily.example',
      },
      {
        id: 2,
        title: 'Old',
        url: 'https://daily.example/old',
        is_read: '1',
        is_fav: '0',
        content: 'Plain <b>text</b>.',
      },
    ]),
  );
  expect(found).toEqual({
    articles: [
      {
        title: 'The quay',
        text: 'The quay sinks.',
        url: 'https://www.daily.example/quay',
        published: '2020-05-03',
        credits: ['Ana Lima'],
        publisher: 'daily.example',
        language: 'en',
      },
      { title: 'Old', text: 'Plain text.', url: 'https://daily.example/old' },
    ],
    links: [],
    problems: [],
  });
});

test('Karakeep: pages with a text are articles, others links', async () => {
  const found = await outcomeOf(
    JSON.stringify({
      bookmarks: [
        {
          createdAt: 1714000000,
          title: 'The quay',
          tags: [],
          content: { type: 'link', url: 'https://daily.example/quay' },
        },
        { createdAt: 1714000001, title: null, tags: [], content: { type: 'text', text: 'A note.\n\nIts end.' } },
      ],
    }),
  );
  expect(found).toEqual({
    articles: [{ text: 'A note.\n\nIts end.' }],
    links: [{ url: 'https://daily.example/quay', title: 'The quay' }],
    problems: [],
  });
});

test("Firefox's backup: the links of all folders, in their order", async () => {
  const place = (title: string, uri: string) => ({ type: 'text/x-moz-place', title, uri, dateAdded: 1388166091544000 });
  const folder = (title: string, children: unknown[]) => ({ type: 'text/x-moz-place-container', title, children });
  const found = await outcomeOf(
    JSON.stringify(
      folder('', [
        folder('menu', [place('One', 'https://a.example/'), folder('in it', [place('Two', 'https://b.example/')])]),
        folder('other', [place('Query', 'place:sort=8'), place('Three', 'https://c.example/')]),
      ]),
    ),
  );
  expect(found.links.map(({ title }) => title)).toEqual(['One', 'Two', 'Three']);
  expect(found.problems).toEqual([]);
});

test('JSON Feed: the publisher is the feed', async () => {
  const found = await outcomeOf(
    JSON.stringify({
      version: 'https://jsonfeed.org/version/1.1',
      title: 'Daily Post',
      language: 'en',
      items: [
        {
          id: '1',
          url: 'https://daily.example/quay',
          title: 'The quay',
          content_html: '<p>The quay sinks.</p>',
          date_published: '2020-05-03T08:00:00Z',
          authors: [{ name: 'Ana Lima' }],
        },
        { id: '2', external_url: 'https://other.example/x', content_text: 'A <short> note.' },
      ],
    }),
  );
  expect(found.articles).toEqual([
    {
      title: 'The quay',
      text: 'The quay sinks.',
      published: '2020-05-03',
      credits: ['Ana Lima'],
      publisher: 'Daily Post',
      url: 'https://daily.example/quay',
      language: 'en',
    },
    { text: 'A <short> note.', publisher: 'Daily Post', url: 'https://other.example/x', language: 'en' },
  ]);
});

test('ninjs, version 1 and version 3', async () => {
  const one = await outcomeOf(
    JSON.stringify({
      uri: 'https://agency.example/1',
      type: 'text',
      versioncreated: '2013-07-09T10:39:00Z',
      byline: 'Ana Lima',
      headline: 'The quay',
      language: 'en',
      body_text: 'The quay sinks. It is old.',
      body_xhtml: '<p>The quay sinks.</p><p>It is old.</p>',
    }),
  );
  const three = await outcomeOf(
    JSON.stringify({
      uri: 'urn:agency:1',
      versionCreated: '2019-05-10T16:02:28+02:00',
      language: 'de',
      by: 'Von Ole Berg, dpa',
      headlines: [
        { role: 'short', value: 'Kai' },
        { role: 'main', value: 'Der Kai' },
      ],
      bodies: [
        { contentType: 'text/plain', value: 'Der Kai sinkt, und mehr steht hier nicht.' },
        { contentType: 'text/html', value: '<p>Der Kai sinkt.</p>' },
      ],
    }),
  );
  expect(one).toEqual({
    articles: [
      {
        title: 'The quay',
        text: 'The quay sinks.\n\nIt is old.',
        published: '2013-07-09',
        credits: ['Ana Lima'],
        url: 'https://agency.example/1',
        language: 'en',
      },
    ],
    links: [],
    problems: [],
  });
  expect(three.articles).toEqual([
    { title: 'Der Kai', text: 'Der Kai sinkt.', published: '2019-05-10', credits: ['Ole Berg', 'dpa'], language: 'de' },
  ]);
});

test('JSON of any program, in one object, a list or a list in an object', async () => {
  const article = {
    headline: 'The quay',
    body: 'The quay sinks.',
    datePublished: '2020-05-03',
    source: { name: 'Daily Post' },
  };
  const read = { title: 'The quay', text: 'The quay sinks.', published: '2020-05-03', publisher: 'Daily Post' };
  for (const shape of [article, [article], { status: 'ok', articles: [article] }])
    expect(await outcomeOf(JSON.stringify(shape, null, 2))).toEqual({ articles: [read], links: [], problems: [] });
});

test('an article that was written out as JSON lines is the same when it is read', async () => {
  const article = {
    text: 'The quay sinks.\n\nIt is old, <b> says an engineer.'.replace('<b> ', ''),
    title: 'The quay',
    publisher: 'Daily Post',
    published: '2020-05-03',
    url: 'https://daily.example/quay',
    credits: ['Ana Lima', 'Ole Berg'],
    language: 'en',
    inferred: ['publisher'],
  };
  const found = await outcomeOf(`${JSON.stringify(article)}\n${JSON.stringify({ ...article, title: 'Again' })}\n`);
  expect(found).toEqual({ articles: [article, { ...article, title: 'Again' }], links: [], problems: [] });
});

test('a broken line harms no other, and is told by its number', async () => {
  const found = await outcomeOf('{"text":"One."}\n{"text":"Two.\n\n{"text":"Three."}\n', undefined, 'n.jsonl');
  expect(found.articles.map(({ text }) => text)).toEqual(['One.', 'Three.']);
  expect(linesOf(found)).toEqual([
    expect.stringMatching(/^n\.jsonl, line 2: this is not valid JSON \(.+\): correct it/),
  ]);
});

test('of JSON that is cut off, all whole entries are read', async () => {
  const whole = JSON.stringify({ items: [{ text: 'One.' }, { text: 'Two.' }, { text: 'Three.' }] }, null, 1);
  const found = await outcomeOf(whole.slice(0, whole.indexOf('Three')), undefined, 'n.json');
  expect(found.articles.map(({ text }) => text)).toEqual(['One.', 'Two.']);
  expect(linesOf(found)).toEqual([
    'n.json, entry 3 (line 10): the file ends in the middle: what stands before was read; get a whole copy for the rest',
  ]);
});

test('fields that nobody knows are named once', async () => {
  const found = await outcomeOf('[{"kopf":"A","volltext":"B"},{"kopf":"C","volltext":"D"}]', undefined, 'n.json');
  expect(linesOf(found)).toEqual([
    'n.json, entry 1 (line 1): no column is known as the text or the address: say which it is; the columns are kopf, volltext',
    'n.json, entry 2 (line 1): there is neither a text nor an address: it was left out',
  ]);
});

test('a text that is called JSON is told where it breaks, and is no article; what stands in other lines is read', async () => {
  const broken = (name: string, place: string) =>
    `${name}, ${place}: this is not valid JSON (Unexpected token 'o', "nope {" is not valid JSON): correct it, or export again; each article is an object with a field text`;
  const lines = await outcomeOf('nope {\n{"text":"The quay sinks."}\n', undefined, 'news.jsonl');
  expect(linesOf(lines)).toEqual([broken('news.jsonl', 'line 1')]);
  expect(lines.articles).toEqual([{ text: 'The quay sinks.' }]);
  for (const name of ['prose.ndjson', 'prose.JSON']) {
    const prose = await outcomeOf('No JSON at all.', undefined, name);
    expect(prose.articles).toEqual([]);
    expect(prose.problems.map(({ code }) => code)).toEqual(['not-json']);
  }
  // By any other name it is what it says.
  expect((await outcomeOf('No JSON at all.', undefined, 'prose.txt')).articles).toHaveLength(1);
});
