import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';

/** What happens on a frame in the document around it: the pointer and the focus come and go. */
const TYPES = [
  'pointerover pointerout pointerenter pointerleave mouseover mouseout mouseenter mouseleave',
  'pointermove pointerrawupdate mousemove',
  'focus blur focusin focusout dragenter dragover dragleave drop wheel contextmenu',
]
  .join(' ')
  .split(' ');

/** What only Firefox's events have, and its API before WXT has given it a name. */
type FirefoxEvent = Event & { originalTarget?: EventTarget | null; explicitOriginalTarget?: EventTarget | null };
const api = (globalThis as unknown as { browser: { runtime: { getURL(path: string): string } } }).browser;

/**
 * Firefox tells every listener where in a closed shadow root an event began, in `originalTarget` and
 * `explicitOriginalTarget`, and with it hands out the frame of a card, its address and its style. Such events go no
 * further than here. To hear them before the page does, this listens from the start of every document; the manifest
 * has it (Firefox only). Nothing else depends on it: who has the frame has no secret of it.
 */
export default defineUnlistedScript({
  include: ['firefox'],
  main() {
    const card = api.runtime.getURL('/card.html');
    const isFrame = (target: EventTarget | null | undefined) =>
      target instanceof HTMLIFrameElement && target.src === card;
    const stop = (event: FirefoxEvent) => {
      if (isFrame(event.originalTarget) || isFrame(event.explicitOriginalTarget)) event.stopImmediatePropagation();
    };
    for (const type of TYPES) addEventListener(type, stop, { capture: true, passive: true });
  },
});
