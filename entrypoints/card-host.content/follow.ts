/**
 * Calls back when a card may have to move: the page scrolled, was zoomed or resized, the card or the page grew, at most
 * once a frame; and tells of the pointer on the page around the card. Returns what ends it.
 */
export function follow(host: HTMLElement, moved: () => void, pointed: (event: PointerEvent) => void): () => void {
  const gone = new AbortController();
  const options = { capture: true, passive: true, signal: gone.signal };
  let frame = 0;
  const later = () => {
    frame ||= requestAnimationFrame(() => {
      frame = 0;
      moved();
    });
  };
  // Not a frame later: the name moves with this very scroll, and a card that lags behind trembles.
  for (const view of new Set([window, host.ownerDocument.defaultView ?? window])) {
    view.addEventListener('scroll', moved, options);
    view.addEventListener('resize', later, options);
    view.addEventListener('pointermove', pointed, options);
    view.addEventListener('pointerup', pointed, options);
    view.visualViewport?.addEventListener('resize', later, options);
    view.visualViewport?.addEventListener('scroll', later, options);
  }
  const sizes = new ResizeObserver(later);
  sizes.observe(host);
  sizes.observe(document.documentElement);
  return () => {
    gone.abort();
    sizes.disconnect();
    cancelAnimationFrame(frame);
  };
}
