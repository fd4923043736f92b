import Fuse from 'fuse.js';
import type { ConfirmVariant } from './variants.ts';

/**
 * Fuse.js score (0 is the same, 1 is nothing in common) up to which a spelling is the name. Measured with the list in
 * tests/engine: "Soleymani" has 0.11, "Suleymani" 0.22 for "Soleimani"; "Salman" has 0.4.
 */
const SAME_NAME_THRESHOLD = 0.3;

/** Makes the second opinion on other spellings that asks Fuse.js; a name much longer than the spelling is never it. */
export function createVariantConfirm(): ConfirmVariant {
  return (spelling, names) => {
    const fuse = new Fuse(names, { threshold: SAME_NAME_THRESHOLD, location: 0, distance: 10, includeScore: true });
    return fuse.search(spelling).length > 0;
  };
}
