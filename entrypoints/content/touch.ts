import type { PageMention } from './mention.ts';
import { isControl, isTouch } from './pointer.ts';

/** What touch needs of the page. */
export interface TouchNeeds {
  /** The marked mention under a point (client px). Unmarked ones do not answer fingers: nothing tells that they would. */
  mentionAt(x: number, y: number): PageMention | null;
  isOurs(event: Event): boolean;
  /** Whether cards open by pointing at all. */
  isOn(): boolean;
  open(mention: PageMention): void;
}

/**
 * Opens cards for fingers; `gone` ends it. A tap is what the browser calls a click: a finger that scrolls makes none.
 *
 * A tap on a link follows the link, always: a reader who taps a headline wants the article, and a second tap would
 * come too late. A name inside a link opens by long press, beside the browser's own menu, which is not taken away.
 */
export function onTouch(needs: TouchNeeds, gone: AbortSignal): void {
  const options = { capture: true, passive: true, signal: gone };
  const answer = (event: MouseEvent) => {
    if (!event.isTrusted || !isTouch(event) || !needs.isOn() || needs.isOurs(event)) return;
    const isLongPress = event.type === 'contextmenu';
    if (isLongPress !== isControl(event)) return;
    const mention = needs.mentionAt(event.clientX, event.clientY);
    if (mention) needs.open(mention);
  };
  addEventListener('click', answer, options);
  addEventListener('contextmenu', answer, options);
}
