import { focusedIn } from './layer.ts';

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
