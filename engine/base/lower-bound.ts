/**
 * Searches a sorted list by halving: the first of `length` places that is not before what is sought, or `length` when
 * all are. `isBefore` must hold for the first places only: `lowerBound(list.length, (i) => list[i] < 7)` is where 7
 * stands, or where it would be put.
 */
export function lowerBound(length: number, isBefore: (place: number) => boolean): number {
  let low = 0;
  let high = length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (isBefore(middle)) low = middle + 1;
    else high = middle;
  }
  return low;
}
