/** What the bench of the matcher needs of the engine, in one file to be bundled. */

export { buildMatcher } from '../../engine/mentions/matcher.ts';
export { packMatcher } from '../../engine/names/compile-matcher.ts';
export { createVariantConfirm } from '../../engine/names/confirm-variant.ts';
