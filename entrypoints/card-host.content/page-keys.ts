import { isEditable, matches } from '../../bridge/dom.ts';
import { focusedIn } from './layer.ts';

/** What keys that the page would get do to the open card. */
export interface PageKeys {
  /** The host of the card that is shown; `null` when there is none. */
  host(): HTMLElement | null;
  /** Esc closes it. */
  dismiss(): void;
  /** Tab goes into it. */
  enter(): void;
}

/**
 * Lets Esc dismiss the open card and Tab go into it while the focus is on the page; `gone` ends it. Such a key is then
 * used up, as Esc is by the topmost of any popovers: but a field or control that has the focus may want Esc as well, and
 * only what does nothing with Tab but pass it on gives it to the card.
 */
export function onPageKeys({ host, dismiss, enter }: PageKeys, gone: AbortSignal): void {
  const listener = (event: KeyboardEvent) => {
    const { key, isTrusted, isComposing, shiftKey, altKey, ctrlKey, metaKey } = event;
    const element = host();
    if (!isTrusted || !element || event.composedPath().includes(element)) return;
    const focused = focusedIn(document);
    if (key === 'Escape') {
      dismiss();
      if (focused !== null) return;
    } else {
      if (key !== 'Tab' || isComposing || shiftKey || altKey || ctrlKey || metaKey) return;
      if (focused !== null && !isPassed(focused)) return;
      enter();
    }
    event.preventDefault();
    event.stopImmediatePropagation();
  };
  addEventListener('keydown', listener, { capture: true, signal: gone });
}

/** Whether Tab on an element means to go on from it: links and buttons, no fields, editors, or regions of a page's own. */
function isPassed(element: HTMLElement): boolean {
  return matches(element, 'a, area, button, summary') && !isEditable(element);
}
