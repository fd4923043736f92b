// @vitest-environment happy-dom
import '../../happy-dom.ts';
import { describe, expect, test } from 'vitest';
import { createBlockReader } from '../../../entrypoints/content/read/blocks.ts';
import { createFurnitureJudge } from '../../../entrypoints/content/read/furniture.ts';
import type { Block } from '../../../entrypoints/content/read/pieces.ts';

/** The texts of a page that are no furniture. */
function read(html: string): string[] {
  document.body.innerHTML = html;
  const reader = createBlockReader({
    root: document.body,
    editable: new Set(),
    meet: () => undefined,
    expect: () => undefined,
  });
  const blocks: Block[] = [];
  for (let block = reader.next(); block !== null; block = reader.next()) if (block) blocks.push(block);
  const isFurniture = createFurnitureJudge();
  return blocks.filter((block) => !isFurniture(block)).map(({ text }) => text.trim());
}

/** A link as browsers lay it out; the DOM of these tests takes every element for a block. */
const inLine = (text: string) => `<a href="/x" style="display:inline">${text}</a>`;
const item = (text: string) => `<li><a href="/x">${text}</a></li>`;

describe('is no text', () => {
  test.each<[what: string, html: string]>([
    [
      'a menu, in whatever list it stands',
      `<nav><ul>${['Asia', 'Oder Delta', 'US & Canada'].map(item).join('')}</ul></nav>`,
    ],
    ['a menu in one line', `<nav>${['Asia', 'Oder Delta', 'Norland', 'Money', 'Sport'].map(inLine).join(' ')}</nav>`],
    ['a menu by what it says to screen readers', '<div role="navigation"><p>Oderland</p></div>'],
    ['the item of a menu that is open now, which is no link', '<nav><ul><li><b>Oderland</b></li></ul></nav>'],
    [
      'a label with the white space of its markup',
      `<nav><a href="/x">US & Oderland${' '.repeat(60)}<i>open</i></a></nav>`,
    ],
    ['a link at the top of the page', '<header><div><a href="/x">Oderland</a></div></header><article></article>'],
    ['a link at its bottom', '<main></main><footer><p><a href="/x">Oderland Edition</a></p></footer>'],
    ['a list of links with short labels', `<main><ul>${['Asia', 'Oderland', 'Money'].map(item).join('')}</ul></main>`],
  ])('%s', (_, html) => {
    expect(read(html)).toEqual([]);
  });
});

describe('is text', () => {
  test.each<[what: string, html: string, texts: string[]]>([
    ['a sentence', '<p>The talks in Oderland went on.</p>', ['The talks in Oderland went on.']],
    [
      'a headline in a menu',
      '<nav><ul><li><a href="/x">Will Oderland leave the treaty behind?</a></li></ul></nav>',
      ['Will Oderland leave the treaty behind?'],
    ],
    [
      'a line of a menu with a headline in it',
      `<nav>${['Asia', 'Will Oderland leave the treaty behind?'].map(inLine).join(' ')}</nav>`,
      ['Asia Will Oderland leave the treaty behind?'],
    ],
    ['a heading that is a link', '<main><h3><a href="/x">Oderland votes</a></h3></main>', ['Oderland votes']],
    ['the top of an article', '<article><header><p><a href="/x">Oderland</a></p></header></article>', ['Oderland']],
    [
      'a list with links and words',
      `<ul><li><a href="/x">Oderland</a> joined in May</li>${item('Asia')}</ul>`,
      ['Oderland joined in May', 'Asia'],
    ],
    [
      'a short list of names',
      '<ul><li>Oderland</li><li>Asia</li><li>Norland</li></ul>',
      ['Oderland', 'Asia', 'Norland'],
    ],
    [
      'a list of headlines',
      `<ul>${item('Ministers of Oderland resign one by one')}${item('Rain')}${item('Snow')}</ul>`,
      ['Ministers of Oderland resign one by one'],
    ],
    ['the cell of a table', '<table><tr><td>Oderland</td><td>14</td></tr></table>', ['Oderland', '14']],
    ['a label of a single link', '<p><a href="/x">Oderland</a></p>', ['Oderland']],
  ])('%s', (_, html, texts) => {
    expect(read(html)).toEqual(texts);
  });
});
