import { sentences } from './sentences.ts';
import type { Span } from './types.ts';
import { SPEECH, wordsOf } from './words.ts';

/** A snippet is at most this long (UTF-16 units) … */
export const SNIPPET_LENGTH = 280;

/** … but one sentence may be this long before it is cut at a comma. */
const ONE_SENTENCE = 320;

/** A stretch of a passage and where it stands there. */
export interface Cut {
  /** The stretch; a cut inside a sentence shows as "… " before or " …" after it. */
  text: string;
  /** What to add to an offset in the passage to get the offset in `text`. */
  shift: number;
  /** The stretch in the passage. */
  span: Span;
}

/** A place that should be in the snippet, and how much. */
export interface Pull {
  span: Span;
  weight: number;
}

/**
 * The best stretch of whole sentences of a passage, at most about 280 UTF-16 units: with the name in it, then with
 * the most weight of `pulls`, then with who said what is quoted, then as long as it may be.
 * Quoted words stay whole. One sentence above 320 units is cut at a comma, dash or semicolon outside quotation marks.
 */
export function cutSnippet(text: string, names: readonly Span[], pulls: readonly Pull[]): Cut {
  if (text.length <= SNIPPET_LENGTH) return { text, shift: 0, span: [0, text.length] };
  const units = quotedTogether(text, sentences(text)).flatMap((unit) => shorter(text, unit));
  let best: Span = [0, Math.min(text.length, SNIPPET_LENGTH)];
  let high = Number.NEGATIVE_INFINITY;
  for (let i = 0; i < units.length; i++) {
    for (let j = i; j < units.length; j++) {
      const span: Span = [(units[i] as Span)[0], (units[j] as Span)[1]];
      const length = span[1] - span[0];
      if (length > (i === j ? ONE_SENTENCE : SNIPPET_LENGTH)) break;
      const score = worth(text, span, names, pulls) + length / 10_000 - i / 100_000;
      if (score > high) {
        high = score;
        best = span;
      }
    }
  }
  return finish(text, best);
}

/** The spans that lie inside a cut, with offsets in its text. */
export function inside(cut: Cut, spans: readonly Span[]): Span[] {
  return spans
    .filter(([start, end]) => start >= cut.span[0] && end <= cut.span[1])
    .map(([start, end]) => [start + cut.shift, end + cut.shift]);
}

function worth(text: string, span: Span, names: readonly Span[], pulls: readonly Pull[]): number {
  const holds = ([start, end]: Span) => start >= span[0] && end <= span[1];
  let score = names.length === 0 || names.some(holds) ? 100 : 0;
  for (const { span: pull, weight } of pulls) if (holds(pull)) score += weight;
  const words = text.slice(span[0], span[1]);
  if (/["“”]/u.test(words) && !wordsOf(words).some((word) => SPEECH.has(word.text))) score -= 0.5;
  return score;
}

/** Joins sentences until no quotation is open at their end. */
function quotedTogether(text: string, spans: readonly Span[]): Span[] {
  const units: Span[] = [];
  let open = false;
  for (const [start, end] of spans) {
    const last = units[units.length - 1];
    if (open && last) last[1] = end;
    else units.push([start, end]);
    open = quoteOpen(text.slice(start, end), open);
  }
  return units;
}

/** Whether a double quotation is open after a text. Straight quotes toggle; curly ones say what they are. */
function quoteOpen(text: string, before: boolean): boolean {
  let open = before;
  for (const mark of text.match(/["“”]/gu) ?? []) open = mark === '"' ? !open : mark === '“';
  return open;
}

/** A sentence that is too long, in clauses that fit; others as they are. */
function shorter(text: string, [start, end]: Span): Span[] {
  if (end - start <= ONE_SENTENCE) return [[start, end]];
  const ends = clauseEnds(text, start, end);
  const out: Span[] = [];
  let from = start;
  for (let i = 0; i < ends.length; i++) {
    const next = ends[i + 1] ?? end;
    const here = ends[i] as number;
    if (next - from > SNIPPET_LENGTH && here > from) {
      out.push([from, here]);
      from = here;
    }
  }
  out.push([from, end]);
  return out.flatMap((span) => chopped(text, span)).map((span) => trimmed(text, span));
}

/** Where a clause ends outside a quotation: after a comma, semicolon, colon or dash; and between sentences. */
function clauseEnds(text: string, start: number, end: number): number[] {
  const ends: number[] = [];
  let open = false;
  for (const mark of text.slice(start, end).matchAll(/["“”]|[,;:](?=["”]?\s)|[.?!](?=["”]?\s)|\s(?=[–—-]+\s)/gu)) {
    if (/["“”]/u.test(mark[0])) {
      open = quoteOpen(mark[0], open);
      const at = start + mark.index + 1;
      if (!open && /[,.?!;:]/u.test(text[at - 2] ?? '')) ends.push(at);
    } else if (!open) ends.push(start + mark.index + mark[0].length);
  }
  return ends;
}

/** The last resort, for a clause or quotation that is longer than a snippet may be: cut between words. */
function chopped(text: string, [start, end]: Span): Span[] {
  const out: Span[] = [];
  let from = start;
  while (end - from > ONE_SENTENCE) {
    const space = text.lastIndexOf(' ', from + SNIPPET_LENGTH);
    const to = space > from ? space : from + SNIPPET_LENGTH;
    out.push([from, to]);
    from = to;
  }
  out.push([from, end]);
  return out;
}

function trimmed(text: string, [start, end]: Span): Span {
  const piece = text.slice(start, end);
  return [start + (piece.length - piece.trimStart().length), end - (piece.length - piece.trimEnd().length)];
}

/** Adds the ellipses where the stretch begins or ends inside a sentence. */
function finish(text: string, span: Span): Cut {
  const [start, end] = span;
  const before = text.slice(0, start).trimEnd();
  const after = text.slice(end).trimStart();
  const piece = text.slice(start, end);
  const begins = before === '' || /[.?!…:]["”’')\]]*$/u.test(before);
  const ends = after === '' || /[.?!…]["”’')\]]*$/u.test(piece);
  const lead = begins ? '' : '… ';
  return { text: `${lead}${piece}${ends ? '' : ' …'}`, shift: lead.length - start, span };
}
