/**
 * The two 32-bit hashes by which words are looked up. Both begin with their offset and take in one code unit after the
 * other: `hash = Math.imul(hash ^ unit, PRIME)`. Two words that agree in one of them by chance differ in the other.
 */

/** The 32-bit prime of FNV-1a (Fowler, Noll, Vo). */
export const FNV_PRIME = 0x01000193;
/** The offset of FNV-1a: the hash of no units at all. */
export const FNV_OFFSET = 0x811c9dc5 | 0;
/**
 * What the second hash multiplies by: 2³² over the golden ratio (Knuth, The Art of Computer Programming, section 6.4).
 */
export const CHECK_PRIME = 0x9e3779b1 | 0;
/** Where the second hash begins: any number that is not the first one's would do. */
export const CHECK_OFFSET = 0x2545f491;
