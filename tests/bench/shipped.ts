/** What the bench of the matcher needs of the engine, in one file to be bundled. */

export { buildMatcher } from '../../engine/mentions/matcher.ts';
export { packMatcher } from '../../engine/names/compile.ts';
export { createConfirm } from '../../engine/names/confirm-variant.ts';
