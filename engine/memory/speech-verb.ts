import { officeAtEnd, saysWho } from '../lexicon/offices.ts';
import { PLACE_PREPOSITIONS, STATEMENT_VERBS, STOP_WORDS } from '../lists/words.ts';
import type { PieceOfText } from '../people/tokens-of.ts';
import { foldWord } from '../text/code-units.ts';
import type { SaidScene, SentenceOfPieces, SpeakerPlace } from './said-scene.ts';

/** An apposition or a phrase of time and place is no longer than this (pieces). */
export const LONGEST_SIDE_PHRASE = 18;

/** What every text has in which somebody says something; it is looked for before anything else, which costs more. */
export const SAYING = new RegExp(`\\b(?:according to|${[...STATEMENT_VERBS].join('|')})\\b`, 'iu');

/** Whether a piece is a verb of speech. */
export const isSaying = ({ kind, capital, text }: PieceOfText) =>
  kind === 'word' && !capital && STATEMENT_VERBS.has(text);

/** The verb of a speaker whose name ends before `at`: straight behind, behind an adverb, or behind an aside between commas. */
export function verbAfter(
  { text, pieces, speakers }: SaidScene,
  sentence: SentenceOfPieces,
  at: number,
  kind: SpeakerPlace['kind'],
): number | undefined {
  let i = at;
  if (pieces[i]?.text === ',' && kind === 'person') {
    const from = i + 1;
    let comma = -1;
    for (let j = from; j < sentence.to && j - from < LONGEST_SIDE_PHRASE; j++) {
      const piece = pieces[j] as PieceOfText;
      if (piece.quoted || isSaying(piece) || (piece.kind === 'mark' && !/^[,.-]$/u.test(piece.text))) break;
      if (piece.text === ',' && startsVerb(pieces, j + 1, sentence.to) !== undefined) {
        comma = j;
        break;
      }
    }
    if (comma < 0) return undefined;
    const [start, end] = [(pieces[i] as PieceOfText).start, (pieces[comma] as PieceOfText).end];
    if (speakers.some((one) => one.kind === 'person' && one.start >= start && one.end <= end)) return undefined;
    const first = pieces[from] as PieceOfText;
    if (
      first.capital &&
      !saysWho(foldWord(first.text)) &&
      officeAtEnd([(pieces[comma - 1] as PieceOfText).text]) === undefined
    )
      return undefined;
    if (/^(?:and|or|but)$/u.test(first.text)) return undefined;
    i = comma + 1;
  }
  const verb = startsVerb(pieces, i, sentence.to);
  if (verb === undefined) return undefined;
  const gap = text.slice((pieces[at - 1] as PieceOfText).end, (pieces[verb] as PieceOfText).start);
  return /["“”„<>()[\]*]/u.test(gap) ? undefined : verb;
}

/** The number of a verb of speech, adverbs and "has" before it. */
function startsVerb(pieces: readonly PieceOfText[], at: number, to: number): number | undefined {
  for (let i = at; i < Math.min(to, at + 3); i++) {
    const piece = pieces[i] as PieceOfText;
    if (piece.quoted || piece.kind === 'mark') return undefined;
    if (isSaying(piece)) return i;
    if (!/^(?:also|then|later|again|earlier|once|today|yesterday|has|had|have|\p{Ll}+ly)$/u.test(piece.text))
      return undefined;
  }
  return undefined;
}

/** Whether nothing follows that would make the name a part of something else: "said Texaco spokesman", "said Berg and Quill". */
export function endsClause({ text, pieces }: SaidScene, at: number, to: number): boolean {
  const next = pieces[at];
  if (!next || at >= to) return true;
  if (/[<(*[]/u.test(text.slice((pieces[at - 1] as PieceOfText).end, next.start))) return false;
  if (next.kind === 'mark') return /^[.,;:!?–—-]/u.test(next.text);
  const small = foldWord(next.text);
  return STOP_WORDS.has(small) && !/^(?:and|or|was|is|has|had|were|would|will|did|does|do|could)$/u.test(small);
}

/** Words that open a phrase or a clause which no main clause ends: "After the talks, Quill said". */
export const opensAside = (piece: PieceOfText | undefined) =>
  piece !== undefined &&
  (PLACE_PREPOSITIONS.has(foldWord(piece.text)) ||
    /^(?:in|at|on|after|before|when|while|as|if|although|though|because|asked|speaking|earlier|later|but|and|for|during|following|with|by|to|from|since|despite|meanwhile|however|yesterday|today|tonight|last)$/u.test(
      foldWord(piece.text),
    ));

/** Whether after the verb only a phrase of time or place ends the sentence, or a comma leads on. */
export function isShortRest(rest: readonly PieceOfText[]): boolean {
  const [next] = rest;
  if (!next || next.kind === 'mark') return next?.text !== ':';
  if (rest.length > LONGEST_SIDE_PHRASE || rest.some(({ text }) => foldWord(text) === 'that')) return false;
  return (
    /^(?:in|at|on|during|before|after|today|yesterday|late|earlier|through|by|from|here)$/u.test(foldWord(next.text)) &&
    !rest.some(
      ({ text, quoted }) =>
        quoted ||
        /^(?:is|are|was|were|will|would|has|have|had|could|may|might|should|can|did|does)$/u.test(foldWord(text)),
    )
  );
}
