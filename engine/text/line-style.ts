import { CLASS, DIGIT, HYPHEN, IGNORED, LOWER, OTHER, SPACE, UPPER } from './code-units.ts';
import { COMMA, FULL_STOP } from './punctuation.ts';

/** How a line is set: plain sentences, a headline in capital initials, or all capitals. */
export type LineStyle = 'sentence' | 'title' | 'capitals';

/** Tells how the line around a place (UTF-16 offset) is set. */
export interface LineReader {
  style(text: string, place: number): LineStyle;
  /** Whether the style is `capitals`; mostly known without reading the line. */
  isCapitals(text: string, place: number): boolean;
}

/** How far to each side a line is looked at, in UTF-16 units. */
const LINE_REACH = 160;

/** Makes a reader, which remembers the last line, so that many hits in one line cost one look. */
export function createLineReader(): LineReader {
  let lastText = '';
  let from = 0;
  let limit = 0;
  /** Where the line ends that `from` is in. */
  let lineEnd = -1;
  /** `null` until somebody asks. */
  let style: LineStyle | null = null;
  /** The last part of the line that was looked at by itself, and whether it is a headline. */
  let part: LinePart = { from: 0, to: -1, isHeadline: false };

  /**
   * Turns to the line of a place, unless it is the last one. Each line break is searched for once, as places come in
   * order.
   */
  function turn(text: string, place: number): void {
    const onward = text === lastText && place >= from;
    if (onward && place < limit && place <= lineEnd) return;
    const near = Math.max(0, place - LINE_REACH);
    from = onward ? Math.max(from, near) : near;
    if (!onward || place > lineEnd) {
      let line = onward ? Math.max(from, lineEnd + 1) : from;
      for (;;) {
        lineEnd = text.indexOf('\n', line);
        if (lineEnd < 0) lineEnd = text.length;
        if (lineEnd >= place) break;
        line = lineEnd + 1;
      }
      from = line;
    }
    lastText = text;
    limit = Math.min(text.length, place + LINE_REACH);
    style = null;
    part = { from: 0, to: -1, isHeadline: false };
  }

  function read(text: string): LineStyle {
    style ??= styleOf(text, from, limit);
    return style;
  }

  return {
    style(text, place) {
      turn(text, place);
      const whole = read(text);
      if (whole !== 'sentence') return whole;
      if (place < part.from || place >= part.to) part = partAround(text, place, from, Math.min(limit, lineEnd));
      return part.isHeadline ? 'title' : whole;
    },
    isCapitals(text, place) {
      turn(text, place);
      // A small letter beside the place is one of the line's.
      return (place + 1 >= limit || CLASS[text.charCodeAt(place + 1)] !== LOWER) && read(text) === 'capitals';
    },
  };
}

/** A part of a line that may be a headline with something else set beside it. */
interface LinePart {
  from: number;
  to: number;
  isHeadline: boolean;
}

/** A headline among other text has so many words with a capital and four letters at least: fewer may be a name. */
const HEADLINE_CAPITALS = 4;

/**
 * The part of a line around a place, between marks that end sentences, bars, dashes between spaces, and digits that touch
 * a word: "Judges Hear Final Plea" of "Judges Hear Final Plea12 comments - 3 hours ago". It is a headline when it has
 * many capitals, hardly a small word and no full stop, and is no list.
 */
function partAround(text: string, place: number, low: number, high: number): LinePart {
  let from = place;
  while (from > low && !endsPart(text, from - 1)) from--;
  let to = place;
  while (to < high && !endsPart(text, to)) to++;
  let capitals = 0;
  let lower = 0;
  let commas = 0;
  for (let i = from; i < to; ) {
    const unit = text.charCodeAt(i);
    const first = CLASS[unit] as number;
    const start = i++;
    if (unit === COMMA) commas++;
    if (first <= IGNORED) continue;
    while (i < to && (CLASS[text.charCodeAt(i)] as number) >= IGNORED) i++;
    if (i - start < 4) continue;
    if (first === UPPER) capitals++;
    else if (first === LOWER) lower++;
  }
  const isHeadline =
    capitals >= HEADLINE_CAPITALS && lower * 4 <= capitals && commas < 2 && text.charCodeAt(to) !== FULL_STOP;
  return { from, to: Math.max(to, place + 1), isHeadline };
}

/** Whether a part of a line ends before the unit at a place. */
function endsPart(text: string, place: number): boolean {
  const unit = text.charCodeAt(place);
  const kind = CLASS[unit] as number;
  if (kind === OTHER) {
    const isStop = unit === FULL_STOP && (place + 1 === text.length || CLASS[text.charCodeAt(place + 1)] === SPACE);
    return isStop || '!?|•·…'.includes(text.charAt(place));
  }
  if (kind === HYPHEN) return CLASS[text.charCodeAt(place - 1)] === SPACE;
  return kind === DIGIT && CLASS[text.charCodeAt(place - 1)] === LOWER;
}

/** The style of the line that begins at `from`; up to `to` is looked at, mostly less. */
function styleOf(text: string, from: number, to: number): LineStyle {
  let small = 0;
  let shouted = 0;
  let capitals = 0;
  let lower = 0;
  let i = from;
  while (i < to) {
    const unit = text.charCodeAt(i);
    const first = CLASS[unit] as number;
    if (first <= IGNORED) {
      if (unit === 10) break;
      i++;
      continue;
    }
    let letters = 0;
    let hasSmall = false;
    for (let kind = first; kind >= IGNORED; kind = i < to ? (CLASS[text.charCodeAt(i)] as number) : 0) {
      if (kind !== IGNORED) letters++;
      if (kind === LOWER) hasSmall = true;
      i++;
    }
    if (hasSmall) small++;
    else if (first === UPPER && letters > 1) shouted++;
    if (letters > 3 && first === UPPER) capitals++;
    if (letters > 3 && first === LOWER && ++lower > 3 && lower * 2 > capitals) return 'sentence';
  }
  if (small === 0) return shouted > 1 ? 'capitals' : 'sentence';
  if (capitals < 2 || lower * 4 > capitals) return 'sentence';
  const isWhole = i === text.length || text.charCodeAt(i) === 10;
  return isWhole && endsSentence(text, i) ? 'sentence' : 'title';
}

/** A word before a full stop that is shorter may be an abbreviation: "Corp." */
const LAST_WORD = 5;

/** Whether a line that ends before a place ends as sentences do and headlines do not: with a full stop after a word. */
function endsSentence(text: string, end: number): boolean {
  let last = end - 1;
  while (last > 0 && (CLASS[text.charCodeAt(last)] === SPACE || '"”’)]'.includes(text.charAt(last)))) last--;
  if (text.charCodeAt(last) !== FULL_STOP) return false;
  let letters = 0;
  while (letters < LAST_WORD && CLASS[text.charCodeAt(last - 1 - letters)] === LOWER) letters++;
  return letters >= LAST_WORD - 1;
}
