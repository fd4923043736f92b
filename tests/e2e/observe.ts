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
  /** Names of the page's globals, and how many style sheets of either sort it has. */
  globals: string[];
  sheets: [number, number];
}

/** What happened on a page since it began, our card left out. */
export interface History {
  /** Changes of the tree by kind and element. */
  mutations: Record<string, number>;
  /** What the page's own listeners could hear, in order; the same thing twice in a row counts once. */
  events: string[];
  /** The browser's own sum (Chromium), 0 elsewhere. */
  shift: number;
}

interface Diary {
  mutations: Record<string, number>;
  events: string[];
  shift: number;
}

/** Runs in the page before any script of its own. */
function keepDiary(): void {
  const diary: Diary = { mutations: {}, events: [], shift: 0 };
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
  const types =
    'focusin focusout keydown keyup beforeinput input change click mousedown mouseup pointerdown pointerup ' +
    'contextmenu wheel resize error unhandledrejection securitypolicyviolation message storage popstate hashchange ' +
    'fullscreenchange beforetoggle toggle visibilitychange pagehide pageshow slotchange scrollend';
  for (const type of types.split(' '))
    window.addEventListener(
      type,
      (event) => {
        if (isCard(event.target)) return;
        const line = `${type} ${nameOf(event.target)}`;
        if (diary.events.at(-1) !== line) diary.events.push(line);
      },
      { capture: true, passive: true },
    );
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
  return page.evaluate(() => (window as unknown as { __diary: Diary }).__diary);
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
      sheets: [document.styleSheets.length, document.adoptedStyleSheets.length] as [number, number],
    };
  });
}
