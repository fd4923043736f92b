/**
 * The first of some things as they would be if all were sorted, without sorting the rest: of 18,000 names 50 are shown, and
 * to compare names as a language does is slow.
 */
export function firstOf<T>(things: Iterable<T>, count: number, compare: (a: T, b: T) => number): T[] {
  const first: T[] = [];
  for (const thing of things) {
    if (first.length >= count && (count <= 0 || compare(thing, first.at(-1) as T) >= 0)) continue;
    let low = 0;
    let high = first.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      // Behind what is equal: things that compare alike stay in their order.
      if (compare(first[middle] as T, thing) <= 0) low = middle + 1;
      else high = middle;
    }
    first.splice(low, 0, thing);
    if (first.length > count) first.pop();
  }
  return first;
}
