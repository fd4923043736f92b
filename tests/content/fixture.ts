/** Slices that never make anyone wait: for what is read in slices. */
export const atOnce = {
  breathe: () => undefined,
  afterFrame: async () => undefined,
  wait: async () => undefined,
  unseen: () => 0,
};

/** Puts HTML into the body and gives the element with an id. */
export function put(html: string): (id: string) => HTMLElement {
  document.body.innerHTML = html;
  return (id) => {
    const element = document.getElementById(id);
    if (!element) throw new Error(`No element has the id ${id}`);
    return element;
  };
}
