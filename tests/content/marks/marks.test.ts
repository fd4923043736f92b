// @vitest-environment happy-dom
import '../../happy-dom.ts';
import { beforeEach, describe, expect, test } from 'vitest';
import type { Entry } from '../../../entrypoints/content/marks/found.ts';
import { choose, createMarks, type Marks, removeLeftMarks } from '../../../entrypoints/content/marks/marks.ts';
import { atOnce, put } from '../fixture.ts';

/** A mention that only has what marks look at. */
function entry(topicId: string, section: Node = document.body, shown = true): Entry {
  return { topicId, section, shown, element: document.body, range: new StaticRange(RANGE) } as unknown as Entry;
}
const RANGE = { startContainer: document.body, startOffset: 0, endContainer: document.body, endOffset: 0 };

let marks: Marks;
let styled: boolean[];
let frames: number;

beforeEach(() => {
  put('<p>x</p>');
  CSS.highlights.clear();
  styled = [];
  frames = 0;
  const slices = { ...atOnce, afterFrame: async () => void frames++ };
  marks = createMarks(
    slices,
    (needed) => styled.push(needed),
    (error) => {
      throw error;
    },
  );
});

const painted = (name = 'backstory-mention') => [...((CSS.highlights.get(name) ?? []) as Iterable<AbstractRange>)];

describe('what is marked', () => {
  const other = document.createElement('section');
  const all = [entry('a'), entry('a'), entry('b'), entry('a', other), entry('c', other, false)];
  const [first, , second, third] = all as [Entry, Entry, Entry, Entry];

  test.each([
    ['first' as const, [first, second, third]],
    ['all' as const, all.slice(0, 4)],
    ['none' as const, []],
    ['approach' as const, []],
  ])('%s', (mode, expected) => {
    expect([...choose(all, mode, null)]).toEqual(expected);
  });

  test('on approach is the one that is pointed at', () => {
    expect([...choose(all, 'approach', second)]).toEqual([second]);
  });

  test('is the first that can be seen', () => {
    const [hidden, seen] = [entry('a', document.body, false), entry('a')];
    expect([...choose([hidden, seen], 'first', null)]).toEqual([seen]);
  });
});

describe('what is painted', () => {
  test('comes and goes with what is shown', async () => {
    const [a, b] = [entry('a'), entry('b')];
    marks.show([a, b], 'all');
    expect(painted()).toEqual([a.range, b.range]);
    expect([marks.has(a), marks.has(b)]).toEqual([true, true]);
    marks.show([b], 'all');
    expect(painted()).toEqual([b.range]);
    marks.show([b], 'none');
    expect(CSS.highlights.has('backstory-mention')).toBe(false);
  });

  test('is spread over frames', async () => {
    const many = Array.from({ length: 60 }, (_, i) => entry(`t${i}`));
    marks.show(many, 'all');
    await Promise.resolve();
    await Promise.resolve();
    expect(painted()).toHaveLength(60);
    expect(frames).toBe(1);
  });

  test('stands out where it is pointed at', () => {
    const a = entry('a');
    marks.point(a);
    expect(painted('backstory-pointed')).toEqual([a.range]);
    marks.point(null);
    expect(CSS.highlights.has('backstory-pointed')).toBe(false);
  });
});

describe('styles are asked for', () => {
  test('when something is painted, and not before', () => {
    marks.show([entry('a')], 'none');
    marks.show([], 'all');
    expect(styled).not.toContain(true);
    marks.show([entry('a')], 'all');
    expect(styled.at(-1)).toBe(true);
  });

  test('until marks go off, and again for a card without marks', () => {
    const a = entry('a');
    marks.show([a], 'all');
    marks.show([a], 'none');
    expect(styled.at(-1)).toBe(false);
    marks.point(a);
    expect(styled.at(-1)).toBe(true);
    marks.clear();
    expect(styled.at(-1)).toBe(false);
  });

  test('and stay from one approach to the next', () => {
    const a = entry('a');
    marks.show([a], 'approach');
    marks.point(a);
    marks.show([a], 'approach');
    marks.point(null);
    marks.show([a], 'approach');
    expect(styled.at(-1)).toBe(true);
  });
});

describe('a newer version', () => {
  test('keeps its marks when the older one cleans up', () => {
    marks.show([entry('a')], 'all');
    const newer = new Highlight();
    CSS.highlights.set('backstory-mention', newer);
    marks.clear();
    expect(CSS.highlights.get('backstory-mention')).toBe(newer);
  });

  test('takes away what the older one has left', () => {
    marks.show([entry('a')], 'all');
    marks.point(entry('b'));
    removeLeftMarks();
    expect(CSS.highlights.size).toBe(0);
  });
});
