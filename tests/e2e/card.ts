import type { CDPSession, Frame, Page } from 'puppeteer-core';
import { type Place, until } from './wait.ts';

/** What a person reads in an open card. */
export interface CardView {
  /** Its accessible name. */
  name: string;
  /** All its text. */
  text: string;
  /** The text of each snippet. */
  snippets: string[];
  /** Whether it says that there is nothing on what is being read, and shows its snippets on a press only. */
  isFolded: boolean;
  /** Where the host element stands (CSS px of the viewport). */
  box: { x: number; y: number; width: number; height: number };
}

/** Whether a frame is that of a card which is shown; runs in the frame. */
const isShownCard = () =>
  /^(chrome|moz)-extension:.*\/card\.html$/.test(location.href) && document.querySelector('.backstory.shown') !== null;

/**
 * The frame of the open card in a page or a frame, or `null`. It is found by what it holds: Firefox's driver knows no
 * addresses of frames in closed shadow roots.
 */
export async function cardFrame(place: Place): Promise<Frame | null> {
  const frames = 'mainFrame' in place ? place.mainFrame().childFrames() : place.childFrames();
  for (const frame of frames) if (await frame.evaluate(isShownCard).catch(() => false)) return frame;
  return null;
}

/** Runs a function in the frame of the open card; `null` when there is none, or no longer. */
export async function inCard<T, A extends unknown[]>(
  place: Place,
  run: (...given: A) => T,
  ...given: A
): Promise<Awaited<T> | null> {
  const frame = await cardFrame(place);
  // A card that closes takes the answer away with it.
  return (frame?.evaluate(run as never, ...given) as Promise<Awaited<T>> | undefined)?.catch(() => null) ?? null;
}

/** Where the host element of the card that is shown stands (CSS px of the viewport), and how much its px are zoomed. */
export function hostOf(place: Place): Promise<(CardView['box'] & { zoom: number; isSolid: boolean }) | null> {
  return place.evaluate(() => {
    // A page may hide what it asks of its document behind names of its own.
    const hosts = [...Document.prototype.querySelectorAll.call(document, 'backstory-card')] as HTMLElement[];
    const host = hosts.find((host) => host.checkVisibility({ visibilityProperty: true }));
    if (!host) return null;
    const { x, y, width, height } = host.getBoundingClientRect();
    const isSolid = getComputedStyle(host).pointerEvents === 'auto';
    return { x, y, width, height, zoom: host.currentCSSZoom ?? 1, isSolid };
  });
}

/** The open card, or `null`. */
export async function readCard(place: Place): Promise<CardView | null> {
  const host = await hostOf(place);
  if (!host) return null;
  const { x, y, width, height } = host;
  const read = await inCard(place, () => {
    const dialog = document.querySelector<HTMLElement>('[role=dialog]');
    if (!dialog?.checkVisibility({ visibilityProperty: true })) return null;
    const labels = dialog.getAttribute('aria-labelledby')?.split(/\s+/) ?? [];
    const name =
      dialog.getAttribute('aria-label') ?? labels.map((id) => document.getElementById(id)?.textContent ?? '').join(' ');
    return {
      name: name.trim(),
      text: dialog.innerText,
      isFolded: dialog.querySelector('.nothing') !== null,
      snippets: [...dialog.querySelectorAll<HTMLElement>('article, [role=article]')].map((item) => item.innerText),
    };
  });
  return read && { ...read, box: { x, y, width, height } };
}

/** Waits for a card whose name ends with this topic's label, its snippets there or said to be nothing on the subject. */
export function cardFor(place: Place, label: string): Promise<CardView> {
  return until(`a card named “Backstory: ${label}”`, async () => {
    const card = await readCard(place);
    return card?.name === `Backstory: ${label}` && (card.snippets.length > 0 || card.isFolded) ? card : null;
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

/** The accessibility tree of the open card as Chromium hands it to screen readers; empty when no card is open. */
export async function accessibleNodes(page: Page): Promise<AccessibleNode[]> {
  // The frame of a card lives in a process of its own, and the driver has a session for it that it does not show.
  const client = ((await cardFrame(page)) as unknown as { client: CDPSession } | null)?.client;
  if (!client) return [];
  const { nodes } = await client.send('Accessibility.getFullAXTree');
  return nodes
    .filter((node) => !node.ignored)
    .map((node) => ({ role: String(node.role?.value ?? ''), name: String(node.name?.value ?? '') }));
}
