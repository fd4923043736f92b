import {
  CLAUSE_BREAKS,
  CLAUSE_OPENERS,
  LOOSE_PREPOSITIONS,
  QUOTING_VERBS,
  SENTENCE_LINKS,
  THIRD_PERSONS,
} from '../lists/words.ts';
import type { Span } from '../model/mention.ts';
import { sentences, trimSpan } from '../text/sentences.ts';
import { wordsOf } from '../text/words.ts';

/** A snippet is about this long at most (UTF-16 units) … */
export const SNIPPET_LENGTH = 280;

/** … but up to this long where a sentence would have to be cut, or be left out, to make it shorter. */
const LONGEST_SNIPPET = 320;

/** What a snippet shows of a passage, and how offsets in the one become offsets in the other. */
export interface SnippetCut {
  /** The stretch; a cut inside a sentence shows as "… " before or " …" after it. */
  text: string;
  /** What to add to an offset in the passage to get the offset in `text`. */
  shift: number;
  /** The stretch in the passage. */
  span: Span;
}

/** What is known of who is meant in a passage, beyond its text. */
export interface SnippetSpeakers {
  /** Where the passage stands for somebody without their name, and it is known for whom. */
  known: readonly Span[];
  /** Where it names somebody. */
  named: readonly Span[];
  /** The last sentence of the passage before; empty where there is none. */
  before: string;
}

/** A place in a passage that the snippet should show, and how much that is worth beside others. */
export interface SnippetPull {
  span: Span;
  weight: number;
}

/** Nothing is known of who is meant. */
const NO_SPEAKERS: SnippetSpeakers = { known: [], named: [], before: '' };

/**
 * The best stretch of whole sentences of a passage, at most about 280 UTF-16 units (320 at the very most): with the
 * name in it, then with the most weight of `pulls`, then with who said what is quoted and who is meant by "he", then as
 * long as it may be. Quoted words stay whole. Only a sentence above 320 units is cut inside, between its clauses, where
 * the least is lost. Where it begins with "he" and nobody knows who that is, the sentence before comes along, in the
 * passage or from the one before.
 */
export function cutSnippet(
  text: string,
  names: readonly Span[],
  pulls: readonly SnippetPull[],
  speakers: SnippetSpeakers = NO_SPEAKERS,
): SnippetCut {
  const best = bestStretch(text, names, pulls, speakers);
  const cut = withEllipses(text, best);
  const { before } = speakers;
  const isOpen = before !== '' && text.slice(0, best[0]).trim() === '' && leavesOpen(text, best, speakers);
  if (!isOpen || before.length + 1 + cut.text.length > LONGEST_SNIPPET) return cut;
  return { ...cut, text: `${before} ${cut.text}`, shift: cut.shift + before.length + 1 };
}

function bestStretch(
  text: string,
  names: readonly Span[],
  pulls: readonly SnippetPull[],
  speakers: SnippetSpeakers,
): Span {
  if (text.length <= LONGEST_SNIPPET) return [0, text.length];
  const units = quotedTogether(text, sentences(text)).flatMap((unit) => clauses(text, unit));
  let best: Span = [0, Math.min(text.length, SNIPPET_LENGTH)];
  let high = Number.NEGATIVE_INFINITY;
  for (let i = 0; i < units.length; i++) {
    for (let j = i; j < units.length; j++) {
      const span: Span = [(units[i] as Span)[0], (units[j] as Span)[1]];
      const length = span[1] - span[0];
      if (length > LONGEST_SNIPPET) break;
      const open = i > 0 && leavesOpen(text, span, speakers) ? 0.5 : 0;
      const score = worth(text, span, names, pulls) + fill(length) - open - i / 100_000;
      if (score > high) {
        high = score;
        best = span;
      }
    }
  }
  return best;
}

