import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { isElement, matches, openRootOf, parentOf } from '../../bridge/dom.ts';
import { EDITABLE, isTyped, isWritable } from '../../bridge/typed.ts';
import { readOpenPage } from '../../sources/page/reading.ts';

/** Not in the manifest: the background runs it in a page that is to be saved, once, and takes what it returns. */
export default defineUnlistedScript(() =>
  readOpenPage(
    document,
    location.href,
    selectedText(),
    Date.now(),
    (element) => matches(element, EDITABLE) || isWritable(element),
  ),
);

/** What is selected of the page; nothing of what somebody types: browsers give a field's selection out as the page's. */
function selectedText(): string {
  const selection = getSelection();
  const { anchorNode: anchor, focusNode: end } = selection ?? {};
  const places = [focused(), ...[anchor, end].map((node) => (node && !isElement(node) ? parentOf(node) : node))];
  const isOfPage = places.every((place) => !(place && isElement(place as Node) && isTyped(place as Element)));
  return isOfPage ? String(selection ?? '') : '';
}

/** The element that has the focus, in whatever open shadow root; a page may hide the document's own word for it. */
function focused(): Element | null {
  const get = Object.getOwnPropertyDescriptor(Document.prototype, 'activeElement')?.get;
  let at = (get?.call(document) ?? null) as Element | null;
  for (let root = at && openRootOf(at); root?.activeElement; root = openRootOf(at)) at = root.activeElement;
  return at;
}
