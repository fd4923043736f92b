/**
 * A page can hide a node's own properties behind form fields and images of that name (`<input name="parentNode">`,
 * `<img name="createTreeWalker">`), for us as for itself. These are the properties as the platform made them.
 */

type Getter<T> = (this: unknown) => T;

function getter<T>(prototype: object, name: string): Getter<T> {
  const get = Object.getOwnPropertyDescriptor(prototype, name)?.get;
  if (!get) throw new Error(`No getter ${name}`);
  return get as Getter<T>;
}

const parentNode = getter<ParentNode | null>(Node.prototype, 'parentNode');
const firstChild = getter<ChildNode | null>(Node.prototype, 'firstChild');
const nextSibling = getter<ChildNode | null>(Node.prototype, 'nextSibling');
const previousSibling = getter<ChildNode | null>(Node.prototype, 'previousSibling');
const nodeType = getter<number>(Node.prototype, 'nodeType');
const isConnected = getter<boolean>(Node.prototype, 'isConnected');
const localName = getter<string>(Element.prototype, 'localName');
const shadowRoot = getter<ShadowRoot | null>(Element.prototype, 'shadowRoot');
const documentElement = getter<HTMLElement | null>(Document.prototype, 'documentElement');

export const parentOf = (node: Node): ParentNode | null => parentNode.call(node);
export const firstChildOf = (node: Node): ChildNode | null => firstChild.call(node);
export const nextSiblingOf = (node: Node): ChildNode | null => nextSibling.call(node);
export const previousSiblingOf = (node: Node): ChildNode | null => previousSibling.call(node);
export const isAttached = (node: Node): boolean => isConnected.call(node);
export const isElement = (node: Node): node is Element => nodeType.call(node) === Node.ELEMENT_NODE;
export const isText = (node: Node): node is Text => nodeType.call(node) === Node.TEXT_NODE;
/** The tag: lower case in HTML. */
export const tagOf = (element: Element): string => localName.call(element);
export const openRootOf = (element: Element): ShadowRoot | null => shadowRoot.call(element);
export const rootElementOf = (page: Document): HTMLElement | null => documentElement.call(page);

/** A walker over `root`; `what` is a `NodeFilter.SHOW_…` mask. */
export const walk = (root: Node, what: number): TreeWalker =>
  Document.prototype.createTreeWalker.call(document, root, what);

/** Every match below a document, a shadow root or an element. */
export function findAll(root: Node, selector: string): NodeListOf<Element> {
  const { querySelectorAll } = isElement(root)
    ? Element.prototype
    : root instanceof Document
      ? Document.prototype
      : DocumentFragment.prototype;
  return querySelectorAll.call(root, selector);
}

/** `Element.closest` that no form field can hide. */
export const closest = (element: Element, selector: string): Element | null =>
  Element.prototype.closest.call(element, selector);

/** The element that holds this node, out of shadow roots too; `null` at the top. */
export function hostOrParentOf(node: Node): Element | null {
  if (node instanceof ShadowRoot) return node.host;
  const parent = parentOf(node);
  if (parent === null) return null;
  if (isElement(parent)) return parent;
  return parent instanceof ShadowRoot ? parent.host : null;
}
