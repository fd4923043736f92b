import type { CapitalRun } from './titles.ts';
import type { TextToken } from './tokens.ts';

/** A list that tells of its members what they are has so many, or two with "and"; longer ones are tables. */
const SHORTEST_LIST = 3;
const LONGEST_LIST = 12;

/**
 * Notes the lists of names in a passage, each the names that stand in it: "Hebei, Shandong and Xinjiang". `textOf` gives
 * the name between two tokens.
 */
export function readLists(
  tokens: readonly TextToken[],
  runs: readonly CapitalRun[],
  lists: string[][],
  textOf: (from: number, to: number) => string,
): void {
  let open: CapitalRun[] = [];
  let joined = false;
  const close = () => {
    if (open.length >= (joined ? 2 : SHORTEST_LIST) && open.length <= LONGEST_LIST)
      lists.push(open.map(({ from, to }) => textOf(from, to)));
    open = [];
    joined = false;
  };
  for (const run of runs) {
    const last = open.at(-1);
    const link = last === undefined ? null : linkBetween(tokens, last.to, run.from);
    if (link === null) close();
    if (link === 'and') joined = true;
    open.push(run);
  }
  close();
}

/** What links two names of a list: a comma, "and" or "or"; `null` where something else stands between. */
function linkBetween(tokens: readonly TextToken[], end: number, start: number): 'comma' | 'and' | null {
  const next = tokens[start];
  if (start === end) return next?.gap === ', ' ? 'comma' : null;
  const word = tokens[end];
  if (start !== end + 1 || !/^(?:and|or)$/u.test(word?.text ?? '') || next?.gap !== ' ') return null;
  return word?.gap === ' ' || word?.gap === ', ' ? 'and' : null;
}
