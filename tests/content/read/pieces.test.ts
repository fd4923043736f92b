// @vitest-environment happy-dom
import '../../happy-dom.ts';

import { expect, test } from 'vitest';
import { type Block, indexAt, nodesIn, rangeIn, stillSays } from '../../../entrypoints/content/read/pieces.ts';
import { put } from '../fixture.ts';

/** "One two three" in three text nodes, the second of which begins before the block does. */
function block(): Block & { nodes: [Text, Text, Text] } {
  const id = put('<p>One <b id=b>a two</b> <i id=i>three</i></p>');
  const nodes: [Text, Text, Text] = [
    id('b').previousSibling as Text,
    id('b').firstChild as Text,
    id('i').firstChild as Text,
  ];
  const pieces = [
    { node: nodes[0], from: 0, at: 0 },
    { node: nodes[1], from: 2, at: 4 },
    { node: nodes[2], from: 0, at: 8 },
  ];
  return { text: 'One two three', pieces, element: document.body, nodes };
}

test.each([
  [0, 0],
  [3, 0],
  [4, 1],
  [7, 1],
  [8, 2],
  [12, 2],
])('offset %i is in piece %i', (offset, index) => {
  expect(indexAt(block().pieces, offset)).toBe(index);
});

test('a range begins and ends in the text nodes that hold its first and last letter', () => {
  const made = block();
  const [one, two, three] = made.nodes;
  expect(rangeIn(made, 4, 13)).toMatchObject({
    startContainer: two,
    startOffset: 2,
    endContainer: three,
    endOffset: 5,
  });
  // The end of a node, not the beginning of the next.
  expect(rangeIn(made, 0, 4)).toMatchObject({ startContainer: one, startOffset: 0, endContainer: one, endOffset: 4 });
});

test('its nodes are all from the first to the last', () => {
  const made = block();
  expect(nodesIn(made, 1, 9)).toEqual(made.nodes);
  expect(nodesIn(made, 4, 7)).toEqual([made.nodes[1]]);
});

test('it still says what it said until the text changes there, or leaves the page', () => {
  const made = block();
  expect(stillSays(made, 0, 13)).toBe(true);
  made.nodes[1].data = 'a six';
  expect(stillSays(made, 0, 3)).toBe(true);
  expect(stillSays(made, 4, 7)).toBe(false);
  expect(stillSays(made, 0, 13)).toBe(false);
  made.nodes[2].remove();
  expect(stillSays(made, 8, 13)).toBe(false);
});
