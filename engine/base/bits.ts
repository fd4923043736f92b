/** Where in a table of `mask + 1` slots a hash belongs. */
export function slotOf(hash: number, mask: number): number {
  return (hash ^ (hash >>> 15)) & mask;
}

/** Sets the bit of a hash. */
export function setBit(bits: Uint8Array, hash: number): void {
  const bit = slotOf(hash, bits.length * 8 - 1);
  bits[bit >> 3] = (bits[bit >> 3] as number) | (1 << (bit & 7));
}

/** Whether the bit of a hash is set. */
export function hasBit(bits: Uint8Array, hash: number): boolean {
  const bit = slotOf(hash, bits.length * 8 - 1);
  return ((bits[bit >> 3] as number) & (1 << (bit & 7))) !== 0;
}

/** How many bits are set. */
export function countBits(mask: number): number {
  let bits = mask - ((mask >>> 1) & 0x55555555);
  bits = (bits & 0x33333333) + ((bits >>> 2) & 0x33333333);
  return Math.imul((bits + (bits >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
}
