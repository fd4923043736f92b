import { RELATIVES, TRADES } from '../lists/words.ts';
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
