import type { Page } from 'puppeteer-core';
import { type Place, until } from './wait.ts';

/** What a person reads in an open card. */
export interface CardView {
  /** Its accessible name. */
  name: string;
  /** All its text. */
  text: string;
  /** The text of each snippet. */
  snippets: string[];
  /** Where the host element stands (CSS px of the viewport). */
  box: { x: number; y: number; width: number; height: number };
}

/** The open card of a test build, or `null`. It is read through its shadow root, which only that build leaves open. */
export function readCard(place: Place): Promise<CardView | null> {
  return place.evaluate(() => {
    const root = document.querySelector('backstory-card')?.shadowRoot;
    const dialog = root?.querySelector<HTMLElement>('[role=dialog]');
    if (!root || !dialog?.checkVisibility({ visibilityProperty: true })) return null;
    const labels = dialog.getAttribute('aria-labelledby')?.split(/\s+/) ?? [];
    const name =
      dialog.getAttribute('aria-label') ?? labels.map((id) => root.getElementById(id)?.textContent ?? '').join(' ');
    const { x, y, width, height } = dialog.getBoundingClientRect();
    return {
      name: name.trim(),
      text: dialog.innerText,
      snippets: [...dialog.querySelectorAll<HTMLElement>('article, [role=article]')].map((item) => item.innerText),
      box: { x, y, width, height },
    };
  });
}

/** Waits for a card whose name ends with this topic's label, its snippets there. */
export function cardFor(place: Place, label: string): Promise<CardView> {
  return until(`a card named “Backstory: ${label}”`, async () => {
    const card = await readCard(place);
    return card?.name === `Backstory: ${label}` && card.snippets.length > 0 ? card : null;
  });
}

/** Waits until no card is open and its host element is gone from the document. */
export async function cardGone(place: Place): Promise<void> {
  await until('the card to be gone', () => place.evaluate(() => !document.querySelector('backstory-card')));
}

/** The texts under our highlight, in the order of the document; those of shadow trees in no order. */
export function marks(place: Place): Promise<string[]> {
  return place.evaluate(() => {
    const ranges = [...((CSS.highlights.get('backstory-mention') ?? []) as Iterable<AbstractRange>)].map((mark) => {
      const range = document.createRange();
      range.setStart(mark.startContainer, mark.startOffset);
      range.setEnd(mark.endContainer, mark.endOffset);
      return range;
    });
    const tree = ({ startContainer }: Range) => startContainer.getRootNode();
    return ranges
      .sort((a, b) => (tree(a) === tree(b) ? a.compareBoundaryPoints(Range.START_TO_START, b) : 0))
      .map((range) => range.toString());
  });
}

/** Waits until the page has been read and has this many marks or more. */
export function marked(place: Place, atLeast = 1): Promise<string[]> {
  return until(`${atLeast} marks`, async () => {
    const found = await marks(place);
    return found.length >= atLeast ? found : null;
  });
}

/** A node of the accessibility tree that has something to say. */
export interface AccessibleNode {
  role: string;
  name: string;
}

/** The accessibility tree as Chromium hands it to screen readers: it pierces the closed root of the real build. */
export async function accessibleNodes(page: Page): Promise<AccessibleNode[]> {
  const cdp = await page.createCDPSession();
  try {
    const { nodes } = await cdp.send('Accessibility.getFullAXTree');
    return nodes
      .filter((node) => !node.ignored)
      .map((node) => ({ role: String(node.role?.value ?? ''), name: String(node.name?.value ?? '') }));
  } finally {
    await cdp.detach();
  }
}
