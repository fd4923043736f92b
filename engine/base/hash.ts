/**
 * The two 32-bit hashes by which words are looked up. Both begin with their offset and take in one code unit after the
 * other: `hash = Math.imul(hash ^ unit, PRIME)`. Two words that agree in one of them by chance differ in the other.
 */

/** Prime and offset of FNV-1a (Fowler, Noll, Vo). */
export const FNV_PRIME = 0x01000193;
export const FNV_OFFSET = 0x811c9dc5 | 0;
/** Multiplier of Knuth's multiplicative hash (The Art of Computer Programming, section 6.4), and an offset of our own. */
export const CHECK_PRIME = 0x9e3779b1 | 0;
export const CHECK_OFFSET = 0x2545f491;
