import { PERSON_VERBS } from '../lists/words.ts';
import type { Passage } from '../model/article.ts';
import type { CapitalRun } from './titles.ts';
import type { TextToken } from './tokens.ts';

/** Two names with "and" between them, which may be one: counted over all passages. */
export interface NamePair {
  /** The names, as their candidates are written. */
  first: string;
  second: string;
  link: ' and ' | ' and the ';
  /** Occurrences in which the first one's capital can come from nothing but the name, and others. */
  middle: number;
  initial: number;
  /** Before "said" and the like. */
  speech: number;
  /** Before "'s". */
  owning: number;
  articles: Set<string>;
}

/** Both names of a pair with "and" between. */
export const pairKey = ({ first, second, link }: Pick<NamePair, 'first' | 'second' | 'link'>): string =>
  `${first}${link}${second}`;

/**
 * Notes each two names of a passage that have "and" between them and nothing else; `textOf` gives the name between two
 * tokens.
 */
export function readPairs(
  passage: Passage,
  tokens: readonly TextToken[],
  runs: readonly CapitalRun[],
  pairs: Map<string, NamePair>,
  textOf: (from: number, to: number) => string,
): void {
  for (const [index, run] of runs.entries()) {
    const next = runs[index + 1];
    if (next === undefined || run.titled || next.titled) continue;
    const [and, name] = [tokens[run.to], tokens[next.from]];
    if (and?.text !== 'and' || !and.joined || name?.joined !== true) continue;
    const the = next.from === run.to + 2 && tokens[run.to + 1]?.text === 'the';
    if (next.from !== run.to + 1 && !the) continue;
    const pair = {
      link: the ? (' and the ' as const) : (' and ' as const),
      first: textOf(run.from, run.to),
      second: textOf(next.from, next.to),
    };
    const found = pairs.get(pairKey(pair)) ?? {
      ...pair,
      middle: 0,
      initial: 0,
      speech: 0,
      owning: 0,
      articles: new Set<string>(),
    };
    if (run.initial) found.initial++;
    else found.middle++;
    const after = tokens[next.to];
    if (after?.gap === ' ' && PERSON_VERBS.has(after.text)) found.speech++;
    const { end = 0 } = tokens[next.to - 1] ?? {};
    if (/^['’]s/u.test(passage.text.slice(end, end + 2))) found.owning++;
    found.articles.add(passage.articleId);
    pairs.set(pairKey(pair), found);
  }
}
