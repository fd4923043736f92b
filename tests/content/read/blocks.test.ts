// @vitest-environment happy-dom
import '../../happy-dom.ts';

import { describe, expect, test } from 'vitest';
import { createBlockReader, OBJECT, type Reading } from '../../../entrypoints/content/read/blocks.ts';
import type { Block } from '../../../entrypoints/content/read/pieces.ts';
import { put } from '../fixture.ts';

/** Every block below the body, or as the reading has it. */
function blocks(reading: Partial<Reading> = {}): Block[] {
  const reader = createBlockReader({
    root: document.body,
    editable: new Set(),
    meet: () => undefined,
    expect: () => undefined,
    ...reading,
  });
  const found: Block[] = [];
  for (let block = reader.next(); block !== null; block = reader.next()) if (block) found.push(block);
  return found;
}

const texts = (html: string) => {
  put(html);
  return blocks().map(({ text }) => text);
};

describe('the text of a page, block by block', () => {
  test.each([
    ['a paragraph is a block', '<p>One</p><p>Two</p>', ['One', 'Two']],
    ['a line goes through inline elements', '<p>One <b>of</b> <i>two</i></p>', ['One of two']],
    ['text beside a block is one of its own', 'One<div>Two</div>three', ['One', 'Two', 'three']],
    ['a break is a line break', '<p>One<br>two</p>', ['One\ntwo']],
    ['a break and the markup behind it are one line break', '<p>One<br>\n  two</p>', ['One\n  two']],
    ['white space alone is no block', '<p> \n </p><p>One</p>', ['One']],
    ['an image stands in the line', '<p>One<img>two</p>', [`One${OBJECT}two`]],
    ['code is no prose', '<p>One <code>two</code> three</p>', [`One ${OBJECT} three`]],
    ['scripts and styles are nothing', '<p>One<script>two</script><style>three</style></p>', ['One']],
    [
      "a footnote's number is not of the word before it",
      '<p>Iran<sup>1</sup> said</p>',
      [`Iran${OBJECT}1${OBJECT} said`],
    ],
    ['a raised letter is', '<p>M<sup>r</sup> Bean</p>', [`Mr${OBJECT} Bean`]],
  ])('%s', (_, html, expected) => {
    expect(texts(html)).toEqual(expected);
  });

  test('names the nearest block element, or the root', () => {
    const id = put('One<section id=s><span>Two</span></section>');
    expect(blocks().map(({ element }) => element)).toEqual([document.body, id('s')]);
  });

  test('knows the text nodes of a block, and where each begins', () => {
    put('<p>One <b>two</b><br>three</p>');
    const [block] = blocks();
    expect(block?.pieces.map(({ node, from, at }) => [node.data, from, at])).toEqual([
      ['One ', 0, 0],
      ['two', 0, 4],
      ['three', 0, 8],
    ]);
  });

  test('cuts what is too long for one message where there is white space, and loses nothing', () => {
    const word = 'abcdefghi ';
    const id = put('<p id=p></p>');
    for (let i = 0; i < 3; i++) id('p').append(word.repeat(3000));
    const found = blocks();
    expect(found.length).toBeGreaterThan(2);
    expect(found.every(({ text }) => text.length <= 32_768)).toBe(true);
    expect(found.map(({ text }) => text).join('')).toBe(word.repeat(9000));
    for (const { text, pieces } of found) {
      for (const [index, { node, from, at }] of pieces.entries()) {
        const end = pieces[index + 1]?.at ?? text.length;
        expect(node.data.startsWith(text.slice(at, end), from)).toBe(true);
      }
    }
  });

  test('begins where it is told to', () => {
    const id = put('<p>One</p><p>Two <b id=b>three</b></p><p>four</p>');
    expect(blocks({ from: id('b').firstChild as Node }).map(({ text }) => text)).toEqual(['three', 'four']);
  });
});

describe('what is not read', () => {
  test('is where a person writes', () => {
    const id = put('<p>One <span id=e>two</span> three</p>');
    expect(blocks({ editable: new Set([id('e')]) }).map(({ text }) => text)).toEqual([`One ${OBJECT} three`]);
  });

  test('is what can be written into, whatever makes it so', () => {
    const id = put('<p id=p>One</p><p>Two</p>');
    Object.defineProperty(id('p'), 'contentEditable', { value: 'true' });
    id('p').setAttribute('contenteditable', 'true');
    expect(blocks().map(({ text }) => text)).toEqual(['Two']);
  });
});

test('tells of open shadow roots and of elements that may get one, and enters none', () => {
  const id = put('<p>One</p><div id=host></div><x-late id=late></x-late>');
  const root = id('host').attachShadow({ mode: 'open' });
  root.innerHTML = '<p>Inside</p>';
  const met: Node[] = [];
  const expected: Node[] = [];
  const found = blocks({ meet: (root) => void met.push(root), expect: (element) => void expected.push(element) });
  expect(found.map(({ text }) => text)).toEqual(['One']);
  expect(met).toEqual([root]);
  expect(expected).toEqual([id('late')]);
});
