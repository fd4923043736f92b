import type { Cards } from './cards.ts';
import type { PageText } from './page-text.ts';
import { isControl, isTouch } from './pointer.ts';

/**
 * Opens cards for fingers; `gone` ends it. A tap is what the browser calls a click: a finger that scrolls makes none.
 *
 * A tap on a link follows the link, always: a reader who taps a headline wants the article, and a second tap would
 * come too late. A name inside a link opens by long press, beside the browser's own menu, which is not taken away.
 */
export function onTouch(text: PageText, cards: Cards, isOn: () => boolean, gone: AbortSignal): void {
  const options = { capture: true, passive: true, signal: gone };
  const answer = (event: MouseEvent) => {
    if (!event.isTrusted || !isTouch(event) || !isOn() || cards.isOurs(event)) return;
    const isLongPress = event.type === 'contextmenu';
    if (isLongPress !== isControl(event)) return;
    const mention = text.mentionAt(event.clientX, event.clientY);
    if (mention) cards.show(mention, { sheet: true });
  };
  addEventListener('click', answer, options);
  addEventListener('contextmenu', answer, options);
}
