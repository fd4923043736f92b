import { browser } from 'wxt/browser';

/** A stretch of this script's work in a document: until the extension is gone, or a newer script or document takes over. */
export interface Life {
  /** Aborted at its end. */
  gone: AbortSignal;
  /** Looks whether the extension was removed, updated or switched off; then it ends. */
  check(): void;
}

const SLOT = Symbol.for('backstory.life');
const world = globalThis as { [SLOT]?: AbortController };

/**
 * Begins a life, and ends the one before it in this world, which no page can see into.
 *
 * An older version may be in a world of its own (Chromium), and nobody tells it of the update or removal: it looks when
 * the reader next does something, before it does anything itself. No event between the two: a page would hear it.
 */
export function beginLife(): Life {
  world[SLOT]?.abort();
  const end = new AbortController();
  world[SLOT] = end;
  const check = () => {
    if (browser.runtime?.id === undefined) end.abort();
  };
  for (const type of ['pointermove', 'pointerdown', 'keydown', 'visibilitychange'])
    window.addEventListener(type, check, { capture: true, passive: true, signal: end.signal });
  return { gone: end.signal, check };
}

/**
 * Calls back at once and each time the document gets another root element: `document.open()` takes away every listener
 * that a script has, in our worlds too, and a page may put another root in the place of the first. Observers stay.
 */
export function eachRoot(begin: () => void): void {
  let root = document.documentElement;
  begin();
  new MutationObserver(() => {
    if (document.documentElement === root) return;
    root = document.documentElement;
    if (root) begin();
  }).observe(document, { childList: true });
}
