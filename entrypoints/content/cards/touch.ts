import type { Settings } from '../../../bridge/settings.ts';
import type { PageMention } from '../marks/mention.ts';
import type { PageText } from '../page/page-text.ts';
import { isControl, isTouch } from '../pointer/listener.ts';
import type { Cards } from './opener.ts';

/** A finger may be this far above or below a name (px): half the gap between two lines, so that no other is meant. */
const FINGER = 5;

/**
 * Opens cards for fingers; `gone` ends it. A tap is what the browser calls a click: a finger that scrolls makes none.
 *
 * A tap opens what can be seen to be tappable: marked names. A reader who has marks switched off, or on approach, which
 * a finger never does, sees none; there every name answers.
 *
 * A tap on a link follows the link, always: a reader who taps a headline wants the article, and a second tap would
 * come too late. A name inside a link opens by long press, beside the browser's own menu, which is not taken away.
 */
export function onTouch(text: PageText, cards: Cards, settings: () => Settings, gone: AbortSignal): void {
  const options = { capture: true, passive: true, signal: gone };
  const answer = (event: MouseEvent) => {
    const { opens, marks } = settings();
    if (!event.isTrusted || !isTouch(event) || opens === 'never' || cards.isOurs(event)) return;
    const isLongPress = event.type === 'contextmenu';
    if (isLongPress !== isControl(event)) return;
    const mention = near(text, event);
    if (!mention) return;
    const isTappable = marks === 'none' || marks === 'approach' || text.isMarked(mention);
    if (isTappable) cards.show(mention, { sheet: true });
  };
  addEventListener('click', answer, options);
  addEventListener('contextmenu', answer, options);
}

function near(text: PageText, { clientX, clientY }: MouseEvent): PageMention | null {
  for (const beside of [0, -FINGER, FINGER]) {
    const mention = text.mentionAt(clientX, clientY + beside);
    if (mention) return mention;
  }
  return null;
}
