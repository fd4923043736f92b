import { enterStops, moveInStop, tabbable } from './stops.ts';

/** What the keyboard does inside the card. */
export interface CardKeys {
  /** Esc: the reader wants out, and back to where the focus was. */
  leave(): void;
  /** Tab past either end. */
  pass(step: 1 | -1): void;
  /** With the shift key: moves the card, if it is pinned; whether it has. */
  move(key: string): boolean;
  back(): void;
  forward(): void;
  /** The focus came in, went out or moved. */
  focusChanged(): void;
}

/** Listens to keys and focus inside the card, for as long as its page lives. */
export function listenInside(root: HTMLElement, keys: CardKeys): void {
  addEventListener('keydown', (event) => pressInCard(event, root, keys));
  // A click on a button leaves the focus, and a half-typed word, where they were.
  root.addEventListener('mousedown', (event) => {
    if ((event.target as Element).closest('button, [role="button"]')) event.preventDefault();
  });
  root.addEventListener('focusin', ({ target }) => {
    enterStops(root, target as Element);
    keys.focusChanged();
  });
  // The focus is between two places then; a moment later it is in the next.
  root.addEventListener('focusout', () => queueMicrotask(keys.focusChanged));
}

/** Handles a key pressed in the card; what it uses does nothing else. */
function pressInCard(event: KeyboardEvent, root: HTMLElement, keys: CardKeys): void {
  if (!event.isTrusted || event.isComposing || event.ctrlKey || event.metaKey) return;
  if (event.altKey && event.key !== 'ArrowLeft' && event.key !== 'ArrowRight') return;
  if (use(event, root, keys)) event.preventDefault();
}

function use(event: KeyboardEvent, root: HTMLElement, keys: CardKeys): boolean {
  if (event.shiftKey && !event.altKey && keys.move(event.key)) return true;
  switch (event.key) {
    case 'Escape':
      keys.leave();
      return true;
    case 'Tab': {
      // The host stands at the end of the page around it, where the next stop would be the browser's own bars.
      const stops = tabbable(root);
      const active = document.activeElement;
      const edge = event.shiftKey ? stops[0] : stops[stops.length - 1];
      const isOut = active === edge || (event.shiftKey && active?.getAttribute('role') === 'dialog');
      if (isOut) keys.pass(event.shiftKey ? -1 : 1);
      return isOut;
    }
    case 'ArrowDown':
    case 'j':
      return !event.altKey && toSnippet(root, 1);
    case 'ArrowUp':
    case 'k':
      return !event.altKey && toSnippet(root, -1);
    case 'ArrowLeft':
      if (!event.altKey) return moveInStop(root, root.dir === 'rtl' ? 1 : -1);
      keys.back();
      return true;
    case 'ArrowRight':
      if (!event.altKey) return moveInStop(root, root.dir === 'rtl' ? -1 : 1);
      keys.forward();
      return true;
    default:
      return false;
  }
}

/** Moves the focus to the next snippet, from wherever in the card it is; past the ends it stays and the card scrolls. */
function toSnippet(root: HTMLElement, step: 1 | -1): boolean {
  const snippets = [...root.querySelectorAll<HTMLElement>('article')];
  const active = document.activeElement;
  const inside = snippets.findIndex((snippet) => snippet.contains(active));
  const isBefore = (snippet: HTMLElement) =>
    active !== null && (active.compareDocumentPosition(snippet) & Node.DOCUMENT_POSITION_PRECEDING) !== 0;
  const from = inside >= 0 ? inside : snippets.filter(isBefore).length - (step === 1 ? 1 : 0);
  const next = snippets[from + step];
  next?.focus();
  return next !== undefined;
}
