import type { Page } from 'puppeteer-core';

/** What a page looks like from within, our card left out. */
export interface Snapshot {
  html: string;
  /** Tag and client rectangle of every element (whole CSS px). */
  boxes: string[];
  focus: string;
  /** Selected text, and the caret in a focused field. */
  selection: string;
  scroll: [number, number];
  /** Names of the page's globals. */
  globals: string[];
  /** The rules of every style sheet of either sort, of the document and of the open shadow trees in it. */
  sheets: string[];
}

/** What happened on a page since it began, our card left out. */
export interface History {
  /** Changes of the tree by kind and element. */
  mutations: Record<string, number>;
  /** What the page's own listeners could hear, in order; the same thing twice in a row counts once. */
  events: string[];
  /**
   * The same of what comes as often and as early as frames are drawn, each once and sorted: moves, scrolling, animations,
   * a changed selection, fonts, the focus of the window itself.
   */
  moves: string[];
  /** How often the page could hear something that our card has caused, by event. */
  card: Record<string, number>;
  /** The browser's own sum (Chromium), 0 elsewhere. */
  shift: number;
}

/** Runs in the page before any script of its own. */
function keepDiary(): void {
  const diary: History = { mutations: {}, events: [], moves: [], card: {}, shift: 0 };
  Object.defineProperty(window, '__diary', { value: diary });
  const isCard = (node: EventTarget | null) => node instanceof Element && node.localName === 'backstory-card';
  const nameOf = (target: EventTarget | null) =>
    target instanceof Element
      ? target.localName + (target.id && `#${target.id}`)
      : Object.prototype.toString.call(target);
  new MutationObserver((records) => {
    for (const { type, target, addedNodes, removedNodes, attributeName } of records) {
      const moved = [...addedNodes, ...removedNodes];
      if (isCard(target) || (moved.length > 0 && moved.every(isCard))) continue;
      const name = `${type} ${nameOf(target)} ${attributeName ?? ''}`;
      diary.mutations[name] = (diary.mutations[name] ?? 0) + 1;
    }
  }).observe(document, { subtree: true, childList: true, attributes: true, characterData: true });
  // All that the platform has: whatever an element, the document or the window has a handler for, in this browser …
  const types = new Set<string>();
  for (let owner of [
    window,
    document,
    document.createElement('video'),
    document.createElementNS('http://www.w3.org/2000/svg', 'svg'),
  ] as object[])
    for (; owner && owner !== Object.prototype; owner = Object.getPrototypeOf(owner))
      for (const name of Object.getOwnPropertyNames(owner)) if (/^on[a-z]/.test(name)) types.add(name.slice(2));
  // … and what has none.
  const bare =
    'focusin focusout DOMContentLoaded compositionstart compositionupdate compositionend textInput beforeinput slotchange ' +
    'contentvisibilityautostatechange securitypolicyviolation visibilitychange fullscreenchange beforetoggle toggle ' +
    'selectionchange pointerrawupdate touchstart touchmove touchend touchcancel webkitfullscreenchange DOMActivate ' +
    'DOMFocusIn DOMFocusOut DOMMouseScroll MozMousePixelScroll MozAfterPaint overflow underflow copy cut paste scrollsnapchange scrollsnapchanging';
  for (const type of bare.split(' ')) types.add(type);
  // What the machine's sensors say comes once, when it likes: it is no news of the page.
  for (const type of types) if (/^device(?:motion|orientation)/.test(type)) types.delete(type);
  const isMove =
    /^((pointer|mouse|touch|drag)(move|rawupdate|over|out|enter|leave)?|scroll|scrollend|selectionchange|pagereveal|transition\w+|animation\w+) |VisualViewport|FontFaceSet|^focus \[object /;
  const causedByCard = (event: Event) =>
    [
      event.target,
      ...event.composedPath(),
      ...['relatedTarget', 'originalTarget', 'explicitOriginalTarget', 'submitter'].map(
        (name) => (event as unknown as Record<string, EventTarget | null>)[name] ?? null,
      ),
    ].some(isCard);
  const hear = (event: Event) => {
    const { type, target } = event;
    if (causedByCard(event)) {
      diary.card[type] = (diary.card[type] ?? 0) + 1;
      return;
    }
    const line = `${type} ${nameOf(target)}`;
    if (isMove.test(line)) {
      if (!diary.moves.includes(line)) diary.moves.push(line);
      diary.moves.sort();
    } else if (diary.events.at(-1) !== line) diary.events.push(line);
  };
  const listen = () => {
    const options = { capture: true, passive: true };
    for (const type of types) window.addEventListener(type, hear, options);
    // What never comes by the window, and what does not happen in the tree.
    document.addEventListener('load', hear, options);
    for (const place of [window.visualViewport, document.fonts, screen.orientation] as (EventTarget | null)[])
      for (const type of ['resize', 'scroll', 'scrollend', 'loading', 'loadingdone', 'loadingerror', 'change'])
        place?.addEventListener(type, hear);
  };
  // As early as a script of the page can, and no earlier: a driver's script may come before those of extensions, which
  // hold the parser up. What is first in the document is there before any script of its own runs.
  new MutationObserver((_, observer) => {
    if (!document.documentElement?.firstChild) return;
    observer.disconnect();
    listen();
  }).observe(document, { childList: true, subtree: true });
  if (PerformanceObserver.supportedEntryTypes.includes('layout-shift'))
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) diary.shift += (entry as PerformanceEntry & { value: number }).value;
    }).observe({ type: 'layout-shift', buffered: true });
}

