import { SAME_NAME_LINES } from '../lists/names.ts';

/**
 * Things that are known under several spellings, the one shown first: "United Nations", "U.N.", "UN". To be joined only
 * where the library writes at least one of them.
 */
export const SAME_NAMES: readonly (readonly string[])[] = /* @__PURE__ */ readSameNames();

function readSameNames(): string[][] {
  return SAME_NAME_LINES.trim()
    .split('\n')
    .map((line) => line.split('|'));
}
