import type { Box, Point } from '../../../bridge/card.ts';
import { boxOf, closest, isEditable, matches } from '../../../bridge/dom.ts';
import type { Settings } from '../../../bridge/settings.ts';
import { START, step } from './hover.ts';
import type { Hover, HoverEffect, HoverEvent, Over, Timer } from './hover-words.ts';

/** What the pointer's machine is to be told of the page, and what it has done. */
export interface PointerNeeds {
  settings(): Settings;
  /** The key of the mention under a point, if any. */
  mentionAt(x: number, y: number): string | null;
  /** Where the card is (px), or `null` while there is none. */
  card(): Box | null;
  /** Whether an event comes from the card. */
  isOurs(event: Event): boolean;
  /** Whether the pointer is over the card, whose frame alone hears of it. */
  isOnCard(): boolean;
  ask(mention: string): void;
  /** What was asked for will not be wanted now. */
  forget(): void;
  open(mention: string, ghost: boolean): void;
  solid(): void;
  close(): void;
}

/** Feeds the hover machine with what the pointer does, and tells where it stands. */
export interface Pointer {
  send(event: HoverEvent): void;
  readonly hover: Hover;
  /** Where the pointer was last, or `null` before it first moved. */
  readonly point: Point | null;
}

/** The key that opens cards where the reader wants one: held, it does nothing else to a pointer that only hovers. */
const OPENING_KEY = 'Shift';
/** A tap's `contextmenu` and `click` say "touch" here; events of older engines without the field count as a mouse. */
export const isTouch = (event: Event): boolean => (event as PointerEvent).pointerType === 'touch';

/** Feeds the pointer's machine from the window's events and does what it says; `gone` ends it. */
export function createPointer(needs: PointerNeeds, gone: AbortSignal): Pointer {
  let hover = START;
  const timers = new Map<Timer, ReturnType<typeof setTimeout>>();
  let frame = 0;
  let latest: PointerEvent | null = null;

  function send(event: HoverEvent): void {
    const result = step(hover, event, needs.settings());
    hover = result.hover;
    for (const effect of result.effects) run(effect);
  }

  function run(effect: HoverEffect): void {
    switch (effect.do) {
      case 'start':
        clearTimeout(timers.get(effect.timer));
        timers.set(
          effect.timer,
          setTimeout(() => send({ type: 'timer', timer: effect.timer }), effect.ms),
        );
        return;
      case 'cancel':
        clearTimeout(timers.get(effect.timer));
        if (effect.timer === 'dwell') needs.forget();
        return;
      case 'ask':
        needs.ask(effect.mention);
        return;
      case 'open':
        needs.open(effect.mention, effect.ghost);
        return;
      case 'solid':
        needs.solid();
        return;
      case 'close':
        needs.close();
        return;
    }
  }

  function overAt(x: number, y: number): Over {
    const card = needs.card();
    // By its place and not by what the event hit: a card that still lets the pointer through counts as well.
    if (card && x >= card.left && x <= card.right && y >= card.top && y <= card.bottom) return { on: 'card' };
    const mention = needs.mentionAt(x, y);
    return mention === null ? { on: 'page' } : { on: 'mention', mention };
  }

  function flush(): void {
    frame = 0;
    const event = latest;
    latest = null;
    if (!event || gone.aborted) return;
    const { clientX: x, clientY: y } = event;
    send({
      type: 'move',
      x,
      y,
      at: event.timeStamp,
      over: overAt(x, y),
      busy: event.buttons !== 0,
      key: event.getModifierState(OPENING_KEY),
      card: needs.card(),
    });
  }

  const options = { capture: true, passive: true, signal: gone };
  const on = <K extends keyof WindowEventMap>(type: K, listener: (event: WindowEventMap[K]) => void) =>
    addEventListener(type, listener, options);

  on('pointermove', (event) => {
    if (!event.isTrusted || isTouch(event)) return;
    latest = event;
    // Hit-testing costs up to 2 ms on long pages: once a frame is as often as anyone can see.
    frame ||= requestAnimationFrame(flush);
  });
  on('pointerdown', (event) => {
    if (event.isTrusted) send({ type: 'press', over: needs.isOurs(event) ? { on: 'card' } : overOf(event) });
  });
  on('click', (event) => {
    if (!event.isTrusted || isTouch(event) || event.button !== 0 || needs.settings().opens !== 'click') return;
    if (needs.isOurs(event) || isControl(event) || !getSelection()?.isCollapsed) return;
    send({ type: 'click', over: overOf(event) });
  });
  on('scroll', (event) => {
    // Lazy loaders of pages send such events several times a second; nothing has moved then.
    if (!event.isTrusted) return;
    // Boxes that scroll by themselves, like tickers, move nothing under the pointer unless they hold it.
    const { point } = api;
    const box = event.target instanceof Element && point ? boxOf(event.target) : null;
    if (
      !box ||
      !point ||
      (point.x >= box.left && point.x <= box.right && point.y >= box.top && point.y <= box.bottom)
    ) {
      send({ type: 'scroll' });
    }
  });
  on('keydown', (event) => {
    if (!event.isTrusted || needs.isOurs(event)) return;
    if (event.key === OPENING_KEY && !isField(event)) send({ type: 'key' });
    else if (isField(event) && event.key.length === 1) send({ type: 'typing' });
  });
  const away = ({ isTrusted }: Event) => {
    if (!isTrusted) return;
    latest = null;
    if (needs.isOnCard()) return;
    send({ type: 'away' });
  };
  document.documentElement?.addEventListener('pointerleave', away, { passive: true, signal: gone });
  on('blur', (event) => {
    if (event.target === window) away(event);
  });
  gone.addEventListener('abort', () => {
    cancelAnimationFrame(frame);
    for (const timer of timers.values()) clearTimeout(timer);
  });

  function overOf(event: MouseEvent): Over {
    return overAt(event.clientX, event.clientY);
  }

  const api: Pointer = {
    send,
    get hover() {
      return hover;
    },
    get point() {
      return hover.last;
    },
  };
  return api;
}

/** Whether an event comes from a place where one types. */
function isField(event: Event): boolean {
  const [target] = event.composedPath();
  return (
    target instanceof HTMLElement &&
    (isEditable(target) || matches(target, 'input, textarea, select, [role="textbox"], [role="searchbox"]'))
  );
}

/** Whether an event's target does something of its own when clicked. */
export function isControl(event: Event): boolean {
  const [target] = event.composedPath();
  const element = target instanceof Element ? target : null;
  return (
    element !== null &&
    closest(
      element,
      'a[href], area, button, label, summary, input, select, textarea, [onclick], [role="button"], [role="link"], [role="tab"], [contenteditable]',
    ) !== null
  );
}
