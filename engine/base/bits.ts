/**
 * Where a 32-bit hash belongs in a table of `mask + 1` slots, a power of two. High bits are folded onto low ones, as
 * the authors of FNV advise where a hash is cut short.
 */
export function slotOf(hash: number, mask: number): number {
  return (hash ^ (hash >>> 15)) & mask;
}

/** Sets the bit of a hash in a set of hashes. `bits` has a power of two of bytes; two hashes may share a bit. */
export function setBit(bits: Uint8Array, hash: number): void {
  const bit = slotOf(hash, bits.length * 8 - 1);
  bits[bit >> 3] = (bits[bit >> 3] as number) | (1 << (bit & 7));
}

/**
 * Whether the bit of a hash is set: when it is not, `setBit` was never given this hash; when it is, it may have been.
 */
export function hasBit(bits: Uint8Array, hash: number): boolean {
  const bit = slotOf(hash, bits.length * 8 - 1);
  return ((bits[bit >> 3] as number) & (1 << (bit & 7))) !== 0;
}

/** How many bits of a 32-bit number are set (Warren, Hacker's Delight, section 5-1). */
export function countBits(mask: number): number {
  let bits = mask - ((mask >>> 1) & 0x55555555);
  bits = (bits & 0x33333333) + ((bits >>> 2) & 0x33333333);
  return Math.imul((bits + (bits >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
}