/** Starts to write down what happens on the next document of this page. */
export async function startDiary(page: Page): Promise<void> {
  await page.evaluateOnNewDocument(keepDiary);
}

/** What was written down since the page began. */
export function readDiary(page: Page): Promise<History> {
  return page.evaluate(() => (window as unknown as { __diary: History }).__diary);
}

/** What the page is now. */
export function takeSnapshot(page: Page): Promise<Snapshot> {
  return page.evaluate(() => {
    const copy = document.documentElement.cloneNode(true) as Element;
    for (const card of copy.querySelectorAll('backstory-card')) card.remove();
    const elements = [...document.querySelectorAll('*')].filter(({ localName }) => localName !== 'backstory-card');
    const active = document.activeElement;
    const field = active instanceof HTMLInputElement || active instanceof HTMLTextAreaElement ? active : null;
    const selection = getSelection();
    // By the prototype: a field of a form may be called so.
    const { get: shadowOf } = Object.getOwnPropertyDescriptor(Element.prototype, 'shadowRoot') as {
      get(): ShadowRoot | null;
    };
    const trees = [document, ...elements.flatMap((element) => shadowOf.call(element) ?? [])];
    const rulesOf = (sheet: CSSStyleSheet) => {
      try {
        return [...sheet.cssRules].map(({ cssText }) => cssText).join(' ');
      } catch {
        return 'of another origin';
      }
    };
    return {
      html: copy.outerHTML,
      boxes: elements.map((element) => {
        const { x, y, width, height } = Element.prototype.getBoundingClientRect.call(element);
        return `${element.localName} ${[x, y, width, height].map(Math.round).join(' ')}`;
      }),
      focus: active ? active.localName + (active.id && `#${active.id}`) : '',
      selection: `${selection?.toString()} ${selection?.anchorOffset} ${field?.selectionStart} ${field?.selectionEnd}`,
      scroll: [Math.round(scrollX), Math.round(scrollY)] as [number, number],
      globals: Object.getOwnPropertyNames(window).sort(),
      sheets: trees.flatMap(({ styleSheets, adoptedStyleSheets }) => [
        ...[...styleSheets].map((sheet) => `sheet ${rulesOf(sheet)}`),
        ...adoptedStyleSheets.map((sheet) => `adopted ${rulesOf(sheet)}`),
      ]),
    };
  });
}
