import fc from 'fast-check';
import { parseHTML } from 'linkedom';
import { describe, expect, test } from 'vitest';
import { describePage } from '../../../sources/page/extract.ts';
import { DOMS, sentence } from './doms.ts';

const NOW = Date.parse('2026-05-03T12:00:00Z');

const word = fc.constantFrom(
  ...[
    'quay',
    'Harbor Post',
    'May 3, 2020',
    '2020-05-03',
    '06/01/2020',
    '岸壁が沈む。',
    'مايو',
    '&amp;',
    '&#x110000;',
    '| – _ ::',
    '',
  ],
  ...[
    '{"@type": "Article", "headline": [], "author": {"name": 3}, "publisher": [null], "datePublished": {}}',
    sentence(1),
    ' ',
  ],
);
const attribute = fc.constantFrom(
  ...[
    '',
    ' class="published caption"',
    ' itemprop="datePublished" content="2020-13-45"',
    ' itemprop="author publisher name"',
    ' hidden',
  ],
  ...[
    ' href="http://[bad"',
    ' rel="canonical" href="//"',
    ' lang="x-–"',
    ' datetime="PT5M"',
    ' id="paywall"',
    ' style="display:none"',
  ],
);
const tag = fc.constantFrom(
  ...[
    'p',
    'div',
    'span',
    'h1',
    'h2',
    'a',
    'article',
    'time',
    'ul',
    'li',
    'table',
    'tr',
    'td',
    'figure',
    'figcaption',
    'blockquote',
  ],
  ...[
    'aside',
    'svg',
    'noscript',
    'iframe',
    'br',
    'img',
    'meta',
    'link',
    'title',
    'section',
    'x-made-up',
    'font',
    'form',
    'pre',
  ],
);
/** In these a tag is text like any other, and would rightly be found in a title. */
const RAW = new Set(['title', 'iframe', 'noscript']);
const { html } = fc.letrec<{ html: string; element: string }>((tie) => ({
  html: fc
    .array(fc.oneof({ depthSize: 'small' }, word, tie('element')), { maxLength: 6 })
    .map((parts) => parts.join('')),
  element: fc.oneof(
    { depthSize: 'small' },
    fc
      .tuple(tag, attribute, tie('html'), word)
      .map(([name, attributes, inner, text]) => `<${name}${attributes}>${RAW.has(name) ? text : inner}</${name}>`),
    word.map((text) => `<script type="application/ld+json">${text}</script>`),
    fc.tuple(attribute, word).map(([name, text]) => `<meta property="og:${text}"${name} content='${text}'>`),
  ),
}));

describe.each(DOMS)('any page, in %s', (_, parse) => {
  test('is described without an error, in the form that is promised, and stays as it is', () => {
    fc.assert(
      fc.property(
        html,
        html,
        fc.constantFrom('https://a.example/b', 'file:///a.html', 'no address', ''),
        (head, body, url) => {
          const page = parse(`<html><head>${head}</head><body>${body}</body></html>`);
          const before = page.documentElement?.outerHTML;
          const found = describePage(page, url, NOW);
          expect(page.documentElement?.outerHTML).toBe(before);
          if (found.state === 'none') {
            // Readability fails where text stands in the head, which no browser's parser puts there.
            if (found.reason === 'unreadable')
              expect(page.querySelector('head :not(title, meta, link)')).not.toBeNull();
            else expect(['no-text', 'list', 'video', 'too-large']).toContain(found.reason);
            return;
          }
          const { title, published, text, language, publisher, byline } = found.article;
          expect(title.trim()).not.toBe('');
          expect(text).not.toMatch(/^\s|\s$|\n{3}|<[a-z]+>/u);
          if (published !== null) expect(published).toMatch(/^(199\d|20[0-2]\d)-(0[1-9]|1[0-2])-\d\d$/u);
          if (language !== null) expect(Intl.getCanonicalLocales(language)).toEqual([language]);
          for (const name of [publisher, byline]) if (name !== null) expect(name).toMatch(/\p{L}/u);
        },
      ),
      { numRuns: 200 },
    );
  });

  test('a page that would take minutes is not read', () => {
    const deep = `${'<div>'.repeat(400)}${sentence(1)}${'</div>'.repeat(400)}`.repeat(120);
    expect(describePage(parse(`<html><body>${deep}</body></html>`), 'https://a.example/b', NOW)).toEqual({
      state: 'none',
      reason: 'too-large',
    });
  }, 120_000);
});

test('a page of 100,000 elements is described', () => {
  const rows = Array.from({ length: 25_000 }, (_unused, i) => `<p>${sentence(i)} <b>${i}</b> <i>so</i><br></p>`).join(
    '',
  );
  const found = describePage(
    parseHTML(`<html><body><article><h1>Rows</h1>${rows}</article></body></html>`).document as unknown as Document,
    'https://a.example/b',
    NOW,
  );
  expect(found.state === 'article' && found.article.text.split('\n\n').length).toBe(25_000);
}, 120_000);
