import { rootOf } from '../../../bridge/dom.ts';
import css from './marks.css?inline';

/**
 * Firefox does not let the document's rules for highlights reach into shadow trees (Chromium does): there each tree
 * that has marks gets a sheet of its own. An adopted sheet is no node, and no security policy of a page forbids it.
 */
export function paintIn(node: Node): void {
  if (!import.meta.env.FIREFOX) return;
  const root = rootOf(node);
  if (!(root instanceof ShadowRoot)) return;
  sheet ??= createSheet();
  if (!root.adoptedStyleSheets.includes(sheet)) root.adoptedStyleSheets.push(sheet);
}
let sheet: CSSStyleSheet | undefined;

function createSheet(): CSSStyleSheet {
  const made = new CSSStyleSheet();
  made.replaceSync(css);
  return made;
}
