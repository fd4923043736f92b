import { ask } from '../../../bridge/messages.ts';
import type { Cards } from './opener.ts';

/**
 * Lets Esc close a card that another frame of the tab has open, until `gone`: keys go to the frame that has the focus,
 * which is seldom the one under the pointer. Only the background reaches them all, whatever their origins.
 */
export function onEscape(cards: Cards, gone: AbortSignal): void {
  const tell = ({ key, isTrusted, isComposing }: KeyboardEvent) => {
    const isAlone = window.top === window && window.length === 0;
    if (key !== 'Escape' || !isTrusted || isComposing || isAlone || cards.current()) return;
    // A card that stays open can still be left by the pointer.
    ask('dismissCards', {}).catch(() => undefined);
  };
  addEventListener('keydown', tell, { capture: true, passive: true, signal: gone });
}
