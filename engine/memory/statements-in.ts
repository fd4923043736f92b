import { COMPANY_ENDS } from '../lists/words.ts';
import type { Span } from '../model/mention.ts';
import { type PieceOfText, piecesOf } from '../people/tokens-of.ts';
import { quotationsOf } from './quotations.ts';
import { type SaidScene, type SentenceOfPieces, type SpeakerPlace, sentencesOf } from './said-scene.ts';
import { afterVerb, beforeVerb } from './said-words.ts';
import { speakerPhrase } from './speaker-phrase.ts';
import { SAYING } from './speech-verb.ts';

/** Something that a passage gives as somebody's words. Offsets are those of the passage (UTF-16, end exclusive). */
export interface StatementPlace {
  topicId: string;
  /** The sentences that say who says it and what. */
  start: number;
  end: number;
  /** Where the speaker is named or meant. */
  by: Span;
  /** The words themselves, with their quotation marks. */
  words: Span[];
  /** Whether the words are quoted whole; else they are reported, and may be quoted in part. */
  isDirect: boolean;
}

/**
 * What a passage gives as the words of somebody: `“…,” said Quill`, `Quill said that …`, `according to Quill`. The speaker
 * is whoever is the subject of the verb; where a list, a possessive, a clause or a second verb of speech leaves a doubt,
 * there is no statement. `speakers`: sorted, not overlapping. English only; on other text there is none.
 */
export function statementsIn(text: string, speakers: readonly SpeakerPlace[]): StatementPlace[] {
  if (speakers.length === 0 || !SAYING.test(text)) return [];
  const quotes = quotationsOf(text);
  if (!quotes) return [];
  const scene: SaidScene = { text, pieces: piecesOf(text), quotes, speakers };
  const all = sentencesOf(scene);
  const found: StatementPlace[] = [];
  for (const speaker of speakers) {
    const at = all.findIndex(({ start, end }) => start <= speaker.start && speaker.end <= end);
    const sentence = all[at];
    if (!sentence || quotes.some(([start, end]) => start < speaker.end && end > speaker.start)) continue;
    const one = statementOf(scene, sentence, speaker);
    if (one && !mayBeSomebody(scene, speaker, one)) found.push(goOn(scene, all, at, one));
  }
  // Two who both are said to say one thing are one too many.
  return found.filter(
    (one) => !found.some((other) => other !== one && other.words.some((a) => one.words.some((b) => overlap(a, b)))),
  );
}

/**
 * Whether a body that is quoted is named by one word alone, as somebody with that surname would be: "“…,” Johnson told
 * reporters" is hardly Johnson Products.
 */
function mayBeSomebody(
  { text, quotes }: SaidScene,
  { kind, start, end }: SpeakerPlace,
  { words }: StatementPlace,
): boolean {
  if (kind === 'person' || !words.some((one) => quotes.some((quote) => overlap(one, quote)))) return false;
  return /^\p{Lu}\p{Ll}+$/u.test(text.slice(start, end));
}

const overlap = (a: Span, b: Span) => a[0] < b[1] && b[0] < a[1];

function statementOf(scene: SaidScene, sentence: SentenceOfPieces, speaker: SpeakerPlace): StatementPlace | undefined {
  const { pieces } = scene;
  let first = sentence.from;
  while (first < sentence.to && (pieces[first] as PieceOfText).start < speaker.start) first++;
  let last = first;
  while (last + 1 < sentence.to && (pieces[last + 1] as PieceOfText).start < speaker.end) last++;
  const own = pieces[last];
  if (first >= sentence.to || !own || own.possessive || /^['’]/u.test(scene.text.slice(own.end, own.end + 1))) return;
  if (speaker.kind === 'organization') {
    while (endsCompany(pieces[last + 1])) last++;
    if (pieces[last + 1]?.text === '.' && endsCompany(pieces[last]) && pieces[last + 2]?.capital === false) last++;
  }
  const np = speakerPhrase(scene, sentence, first, speaker.kind);
  if (!np) return undefined;
  const made =
    np.before === 'verb' ? afterVerb(scene, sentence, np, last) : beforeVerb(scene, sentence, np, last, speaker.kind);
  return (
    made && {
      topicId: speaker.topicId,
      by: [speaker.start, speaker.end],
      start: sentence.start,
      end: sentence.end,
      ...made,
    }
  );
}

const endsCompany = (piece: PieceOfText | undefined) => piece !== undefined && COMPANY_ENDS.has(piece.text);

/** Sentences that follow and are quoted from end to end belong to the same speaker: `“…,” Quill said. “…”` */
function goOn(
  { quotes }: SaidScene,
  all: readonly SentenceOfPieces[],
  at: number,
  one: StatementPlace,
): StatementPlace {
  if (!one.isDirect) return one;
  let { end } = one;
  const words = [...one.words];
  for (let i = at + 1; i < all.length; i++) {
    const { start, end: to } = all[i] as SentenceOfPieces;
    const quote = quotes.find(([open, close]) => open === start && close >= to);
    if (!quote) break;
    words.push([quote[0], quote[1]]);
    end = to;
  }
  return { ...one, end, words };
}
