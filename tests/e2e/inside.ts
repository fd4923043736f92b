import type { KeyInput, Page } from 'puppeteer-core';
import type { CommandName } from '../../bridge/messages.ts';
import { cardGone, hostOf, inCard } from './card.ts';
import type { Rig } from './harness.ts';
import { until } from './wait.ts';

/** Presses a keyboard shortcut, as far as a page notices: what the browser does with the keys is its own. */
export async function command(rig: Rig, name: CommandName): Promise<void> {
  await rig.browser.inExtension(async (api, name) => {
    const [tab] = await api.tabs.query({ active: true });
    await api.tabs.sendMessage(tab?.id ?? -1, { backstory: 'command', question: { name } }, { frameId: 0 });
  }, name);
}

/** Waits until an open card lets itself be clicked and has an element whose text or name begins so; gives its middle. */
export function placeOf(page: Page, selector: string, label: string): Promise<{ x: number; y: number }> {
  return until(`“${label}” in the card`, async () => {
    const host = await hostOf(page);
    if (!host?.isSolid) return null;
    const place = await inCard(
      page,
      (selector, label) => {
        const element = [...document.querySelectorAll(selector)].find((element) =>
          (element.getAttribute('aria-label') ?? element.textContent ?? '').trim().startsWith(label),
        );
        if (!element) return null;
        element.scrollIntoView({ block: 'nearest' });
        const { x, y, width, height } = element.getBoundingClientRect();
        return { x: x + width / 2, y: y + height / 2 };
      },
      selector,
      label,
    );
    return place && { x: host.x + place.x * host.zoom, y: host.y + place.y * host.zoom };
  });
}

/** A card that has moved takes no press for so long (ms), and a little more. */
const SETTLED_AFTER = 450;

/**
 * Moves the real pointer from where it is to something in the card, as a hand does, and clicks it. Whoever sees it move
 * meanwhile, for the card has grown or the page scrolled, follows it, and presses when it stands.
 */
export async function clickIn(page: Page, selector: string, label = ''): Promise<void> {
  let at = await placeOf(page, selector, label);
  for (;;) {
    await page.mouse.move(at.x, at.y, { steps: 12 });
    const now = await placeOf(page, selector, label);
    if (Math.hypot(now.x - at.x, now.y - at.y) < 2) break;
    at = now;
    await new Promise((resolve) => setTimeout(resolve, SETTLED_AFTER));
  }
  await page.mouse.click(at.x, at.y);
}

/** What of an open card has the focus. */
export interface Focused {
  /** Its role, or its tag. */
  role: string;
  /** The first words of its name or text. */
  text: string;
}

/** What in the card has the focus: its role or tag, and the first words of its text or name; `null` when nothing has. */
export async function focusIn(page: Page): Promise<Focused | null> {
  const isInside = await page.evaluate(() => document.activeElement?.localName === 'backstory-card');
  if (!isInside) return null;
  return inCard(page, () => {
    const active = document.activeElement;
    if (!active || active === document.body) return null;
    const text = (active.getAttribute('aria-label') ?? active.textContent ?? '').trim().slice(0, 40);
    return { role: active.getAttribute('role') ?? active.localName, text };
  });
}

/** Waits until something in the card has the focus whose role or tag is this one: it comes from another process. */
export function focused(page: Page, role: string): Promise<Focused> {
  return until(`the focus on ${role} in the card`, async () => {
    const focus = await focusIn(page);
    return focus?.role === role ? focus : null;
  });
}

/** Presses a key that moves the focus within the card or out of it, and waits until it has: what has it then. */
export async function moveFocus(page: Page, key: KeyInput): Promise<Focused | null> {
  await inCard(page, () => {
    (window as unknown as { before: Element | null }).before = document.activeElement;
  });
  const pressing = page.keyboard.press(key);
  // A frame that goes takes along the word that it got the key: then nobody waits for it, and it breaks off with the page.
  pressing.catch(() => undefined);
  const { now } = await until(`${key} to move the focus`, async () => {
    const isSame = await inCard(
      page,
      () => (window as unknown as { before: Element | null }).before === document.activeElement,
    );
    return isSame ? null : { now: await focusIn(page) };
  });
  if (now) await pressing;
  return now;
}

/** Presses a key that closes the card it is pressed in: a frame that goes may take along the word that it got the key. */
export async function pressAway(page: Page, key: KeyInput): Promise<void> {
  await Promise.race([page.keyboard.press(key), cardGone(page)]);
  await cardGone(page);
}
