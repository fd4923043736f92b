import { SENTENCE_OPENERS, SHORT_BEFORE_NAMES, SHORT_FORMS } from '../lists/words.ts';
import type { Span } from '../model/mention.ts';

/**
 * Where sentences end: for the sentence hovered and for snippets. `Intl.Segmenter` proposes them; what it cuts too
 * early is joined again: after "Gen.", "U.S." or an initial, before a small letter, before the number of "Jan. 6".
 */

/** How far around an offset `sentenceAt` reads, in UTF-16 units: long enough for any sentence people write. */
const SENTENCE_REACH = 1500;

let segmenter: Intl.Segmenter | undefined;

/** The sentences of a text in order, without the white space between them. Never throws; a blank text has none. */
export function sentences(text: string): Span[] {
  segmenter ??= new Intl.Segmenter('en', { granularity: 'sentence' });
  const spans: Span[] = [];
  let open = -1;
  for (const { segment, index } of segmenter.segment(text)) {
    const last = spans[spans.length - 1];
    if (last && open >= 0 && goesOn(text.slice(open, index), segment)) last[1] = index + segment.length;
    else {
      spans.push([index, index + segment.length]);
      open = index;
    }
  }
  return spans.map((span) => trimSpan(text, span)).filter(([start, end]) => end > start);
}

/** The sentence at an offset, white space around it left off; the nearest one when the offset lies between two. */
export function sentenceAt(text: string, offset: number): Span {
  const at = Math.min(Math.max(0, offset), text.length);
  const from = at > SENTENCE_REACH ? wordStart(text, at - SENTENCE_REACH) : 0;
  const around = text.slice(from, at + SENTENCE_REACH);
  let best: Span = [at, at];
  for (const [start, end] of sentences(around)) {
    if (start + from > at && best[1] > best[0]) break;
    best = [start + from, end + from];
    if (end + from > at) break;
  }
  return best;
}

/** Whether what the segmenter calls the next sentence belongs to the one before. */
function goesOn(before: string, next: string): boolean {
  if (/[\n\r\u2028\u2029]\s*$/u.test(before)) return false;
  const first = /[\p{L}\p{N}]+/u.exec(next)?.[0];
  if (first === undefined) return !/\p{L}|\p{N}/u.test(next) && !/^\s/u.test(next);
  const head = first[0] as string;
  if (/\p{Ll}/u.test(head)) return true;
  const tail = /((?:\p{L}\.)+|\p{L}+\.)["'”’)\]]*\s*$/u.exec(before)?.[1];
  if (tail === undefined) return false;
  const short = tail.slice(0, -1).toLowerCase();
  if (SHORT_BEFORE_NAMES.has(short)) return true;
  const opens = first === 'I' || SENTENCE_OPENERS.has(first.toLowerCase());
  if (SHORT_FORMS.has(short)) return !opens;
  // "U.S.", "J.K." or the single initial of "George W. Bush".
  if (/^(?:\p{L}\.)+$/u.test(tail) && /^\p{Lu}/u.test(tail)) return !opens;
  if (/^(?:a\.m|p\.m|i\.e|e\.g)$/u.test(short)) return !opens;
  return false;
}

/** A stretch of a text without the white space at its ends; where it is nothing else, its end. */
export function trimSpan(text: string, [start, end]: Span): Span {
  let from = start;
  let to = end;
  while (from < to && /\s/u.test(text[from] as string)) from++;
  while (to > from && /\s/u.test(text[to - 1] as string)) to--;
  return [from, to];
}

function wordStart(text: string, offset: number): number {
  const space = text.indexOf(' ', offset);
  return space < 0 || space > offset + 100 ? offset : space + 1;
}
