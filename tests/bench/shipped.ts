/** What the bench of the matcher needs of the engine, in one file to be bundled. */
export { packMatcher } from '../../engine/compile.ts';
export { createConfirm } from '../../engine/confirm.ts';
export { buildMatcher } from '../../engine/match.ts';
