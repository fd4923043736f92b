import { FORENAMES } from '../lists/names.ts';
import { BODY_AFFAIRS, BODY_TRADES, COMPASS_WORDS, PLACE_NOUNS, RELATIVES, TRADES } from '../lists/words.ts';
import type { CapitalRun } from './titles.ts';
import { isAcronym, isCompanyEnd, type TextToken } from './tokens.ts';

/** Endings of words for what somebody does: "palaeontologist", "spokeswoman". */
const TRADE_END = /\p{Ll}(?:ologist|ographer|ician|woman|person)$/u;

/** Whether a word in small letters says what somebody does. */
export function isTrade(word: string): boolean {
  return TRADES.has(word) || TRADE_END.test(word);
}

/**
 * Whether a run is the given name of somebody's relative, alone after a comma: "her son, Emeka". An article has it once
 * to introduce them, and it names no topic.
 */
export function isRelative(tokens: readonly TextToken[], { from, to }: Pick<CapitalRun, 'from' | 'to'>): boolean {
  return to - from === 1 && tokens[from]?.gap === ', ' && RELATIVES.has(tokens[from - 1]?.text ?? '');
}

/** Whether a run is the stock ticker of the company before it: "ASH" in "Ashland Oil Inc (ASH)". It names no topic. */
export function isTickerInBrackets(
  tokens: readonly TextToken[],
  { from, to }: Pick<CapitalRun, 'from' | 'to'>,
): boolean {
  const token = tokens[from];
  const company = tokens[from - 1]?.text ?? '';
  return to - from === 1 && token?.gap === ' (' && isAcronym(token.text) && isCompanyEnd(company);
}

/** Whether a run is a stock ticker as wires have it: "Echlin Inc <ECH>". */
export function isTickerInAngles(
  text: string,
  tokens: readonly TextToken[],
  { from, to }: Pick<CapitalRun, 'from' | 'to'>,
): boolean {
  const token = tokens[from];
  if (to - from > 1 || token === undefined || !isAcronym(token.text)) return false;
  return text.charAt(token.start - 1) === '<' && text.charAt(token.end) === '>';
}

/** A ticker in angle brackets behind a name, as wires have it, or with its exchange, as papers have it. */
const TICKER_BEHIND = /^\s?(?:<\p{Lu}{1,6}(?:\.\p{Lu}{1,2})?>|\((?:NYSE|NASDAQ|Nasdaq|LSE|AMEX|TSX|ASX)(?::|\)))/u;

/** Whether a run is an organisation's by what stands beside it: what it is, what only such have, who works there. */
export function isBody(
  text: string,
  tokens: readonly TextToken[],
  { from, to }: Pick<CapitalRun, 'from' | 'to'>,
): boolean {
  const [first, before, further] = [tokens[from], tokens[from - 1], tokens[from - 2]];
  const after = tokens[to];
  if (first === undefined) return false;
  const isBeside = before !== undefined && !before.capital && /^(?:\s|, | <)$/u.test(first.gap);
  if (isBeside && BODY_TRADES.has(before.text) && (first.gap !== ', ' || endsAside(tokens[to]))) return true;
  // "Andrew Kim of Eberstadt Fleming."
  if (before?.text === 'of' && further?.capital && FORENAMES.has(tokens[from - 3]?.text ?? '') && to - from > 1)
    return endsAside(after);
  // "analyst at Eberstadt"
  if (before && further && first.gap === ' ' && /^(?:at|with|for)$/u.test(before.text) && isTrade(further.text))
    return true;
  if (after !== undefined && /^(?:['’]s)? $/u.test(after.gap) && !after.capital && BODY_AFFAIRS.has(after.text))
    return true;
  if (after?.gap === ', ' && endsAsBody(tokens, to)) return true;
  return TICKER_BEHIND.test(text.slice(tokens[to - 1]?.end ?? 0, (tokens[to - 1]?.end ?? 0) + 12));
}

/** An aside says what somebody is in so many words at most. */
const LONGEST_SELF_ASIDE = 6;

/** Whether an aside that begins at a word says what an organisation is: ", a wholly-owned subsidiary of", ", the airline,". */
function endsAsBody(tokens: readonly TextToken[], from: number): boolean {
  if (!/^(?:an?|the)$/u.test(tokens[from]?.text ?? '')) return false;
  for (let i = from + 1; i < from + LONGEST_SELF_ASIDE; i++) {
    const [token, next] = [tokens[i], tokens[i + 1]];
    if (token?.gap !== ' ') return false;
    const isLast =
      next === undefined || next.gap !== ' ' || /^(?:of|that|which|in|for|with|based|and)$/u.test(next.text);
    if (isLast) return !token.capital && BODY_TRADES.has(token.text);
  }
  return false;
}

/** Whether a comma or a stop stands before a word. */
const endsAside = (token: TextToken | undefined): boolean => token === undefined || /^\s?[,.;)>]/u.test(token.gap);

/** Whether a run is a place's name by a word for a place beside it: "Henan province", "northern Henan", "port of Ventspils". */
export function isSite(tokens: readonly TextToken[], { from, to }: Pick<CapitalRun, 'from' | 'to'>): boolean {
  const [first, before, further] = [tokens[from], tokens[from - 1], tokens[from - 2]];
  const after = tokens[to];
  if (after?.gap === ' ' && !after.capital && PLACE_NOUNS.has(after.text)) return true;
  if (first?.gap !== ' ' || before === undefined || before.capital) return false;
  return (
    COMPASS_WORDS.has(before.text) || (before.text === 'of' && further !== undefined && PLACE_NOUNS.has(further.text))
  );
}
