import { KNOWN_PLACES } from '../lexicon/gazetteer.ts';
import { DEMONYMS, FAMILY_FIRM_ENDS, OPENERS } from '../lists/words.ts';
import { isTrade } from './neighbor-roles.ts';
import { isCalendar, isCompanyEnd, isTitle, type TextToken } from './tokens.ts';

/** So many words before "trade at" a firm's name are looked at: "analyst Davis Saks, with". */
const TRADE_REACH = 4;

/**
 * Where a firm ends (a token, exclusive) that is called after its partners and begins at a token: "Birr, Wilson and Co" by
 * its form, "Morgan, Olmstead, Kennedy and Gardner" where somebody works there; 0 where no such name begins. Each partner is
 * one word, so a list of firms is none.
 */
export function partnersEnd(tokens: readonly TextToken[], from: number): number {
  let to = from;
  while (isPartner(tokens[to]) && (to === from || tokens[to]?.gap === ', ')) to++;
  const [and, last] = [tokens[to], tokens[to + 1]];
  if (to - from < 2 || and?.text !== 'and' || !/^,? $/u.test(and.gap) || last?.gap !== ' ' || !last.capital) return 0;
  let end = to + 2;
  while (tokens[end]?.joined && isCompanyEnd(tokens[end]?.text ?? '')) end++;
  if (tokens[end]?.joined && tokens[end]?.capital) return 0;
  if (FAMILY_FIRM_ENDS.has(last.text)) return end;
  return isPartner(last) && hasStaff(tokens, from) ? end : 0;
}

function isPartner(token: TextToken | undefined): boolean {
  return (
    token?.capital === true &&
    /^\p{Lu}\p{Ll}{2,}$/u.test(token.text) &&
    !KNOWN_PLACES.has(token.text) &&
    !OPENERS.has(token.text.toLowerCase()) &&
    !DEMONYMS.has(token.text) &&
    !isCalendar(token.text) &&
    !isTitle(token.text)
  );
}

/** Whether somebody's trade and a preposition stand before a name: "analyst at", "analyst Davis Saks, with". */
function hasStaff(tokens: readonly TextToken[], from: number): boolean {
  const preposition = tokens[from - 1];
  if (tokens[from]?.gap !== ' ' || preposition === undefined || !/^(?:at|with|of|for)$/u.test(preposition.text))
    return false;
  for (let i = from - 2; i >= 0 && i >= from - 1 - TRADE_REACH; i--) {
    const token = tokens[i];
    if (isTrade(token?.text ?? '')) return true;
    if (!token?.capital) return false;
  }
  return false;
}
