import { ask } from '../../bridge/messages.ts';
import type { Line } from './claim.ts';

/** A pointer that has gone less far with its button down has pressed, not dragged (px). */
const FAR = 4;

/** What the arrows do: a step each way. */
const STEPS: Record<string, [x: number, y: number]> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
};

/** Moves a pinned card by a key: arrows by steps, Home and End to the margins. Whether the key does. */
export function moveByKey(line: Line, key: string): boolean {
  const [x, y] = STEPS[key] ?? [];
  if (x !== undefined && y !== undefined) line.tell({ say: 'step', x, y });
  else if (key === 'Home' || key === 'End') line.tell({ say: 'dock', edge: key === 'Home' ? 'left' : 'right' });
  else return false;
  return true;
}

/**
 * Lets a pinned card be dragged by its head, and a folded one be opened by a press on it. The pointer is told of by places
 * on the screen: the card, and with it all other places, moves on the way. `wasSeen` says whether the card could be seen
 * when the pointer went down; until it is known nothing moves.
 */
export function listenDrag(root: HTMLElement, line: Line, wasSeen: () => Promise<boolean>): void {
  /** Screens know nothing of the page's zoom. */
  let zoom = 1;
  let from: { x: number; y: number; id: number } | null = null;
  let isSeen = false;
  let isFar = false;
  let drags = 0;

  const report = ({ screenX, screenY }: PointerEvent, isOver: boolean) => {
    if (from)
      line.tell({ say: 'drag', id: drags, dx: (screenX - from.x) / zoom, dy: (screenY - from.y) / zoom, isOver });
  };

  root.addEventListener('pointerdown', (event) => {
    const head = (event.target as Element).closest<HTMLElement>('.head');
    if (!event.isTrusted || event.button !== 0 || !head || !root.matches('.pinned')) return;
    if ((event.target as Element).closest('button')) return;
    const mine = { x: event.screenX, y: event.screenY, id: event.pointerId };
    from = mine;
    isSeen = false;
    isFar = false;
    drags++;
    head.setPointerCapture(event.pointerId);
    wasSeen().then((seen) => {
      isSeen = seen && from === mine;
    });
    ask('tabZoom', {}).then(
      (factor) => {
        zoom = factor;
      },
      () => undefined,
    );
  });
  root.addEventListener('pointermove', (event) => {
    if (!event.isTrusted || event.pointerId !== from?.id) return;
    // The button went up where nobody could tell.
    if (event.buttons === 0) end(event);
    if (!isSeen || !from) return;
    isFar ||= Math.hypot(event.screenX - from.x, event.screenY - from.y) >= FAR;
    if (!isFar) return;
    root.classList.add('dragged');
    report(event, false);
  });
  const end = (event: PointerEvent) => {
    if (!event.isTrusted || event.pointerId !== from?.id) return;
    if (isFar) report(event, true);
    else if (event.type === 'pointerup') wasSeen().then((seen) => seen && line.tell({ say: 'use' }));
    root.classList.remove('dragged');
    from = null;
  };
  root.addEventListener('pointerup', end);
  root.addEventListener('pointercancel', end);
}
