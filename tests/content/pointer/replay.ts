import type { Box, Point } from '../../../bridge/card.ts';
import type { Settings } from '../../../bridge/settings.ts';
import { START, step } from '../../../entrypoints/content/pointer/hover.ts';
import type { HoverEvent, Over, Timer } from '../../../entrypoints/content/pointer/hover-words.ts';

/** Between two samples of a mouse (ms): 60 a second. */
const SAMPLE = 16;

/**
 * A page to move a pointer over: `A` and `B` stand in one line, `C` in the line below, right where A's card opens, and
 * `D` far down. Cards are 400 by 300 px, 6 px below their name, as on a real page.
 */
export const NAMES: Record<string, Box> = {
  A: { left: 100, top: 100, right: 180, bottom: 120 },
  B: { left: 300, top: 100, right: 380, bottom: 120 },
  C: { left: 140, top: 130, right: 220, bottom: 150 },
  D: { left: 100, top: 700, right: 180, bottom: 720 },
};

const inside = (x: number, y: number, box: Box) => x >= box.left && x <= box.right && y >= box.top && y <= box.bottom;

/** Replays a pointer against the machine on a clock of its own; `log` has what the machine did. */
export function replay(settings: Partial<Pick<Settings, 'opens' | 'delay'>> = {}) {
  const options = { opens: 'hover' as const, delay: 300, ...settings };
  const log: string[] = [];
  const timers = new Map<Timer, number>();
  let hover = START;
  let now = 1000;
  let at: Point = { x: 600, y: 600 };
  let shown: string | null = null;
  let card: Box | null = null;
  let solid = true;
  let busy = false;
  let key = false;
  let scrolled = 0;

  function nameAt(x: number, y: number): string | null {
    return Object.entries(NAMES).find(([, box]) => inside(x, y + scrolled, box))?.[0] ?? null;
  }

  function over(x: number, y: number): Over {
    if (card && inside(x, y, card)) return { on: 'card' };
    const mention = nameAt(x, y);
    return mention === null ? { on: 'page' } : { on: 'mention', mention };
  }

  function cardOf(name: string): Box {
    const { left, bottom } = NAMES[name] as Box;
    const top = bottom - scrolled + 6;
    return { left: left - 16, top, right: left + 384, bottom: top + 300 };
  }

  function send(event: HoverEvent): void {
    const result = step(hover, event, options);
    hover = result.hover;
    for (const effect of result.effects) {
      switch (effect.do) {
        case 'start':
          timers.set(effect.timer, now + effect.ms);
          break;
        case 'cancel':
          timers.delete(effect.timer);
          break;
        case 'ask':
          log.push(`ask ${effect.mention}`);
          break;
        case 'open':
          shown = effect.mention;
          card = cardOf(effect.mention);
          solid = !effect.ghost;
          log.push(`open ${effect.mention}`);
          break;
        case 'solid':
          solid = true;
          break;
        case 'close':
          log.push(`close ${shown}`);
          shown = null;
          card = null;
          break;
      }
    }
  }

  /** Lets time pass, ringing each timer when it is due. */
  function wait(ms: number): void {
    const end = now + ms;
    for (;;) {
      const due = [...timers].filter(([, time]) => time <= end).sort((a, b) => a[1] - b[1])[0];
      if (!due) break;
      const [timer, time] = due;
      timers.delete(timer);
      now = Math.max(now, time);
      send({ type: 'timer', timer });
    }
    now = end;
  }

  function moveTo(x: number, y: number): void {
    at = { x, y };
    send({ type: 'move', x, y, at: now, over: over(x, y), busy, key, card });
  }

  const pointer = {
    log,
    /** The name whose card is open. */
    get shown() {
      return shown;
    },
    /** Whether the card catches the pointer. */
    get solid() {
      return solid;
    },
    get state() {
      return hover.state;
    },
    get card() {
      return card;
    },
    wait(ms: number) {
      wait(ms);
      return pointer;
    },
    /** Moves in a straight line in so many ms, a sample every 16. */
    go(x: number, y: number, ms: number) {
      const { x: fromX, y: fromY } = at;
      const steps = Math.max(1, Math.round(ms / SAMPLE));
      for (let i = 1; i <= steps; i++) {
        wait(SAMPLE);
        moveTo(fromX + ((x - fromX) * i) / steps, fromY + ((y - fromY) * i) / steps);
      }
      return pointer;
    },
    /** Jumps there in one sample, slow or fast by `ms` since the last. */
    jump(x: number, y: number, ms = 100) {
      wait(ms);
      moveTo(x, y);
      return pointer;
    },
    /** Comes from afar and rests on a name, as a hand does, until its card is open and solid. */
    openOn(name: string) {
      const { left, right, top, bottom } = NAMES[name] as Box;
      const x = (left + right) / 2;
      const y = (top + bottom) / 2 - scrolled;
      return pointer
        .jump(x + 40, y - 30)
        .go(x, y, 160)
        .wait(700);
    },
    press() {
      send({ type: 'press', over: over(at.x, at.y) });
      busy = true;
      return pointer;
    },
    release() {
      busy = false;
      return pointer;
    },
    click() {
      pointer.press().release();
      if (over(at.x, at.y).on !== 'card') send({ type: 'click', over: over(at.x, at.y) });
      return pointer;
    },
    keyDown() {
      key = true;
      send({ type: 'key' });
      return pointer;
    },
    keyUp() {
      key = false;
      return pointer;
    },
    /** The page moves up under a pointer that stays; browsers then tell of a move that is none. */
    scroll(by: number) {
      scrolled += by;
      send({ type: 'scroll' });
      if (shown) card = cardOf(shown);
      moveTo(at.x, at.y);
      return pointer;
    },
    type() {
      send({ type: 'typing' });
      return pointer;
    },
    away() {
      send({ type: 'away' });
      return pointer;
    },
    escape() {
      send({ type: 'dismiss' });
      return pointer;
    },
    show(name: string) {
      send({ type: 'show', mention: name });
      return pointer;
    },
    hold(pinned: boolean, focused: boolean) {
      send({ type: 'hold', pinned, focused });
      return pointer;
    },
    /** The card turned to another topic and is as high as this now. */
    resize(height: number) {
      if (card) card = { ...card, bottom: card.top + height };
      return pointer;
    },
  };
  return pointer;
}
