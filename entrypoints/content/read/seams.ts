/**
 * Tags do not say that `<a>` and `<span>` are laid out as blocks, and asking every element's style would cost more than
 * all the reading. So styles are asked only at seams where the answer matters: where two words would grow together, or
 * where a capitalised word could become part of the name before it.
 */

/**
 * Whether a block ends between two texts because of the styles of the inline elements `crossed` between them.
 * `spaced` says that there is white space in between, besides the texts' own.
 */
export function seamEnds(left: string, right: string, spaced: boolean, crossed: readonly Element[]): boolean {
  const before = left.trimEnd();
  const after = right.trimStart();
  const last = before[before.length - 1] ?? '';
  const first = after[0] ?? '';
  if (!isWordly(last) || !isWordly(first)) return false;
  if (spaced || before.length < left.length || after.length < right.length) {
    if (isSmall(first) || isSmall(wordStart(before))) return false;
    return crossed.some((element) => standsApart(element, false));
  }
  // A drop cap floats, and letters may be set one by one in boxes of their own: all the same they begin or make a word.
  if (before.length === 1) return false;
  return crossed.some((element) => standsApart(element, after.length > 1));
}

function standsApart(element: Element, orInBox: boolean): boolean {
  const { display } = getComputedStyle(element);
  if (display.startsWith('inline-')) return orInBox;
  return display !== 'inline' && display !== 'contents' && display !== 'none' && !display.startsWith('ruby');
}

/** A letter of a script that has capitals, or a digit: in other scripts names do not depend on the letters beside them. */
const isWordly = (char: string) => isCased(char) || (char >= '0' && char <= '9');
const isCased = (char: string) => char.toLowerCase() !== char.toUpperCase();
const isSmall = (char: string) => isCased(char) && char === char.toLowerCase();

function wordStart(text: string): string {
  // Longer words than this are no names' parts.
  const tail = text.slice(-40);
  return tail[tail.search(/\S+$/u)] ?? '';
}
