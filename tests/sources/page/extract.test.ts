import { describe, expect, test } from 'vitest';
import { describePage, extractArticle } from '../../../sources/page/extract.ts';
import { DOMS, newsPage, prose, sentence } from './doms.ts';

const URL_OF_PAGE = 'https://www.harborpost.example/town/quay-3?utm_source=letter#top';
const NOW = Date.parse('2026-05-03T12:00:00Z');

const WHOLE = newsPage({
  head: `<title>Quay is sinking | The Harbor Post</title>
    <link rel="canonical" href="/town/quay-3">
    <script type="application/ld+json">{"@context": "https://schema.org", "@type": "NewsArticle",
      "headline": "Quay is sinking", "datePublished": "2026-05-01T23:30:00-05:00",
      "author": [{"@type": "Person", "name": "Ada Quill"}, {"@type": "Person", "name": "Ben Ink"}],
      "publisher": {"@type": "Organization", "name": "The Harbor Post"}}</script>`,
  body: `${prose(3)}
    <figure><img src="quay.jpg" alt=""><figcaption>The quay last week. Photo: Cy Lens</figcaption></figure>
    <h2>What the builders say</h2>
    <p>They say <b>three</b> things, <i>wood</i>worms among them, and each of the three would be enough by itself:</p>
    <ul><li>the piles are rotten and nobody has looked at them for ninety years,</li><li>the river runs faster.</li></ul>
    <blockquote>We were told of it in spring, and again in summer.</blockquote>
    <div class="share-tools"><a href="/s">Share</a> <a href="/t">Tweet</a></div>
    <div class="newsletter-signup"><p>Sign up for our daily letter.</p></div>
    <p>Advertisement</p>
    <p><a href="/other">Read more: The bridge is next</a></p>
    <script>document.body.innerHTML = ''; globalThis.scriptRan = true;</script>
    ${prose(3)}`,
});

describe.each(DOMS)('an article, in %s', (_, parse) => {
  test('is read whole', () => {
    expect(extractArticle(parse(WHOLE), URL_OF_PAGE)).toEqual({
      title: 'Quay is sinking',
      publisher: 'The Harbor Post',
      published: '2026-05-01',
      byline: 'Ada Quill, Ben Ink',
      url: 'https://www.harborpost.example/town/quay-3',
      language: 'en',
      text: [
        ...[1, 2, 3].map(sentence),
        'What the builders say',
        'They say three things, woodworms among them, and each of the three would be enough by itself:',
        'the piles are rotten and nobody has looked at them for ninety years,',
        'the river runs faster.',
        'We were told of it in spring, and again in summer.',
        ...[1, 2, 3].map(sentence),
      ].join('\n\n'),
    });
  });

  test('leaves its page as it is, and runs none of its scripts', () => {
    const page = parse(WHOLE);
    const before = page.documentElement.outerHTML;
    extractArticle(page, URL_OF_PAGE);
    expect(page.documentElement.outerHTML).toBe(before);
    expect(globalThis).not.toHaveProperty('scriptRan');
  });

  test('of Japanese has its language and its paragraphs', () => {
    const lines = [
      '港町の議会は月曜日に再び開かれ、岸壁の下で見つかったものについて建設業者から説明を受けた。',
      '議員たちは長い議論の末に結論を来週へ先送りすることを決め、住民には川に近づかないよう呼びかけた。',
      '業者によると、杭はすでに九十年のあいだ一度も点検されておらず、川の流れも年々速くなっているという。',
    ];
    const body = lines.map((line) => `<p>${line}</p>`).join('');
    const page = parse(
      newsPage({ head: '<title>岸壁が沈む_社会_港新聞</title>', headline: '岸壁が沈む', body, lang: '' }),
    );
    expect(extractArticle(page, URL_OF_PAGE)).toMatchObject({
      title: '岸壁が沈む',
      language: 'ja',
      text: lines.join('\n\n'),
    });
  });

  test('of Arabic, from right to left', () => {
    const line =
      'اجتمع مجلس المدينة القديمة مرة أخرى يوم الاثنين، واستمع إلى ما وجده البناؤون تحت الرصيف، ثم أجّل قراره إلى الأسبوع المقبل.';
    const body = `<div dir="rtl">${`<p>${line}</p>`.repeat(4)}</div>`;
    const beside = '<p>٣ مايو ٢٠٢٦</p>';
    const page = parse(
      newsPage({ head: '<title>الرصيف يغرق</title>', headline: 'الرصيف يغرق', beside, body, lang: 'ar' }),
    );
    expect(describePage(page, URL_OF_PAGE, NOW)).toMatchObject({
      state: 'article',
      isStub: false,
      article: {
        title: 'الرصيف يغرق',
        published: '2026-05-03',
        language: 'ar',
        text: [line, line, line, line].join('\n\n'),
      },
    });
  });

  test('without a title is called by its opening words', () => {
    const page = parse(`<html><body><article>${prose(5)}</article></body></html>`);
    expect(extractArticle(page, URL_OF_PAGE)?.title).toBe(
      'In week 1 the council of the old harbor town met again, heard what the builders…',
    );
  });
});

