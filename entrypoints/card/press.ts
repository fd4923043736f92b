import type { Line } from './claim.ts';

/** The script around the frame answers within some frames; without its word nothing is done (ms). */
const ANSWER_WITHIN = 1000;

/** Decides which presses count. */
export interface PressGate {
  /** The script around the frame has said whether the card could be seen at a press. */
  decide(id: number, isSeen: boolean): void;
  /** Whether the card could be seen when the pointer last went down. */
  wasSeen(): Promise<boolean>;
}

/**
 * Lets a press in the card do something only when a person made it and could see what they pressed: the script around
 * the frame says that nobody has changed, moved or covered it just now. A click waits for that, then goes on to what was
 * clicked; keys likewise.
 */
export function createPressGate(line: Line): PressGate {
  const asked = new Map<number, (isSeen: boolean) => void>();
  let id = 0;
  let passing = false;

  async function isSeen(byKey: boolean): Promise<boolean> {
    const mine = ++id;
    const seen = await new Promise<boolean>((resolve) => {
      asked.set(mine, resolve);
      setTimeout(resolve, ANSWER_WITHIN, false);
      line.tell({ say: 'press', id: mine, byKey });
    });
    asked.delete(mine);
    return seen;
  }

  /** What the script around the frame says of a press counts from when it goes down. */
  let down: Promise<boolean> | null = null;
  let latest = Promise.resolve(false);
  addEventListener(
    'pointerdown',
    ({ isTrusted }) => {
      down = isTrusted ? isSeen(false) : null;
      latest = down ?? Promise.resolve(false);
    },
    { capture: true },
  );

  addEventListener(
    'click',
    (event) => {
      if (passing) return;
      event.stopImmediatePropagation();
      event.preventDefault();
      const { target, isTrusted, detail } = event;
      if (!isTrusted || !target) return;
      // By keyboard there is no pointer to go down.
      const verdict = (detail === 0 ? null : down) ?? isSeen(detail === 0);
      down = null;
      verdict.then(
        (seen) => seen && pass(target, new MouseEvent('click', { bubbles: true, cancelable: true, detail })),
      );
    },
    { capture: true },
  );
  addEventListener(
    'keydown',
    (event) => {
      if (passing) return;
      const { target, isTrusted, key } = event;
      if (!isTrusted) event.stopImmediatePropagation();
      // What acts on Enter and space by itself and makes no click of them: names in running text, points in time.
      const isButton = target instanceof Element && target.localName !== 'button' && target.matches('[role="button"]');
      if (!isTrusted || !isButton || (key !== 'Enter' && key !== ' ')) return;
      event.stopImmediatePropagation();
      event.preventDefault();
      isSeen(true).then(
        (seen) => seen && pass(target, new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true })),
      );
    },
    { capture: true },
  );

  function pass(target: EventTarget, event: Event): void {
    passing = true;
    target.dispatchEvent(event);
    passing = false;
  }

  return { decide: (id, seen) => asked.get(id)?.(seen), wasSeen: () => latest };
}
