/** Rows above and below what is seen, so that a quick scroll shows no gap. */
const SPARE = 12;

/** Which rows of a long table stand in the document: from one to before another. */
export interface RowWindow {
  first: number;
  end: number;
}

/**
 * The rows to be shown of `count` rows of the same height, scrolled down to `top` in a frame of `height` (all px).
 * `windowOf(0, 400, 40, 12_000)` is rows 0 to 22.
 */
export function windowOf(top: number, height: number, rowHeight: number, count: number): RowWindow {
  const first = Math.min(Math.max(0, Math.floor(top / rowHeight) - SPARE), count);
  const end = Math.min(count, Math.ceil((Math.max(0, top) + height) / rowHeight) + SPARE);
  return { first, end: Math.max(first, end) };
}
