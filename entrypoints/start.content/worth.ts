import { isElement, openRootOf, tagOf, walk } from '../../bridge/dom.ts';

/** Types of document that hold prose; others (XML, drawings, feeds, a browser's own viewers) are left alone. */
const READABLE = new Set(['text/html', 'application/xhtml+xml', 'text/plain', 'text/markdown']);

/** Elements whose text nobody reads; our own card may stand here for a name in a frame. */
const SILENT = /^(script|style|noscript|template|title|textarea|select|svg|backstory-card)$/u;

/** A name begins with a letter that is not small, or a figure, and is at least two characters long. */
const NAMELIKE = /[\p{Lu}\p{Lt}\p{Lo}\p{Nd}]\S/u;

/** A document with more nodes than this is worth a closer look in any case; to look at so many takes about a millisecond. */
const MOST = 2000;

/** Whether a document is of a type that is read. */
export function isReadable({ contentType, documentElement }: Document): boolean {
  return READABLE.has(contentType) && documentElement?.namespaceURI === 'http://www.w3.org/1999/xhtml';
}

/**
 * Whether a document may name something: "BUY" may, an empty frame, or one with nothing but scripts and pictures, may
 * not. An open shadow root, or an element that may get one, counts as text; so does what is too long to be looked through.
 */
export function mayName(root: Node): boolean {
  const walker = walk(root, NodeFilter.SHOW_TEXT | NodeFilter.SHOW_ELEMENT);
  let node = walker.nextNode();
  for (let visits = 0; node !== null; visits++) {
    if (visits === MOST) return true;
    if (!isElement(node)) {
      if (NAMELIKE.test((node as Text).data)) return true;
    } else if (SILENT.test(tagOf(node))) {
      while (walker.lastChild() !== null);
    } else if (openRootOf(node) !== null || tagOf(node).includes('-')) {
      return true;
    }
    node = walker.nextNode();
  }
  return false;
}
