import type { Line } from './claim.ts';

/** Tells of the pointer over the card, once a frame at most: no window but this one hears of it. */
export function tellPointer(line: Line): void {
  let latest: PointerEvent | null = null;
  let frame = 0;
  const flush = () => {
    frame = 0;
    if (!latest) return;
    const { clientX: x, clientY: y, buttons, timeStamp } = latest;
    line.tell({ say: 'pointer', x, y, busy: buttons !== 0, at: performance.timeOrigin + timeStamp });
  };
  addEventListener(
    'pointermove',
    (event) => {
      if (!event.isTrusted || event.pointerType === 'touch') return;
      const isFirst = latest === null;
      latest = event;
      // It may rest where it came in.
      if (isFirst) flush();
      else frame ||= requestAnimationFrame(flush);
    },
    { capture: true, passive: true },
  );
  addEventListener(
    'pointerout',
    (event) => {
      if (!event.isTrusted || event.pointerType === 'touch' || event.relatedTarget !== null) return;
      cancelAnimationFrame(frame);
      frame = 0;
      latest = null;
      line.tell({ say: 'pointer-left' });
    },
    { capture: true, passive: true },
  );
}
