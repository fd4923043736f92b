import { isLeading, makesLesser, officeAtEnd, standsForLeader } from '../lexicon/offices.ts';
import { BODY_NOUNS, FUNCTION_WORDS, INDEFINITES, PERSON_VERBS, QUOTING_VERBS, STOP_WORDS } from '../lists/words.ts';
import { foldWord } from '../text/code-units.ts';
import { stemOf } from '../text/stem.ts';
import type { PersonIntroduction } from './introductions.ts';
import { isSmallWord, type PieceOfText } from './tokens-of.ts';

/** A phrase that stands for whoever has an office: "the alliance's chief". */
export interface RolePhrase {
  office: string;
  /** The other words of it, folded: "alliance". */
  of: string[];
  /** The numbers of its first piece, article included, and of the one after its last. */
  from: number;
  to: number;
}

/** At most so many words stand between the article and the office. */
const ROLE_REACH = 5;

/**
 * The role that ends at a piece, if one does: an office with "the", "NATO's" or, in a headline, a name before it, and
 * neither a name nor another noun behind it. `null`: somebody who is not told from others ("a general").
 */
export function roleAt(
  text: string,
  pieces: readonly PieceOfText[],
  at: number,
  isHeadline: boolean,
): RolePhrase | null | undefined {
  const piece = pieces[at] as PieceOfText;
  if (piece.possessive && pieces[at + 1]?.kind !== 'word') return undefined;
  const words: string[] = [piece.text];
  let from = at;
  let definite = false;
  for (let i = at - 1; i >= 0 && at - i <= ROLE_REACH + 1; i--) {
    const before = pieces[i] as PieceOfText;
    if (
      before.kind === 'mark' ||
      !/^(?:['’]s?)?\s+$/u.test(text.slice(before.end, (pieces[i + 1] as PieceOfText).start))
    )
      break;
    const small = before.text.toLowerCase();
    if (small === 'the') {
      definite = true;
      from = i;
      break;
    }
    if (INDEFINITES.has(small)) return null;
    if (before.possessive) definite = true;
    else if (isSmallWord(before.text) || QUOTING_VERBS.has(small)) break;
    words.unshift(before.text);
    from = i;
    if (before.possessive && pieces[i - 1]?.text.toLowerCase() !== 'the') break;
  }
  const head = officeAtEnd(words);
  if (!head) return undefined;
  const of = words.slice(0, -head.length);
  if (!definite && !(isHeadline && of.length > 0 && /^\p{Lu}/u.test(of[0] as string))) return null;
  let to = at + 1;
  const next = pieces[to];
  if (next?.kind === 'word') {
    const small = next.text.toLowerCase();
    if (small === 'of' || small === 'for') {
      const named = wordsAfter(pieces, to + 1);
      if (named.length === 0) return null;
      of.push(...named.map(({ text: word }) => word));
      to += 1;
    } else if (!endsPhrase(next, isHeadline)) return undefined;
  }
  return { office: head.office, of: of.filter((word) => !isSmallWord(word)).map(normal), from, to: at + 1 };
}

function wordsAfter(pieces: readonly PieceOfText[], at: number): PieceOfText[] {
  const start = /^(?:the|its)$/u.test(pieces[at]?.text ?? '') ? at + 1 : at;
  const words: PieceOfText[] = [];
  for (let i = start; pieces[i]?.kind === 'word' && words.length < 4; i++) {
    const piece = pieces[i] as PieceOfText;
    if (words.length > 0 && !piece.capital) break;
    words.push(piece);
  }
  return words;
}

/** Whether a word after an office is no noun that goes with it: "the general was", not "the general election". */
function endsPhrase({ text, capital }: PieceOfText, isHeadline: boolean): boolean {
  const small = text.toLowerCase();
  if (capital && !isHeadline) return false;
  return (
    STOP_WORDS.has(small) ||
    FUNCTION_WORDS.has(small) ||
    QUOTING_VERBS.has(small) ||
    PERSON_VERBS.has(small) ||
    /ed$/u.test(small) ||
    (isHeadline && /s$/u.test(small))
  );
}

/** "U.S." and "US" are one. */
const normal = (word: string) => foldWord(word).replaceAll('.', '');

/** What of an article decides who a role is. */
export interface RoleScene {
  /** The folded words of the names of the organisation that is named most: "the alliance" is that. */
  body: ReadonlySet<string>;
}

/** Whether a role may be somebody of whom an introduction is known. */
export function fits({ office, of }: RolePhrase, known: PersonIntroduction, { body }: RoleScene): boolean {
  const same =
    known.office === office ||
    known.office.endsWith(` ${office}`) ||
    (standsForLeader(office) && of.length > 0 && (isLeading(known.office) || standsForLeader(known.office)));
  if (!same) return false;
  const knownOf = known.of.map(normal);
  if (knownOf.some((word) => makesLesser(word) && !of.includes(word))) return false;
  const stems = new Set(knownOf.map(stemOf));
  return of.every(
    (word) => stems.has(stemOf(word)) || (BODY_NOUNS.has(word) && knownOf.some((other) => body.has(other))),
  );
}
