import { PERSON, PLACE } from './names.ts';
import { APOSTROPHE, CLASS, LOWER, SPACE, UPPER } from './units.ts';
import { FOODS, PARTICLES } from './usage.ts';

/**
 * Whether a hit stands in plain running text: small letters or the bounds of a phrase on both sides, so that no longer
 * name can swallow it. Most hits do; the rest are judged word by word. `flags` are the name's.
 */
export function isPlain(text: string, start: number, end: number, flags: number): boolean {
  return plainBefore(text, start, flags) && plainAfter(text, end, flags);
}

/** , ; : ! ? and the opening brackets and quotation marks. */
const OPEN = ',;:!?([{“„«—–';

function plainBefore(text: string, start: number, flags: number): boolean {
  if (start === 0) return true;
  let i = start - 1;
  let kind = CLASS[text.charCodeAt(i)] as number;
  if (kind !== SPACE) return kind !== LOWER && kind !== UPPER && '(“„«—['.includes(text.charAt(i));
  i--;
  while (i >= 0 && CLASS[text.charCodeAt(i)] === SPACE) i--;
  if (i < 0) return true;
  kind = CLASS[text.charCodeAt(i)] as number;
  if (text.charCodeAt(i) === 0x2e) return endsSentence(text, i);
  if (kind !== LOWER) return OPEN.includes(text.charAt(i));
  const last = i;
  while (i >= 0 && CLASS[text.charCodeAt(i)] === LOWER) {
    if (last - i > 40) return false;
    i--;
  }
  // Capitals, digits, apostrophes, hyphens: not simply a word in small letters.
  if (i >= 0 && CLASS[text.charCodeAt(i)] !== SPACE && !OPEN.includes(text.charAt(i))) return false;
  const length = last - i;
  if (length > 3 || length < 2) return true;
  if (flags & PERSON) return !PARTICLES.has(text.slice(i + 1, last + 1));
  const end = text.charCodeAt(last);
  // "of" may belong to a longer name; before "the" one would have to look further.
  return !(end === 0x66 && length === 2) && !(end === 0x65 && length === 3 && text.charCodeAt(i - 1) === 0x66);
}

/** A full stop after a word in small letters, which no title is ("Gen."), nor an initial. */
function endsSentence(text: string, stop: number): boolean {
  let i = stop - 1;
  while (i >= 0 && stop - i < 40 && CLASS[text.charCodeAt(i)] === LOWER) i--;
  return stop - i > 3 && i >= 0 && CLASS[text.charCodeAt(i)] === SPACE;
}

function plainAfter(text: string, end: number, flags: number): boolean {
  if (end >= text.length) return true;
  const unit = text.charCodeAt(end);
  const kind = CLASS[unit] as number;
  const next = CLASS[text.charCodeAt(end + 1)] as number;
  if (kind === SPACE) {
    if (next !== LOWER) return false;
    return (flags & PLACE) === 0 || !isFood(text, end + 1);
  }
  // "Donald Trump, Jr."
  if (unit === 0x2c) {
    const then = CLASS[text.charCodeAt(end + 2)] as number;
    return next === SPACE && ((flags & PERSON) === 0 || (then >= LOWER && !'jJsS'.includes(text.charAt(end + 2))));
  }
  if (unit === 0x2e) return end + 1 >= text.length || next === SPACE;
  if (kind === APOSTROPHE) return next === LOWER || next === SPACE;
  return ';:!?)]”»'.includes(text.charAt(end)) && (next === SPACE || end + 1 >= text.length);
}

function isFood(text: string, start: number): boolean {
  let end = start;
  while (end < text.length && end - start < 12 && CLASS[text.charCodeAt(end)] === LOWER) end++;
  return FOODS.has(text.slice(start, end));
}
