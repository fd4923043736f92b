import { describe, expect, test } from 'vitest';
import { readOpenPage } from '../../../sources/page/reading.ts';
import { DOMS, newsPage, prose, sentence } from './doms.ts';

const URL_OF_PAGE = 'https://www.harborpost.example/town/quay-3';
const NOW = Date.parse('2026-05-03T12:00:00Z');
const HEAD = `<title>Quay is sinking</title>
  <meta property="og:site_name" content="The Harbor Post">
  <meta property="article:published_time" content="2026-05-01">`;

describe.each(DOMS)('an open page, in %s', (_, parse) => {
  test('has its article, and nothing selected', () => {
    const { page, selected } = readOpenPage(parse(newsPage({ head: HEAD })), URL_OF_PAGE, '', NOW);
    expect(page).toMatchObject({ state: 'article', isStub: false, article: { published: '2026-05-01' } });
    expect(selected).toBeNull();
  });

  test('has what is selected as an article with the title, paper and day of the page', () => {
    const text = `${sentence(2)}\n\n  ${sentence(3)} \n•\nSecond\titem`;
    const { selected } = readOpenPage(parse(newsPage({ head: HEAD })), URL_OF_PAGE, text, NOW);
    expect(selected).toMatchObject({
      title: 'Quay is sinking',
      publisher: 'The Harbor Post',
      published: '2026-05-01',
      url: URL_OF_PAGE,
      text: [sentence(2), sentence(3), 'Second item'].join('\n\n'),
    });
  });

  test('takes a word that was pressed twice for no selection, but as many signs of Japanese for one', () => {
    const page = () => parse(newsPage({ head: HEAD }));
    expect(readOpenPage(page(), URL_OF_PAGE, 'the old harbor town', NOW).selected).toBeNull();
    const japanese = '港町の議会は月曜日に再び開かれ、岸壁の下で見つかったものについて説明を受けた。';
    expect(readOpenPage(page(), URL_OF_PAGE, japanese, NOW).selected?.text).toBe(japanese);
  });

  test('without an article gives what is selected all the same', () => {
    const list = parse('<title>Front page</title><ul><li><a href="/a">One</a><li><a href="/b">Two</a></ul>');
    const { page, selected } = readOpenPage(list, URL_OF_PAGE, sentence(1), NOW);
    expect(page.state).toBe('none');
    expect(selected).toMatchObject({ title: 'Front page', text: sentence(1) });
  });

  test('is not edited', () => {
    const page = parse(newsPage({ head: HEAD, body: prose(8) }));
    const before = page.documentElement.outerHTML;
    readOpenPage(page, URL_OF_PAGE, sentence(1), NOW);
    expect(page.documentElement.outerHTML).toBe(before);
  });

  test('that somebody writes into is read without what is written there', () => {
    const typed = `<div id="note"><p>${sentence(40)}</p></div>`;
    const page = parse(newsPage({ head: HEAD, body: `${prose(6)}${typed}` }));
    const textWith = (isTyped?: (element: Element) => boolean) => {
      const { page: found } = readOpenPage(page, URL_OF_PAGE, '', NOW, isTyped);
      return found.state === 'article' ? found.article.text : '';
    };
    expect(textWith()).toContain(sentence(40));
    const without = textWith((element) => element.id === 'note' || element.localName === 'nav');
    expect(without).toContain(sentence(6));
    expect(without).not.toContain(sentence(40));
  });

  test('that makes the reading fail throws nothing, and is not said to have no text', () => {
    const page = parse(newsPage({ head: HEAD }));
    // No page can do this to a document; a fault of ours could.
    Object.defineProperty(page, 'documentElement', { value: {} });
    expect(readOpenPage(page, URL_OF_PAGE, sentence(1), NOW)).toMatchObject({
      page: { state: 'none', reason: 'unreadable' },
      selected: null,
    });
  });

  test('that has names of its own in the place of a document’s or a form’s is read all the same', () => {
    const names = '<form name="querySelectorAll"><input name="parentNode"><button id="localName"></button></form>';
    const page = parse(newsPage({ head: HEAD, body: `${prose(6)}${names}<img name="cloneNode">` }));
    const before = page.documentElement.outerHTML;
    // As browsers do it; no DOM for Node does.
    const form = page.querySelector('form') as HTMLFormElement;
    const field = page.querySelector('input');
    for (const name of ['parentNode', 'getAttribute']) Object.defineProperty(form, name, { value: field });
    for (const name of ['querySelectorAll', 'cloneNode', 'contentType'])
      Object.defineProperty(page, name, { value: form, configurable: true });
    const { page: found, type } = readOpenPage(page, URL_OF_PAGE, '', NOW);
    expect(found).toMatchObject({ state: 'article', article: { publisher: 'The Harbor Post' } });
    expect(type).not.toBeInstanceOf(Object);
    expect(page.documentElement.outerHTML).toBe(before);
  });
});
