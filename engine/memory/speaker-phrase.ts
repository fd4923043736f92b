import { officeAtEnd, saysWho } from '../lexicon/offices.ts';
import { OFFICE_JOINTS, STATEMENT_VERBS, STOP_WORDS } from '../lists/words.ts';
import type { PieceOfText } from '../people/tokens-of.ts';
import { foldWord } from '../text/code-units.ts';
import type { SaidScene, SentenceOfPieces, SpeakerPlace } from './said-scene.ts';

/** What stands before the words that name a speaker, title and all. */
export interface SpeakerPhrase {
  /** The number of its first piece. */
  from: number;
  before: 'start' | 'quote' | 'comma' | 'but' | 'verb' | 'according';
  /** Set where the name stands between commas behind a title: "the bank's economist, Quill, said". */
  isAside?: true;
}

/** The words that name the speaker, back to where they begin; `undefined` where something else goes with them. */
export function speakerPhrase(
  { text, pieces }: SaidScene,
  sentence: SentenceOfPieces,
  first: number,
  kind: SpeakerPlace['kind'],
): SpeakerPhrase | undefined {
  let from = first;
  for (let i = first - 1; ; i--) {
    const piece = pieces[i];
    if (i < sentence.from || !piece) return { from, before: 'start' };
    if (piece.quoted) return { from, before: 'quote' };
    const gap = text.slice(piece.end, (pieces[from] as PieceOfText).start);
    if (/["“”„()[\]<>*]/u.test(gap)) return undefined;
    if (piece.kind === 'mark') {
      if (piece.text === ',') return commaBefore(pieces, sentence, i, from, first, kind);
      if (piece.text === ';' || piece.text === ':') return { from, before: 'start' };
      // "Gen. Quill"
      if (piece.text === '.' && i > sentence.from && pieces[i - 1]?.end === piece.start) {
        from = i;
        continue;
      }
      return undefined;
    }
    const small = foldWord(piece.text);
    if (STATEMENT_VERBS.has(small) && !piece.capital) return { from, before: 'verb' };
    if (small === 'to' && foldWord(pieces[i - 1]?.text ?? '') === 'according')
      return { from: i - 1, before: 'according' };
    if (/^(?:but|while|although|though|however)$/u.test(small) && (i === sentence.from || pieces[i - 1]?.text === ','))
      return { from, before: 'but' };
    // "and he said", never "Berg and Quill said"
    if (small === 'and' && i === sentence.from) return { from, before: 'start' };
    if (
      small === 'the' &&
      from < first + 1 &&
      (pieces[i - 1] === undefined || i - 1 < sentence.from || pieces[i - 1]?.quoted)
    ) {
      from = i;
      continue;
    }
    if (!isTitleWord(pieces, i, first, kind)) return undefined;
    from = i;
  }
}

/** Whether a word before a name only says who that is: "Brazil's Finance Minister", "company spokeswoman". */
function isTitleWord(pieces: readonly PieceOfText[], at: number, first: number, kind: SpeakerPlace['kind']): boolean {
  if (kind === 'organization' || first - at > 10) return false;
  const piece = pieces[at] as PieceOfText;
  const small = foldWord(piece.text);
  const next = pieces[first - 1] as PieceOfText;
  const hasTitle = next.text === '.' || saysWho(foldWord(next.text)) || officeAtEnd([next.text]) !== undefined;
  if (!hasTitle) return false;
  if (piece.capital) return true;
  // "Secretary of State Quill"
  if (OFFICE_JOINTS.has(small)) return pieces[at - 1]?.capital === true && pieces[at + 1]?.capital === true;
  return !STOP_WORDS.has(small) && !/ed$|ing$/u.test(small);
}

/** Behind a comma a name begins a clause, or is an apposition: "its chairman, Quill, said". */
function commaBefore(
  pieces: readonly PieceOfText[],
  sentence: SentenceOfPieces,
  comma: number,
  from: number,
  first: number,
  kind: SpeakerPlace['kind'],
): SpeakerPhrase | undefined {
  if (pieces[comma - 1]?.quoted) return { from, before: 'quote' };
  const after = pieces.slice(first + 1, first + 5).find(({ kind: sort, capital }) => sort === 'mark' || !capital);
  const isAside = after?.text === ',';
  if (!isAside) return comma - sentence.from >= 2 ? { from, before: 'comma' } : undefined;
  if (kind === 'organization') return undefined;
  const head = pieces[comma - 1];
  if (head?.kind !== 'word' || head.capital || !isWholeTitle(pieces, sentence, comma - 1)) return undefined;
  const isOffice = saysWho(foldWord(head.text)) || officeAtEnd([head.text]) !== undefined;
  return isOffice ? { from, before: 'start', isAside: true } : undefined;
}

/** Whether a sentence begins with a title and nothing else: "The bank's chief economist". */
function isWholeTitle(pieces: readonly PieceOfText[], sentence: SentenceOfPieces, head: number): boolean {
  return (
    head - sentence.from <= 7 &&
    pieces
      .slice(sentence.from, head)
      .every(
        ({ kind, text, capital }, i) =>
          kind === 'word' && (capital || i === 0 || (!STOP_WORDS.has(foldWord(text)) && !STATEMENT_VERBS.has(text))),
      )
  );
}
