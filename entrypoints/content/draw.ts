import type { ComponentChild } from 'preact';

/**
 * Draws the card's components in the page. They are the Preact components that the other surfaces show, but a card
 * needs no state, no context and no effects of its own, and every tab loads this script: Preact and its hooks take
 * 6 kB of the script's 25 (gzip), this takes one. The build puts it in the place of `preact/jsx-runtime`.
 */

type Props = Readonly<Record<string, unknown>>;

/** What a tag in JSX becomes. */
interface Vnode {
  type: string | ((props: Props) => unknown);
  props: Props;
  key: unknown;
}

/** A node as it stands in the document, and what it was drawn from. */
interface Drawn {
  /** The tag, or `null` for text. */
  tag: string | null;
  key: unknown;
  props: Props;
  node: Element | Text;
  children: Drawn[];
}

const HTML = 'http://www.w3.org/1999/xhtml';
const SVG = 'http://www.w3.org/2000/svg';

/** What the compiler calls for each tag; no one else does. */
export const jsx = (type: Vnode['type'], props: Props, key?: unknown): Vnode => ({ type, props, key });
export { jsx as jsxDEV, jsx as jsxs };
export const Fragment = ({ children }: Props): unknown => children;

/** Makes what draws into `root`, each time in place of what it drew before; nodes that stay the same are kept. */
export function createDrawing(root: Element): (content: ComponentChild) => void {
  let drawn: Drawn[] = [];
  return (content) => {
    drawn = patch(root, HTML, drawn, flatten(content));
  };
}

/** Calls components and opens lists until only tags and texts are left. */
function flatten(content: unknown): (Vnode | string)[] {
  if (content === null || content === undefined || typeof content === 'boolean' || content === '') return [];
  if (Array.isArray(content)) return content.flatMap(flatten);
  if (typeof content !== 'object') return [String(content)];
  const vnode = content as Vnode;
  if (typeof vnode.type === 'string') return [vnode];
  const inside = flatten(vnode.type(vnode.props));
  const [only] = inside;
  return inside.length === 1 && typeof only === 'object' ? [{ ...only, key: only.key ?? vnode.key }] : inside;
}

function patch(parent: Element, space: string, before: readonly Drawn[], wanted: (Vnode | string)[]): Drawn[] {
  const left = new Set(before);
  const after = wanted.map((item) => {
    const tag = typeof item === 'string' ? null : (item.type as string);
    const key = typeof item === 'string' ? undefined : item.key;
    const kept = [...left].find((drawn) => drawn.tag === tag && drawn.key === key);
    const inner = tag === 'svg' ? SVG : space;
    const drawn = kept ?? create(parent.ownerDocument, inner, tag, key);
    left.delete(drawn);
    if (typeof item === 'string') {
      if (drawn.node.nodeValue !== item) drawn.node.nodeValue = item;
      return drawn;
    }
    dress(drawn, item.props);
    drawn.children = patch(drawn.node as Element, inner, drawn.children, flatten(item.props.children));
    return drawn;
  });
  for (const { node } of left) node.remove();
  for (const [i, { node }] of after.entries()) {
    // A node that stays in its place is not touched: moving it would take its focus and its scroll position.
    if (parent.childNodes[i] !== node) parent.insertBefore(node, parent.childNodes[i] ?? null);
  }
  return after;
}

function create(page: Document, space: string, tag: string | null, key: unknown): Drawn {
  const node = tag === null ? page.createTextNode('') : page.createElementNS(space, tag);
  return { tag, key, props: {}, node, children: [] };
}

/** Gives an element its attributes and listeners, where they differ from those it has. */
function dress(drawn: Drawn, props: Props): void {
  const element = drawn.node as Element;
  const before = drawn.props;
  drawn.props = props;
  for (const name of new Set([...Object.keys(before), ...Object.keys(props)])) {
    const value = props[name];
    if (name === 'children' || value === before[name]) continue;
    if (name.startsWith('on')) {
      // One listener that asks what is wanted now: functions are new with each drawing.
      if (!(name in before)) element.addEventListener(name.slice(2).toLowerCase(), (event) => call(drawn, name, event));
      continue;
    }
    // Outside HTML the case of a name counts.
    const attribute = name === 'tabIndex' ? 'tabindex' : name;
    const isOff = value === null || value === undefined || (value === false && !name.startsWith('aria-'));
    if (isOff) element.removeAttribute(attribute);
    else element.setAttribute(attribute, value === true && !name.startsWith('aria-') ? '' : String(value));
  }
}

function call({ props }: Drawn, name: string, event: Event): void {
  const listener = props[name];
  if (typeof listener === 'function') listener(event);
}
