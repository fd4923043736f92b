// @vitest-environment happy-dom
import '../../happy-dom.ts';

import { describe, expect, test, vi } from 'vitest';
import { createChanges, STORM, topmost } from '../../../entrypoints/content/read/changes.ts';
import { put } from '../fixture.ts';

/** A record as the browser makes them. */
const record = (fields: Partial<Record<keyof MutationRecord, unknown>>) =>
  ({
    type: 'childList',
    addedNodes: [],
    removedNodes: [],
    previousSibling: null,
    nextSibling: null,
    ...fields,
  }) as MutationRecord;

describe('what has changed', () => {
  test('is what was added and what was written over, once each', () => {
    const id = put('<p id=a>One</p><p id=b>two</p>');
    const changes = createChanges();
    const text = id('b').firstChild as Text;
    expect(changes.note([record({ target: document.body, addedNodes: [id('a')] })])).toBe(false);
    changes.note([record({ type: 'characterData', target: text }), record({ type: 'characterData', target: text })]);
    expect(changes.take()).toEqual([id('a'), text]);
    expect(changes.take()).toEqual([]);
  });

  test('is not what has left the page again, nor what is within something that changed', () => {
    const id = put('<div id=a><p id=b>One</p></div><p id=c>two</p>');
    const changes = createChanges();
    changes.note([record({ addedNodes: [id('b'), id('a'), id('c')] })]);
    id('c').remove();
    expect(changes.take()).toEqual([id('a')]);
  });

  test('is the text on both sides of what was removed, but no blocks', () => {
    const id = put('<p>One<b id=b>two</b></p><div id=d>three</div>');
    const left = id('b').previousSibling as Text;
    const changes = createChanges();
    changes.note([
      record({ removedNodes: [document.createElement('i')], previousSibling: left, nextSibling: id('d') }),
    ]);
    expect(changes.take()).toEqual([left]);
  });

  test('is everything once there is too much of it', () => {
    put('<p>One</p>');
    const changes = createChanges();
    const many = Array.from({ length: STORM }, () => record({ type: 'characterData', target: document.body }));
    expect(changes.note(many)).toBe(false);
    expect(changes.note(many.slice(0, 1))).toBe(true);
    expect(changes.take()).toBe('all');
    expect(changes.take()).toEqual([]);
  });

  test('is the parent, where more is added at once than is looked at one by one', () => {
    const id = put('<div id=d></div>');
    const added = Array.from({ length: STORM + 1 }, () => document.createElement('p'));
    const changes = createChanges();
    changes.note([record({ target: id('d'), addedNodes: added })]);
    expect(changes.take()).toEqual([id('d')]);
  });
});

test('the topmost are found through shadow roots', () => {
  const id = put('<div id=host></div><p id=p></p>');
  const root = id('host').attachShadow({ mode: 'open' });
  root.innerHTML = '<b>One</b>';
  const inside = root.firstChild as Node;
  expect(topmost(new Set<Node>([inside, id('host'), id('p')]))).toEqual([id('host'), id('p')]);
  expect(topmost(new Set<Node>([inside, root]))).toEqual([inside, root]);
});

test('whatever the nodes have around them in common is climbed once', () => {
  const deep = `${'<div>'.repeat(40)}<p id=p>${'<b>word </b>'.repeat(300)}</p>${'</div>'.repeat(40)}`;
  const id = put(deep);
  const texts = [...id('p').children].map((element) => element.firstChild as Text);
  const climbed = vi.spyOn(Map.prototype, 'set');
  const found = topmost(new Set<Node>(texts));
  const notes = climbed.mock.calls.length;
  climbed.mockRestore();
  expect(found).toEqual(texts);
  // Each element is noted when it is climbed from: 300 <b>, and what is around all of them.
  expect(notes).toBeGreaterThan(300);
  expect(notes).toBeLessThan(400);
  expect(topmost(new Set<Node>([...texts, id('p')]))).toEqual([id('p')]);
});
