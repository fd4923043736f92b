/**
 * A page can hide a node's own properties behind form fields and images of that name (`<input name="parentNode">`,
 * `<img name="createTreeWalker">`), for us as for itself. These are the properties as the platform made them; whatever
 * the two scripts in a page ask of a node that may be a form, they ask here.
 */

type Getter<T> = (this: unknown) => T;

function getter<T>(prototype: object, name: string): Getter<T> {
  const get = Object.getOwnPropertyDescriptor(prototype, name)?.get;
  if (!get) throw new Error(`No getter ${name}`);
  return get as Getter<T>;
}

const parentNode = /* @__PURE__ */ getter<ParentNode | null>(Node.prototype, 'parentNode');
const nodeType = /* @__PURE__ */ getter<number>(Node.prototype, 'nodeType');
const isConnected = /* @__PURE__ */ getter<boolean>(Node.prototype, 'isConnected');
const ownerDocument = /* @__PURE__ */ getter<Document>(Node.prototype, 'ownerDocument');
const textContent = /* @__PURE__ */ getter<string | null>(Node.prototype, 'textContent');
const assignedSlot = /* @__PURE__ */ getter<HTMLSlotElement | null>(Element.prototype, 'assignedSlot');
const editable = /* @__PURE__ */ getter<boolean>(HTMLElement.prototype, 'isContentEditable');
const localName = /* @__PURE__ */ getter<string>(Element.prototype, 'localName');
const shadowRoot = /* @__PURE__ */ getter<ShadowRoot | null>(Element.prototype, 'shadowRoot');

export const parentOf = (node: Node): ParentNode | null => parentNode.call(node);
export const isAttached = (node: Node): boolean => isConnected.call(node);
export const isElement = (node: Node): node is Element => nodeType.call(node) === Node.ELEMENT_NODE;
export const isText = (node: Node): node is Text => nodeType.call(node) === Node.TEXT_NODE;
/** The tag: lower case in HTML. */
export const tagOf = (element: Element): string => localName.call(element);
export const openRootOf = (element: Element): ShadowRoot | null => shadowRoot.call(element);

export const documentOf = (element: Element): Document => ownerDocument.call(element);
export const textOf = (node: Node): string => textContent.call(node) ?? '';
export const slotOf = (element: Element): HTMLSlotElement | null => assignedSlot.call(element);
export const isEditable = (element: HTMLElement): boolean => editable.call(element);
/** The document, shadow root or uppermost element that a node stands in. */
export const rootOf = (node: Node): Node => Node.prototype.getRootNode.call(node);
/** Where `b` is, seen from `a`: a mask of `Node.DOCUMENT_POSITION_…`. */
export const compare = (a: Node, b: Node): number => Node.prototype.compareDocumentPosition.call(a, b);
export const boxOf = (element: Element): DOMRect => Element.prototype.getBoundingClientRect.call(element);
export const matches = (element: Element, selector: string): boolean =>
  Element.prototype.matches.call(element, selector);
/** Gives an element the focus without scrolling to it. */
export const focusOn = (element: HTMLElement): void =>
  HTMLElement.prototype.focus.call(element, { preventScroll: true });

/** A walker over `root`; `what` is a `NodeFilter.SHOW_…` mask. */
export const walk = (root: Node, what: number): TreeWalker =>
  Document.prototype.createTreeWalker.call(document, root, what);

/** Every match below a document, a shadow root or an element. */
export function findAll(root: Node, selector: string): NodeListOf<Element> {
  const { querySelectorAll } = isElement(root)
    ? Element.prototype
    : nodeType.call(root) === Node.DOCUMENT_NODE
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
