/** A card that is not solid yet is looked at again after this long (ms). */
const LOOKS_EVERY = 20;

/** Knows when a card takes the pointer: once it is meant to, and has been seen for a moment. */
export interface Solid {
  is(): boolean;
  /** It is meant to. */
  want(): void;
  /** It is shown; `isMeant` to take the pointer unless it is a ghost. */
  show(isMeant: boolean): void;
  end(): void;
}

/** Begins with a card that is not shown, and lets the pointer through. `become` makes it take the pointer. */
export function createSolid(isSeen: () => boolean, become: () => void): Solid {
  let isWanted = false;
  let isShown = false;
  let isSolid = false;
  let timer: ReturnType<typeof setTimeout> | undefined;

  function look(): void {
    clearTimeout(timer);
    if (isSolid || !isWanted || !isShown) return;
    if (!isSeen()) {
      timer = setTimeout(look, LOOKS_EVERY);
      return;
    }
    isSolid = true;
    become();
  }

  return {
    is: () => isSolid,
    want() {
      isWanted = true;
      look();
    },
    show(isMeant) {
      isShown = true;
      // On a slow machine it may be meant to be solid before there is something to show.
      isWanted ||= isMeant;
      look();
    },
    end: () => clearTimeout(timer),
  };
}
