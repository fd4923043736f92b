import { documentOf } from '../../bridge/dom.ts';
import hostCss from './host.css?inline';

/** Hosts and layers of ours: they may lie over each other. */
const OWN = new WeakSet<Element>();

/** Whether an element is a host of ours, or its layer. */
export const isOurOwn = (element: Element | null): boolean => element !== null && OWN.has(element);

/** The elements around what is shown above a page, without what is shown. */
export interface Shell {
  /** `<backstory-card>`, in the page's tree. */
  readonly host: HTMLElement;
  readonly shadow: ShadowRoot;
  /** What is in the top layer, inside the shadow root. */
  readonly layer: HTMLElement;
  /** Sets a property that layer and contents take from the host: how it looks, and whether it can be seen. */
  style(name: string, value: string): void;
  /** Sets a property of place or size, of host and layer alike. */
  place(name: string, value: string): void;
}

/**
 * Puts the host at the end of an element, and its layer into the top layer, above whatever the page has there.
 *
 * The host takes no style from the page: what its own shadow tree declares important no rule of a page can outdo. The
 * layer is a popover within the closed root, where the page cannot close it, and where what popovers tell of themselves
 * ends; an element of the page's tree would tell the page.
 */
export function createShell(parent: Element, moreCss = ''): Shell {
  const page = documentOf(parent);
  const view = page.defaultView ?? window;
  // In XML documents `createElement` makes elements that are not HTML.
  const make = (tag: string) => page.createElementNS('http://www.w3.org/1999/xhtml', tag) as HTMLElement;
  const host = make('backstory-card');
  const shadow = host.attachShadow({ mode: 'closed' });
  const sheet = new view.CSSStyleSheet();
  sheet.replaceSync(hostCss + moreCss);
  shadow.adoptedStyleSheets = [sheet];
  const [hostRule, layerRule] = sheet.cssRules as unknown as [CSSStyleRule, CSSStyleRule];
  const style = (name: string, value: string) => hostRule.style.setProperty(name, value, 'important');
  style('display', import.meta.env.FIREFOX ? 'var(--backstory-live, none)' : 'block');
  const layer = make('div');
  layer.className = 'layer';
  layer.popover = 'manual';
  shadow.append(layer);
  OWN.add(host).add(layer);
  Element.prototype.append.call(parent, host);
  layer.showPopover();
  return {
    host,
    shadow,
    layer,
    style,
    place(name, value) {
      style(name, value);
      layerRule.style.setProperty(name, value);
    },
  };
}
