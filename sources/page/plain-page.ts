/** Elements whose names a document, or a form around them, lends to itself (HTML standard, “named properties”). */
const LENDING = 'form, img, embed, object, iframe, button, fieldset, input, output, select, textarea';

/**
 * The page as it is to be read: itself, or a copy where one is needed. A page may have names of its own in the place of
 * what the platform gives a document or a form: with `<img name="querySelectorAll">` nobody can call that method. Such
 * names are gone from the copy, and so is what is left out.
 * @param isLeftOut Says of an element of the page whether it is not to be read, with all that is in it.
 */
export function plainPage(page: Document, isLeftOut: (element: Element) => boolean = () => false): Document {
  const elements = all(page, '*');
  const leftOut = new Set(elements.flatMap((element, i) => (isLeftOut(element) ? [i] : [])));
  if (leftOut.size === 0 && !all(page, LENDING).some((element) => hides(element, page))) return page;
  const copy = call(page, 'cloneNode', true) as Document;
  // A copy has the elements of the page, in the same order.
  for (const [i, element] of all(copy, '*').entries()) if (leftOut.has(i)) call(element, 'remove');
  for (const element of all(copy, LENDING)) {
    if (!hides(element, copy)) continue;
    for (const attribute of ATTRIBUTES) call(element, 'removeAttribute', attribute);
  }
  return copy;
}

const ATTRIBUTES = ['name', 'id'];

const all = (page: Document, selector: string): Element[] => [
  ...(call(page, 'querySelectorAll', selector) as NodeListOf<Element>),
];

/** Whether an element has a name under which documents or elements have something of the platform's. */
function hides(element: Element, page: Document): boolean {
  return ATTRIBUTES.some((attribute) => {
    const name = call(element, 'getAttribute', attribute) as string | null;
    return Boolean(name) && [page, element].some((object) => (name as string) in Object.getPrototypeOf(object));
  });
}

/** What the platform has under a name, whatever the page has put before it. */
function platform(object: object, name: string): unknown {
  for (let owner = Object.getPrototypeOf(object); owner !== null; owner = Object.getPrototypeOf(owner)) {
    const found = Object.getOwnPropertyDescriptor(owner, name);
    if (found) return found.get ? found.get.call(object) : found.value;
  }
  return (object as Record<string, unknown>)[name];
}

const call = (object: object, name: string, ...given: unknown[]): unknown =>
  (platform(object, name) as (...given: unknown[]) => unknown).call(object, ...given);
