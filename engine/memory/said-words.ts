import type { Span } from '../model/mention.ts';
import type { PieceOfText } from '../people/tokens-of.ts';
import { foldWord } from '../text/code-units.ts';
import type { SaidScene, SentenceOfPieces, SpeakerPlace } from './said-scene.ts';
import type { SpeakerPhrase } from './speaker-phrase.ts';
import { endsClause, isSaying, isShortRest, LONGEST_SIDE_PHRASE, opensAside, verbAfter } from './speech-verb.ts';

/** The words that are given to a speaker, and whether they are quoted whole. */
export type WordsSaid = { words: Span[]; isDirect: boolean };

/** Fewer words than this are no statement ("he said so"). */
const FEWEST_WORDS = 4;

/** `“…,” said Quill` and `…, said Quill`. */
export function afterVerb(
  scene: SaidScene,
  sentence: SentenceOfPieces,
  np: SpeakerPhrase,
  last: number,
): WordsSaid | undefined {
  const { pieces } = scene;
  const verb = np.from - 1;
  const before = pieces[verb - 1];
  if (!before || verb - 1 < sentence.from || !endsClause(scene, last + 1, sentence.to)) return undefined;
  if (before.quoted) return quotedBefore(scene, sentence, verb);
  if (before.text !== ',') return undefined;
  if (pieces[verb - 2]?.quoted) return quotedBefore(scene, sentence, verb);
  // "The bank, however, said adviser Quill found …"
  const ends = last + 1 >= sentence.to || /^[.?!]$/u.test(pieces[last + 1]?.text ?? '');
  return ends ? reported(scene, sentence.start, before.start) : undefined;
}