describe.each(DOMS)('a page without an article, in %s', (_, parse) => {
  const teaser = (n: number) =>
    `<div><h3><a href="/news/${n}">Headline number ${n} of many</a></h3><p>Some words on ${n}.</p></div>`;
  const twelve = Array.from({ length: 12 }, (_unused, i) => teaser(i)).join('');
  const results = Array.from({ length: 20 }, (_unused, i) => `<li><a href="/r${i}">${sentence(i)}</a></li>`).join('');
  const reasonOf = (html: string) => {
    const found = describePage(parse(html), URL_OF_PAGE, NOW);
    return found.state === 'none' ? found.reason : found.article.text;
  };

  test.each([
    ['nothing', '<html><body></body></html>', 'no-text'],
    ['a few words', '<html><body><p>Not found.</p></body></html>', 'no-text'],
    ['a front page', `<html><body><main>${twelve}</main></body></html>`, 'list'],
    ['results of a search', `<html><body><ol>${results}</ol></body></html>`, 'list'],
    [
      'a list that says it is one, though Open Graph calls it an article',
      newsPage({
        head: `<title>Harbor</title><meta property="og:type" content="article"><script type="application/ld+json">{"@type": "CollectionPage"}</script>`,
      }),
      'list',
    ],
    [
      'a film',
      newsPage({ head: '<title>Film</title><meta property="og:type" content="video.other">', body: prose(3) }),
      'video',
    ],
    ['a tree too deep to be read', `<html><body>${'<div>'.repeat(2000)}${prose(6)}`, 'too-large'],
  ])('%s', (_name, html, reason) => {
    expect(reasonOf(html)).toBe(reason);
    expect(extractArticle(parse(html), URL_OF_PAGE)).toBeNull();
  });

  test('is not one whose subheadings lead to places in it', () => {
    const parts = Array.from(
      { length: 6 },
      (_unused, i) => `<h2><a href="#part-${i}">Part ${i}</a></h2>${prose(2)}`,
    ).join('');
    expect(describePage(parse(newsPage({ body: parts })), URL_OF_PAGE, NOW).state).toBe('article');
  });
});

describe.each(DOMS)('a paywall, in %s', (_, parse) => {
  const locked = '<script type="application/ld+json">{"@type": "NewsArticle", "isAccessibleForFree": "False"}</script>';
  const stub = (html: string) => {
    const found = describePage(parse(html), URL_OF_PAGE, NOW);
    return found.state === 'article' && found.isStub;
  };

  test.each([
    [
      'a page that says so, with a short text',
      newsPage({ head: `<title>Quay</title>${locked}`, body: prose(3) }),
      true,
    ],
    [
      'a page that says so, with all of its text',
      newsPage({ head: `<title>Quay</title>${locked}`, body: prose(20) }),
      false,
    ],
    ['words at the end of the text', newsPage({ body: `${prose(3)}<p>Subscribe to continue reading.</p>` }), true],
    [
      'a box beside the text',
      newsPage({ body: `${prose(3)}</div><div class="paywall">Jetzt weiterlesen mit dem Abo.` }),
      true,
    ],
    ['a short text without one', newsPage({ body: prose(3) }), false],
    [
      'a paper that asks for subscribers elsewhere',
      newsPage({ body: `${prose(4)}</div><footer>Subscribe to read more from us.</footer><div>` }),
      false,
    ],
  ])('%s', (_name, html, isStub) => {
    expect(stub(html)).toBe(isStub);
  });
});
