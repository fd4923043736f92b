import { focusedIn } from './layer.ts';

/** What the keyboard does inside the card. */
export interface CardKeys {
  /** Esc, or Tab past either end: the reader wants out, and back to where the focus was. */
  leave(): void;
  back(): void;
  forward(): void;
  /** The focus came in, went out or moved. */
  focusChanged(): void;
}

/** Listens to keys and focus inside the card's shadow root, for as long as that lives. */
export function listenInside(shadow: ShadowRoot, keys: CardKeys): void {
  shadow.addEventListener('keydown', (event) => pressInCard(event as KeyboardEvent, shadow, keys));
  // A click on a button leaves the focus, and a half-typed word, where they were.
  shadow.addEventListener('mousedown', (event) => {
    if ((event.target as Element).closest('button, [role="button"]')) event.preventDefault();
  });
  shadow.addEventListener('focusin', keys.focusChanged);
  // The focus is between two places then; a moment later it is in the next.
  shadow.addEventListener('focusout', () => queueMicrotask(keys.focusChanged));
}

/**
 * Lets Esc dismiss the open card while the focus is on the page; `gone` ends it. The key is then used up, as it is by
 * the topmost of any popovers, but not in a field or control that has the focus and may want it as well.
 */
export function onEscape(host: () => HTMLElement | null, dismiss: () => void, gone: AbortSignal): void {
  const listener = (event: KeyboardEvent) => {
    const element = host();
    if (event.key !== 'Escape' || !event.isTrusted || !element || event.composedPath().includes(element)) return;
    dismiss();
    if (focusedIn(document) !== null) return;
    event.preventDefault();
    event.stopImmediatePropagation();
  };
  addEventListener('keydown', listener, { capture: true, signal: gone });
}

const TABBABLE = 'button, [role="button"], a[href], [tabindex="0"]';

/** Handles a key pressed inside the card's shadow root; what it uses goes no further. */
function pressInCard(event: KeyboardEvent, shadow: ShadowRoot, keys: CardKeys): void {
  if (event.isComposing || event.ctrlKey || event.metaKey) return;
  if (event.altKey && event.key !== 'ArrowLeft' && event.key !== 'ArrowRight') return;
  if (!use(event, shadow, keys)) return;
  event.preventDefault();
  event.stopPropagation();
}

function use(event: KeyboardEvent, shadow: ShadowRoot, keys: CardKeys): boolean {
  switch (event.key) {
    case 'Escape':
      keys.leave();
      return true;
    case 'Tab': {
      // The host stands at the document's end, where the next stop would be the browser's own bars.
      const stops = [...shadow.querySelectorAll<HTMLElement>(TABBABLE)];
      const active = shadow.activeElement;
      const edge = event.shiftKey ? stops[0] : stops[stops.length - 1];
      const isOut = active === edge || (event.shiftKey && active?.getAttribute('role') === 'dialog');
      if (isOut) keys.leave();
      return isOut;
    }
    case 'ArrowDown':
    case 'j':
      return !event.altKey && toSnippet(shadow, 1);
    case 'ArrowUp':
    case 'k':
      return !event.altKey && toSnippet(shadow, -1);
    case 'ArrowLeft':
      if (event.altKey) keys.back();
      return event.altKey;
    case 'ArrowRight':
      if (event.altKey) keys.forward();
      return event.altKey;
    default:
      return false;
  }
}

/** Moves the focus to the next snippet, from wherever in the card it is; past the ends it stays and the card scrolls. */
function toSnippet(shadow: ShadowRoot, step: 1 | -1): boolean {
  const snippets = [...shadow.querySelectorAll<HTMLElement>('article')];
  const active = shadow.activeElement;
  const inside = snippets.findIndex((snippet) => snippet.contains(active));
  const isBefore = (snippet: HTMLElement) =>
    active !== null && (active.compareDocumentPosition(snippet) & Node.DOCUMENT_POSITION_PRECEDING) !== 0;
  const from = inside >= 0 ? inside : snippets.filter(isBefore).length - (step === 1 ? 1 : 0);
  const next = snippets[from + step];
  next?.focus();
  return next !== undefined;
}
