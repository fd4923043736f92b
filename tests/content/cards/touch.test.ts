// @vitest-environment happy-dom
import '../../happy-dom.ts';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import type { Settings } from '../../../bridge/settings.ts';
import type { Cards } from '../../../entrypoints/content/cards/opener.ts';
import { onTouch } from '../../../entrypoints/content/cards/touch.ts';
import type { PageMention } from '../../../entrypoints/content/marks/mention.ts';
import type { PageText } from '../../../entrypoints/content/page/page-text.ts';

const MARKED = { topicId: 'marked' } as PageMention;
const PLAIN = { topicId: 'plain' } as PageMention;

/** What stands where, by the y of a tap. */
const AT: Record<number, PageMention> = { 10: MARKED, 50: PLAIN };

let listeners: Record<string, (event: unknown) => void>;
let shown: string[];
let settings: Partial<Settings>;

beforeEach(() => {
  listeners = {};
  shown = [];
  settings = { opens: 'hover', marks: 'first' };
  vi.stubGlobal('addEventListener', (type: string, listener: (event: unknown) => void) => {
    listeners[type] = listener;
  });
  const text = { mentionAt: (_, y) => AT[y] ?? null, isMarked: (mention) => mention === MARKED } as Partial<PageText>;
  const cards = { isOurs: () => false, show: ({ topicId }) => void shown.push(topicId) } as Partial<Cards>;
  onTouch(text as PageText, cards as Cards, () => settings as Settings, new AbortController().signal);
});

/** What opens by a gesture on an element, `y` px from the top. */
function opened(type: 'click' | 'contextmenu', tag: 'a' | 'p', y: number, pointerType = 'touch'): string[] {
  const element = document.createElement(tag);
  if (tag === 'a') element.setAttribute('href', '#');
  listeners[type]?.({ type, isTrusted: true, pointerType, clientX: 5, clientY: y, composedPath: () => [element] });
  return shown.splice(0);
}

describe('a tap', () => {
  test('on a marked name opens its card, a little beside it too', () => {
    expect(opened('click', 'p', 10)).toEqual(['marked']);
    expect(opened('click', 'p', 13)).toEqual([]);
    expect(opened('click', 'p', 15)).toEqual(['marked']);
    expect(opened('click', 'p', 5)).toEqual(['marked']);
  });

  test('on a name without a mark opens none, but where the reader wants no marks', () => {
    expect(opened('click', 'p', 50)).toEqual([]);
    settings = { ...settings, marks: 'approach' };
    expect(opened('click', 'p', 50)).toEqual(['plain']);
    settings = { ...settings, marks: 'none' };
    expect(opened('click', 'p', 50)).toEqual(['plain']);
  });

  test('on a link opens none: it follows the link', () => {
    expect(opened('click', 'a', 10)).toEqual([]);
  });

  test('opens none by a mouse, nor where cards never open', () => {
    expect(opened('click', 'p', 10, 'mouse')).toEqual([]);
    settings = { ...settings, opens: 'never' };
    expect(opened('click', 'p', 10)).toEqual([]);
  });
});

describe('a long press', () => {
  test('on a marked name in a link opens its card', () => {
    expect(opened('contextmenu', 'a', 10)).toEqual(['marked']);
    expect(opened('contextmenu', 'a', 50)).toEqual([]);
  });

  test('on plain text opens none: it selects a word', () => {
    expect(opened('contextmenu', 'p', 10)).toEqual([]);
  });
});
