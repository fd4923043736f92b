import type { Span } from '../model/mention.ts';
import type { PieceOfText } from '../people/tokens-of.ts';
import { sentences } from '../text/sentences.ts';

/** A place in a passage that names somebody, or stands for them ("he"), and may be whoever says something. */
export interface SpeakerPlace {
  topicId: string;
  start: number;
  end: number;
  /** Somebody, or a body: what stands before and behind a person's name may be a title, of a body it is another name. */
  kind: 'person' | 'organization';
}

/** A passage, taken apart, as statements are read from it. */
export interface SaidScene {
  text: string;
  pieces: readonly PieceOfText[];
  quotes: readonly Span[];
  speakers: readonly SpeakerPlace[];
}

/** A sentence by its place, and by the numbers of its first piece and the one after its last. */
export interface SentenceOfPieces {
  start: number;
  end: number;
  from: number;
  to: number;
}

/** The sentences of a text; what is within one quotation is not parted, and what follows it belongs to it. */
export function sentencesOf({ text, pieces, quotes }: SaidScene): SentenceOfPieces[] {
  const spans: Span[] = [];
  for (const [start, end] of sentences(text)) {
    const last = spans.at(-1);
    const isInside = last && quotes.some(([open, close]) => open < last[1] && close > start);
    if (last && isInside) last[1] = end;
    else spans.push([start, end]);
  }
  let from = 0;
  return spans.map(([start, end]) => {
    while (from < pieces.length && (pieces[from] as PieceOfText).start < start) from++;
    let to = from;
    while (to < pieces.length && (pieces[to] as PieceOfText).start < end) to++;
    return { start, end, from, to };
  });
}
