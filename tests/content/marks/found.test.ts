// @vitest-environment happy-dom
import '../../happy-dom.ts';
import { describe, expect, test, vi } from 'vitest';
import type { Mention } from '../../../engine/model/mention.ts';
import { createFound, createLooks, type Entry, entryOf, isSame } from '../../../entrypoints/content/marks/found.ts';
import type { Block } from '../../../entrypoints/content/read/pieces.ts';
import { put } from '../fixture.ts';

/** Everything is prose and can be seen. */
const looks = { isProse: () => true, isShown: () => true };

/** The first text of an element as a block. */
function blockOf(element: Element): Block {
  const node = element.firstChild as Text;
  return { text: node.data, pieces: [{ node, from: 0, at: 0 }], element };
}

function mention(block: Block, exact: string, topicId = exact): Mention {
  const start = block.text.indexOf(exact);
  return { topicId, exact, start, end: start + exact.length };
}

function entry(block: Block, exact: string): Entry {
  const made = entryOf(block, mention(block, exact), document.body, looks);
  if (!made) throw new Error(`${exact} is no prose`);
  return made;
}

describe('what is found', () => {
  test('stands in the order of the document, however it comes', () => {
    const id = put('<p id=a>One two</p><p id=b>three</p><p id=c>four</p>');
    const [a, b, c] = [id('a'), id('b'), id('c')].map(blockOf) as [Block, Block, Block];
    const found = createFound();
    for (const [block, exact] of [
      [c, 'four'],
      [a, 'two'],
      [b, 'three'],
      [a, 'One'],
    ] as const)
      found.add(entry(block, exact));
    expect(found.ordered.map(({ exact }) => exact)).toEqual(['One', 'two', 'three', 'four']);
  });

  test('is there once, also when its line is read twice', () => {
    const id = put('<p id=a>One two</p>');
    const found = createFound();
    found.add(entry(blockOf(id('a')), 'two'));
    found.add(entry(blockOf(id('a')), 'two'));
    expect(found.ordered).toHaveLength(1);
  });

  test('is known by the text nodes that it stands in, until it is taken out', () => {
    const id = put('<p id=a>One two</p>');
    const found = createFound();
    const [one, two] = ['One', 'two'].map((exact) => entry(blockOf(id('a')), exact)) as [Entry, Entry];
    found.add(one);
    found.add(two);
    const node = id('a').firstChild as Node;
    expect(found.at(node)).toEqual([one, two]);
    found.remove(new Set([one]));
    expect(found.at(node)).toEqual([two]);
    expect(found.ordered).toEqual([two]);
    found.clear();
    expect([found.at(node), found.ordered]).toEqual([[], []]);
  });

  test('in a part of a text that was cut is told apart from what is in the others', () => {
    const id = put('<p id=a>One two</p>');
    const block = blockOf(id('a'));
    const node = id('a').firstChild as Text;
    const found = createFound();
    const [one, two] = ['One', 'two'].map((exact) => entry(block, exact)) as [Entry, Entry];
    found.add(one);
    found.add(two);
    const first = { text: 'One ', pieces: [{ node, from: 0, at: 0 }], element: id('a') };
    const second = { text: 'two', pieces: [{ node, from: 4, at: 0 }], element: id('a') };
    expect([...found.within(first)]).toEqual([one]);
    expect([...found.within(second)]).toEqual([two]);
  });

  test('is stale once its text has changed or gone', () => {
    const id = put('<p id=a>One</p><p id=b>two</p><p id=c>three</p>');
    const found = createFound();
    for (const [name, exact] of [
      ['a', 'One'],
      ['b', 'two'],
      ['c', 'three'],
    ] as const)
      found.add(entry(blockOf(id(name)), exact));
    expect(found.stale().size).toBe(0);
    (id('a').firstChild as Text).data = 'Six';
    id('b').remove();
    expect([...found.stale()].map(({ exact }) => exact)).toEqual(['One', 'two']);
  });
});

test('what is found again is the same while topic, place and text are', () => {
  const id = put('<p id=a>One two</p>');
  const block = blockOf(id('a'));
  const one = entry(block, 'One');
  expect(isSame(one, block, mention(block, 'One'))).toBe(true);
  expect(isSame(one, block, mention(block, 'One', 'other'))).toBe(false);
  expect(isSame(one, block, mention(block, 'two', 'One'))).toBe(false);
  expect(isSame(one, { ...block, text: 'One six' }, mention(block, 'One'))).toBe(false);
});

test('what is no prose makes no entry: code, fields, drawings, and what can be written into', () => {
  const id = put('<p id=p>One</p><code id=code>One</code><div role=textbox><p id=box>One</p></div>');
  const looks = { ...createLooks(), isShown: () => true };
  const makesEntry = (name: string) =>
    entryOf(blockOf(id(name)), mention(blockOf(id(name)), 'One'), document.body, looks) !== null;
  expect(['p', 'code', 'box'].filter(makesEntry)).toEqual(['p']);
});

test('an element is looked at once', () => {
  const id = put('<code id=a>One</code>');
  const looks = createLooks();
  const closest = vi.spyOn(Element.prototype, 'closest');
  expect([looks.isProse(id('a')), looks.isProse(id('a'))]).toEqual([false, false]);
  expect(closest).toHaveBeenCalledTimes(1);
  closest.mockRestore();
});
