// @vitest-environment happy-dom
import '../happy-dom.ts';
import { describe, expect, test } from 'vitest';
import { isReadable, mayName } from '../../entrypoints/start.content/worth.ts';

const may = (html: string) => {
  document.body.innerHTML = html;
  return mayName(document);
};

describe('a frame may name something', () => {
  test.each([
    ['a name', '<p>NATO</p>'],
    ['in a link far down', `${'<i></i>'.repeat(500)}<a>Iraq</a>`],
    ['figures', '<p>on 9/11</p>'],
    ['a script without capitals', '<p>北大西洋条約機構</p>'],
    ['an element that may get a tree of its own', '<x-late></x-late>'],
    ['more than is looked through', '<i></i>'.repeat(3000)],
  ])('%s', (_, html) => {
    expect(may(html)).toBe(true);
  });

  test('in an open shadow tree', () => {
    document.body.innerHTML = '<div></div>';
    (document.querySelector('div') as Element).attachShadow({ mode: 'open' });
    expect(mayName(document)).toBe(true);
  });
});

describe('a frame names nothing', () => {
  test.each([
    ['nothing', ''],
    ['scripts, styles and pictures', '<script type="text/plain">NATO</script><style>.NATO{}</style><img alt=NATO>'],
    ['small letters alone', '<p>and so on</p>'],
    ['one letter', '<p>X</p>'],
    ['what is typed', '<textarea>NATO</textarea><select><option>NATO</option></select>'],
    ['a card of ours', '<backstory-card>NATO</backstory-card>'],
  ])('%s', (_, html) => {
    expect(may(html)).toBe(false);
  });
});

test('documents of prose are read, others are not', () => {
  const html = document.implementation.createHTMLDocument('');
  expect(isReadable(html)).toBe(true);
  const xhtml = 'http://www.w3.org/1999/xhtml';
  const of = (contentType: string, namespaceURI: string) =>
    isReadable({ contentType, documentElement: { namespaceURI } } as unknown as Document);
  expect(of('text/plain', xhtml)).toBe(true);
  expect(of('application/xml', '')).toBe(false);
  expect(of('image/svg+xml', 'http://www.w3.org/2000/svg')).toBe(false);
  expect(of('text/html', '')).toBe(false);
});
