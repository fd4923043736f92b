import { useEffect, useRef, useState } from 'preact/hooks';
import type { Passage } from '../engine/model/article.ts';
import type { Mention } from '../engine/model/mention.ts';

/** A card stays this long after the pointer has left name and card, so that the way between them can be crossed (ms). */
const GRACE = 300;

/** A name in a text of ours whose card is open. */
export interface OpenName {
  mention: Mention;
  /** The text around it. */
  passage: Passage;
  /** The button that it is. */
  element: HTMLElement;
  /** Pressed, not rested on: then the card takes the focus, and stays until it is closed. */
  pressed: boolean;
}

/** What a text tells of its names. */
export interface NameEvents {
  onPress(mention: Mention, passage: Passage, element: HTMLElement): void;
  onEnter(mention: Mention, passage: Passage, element: HTMLElement): void;
  onLeave(): void;
}

/** The names of a text of ours: which card is open, and what opens, keeps and closes it. */
export interface Names {
  open: OpenName | null;
  events: NameEvents;
  /** The pointer came onto the card or left it. */
  onCard(isOn: boolean): void;
  /** Closes the card; the focus goes back to the name when it was in the card. */
  close(): void;
}

/**
 * Opens a card when a name is pressed, and, unless `delay` is `null`, when the pointer rests on it for that long (ms).
 * One card at most is open.
 */
export function useNames(delay: number | null): Names {
  const [open, setOpen] = useState<OpenName | null>(null);
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);
  const later = (run: () => void, after: number) => {
    clearTimeout(timer.current);
    timer.current = setTimeout(run, after);
  };
  useEffect(() => () => clearTimeout(timer.current), []);

  const close = () => {
    clearTimeout(timer.current);
    if (open?.pressed) open.element.focus({ preventScroll: true });
    setOpen(null);
  };
  // What was pressed open is closed by hand only.
  const closeIfLeft = () => setOpen((before) => (before?.pressed ? before : null));

  return {
    open,
    events: {
      onPress(mention, passage, element) {
        clearTimeout(timer.current);
        setOpen({ mention, passage, element, pressed: true });
      },
      onEnter(mention, passage, element) {
        clearTimeout(timer.current);
        if (delay === null || open?.pressed || open?.element === element) return;
        later(() => setOpen({ mention, passage, element, pressed: false }), delay);
      },
      onLeave: () => later(closeIfLeft, GRACE),
    },
    onCard: (isOn) => (isOn ? clearTimeout(timer.current) : later(closeIfLeft, GRACE)),
    close,
  };
}
