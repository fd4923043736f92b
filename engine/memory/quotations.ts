import type { Span } from '../model/mention.ts';

/** What may stand before a sign that opens a quotation, and after one that closes it. */
const BEFORE_OPENING = /[\s([{\-–—/]/u;
const AFTER_CLOSING = /[\s)\]}.,;:!?\-–—/]/u;

/**
 * The quotations between double signs in a text, signs included, in order. One that is not closed goes on to the end, as
 * the last of a paragraph does when the next paragraph is still quoted. `null` where the signs cannot be told apart:
 * then nobody knows what is quoted.
 */
export function quotationsOf(text: string): Span[] | null {
  const found: Span[] = [];
  let open = -1;
  for (const { 0: sign, index } of text.matchAll(/["“”„]/gu)) {
    const before = text[index - 1];
    const after = text[index + 1];
    if (open < 0) {
      const opens = sign !== '”' && (before === undefined || BEFORE_OPENING.test(before)) && !isBlank(after);
      if (!opens) return null;
      open = index;
      continue;
    }
    const closes = sign === '“' ? text[open] === '„' : sign !== '„';
    if (!closes || isBlank(before) || (after !== undefined && !AFTER_CLOSING.test(after))) return null;
    found.push([open, index + 1]);
    open = -1;
  }
  if (open >= 0) found.push([open, text.length]);
  return found;
}

const isBlank = (unit: string | undefined) => unit === undefined || /\s/u.test(unit);
