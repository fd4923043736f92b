import { KNOWN_PLACES } from '../lexicon/gazetteer.ts';
import type { Passage } from '../model/article.ts';
import type { CapitalRun } from './titles.ts';
import type { TextToken } from './tokens.ts';

/** Two names of one thing, as an article says. */
export interface AlsoKnown {
  name: string;
  other: string;
}

const ALSO_KNOWN =
  /\s?[,(]\s?(?:(?:also|better|widely|commonly|popularly|formerly|previously) )?known as (?:the )?["“‘']?/gu;

/** "Egypt and the United States, known as the Quad": both together are. */
function endsList(tokens: readonly TextToken[], from: number): boolean {
  const before = tokens[from - 1]?.text === 'the' ? from - 2 : from - 1;
  return tokens[before]?.text === 'and' || KNOWN_PLACES.has(tokens[from]?.text ?? '');
}

/**
 * Notes two names that a passage gives to one. What stands between them tells: the first ends where it begins, the second
 * begins where it ends. `textOf` gives the name between two tokens.
 */
export function readAlsoKnown(
  passage: Passage,
  tokens: readonly TextToken[],
  runs: readonly CapitalRun[],
  alsoKnown: AlsoKnown[],
  textOf: (from: number, to: number) => string,
): void {
  for (const { 0: between, index } of passage.text.matchAll(ALSO_KNOWN)) {
    const first = runs.find(({ from, to }) => tokens[to - 1]?.end === index && !endsList(tokens, from));
    const second = runs.find(({ from }) => tokens[from]?.start === index + between.length);
    if (!first || !second) continue;
    const [name, other] = [first, second].map(({ from, to }) => textOf(from, to)) as [string, string];
    alsoKnown.push({ name, other });
  }
}
