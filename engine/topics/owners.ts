import { PERSON_VERBS } from '../lists/words.ts';
import type { Passage } from '../model/article.ts';
import type { CapitalRun } from './titles.ts';
import type { TextToken } from './tokens.ts';

/** How often a name has "'s" behind it, and what comes then. */
export interface OwningName {
  count: number;
  /** Before "said" and the like: the "'s" is the name's. */
  speech: number;
  /** Names that follow, each with how often and in which articles: "Moody's Investors Service". */
  things: Map<string, { count: number; articles: Set<string> }>;
}

/** Notes which names of a passage have "'s" behind them; `textOf` gives the name between two tokens. */
export function readOwners(
  passage: Passage,
  tokens: readonly TextToken[],
  runs: readonly CapitalRun[],
  owners: Map<string, OwningName>,
  textOf: (from: number, to: number) => string,
): void {
  for (const [index, run] of runs.entries()) {
    const end = tokens[run.to - 1]?.end ?? 0;
    if (!/^['’]s\b/u.test(passage.text.slice(end, end + 3))) continue;
    const name = textOf(run.from, run.to);
    const found = owners.get(name) ?? { count: 0, speech: 0, things: new Map() };
    owners.set(name, found);
    found.count++;
    const after = tokens[run.to];
    if (after === undefined || !/^(?:['’]s)? $/u.test(after.gap)) continue;
    if (PERSON_VERBS.has(after.text)) found.speech++;
    const next = runs[index + 1];
    if (next === undefined || next.from !== run.to || next.titled) continue;
    const thing = textOf(next.from, next.to);
    const owned = found.things.get(thing) ?? { count: 0, articles: new Set<string>() };
    owned.count++;
    owned.articles.add(passage.articleId);
    found.things.set(thing, owned);
  }
}
