import { ask } from '../../bridge/messages.ts';
import type { PinPlace } from '../../bridge/pin-place.ts';

/** A card that is moved step by step is remembered when it has stood for so long (ms). */
const STANDS = 500;

let timer: ReturnType<typeof setTimeout> | undefined;

/** Has it remembered where the reader has put the card, which is told a moment after it was put there. */
export function keepPlace(place: PinPlace): void {
  clearTimeout(timer);
  timer = setTimeout(() => {
    // Nothing is lost but a convenience.
    ask('keepPinPlace', { place }).catch(() => undefined);
  }, STANDS);
}
