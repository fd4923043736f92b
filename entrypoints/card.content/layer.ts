/**
 * Where the host must stand to be seen and clicked: in the modal dialog or full-screen element around the mention,
 * because a modal dialog makes everything outside it inert, top layer or not; else in the root element, which no
 * framework calls its own.
 */
export function layerOf(element: Element): Element {
  for (let at: Element | null = element; at; ) {
    const layer: Element | null = at.closest(':modal, :fullscreen');
    if (layer) return layer;
    const root = at.getRootNode();
    at = root instanceof ShadowRoot ? root.host : null;
  }
  return element.ownerDocument.documentElement;
}

/** The element with the focus, in open shadow roots too; `null` when it is only the body. */
export function focusedIn(page: Document): HTMLElement | null {
  let at = page.activeElement;
  while (at?.shadowRoot?.activeElement) at = at.shadowRoot.activeElement;
  return at instanceof HTMLElement && at !== page.body ? at : null;
}
