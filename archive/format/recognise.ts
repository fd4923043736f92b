import { type NameToken, nameTokensOf } from '../../engine/names/name-forms.ts';
import { DIGIT, LOWER, SOLO, UPPER } from '../../engine/text/code-units.ts';
import { prefixOf } from './digest.ts';
import type { ArchiveNames } from './names-file.ts';

/** Names of more words are not looked for: of names in news 999 in 1,000 have no more. */
export const MOST_WORDS = 8;

/** What may stand between the words of a name, as `nameTokensOf` writes it: a comma or a bracket ends it. */
const INSIDE = /^(?: |['./&]|\. ?|' ?)$/u;

/**
 * The stretches of texts that may be names, folded as names are hashed, each once: up to eight words that begin with a
 * capital, a digit or a letter of a script without capitals, or with a small word before a capital ("al-Qaeda"), with and
 * without the dot behind them.
 */
export function nameKeysIn(texts: Iterable<string>): Set<string> {
  const keys = new Set<string>();
  for (const text of texts) {
    const tokens = nameTokensOf(text);
    for (let from = 0; from < tokens.length; from++) {
      if (!mayBegin(tokens, from)) continue;
      let key = '';
      let words = 0;
      for (let to = from; to < tokens.length && words < MOST_WORDS; to++) {
        const token = tokens[to];
        if (!token) break;
        if (token.word) {
          key += token.text;
          words++;
          keys.add(key);
          continue;
        }
        if (token.text.startsWith('.')) keys.add(`${key}.`);
        if (!INSIDE.test(token.text)) break;
        key += token.text;
      }
    }
  }
  return keys;
}

/** Whether a name may begin with a token: "Merkel", "9/11", and "al" before "Qaeda". */
function mayBegin(tokens: readonly NameToken[], at: number): boolean {
  const token = tokens[at];
  if (!token?.word) return false;
  if (token.first === LOWER) return tokens[at + 1]?.text === ' ' && tokens[at + 2]?.first === UPPER;
  return token.first >= DIGIT || token.first === SOLO;
}

/**
 * The names in texts that an archive may know, as the 32 bits of their hashes, ascending, each once. Some are false hits,
 * for other texts have the same bits: they are cover.
 */
export function knownPrefixes(texts: Iterable<string>, names: ArchiveNames): number[] {
  const found = new Set<number>();
  for (const key of nameKeysIn(texts)) {
    const prefix = prefixOf(key);
    if (names.has(prefix)) found.add(prefix);
  }
  return [...found].sort((a, b) => a - b);
}
