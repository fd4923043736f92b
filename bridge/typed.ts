import { closest, isEditable, rootOf } from './dom.ts';

/** Where a person writes, and editors that show their text elsewhere than in the field: never read, never watched. */
export const EDITABLE =
  'textarea,input,[contenteditable]:not([contenteditable="false" i]),[role="textbox" i],[role="searchbox" i],' +
  '[role="combobox" i],[role="code" i],.CodeMirror,.cm-editor,.ace_editor,.monaco-editor';

/**
 * Whether a person may write into an element, by whatever makes it so in its own tree: `contenteditable`, a document in
 * `designMode`, and in Chromium `-webkit-user-modify` and an `EditContext`, which no attribute tells of.
 * Text that is written there is not the page's, and nobody's business.
 */
export function isWritable(element: Element): boolean {
  if (!(element instanceof HTMLElement)) return false;
  if (isEditable(element)) return true;
  if (import.meta.env.FIREFOX) return false;
  // EditContext shows here as well; `isContentEditable` and `:read-write` know neither (Chromium 156).
  const modify = getComputedStyle(element).getPropertyValue('-webkit-user-modify');
  return modify !== '' && modify !== 'read-only';
}

/**
 * Whether an element stands where somebody types: in a field or an editor, or in the shadow tree of one, as the text of
 * `<my-editor role="textbox">` does.
 */
export function isTyped(element: Element): boolean {
  for (let at: Element | null = element; at !== null; ) {
    if (closest(at, EDITABLE) !== null || isWritable(at)) return true;
    const root: Node = rootOf(at);
    at = root instanceof ShadowRoot ? root.host : null;
  }
  return false;
}