/** The first words of a sentence: a link to the one before ("But", "In May") and the next word, or the first word. */
const OPENING_WORDS = /^["“]?(?:(?:In \w+|(\p{L}+)),? )?(\p{L}+)/u;
/** The words that may say who spoke, after a quotation: "…," he said. */
const SPEAKERS = /[,?!.]["”] (\p{Ll}+) \p{Ll}/gu;

/** Where a sentence stands for somebody or something said before, to the end of that word; -1 where it does not. */
function openPlace(sentence: string): number {
  const isPronoun = (word = '') => THIRD_PERSONS.has(word.toLowerCase());
  const first = /^["“]?(\p{L}+)/u.exec(sentence);
  if (isPronoun(first?.[1])) return (first as RegExpExecArray)[0].length;
  const start = OPENING_WORDS.exec(sentence);
  const links = start?.[1] === undefined || SENTENCE_LINKS.has(start[1].toLowerCase());
  if (start && links && isPronoun(start[2])) return start[0].length;
  const speaker = [...sentence.matchAll(SPEAKERS)].find(([, word]) => isPronoun(word));
  return speaker ? speaker.index + speaker[0].length : -1;
}

/** Whether the first sentence of a stretch says "he" of somebody whom neither the stretch nor `speakers` tells. */
function leavesOpen(text: string, [start, end]: Span, { known, named }: SnippetSpeakers): boolean {
  const [first = [0, 0]] = sentences(text.slice(start, end));
  const sentence = text.slice(start + first[0], start + first[1]);
  const open = openPlace(sentence);
  if (open < 0) return false;
  const at = start + first[0] + open;
  const isTold = (span: Span) => span[0] >= start && span[0] <= at;
  return !known.some(isTold) && !named.some(isTold);
}

/** The spans that lie inside a cut, with offsets in its text. */
export function spansInside(cut: SnippetCut, spans: readonly Span[]): Span[] {
  return spans
    .filter(([start, end]) => start >= cut.span[0] && end <= cut.span[1])
    .map(([start, end]) => [start + cut.shift, end + cut.shift]);
}

function worth(text: string, span: Span, names: readonly Span[], pulls: readonly SnippetPull[]): number {
  const holds = ([start, end]: Span) => start >= span[0] && end <= span[1];
  let score = names.length === 0 || names.some(holds) ? 100 : 0;
  for (const { span: pull, weight } of pulls) if (holds(pull)) score += weight;
  const words = text.slice(span[0], span[1]);
  if (/["“”]/u.test(words) && !wordsOf(words).some((word) => QUOTING_VERBS.has(word.text))) score -= 0.5;
  if (!opens(text, span[0])) score -= 0.4 + (beginsClause(text.slice(span[0], span[0] + 20)) ? 0 : 0.3);
  if (!closes(text, span[1])) score -= 0.2 + (mayBeLeftOut(text.slice(span[1], span[1] + 20)) ? 0 : 0.8);
  return score;
}

/** Whether a rest of a sentence is a clause of its own, with which a snippet may begin: "while members share the costs". */
function beginsClause(rest: string): boolean {
  return /^\s*[–—-]+\s/u.test(rest) || CLAUSE_OPENERS.has(firstWord(rest));
}

/**
 * Whether a rest of a sentence can be left out and the words before it still say something. One that begins with a verb
 * cannot: after "the president, on his first trip since January, …" nobody knows what he wanted.
 */
function mayBeLeftOut(rest: string): boolean {
  return beginsClause(rest) || LOOSE_PREPOSITIONS.has(firstWord(rest));
}

/** The word that a rest of a sentence begins with, where it is in small letters; else nothing. */
const firstWord = (rest: string): string => /^\s*(\p{Ll}+)/u.exec(rest)?.[1] ?? '';

/** Whether a sentence begins here, or a quotation after a colon. */
function opens(text: string, start: number): boolean {
  return /(?:^|[.?!…:]["”’')\]]*)\s*$/u.test(text.slice(0, start));
}

/** Whether a sentence ends here. */
function closes(text: string, end: number): boolean {
  return text.slice(end).trim() === '' || /[.?!…]["”’')\]]*$/u.test(text.slice(0, end));
}

/** Fuller is better, up to the usual length; far less than half of it counts as a word lost. */
function fill(length: number): number {
  return Math.min(length, SNIPPET_LENGTH) / SNIPPET_LENGTH / 10 - (length < 100 ? 0.5 : 0);
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

/** A sentence that is too long as its clauses; others as they are. */
function clauses(text: string, [start, end]: Span): Span[] {
  if (end - start <= LONGEST_SNIPPET) return [[start, end]];
  const ends = [...clauseEnds(text, start, end).filter((at) => at < end), end];
  const spans = ends.map((at, i): Span => [ends[i - 1] ?? start, at]);
  return spans
    .flatMap((span) => chopped(text, span))
    .map((span) => trimSpan(text, span))
    .filter(([from, to]) => to > from);
}

/**
 * Where a clause ends outside a quotation: after a comma, semicolon, colon, a quotation, before a dash or a
 * conjunction; and between sentences.
 */
function clauseEnds(text: string, start: number, end: number): number[] {
  const ends: number[] = [];
  let open = false;
  for (const mark of text.slice(start, end).matchAll(/["“”]|[,;:](?=["”]?\s)|\s(?=([–—-]+|\p{Ll}+)\s)/gu)) {
    if (/^\p{Ll}/u.test(mark[1] ?? '') && !CLAUSE_BREAKS.has(mark[1] as string)) continue;
    if (/["“”]/u.test(mark[0])) {
      open = quoteOpen(mark[0], open);
      const at = start + mark.index + 1;
      if (!open && !/^[,.?!;:]/u.test(text.slice(at))) ends.push(at);
    } else if (!open) ends.push(start + mark.index + mark[0].length);
  }
  return ends;
}

/** The last resort, for a clause or quotation that is longer than a snippet may be: cut between words. */
function chopped(text: string, [start, end]: Span): Span[] {
  const out: Span[] = [];
  let from = start;
  while (end - from > LONGEST_SNIPPET) {
    const space = text.lastIndexOf(' ', from + SNIPPET_LENGTH);
    const to = space > from ? space : from + SNIPPET_LENGTH;
    out.push([from, to]);
    from = to;
  }
  out.push([from, end]);
  return out;
}

/** Adds the ellipses where the stretch begins or ends inside a sentence. */
function withEllipses(text: string, span: Span): SnippetCut {
  const lead = opens(text, span[0]) ? '' : '… ';
  const piece = text.slice(...span);
  return { text: `${lead}${piece}${closes(text, span[1]) ? '' : ' …'}`, shift: lead.length - span[0], span };
}
