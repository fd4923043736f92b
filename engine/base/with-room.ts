/**
 * A typed array with room for so many numbers: the same one where they fit, otherwise one of twice the size or more with what
 * was in it. For lists whose length is not known before they are made: `list = withRoom(list, n + 1); list[n++] = 7`.
 */
export function withRoom<A extends Uint8Array | Uint32Array | BigUint64Array>(array: A, length: number): A {
  if (length <= array.length) return array;
  const larger = new (array.constructor as new (length: number) => A)(Math.max(length, array.length * 2));
  larger.set(array as never);
  return larger;
}
