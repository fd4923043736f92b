import { boxOf, documentOf, findAll, isAttached, matches, openRootOf, parentOf, rootOf } from '../../bridge/dom.ts';
import { isOurOwn } from './shell.ts';
import { TELLS_SIGHT, watchSight } from './sight.ts';

/** What a page could change of how an element looks, and what it is as long as nobody has. */
const LOOKS: Record<string, string> = {
  display: 'block',
  position: 'fixed',
  visibility: 'visible',
  opacity: '1',
  filter: 'none',
  'backdrop-filter': 'none',
  'clip-path': 'none',
  'mask-image': 'none',
  'mix-blend-mode': 'normal',
  transform: 'none',
  translate: 'none',
  rotate: 'none',
  scale: 'none',
  perspective: 'none',
  'content-visibility': 'visible',
};

/** So many points each way are asked whether the card is on top there. */
const GRID = 5;

/** What paints above the card when it comes after it: everything that is in the browser's top layer. */
const TOP_LAYER = ':popover-open, :modal, :fullscreen';

/** A box that a page's shadow or outline may reach beyond by so much still counts as covering (px). */
const AROUND = 64;

/** What says something of how the host looks; other attributes are other extensions' business. */
const ATTRIBUTES = ['style', 'popover', 'inert', 'hidden'];

/** A transition of the whole page paints pictures of it over everything; browsers before 2025 know no such state. */
const TRANSITION = ':active-view-transition';
const hasTransitions = CSS.supports(`selector(${TRANSITION})`);

/** Watches over the host of a card: nobody but us may change, hide or cover it. */
export interface Guard {
  /** Makes a change of ours. */
  change(make: () => void): void;
  /** Whether a person sees the card as we have put it, as far as a script can tell. `takesPointer`: it should. */
  isSeen(takesPointer: boolean): Promise<boolean>;
  end(): void;
}

/**
 * Guards a host, the layer in its shadow root and what is in that; `broken` is called when somebody else has changed
 * their attributes or children, or taken the host elsewhere.
 */
export function createGuard(host: HTMLElement, shadow: ShadowRoot, layer: HTMLElement, broken: () => void): Guard {
  const parent = parentOf(host);
  if (!parent) throw new Error('A host that is guarded stands in a document');
  const page = documentOf(host);
  const view = page.defaultView ?? window;
  let isWhole = true;
  const sight = watchSight(layer);

  function breakUp(): void {
    if (!isWhole) return;
    isWhole = false;
    broken();
  }

  const observer = new MutationObserver(breakUp);
  observer.observe(host, { attributeFilter: ATTRIBUTES });
  observer.observe(shadow, { attributes: true, childList: true, subtree: true });
  // Whoever takes it out and puts it in again, even in the same place, takes it out of the top layer.
  const around = new MutationObserver(() => {
    if (parentOf(host) !== parent || !matches(layer, ':popover-open')) breakUp();
  });
  around.observe(parent, { childList: true });

  /** The card's look is what we made it. */
  function isPlain(): boolean {
    const style = view.getComputedStyle(layer);
    return Object.entries(LOOKS).every(([name, value]) => {
      const now = style.getPropertyValue(name);
      return now === '' || now === value;
    });
  }

  /** Nothing that takes the pointer lies over it. */
  function isOnTop(): boolean {
    const { left, top, width, height } = boxOf(layer);
    const root = rootOf(host) as Document | ShadowRoot;
    for (let i = 0; i < GRID * GRID; i++) {
      const x = left + (width * ((i % GRID) + 0.5)) / GRID;
      const y = top + (height * (Math.floor(i / GRID) + 0.5)) / GRID;
      if (x < 0 || y < 0 || x >= view.innerWidth || y >= view.innerHeight) continue;
      // Another card of ours has a guard of its own, and takes the pointer where it lies over this one.
      if (!isOurOwn(root.elementFromPoint(x, y))) return false;
    }
    return true;
  }

  /**
   * Nothing else in the top layer can lie over it, not even what lets the pointer through. Which came first nobody can
   * ask, so all count that are near; a modal dialog has a backdrop as large as the window.
   */
  function isTopmost(): boolean {
    const card = boxOf(layer);
    const covers = (element: Element): boolean => {
      if (isOurOwn(element) || element.contains(host)) return false;
      if (!matches(element, '[popover]')) return true;
      const backdrop = view.getComputedStyle(element, '::backdrop');
      if (backdrop.backgroundImage !== 'none' || !/rgba\(.*, 0\)|transparent/.test(backdrop.backgroundColor))
        return true;
      return [element, ...findAll(element, '*')].some((part) => {
        const { left, top, right, bottom } = boxOf(part);
        return (
          left - AROUND < card.right &&
          right + AROUND > card.left &&
          top - AROUND < card.bottom &&
          bottom + AROUND > card.top
        );
      });
    };
    return !rootsOf(page).some((root) => [...findAll(root, TOP_LAYER)].some(covers));
  }

  return {
    change(make) {
      if (observer.takeRecords().length > 0) breakUp();
      make();
      observer.takeRecords();
    },
    async isSeen(takesPointer) {
      if (observer.takeRecords().length > 0) breakUp();
      if (!isWhole || !isAttached(host) || parentOf(host) !== parent || !matches(layer, ':popover-open')) return false;
      if (hasTransitions && matches(page.documentElement, TRANSITION)) return false;
      if (!isPlain() || (takesPointer && !isOnTop())) return false;
      // Where the browser itself tells what can be seen, it knows better.
      return TELLS_SIGHT ? (await sight.isClear()) && isWhole : isTopmost();
    },
    end() {
      sight.end();
      observer.disconnect();
      around.disconnect();
    },
  };
}

/** A document and all shadow roots in it: Firefox lets extensions see the closed ones. */
function rootsOf(page: Document): (Document | ShadowRoot)[] {
  const roots: (Document | ShadowRoot)[] = [page];
  for (const root of roots) {
    for (const element of findAll(root, '*')) {
      const inside = (element as { openOrClosedShadowRoot?: ShadowRoot | null }).openOrClosedShadowRoot;
      const shadow = inside === undefined ? openRootOf(element) : inside;
      if (shadow) roots.push(shadow);
    }
  }
  return roots;
}
