/** Whitespace of any kind as one space, none at the ends: what a browser shows of a line. */
export const squeeze = (text: string | null | undefined): string => (text ?? '').replace(/\s+/gu, ' ').trim();

/** Small letters and digits of any script, nothing between: "The Daily-Post" and "thedailypost" are the same. */
export const lettersOf = (text: string): string => text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '');

/** The kind of a node by the DOM standard, which not every DOM exposes as constants. */
export const ELEMENT = 1;
/** Likewise, of text. */
export const TEXT = 3;

/** The node after `node` in the order of the document; with `skip`, after all that is in it. `null` at the end of `root`. */
export function nextNode(node: Node, root: Node, skip = false): Node | null {
  if (!skip && node.firstChild) return node.firstChild;
  for (let at: Node | null = node; at && at !== root; at = at.parentNode) {
    if (at.nextSibling) return at.nextSibling;
  }
  return null;
}

/** Elements whose text nobody reads. */
const UNREAD = new Set(['script', 'style', 'noscript', 'template', 'svg', 'math', 'iframe', 'select', 'textarea']);

/** Whether an element holds nothing that a reader reads: a script, a drawing, a form's field. */
export const isUnread = (element: Element): boolean => UNREAD.has(element.localName);

/** Elements that stand in a line of text, and do not begin one of their own. */
const INLINE = new Set(
  (
    'a abbr acronym b bdi bdo big center cite code data del dfn em font i ins kbd label mark nobr q rp rt ruby s samp small ' +
    'span strike strong sub sup time tt u var wbr'
  ).split(' '),
);

/** Whether an element stands in a line of text: a link or a `<span>` does, a `<div>` does not. */
export const isInline = (element: Element): boolean => INLINE.has(element.localName);

/** A line as it is seen: the text between two borders of blocks, and the elements that its words stand in. */
export interface Line {
  text: string;
  elements: readonly [Element, ...Element[]];
}

/**
 * The lines from a node on, in the order of the document, up to the end of `root`: "<p>By <b>A. Writer</b></p>" is one.
 * At most `most` nodes are looked at.
 */
export function* linesFrom(start: Node, root: Node, most = 2000): Generator<Line> {
  let text = '';
  let elements: Element[] = [];
  let block: Element | null = null;
  let left = most;
  const line = (): Line | null => {
    const [first, ...others] = elements;
    return first ? { text: squeeze(text), elements: [first, ...others] } : null;
  };
  for (let node: Node | null = start; node && left-- > 0; ) {
    const skip = node.nodeType === ELEMENT && isUnread(node as Element);
    if (node.nodeType === TEXT && /\S/u.test(node.nodeValue ?? '')) {
      const own = blockOf(node);
      const whole = own === block ? null : line();
      if (whole) {
        yield whole;
        text = '';
        elements = [];
      }
      block = own;
      elements.push(node.parentNode as Element);
      text += `${node.nodeValue ?? ''} `;
    } else if (node.nodeType === ELEMENT && (node as Element).localName === 'br') block = null;
    node = nextNode(node, root, skip);
  }
  const last = line();
  if (last) yield last;
}

/** The nearest element around a node that is no part of a line. */
function blockOf(node: Node): Element | null {
  let at = node.parentNode as Element | null;
  while (at && at.nodeType === ELEMENT && isInline(at)) at = at.parentNode as Element | null;
  return at;
}