/** `Quill said …`, `“…,” Quill said`, `…, Quill said`, `according to Quill, …`. */
export function beforeVerb(
  scene: SaidScene,
  sentence: SentenceOfPieces,
  np: SpeakerPhrase,
  last: number,
  kind: SpeakerPlace['kind'],
): WordsSaid | undefined {
  const { pieces, text } = scene;
  if (np.before === 'according') return accordingTo(scene, sentence, np, last);
  const verb = verbAfter(scene, sentence, np.isAside ? last + 2 : last + 1, kind);
  if (verb === undefined) return undefined;
  const verbPiece = pieces[verb] as PieceOfText;
  const said = foldWord(verbPiece.text);
  const next = pieces[verb + 1];
  const hasNext = next !== undefined && verb + 1 < sentence.to;
  const rest = pieces.slice(verb + 1, sentence.to);
  if (rest.some((piece) => !piece.quoted && isSaying(piece)) && np.before !== 'quote') return undefined;
  if (np.before === 'quote') return quotedBefore(scene, sentence, np.from, verb);
  // "Quill said: “…”", "Quill told reporters, “…”"
  const quote = scene.quotes.find(([start]) => start >= verbPiece.end && start < sentence.end);
  const lead = quote && text.slice(verbPiece.end, quote[0]);
  if (
    quote &&
    lead !== undefined &&
    /^[^.;“”"]{0,120}[,:]\s*$/u.test(lead) &&
    isWholeQuote(scene, quote) &&
    !/\b(?:that|but|and)\b/u.test(lead)
  ) {
    return { words: [quote], isDirect: true };
  }
  if (quote && lead?.trim() === '' && isWholeQuote(scene, quote)) return { words: [quote], isDirect: true };
  if (np.before === 'comma' && isShortRest(rest)) {
    const comma = pieces[np.from - 1] as PieceOfText;
    return opensAside(pieces[sentence.from]) ? undefined : reported(scene, sentence.start, comma.start);
  }
  if (!hasNext) return undefined;
  const that = rest.findIndex((piece) => !piece.quoted && foldWord(piece.text) === 'that');
  const isAside = that === 0 || (that <= LONGEST_SIDE_PHRASE && (rest[0]?.text === ',' || opensAside(rest[0])));
  if (/^(?:tells|told)$/u.test(said)) {
    if (that < 1 || that > 8) return undefined;
    return reported(scene, (rest[that] as PieceOfText).start, sentence.end);
  }
  if (/^(?:said|says)$/u.test(said)) {
    if (/^(?:to|so|of|no|nothing|and|or|about|goodbye|something|little|much|more)$/u.test(foldWord(next.text)))
      return undefined;
    if (next.kind === 'mark' && next.text !== ',') return undefined;
  } else if (that < 0 || that > (rest[0]?.text === ',' ? 4 : 0)) return undefined;
  return reported(scene, that >= 0 && isAside ? (rest[that] as PieceOfText).start : next.start, sentence.end);
}

/** `according to Quill, …` and `…, according to Quill`. */
function accordingTo(
  scene: SaidScene,
  sentence: SentenceOfPieces,
  np: SpeakerPhrase,
  last: number,
): WordsSaid | undefined {
  const { pieces } = scene;
  const next = pieces[last + 1];
  const isEnd = !next || last + 1 >= sentence.to || next.text === '.';
  if (np.from === sentence.from) return next?.text === ',' ? reported(scene, next.end, sentence.end) : undefined;
  const before = pieces[np.from - 1] as PieceOfText;
  if (!isEnd) return undefined;
  if (pieces.slice(sentence.from, np.from).some((piece) => !piece.quoted && isSaying(piece))) return undefined;
  return before.text === ',' ? reported(scene, sentence.start, before.start) : undefined;
}

/** The quotation that ends before a piece, if it ends as one that is given to somebody: `…,” said`. */
function quotedBefore(scene: SaidScene, sentence: SentenceOfPieces, at: number, verb = at): WordsSaid | undefined {
  const { text, pieces, quotes } = scene;
  const start = (pieces[at] as PieceOfText).start;
  const quote = quotes.findLast(([open, end]) => end <= start && open >= sentence.start);
  if (!quote) return undefined;
  const between = text.slice(quote[1], start);
  const isGiven = /[,.?!–—-]["”]$/u.test(text.slice(quote[0], quote[1])) || between.startsWith(',');
  if (!isGiven || !/^[,\s–—-]*$/u.test(between)) return undefined;
  const lead = text.slice(sentence.start, quote[0]);
  const onward = quotesAfter(scene, sentence, verb);
  if (lead.trim() === '') return { words: [quote, ...onward], isDirect: true };
  // "The cut was “too small,” Quill said."
  if (pieces.slice(sentence.from, at).some((piece) => !piece.quoted && isSaying(piece))) return undefined;
  const made = reported(scene, sentence.start, quote[1]);
  return made && !/["“”]/u.test(lead) ? made : undefined;
}

/** Quotations in the same sentence that go on behind the verb: `“…,” he said, “…”`. */
function quotesAfter({ text, pieces, quotes }: SaidScene, sentence: SentenceOfPieces, verb: number): Span[] {
  const from = (pieces[verb] as PieceOfText).end;
  const next = quotes.find(([start]) => start >= from && start < sentence.end);
  return next &&
    /^[^"“”]{0,60},\s*$/u.test(text.slice(from, next[0])) &&
    !pieces.some((piece) => piece.start > from && piece.end <= next[0] && isSaying(piece))
    ? [next]
    : [];
}

/** Whether a quotation is a sentence of its own: it begins with a capital. */
const isWholeQuote = ({ text }: SaidScene, [start]: Span) =>
  /^["“„]\s*(?:\.\.\.|…)?\s*[\p{Lu}\p{N}]/u.test(text.slice(start, start + 8));

/** A stretch of a text as reported words, unless it is too short to be any. */
function reported({ text, pieces }: SaidScene, start: number, end: number): WordsSaid | undefined {
  const words = pieces.filter((piece) => piece.kind === 'word' && piece.start >= start && piece.end <= end);
  if (words.length < FEWEST_WORDS) return undefined;
  let to = end;
  while (to > start && /[\s,]/u.test(text[to - 1] as string)) to--;
  return { words: [[start + (/^\s*/u.exec(text.slice(start))?.[0].length ?? 0), to]], isDirect: false };
}
