import { boxOf, closest, tagOf } from '../../../bridge/dom.ts';
import { isTyped } from '../../../bridge/typed.ts';
import { NO_PROSE } from './tags.ts';

/** Smaller than this in one direction (px), a box shows nobody its text: it is meant for screen readers. */
const UNSEEN = 2;

/**
 * Whether an element's text can be seen now: displayed, not `visibility: hidden`, not squeezed into a dot for screen
 * readers only. Text that is merely scrolled away, transparent, or hidden from screen readers counts as seen.
 */
export function isShown(element: Element): boolean {
  // What is not the summary of closed details is hidden, and the details themselves are not.
  if (tagOf(element) === 'details' && !Element.prototype.hasAttribute.call(element, 'open')) return false;
  if (!Element.prototype.checkVisibility.call(element, { visibilityProperty: true })) return false;
  const { width, height } = boxOf(element);
  return (width >= UNSEEN && height >= UNSEEN) || getComputedStyle(element).display === 'contents';
}

/** Whether an element's text is prose of the page: no code, no field, no drawing. */
export const isProse = (element: Element): boolean => closest(element, NO_PROSE) === null && !isTyped(element);

/** Knows which of the watched elements are near the viewport. */
export interface Watcher {
  /** Tells when an element comes near the viewport, or is displayed there. */
  watch(element: Element): void;
  forget(element: Element): void;
  /** `undefined` until it is known. */
  isNear(element: Element): boolean | undefined;
  stop(): void;
}

/** Watches elements at no cost while nothing moves; `changed` gets those that came near, perhaps none. */
export function createWatcher(changed: (came: readonly Element[]) => void): Watcher {
  let near = new WeakMap<Element, boolean>();
  const observer = new IntersectionObserver(
    (entries) => {
      for (const { target, isIntersecting } of entries) near.set(target, isIntersecting);
      changed(entries.filter(({ isIntersecting }) => isIntersecting).map(({ target }) => target));
    },
    // One screen around the one that is seen, also in boxes that scroll (newer browsers only).
    { rootMargin: '100% 0%', scrollMargin: '100% 0%' } as IntersectionObserverInit,
  );
  return {
    watch: (element) => observer.observe(element),
    forget(element) {
      observer.unobserve(element);
      near.delete(element);
    },
    isNear: (element) => near.get(element),
    stop() {
      observer.disconnect();
      near = new WeakMap();
    },
  };
}
