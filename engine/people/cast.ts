import { CALENDAR } from '../lexicon/calendar.ts';
import { KNOWN_PLACES } from '../lexicon/gazetteer.ts';
import { FORENAMES, MEN, WOMEN } from '../lists/names.ts';
import {
  DEMONYMS,
  FEMALE_TITLES,
  MALE_TITLES,
  NAME_PARTICLES,
  OFFICE_MATTERS,
  PERSON_VERBS,
  QUOTING_VERBS,
  SURE_TITLES,
} from '../lists/words.ts';
import type { Mention } from '../model/mention.ts';
import type { Topic } from '../model/topic.ts';
import { foldWord } from '../text/code-units.ts';
import { isSmallWord, type PieceOfText } from './tokens-of.ts';

/** Whether somebody is a man or a woman, as far as a name or a title tells. */
export type Gender = 'man' | 'woman' | null;

/** A place in a passage where somebody is named, be it a topic or not. */
export interface Figure {
  /** A topic's id, or "x" and a surname. */
  who: string;
  /** The numbers of the name's first piece, and of the one after its last. */
  from: number;
  to: number;
  gender: Gender;
}

/** Whether a given name is a man's or a woman's. */
export function genderOfName(name: string): Gender {
  const [first = '', ...rest] = name.split(/\s+/u);
  if (rest.length === 0) return null;
  const folded = foldWord(first);
  if (WOMEN.has(folded) || (folded.endsWith('a') && !MEN.has(folded))) return 'woman';
  return FORENAMES.has(first) && !folded.endsWith('a') ? 'man' : null;
}

/** Whether a title before a name says it: "Mr", "Mrs", "spokeswoman". */
function genderOfTitle(title: string): Gender {
  const small = foldWord(title);
  if (FEMALE_TITLES.has(small) || /woman$/u.test(small)) return 'woman';
  return MALE_TITLES.has(small) || (/[a-z]man$/u.test(small) && small !== 'woman') ? 'man' : null;
}

/** Who is named in an article, as it is read from passage to passage. */
export interface Cast {
  /** The people named in a passage, in order; a piece belongs to one at most. */
  figuresIn(text: string, pieces: readonly PieceOfText[], mentions: readonly Mention[]): Figure[];
}

/** Begins an article. Who is no topic is known from where they are named in full, or speak, on. */
export function createCast(topicOf: (id: string) => Topic | undefined): Cast {
  const strangers = new Map<string, Gender>();
  const genders = new Map<string, Gender>();

  function genderOf(topic: Topic): Gender {
    const known = genders.get(topic.id);
    if (known !== undefined) return known;
    const gender = genderOfName(topic.label);
    genders.set(topic.id, gender);
    return gender;
  }

  return {
    figuresIn(text, pieces, mentions) {
      const figures: Figure[] = [];
      let mention = 0;
      for (let i = 0; i < pieces.length; i++) {
        const piece = pieces[i] as PieceOfText;
        if (piece.kind === 'mark' || !piece.capital) continue;
        while ((mentions[mention]?.end ?? Number.POSITIVE_INFINITY) <= piece.start) mention++;
        const own = mentions[mention];
        if (own && own.start < piece.end) {
          let to = i + 1;
          while (to < pieces.length && (pieces[to] as PieceOfText).start < own.end) to++;
          const topic = topicOf(own.topicId);
          if (topic?.kind === 'person' && !isMatter(pieces, to)) {
            const title = genderOfTitle(titleBefore(pieces, i));
            const gender = title ?? genderOf(topic);
            if (title !== null) genders.set(topic.id, title);
            figures.push({ who: topic.id, from: i, to, gender });
          }
          if (topic?.kind === 'thing' && (isSpeech(pieces[to]) || saysBefore(pieces, i))) {
            figures.push({ who: `x ${foldWord(own.exact)}`, from: i, to, gender: null });
          }
          i = to - 1;
          continue;
        }
        if (isSmallWord(piece.text)) continue;
        const to = endOfName(text, pieces, i, own?.start ?? Number.POSITIVE_INFINITY);
        const name = pieces.slice(i, to).map((one) => one.text);
        const last = name.at(-1) ?? '';
        const key = foldWord(last);
        const title = titleBefore(pieces, i);
        const isFull = name.length > 1 && FORENAMES.has(piece.text) && !isPlaceLike(last);
        const speaks =
          (name.length < 4 && isSpeech(pieces[to]) && !isPlaceLike(piece.text)) ||
          (name.length < 3 && saysBefore(pieces, i) && !isPlaceLike(piece.text));
        if (isFull || SURE_TITLES.has(title) || genderOfTitle(title) !== null || speaks || strangers.has(key)) {
          const gender = genderOfTitle(title) ?? genderOfName(name.join(' ')) ?? strangers.get(key) ?? null;
          strangers.set(key, gender);
          figures.push({ who: `x ${key}`, from: i, to, gender });
        }
        i = to - 1;
      }
      return figures;
    },
  };
}

/** Whether a word is a verb of speech: "said". */
export const isSpeech = (piece: PieceOfText | undefined): boolean =>
  piece?.kind === 'word' && (QUOTING_VERBS.has(piece.text) || PERSON_VERBS.has(piece.text));

/** Whether the words before a name give it what was quoted: "…," said Quill. */
export function saysBefore(pieces: readonly PieceOfText[], at: number): boolean {
  const before = pieces[at - 2];
  return isSpeech(pieces[at - 1]) && before !== undefined && (before.quoted || before.text === ',');
}

const isPlaceLike = (word: string) => KNOWN_PLACES.has(word) || DEMONYMS.has(word) || CALENDAR.has(word);

/** "the Reagan administration" is not he. */
function isMatter(pieces: readonly PieceOfText[], to: number): boolean {
  const next = pieces[to];
  return next?.kind === 'word' && !pieces[to - 1]?.possessive && OFFICE_MATTERS.has(next.text);
}

/** The word before a name, folded, without the dot of a short form; empty where none stands straight before it. */
function titleBefore(pieces: readonly PieceOfText[], at: number): string {
  const last = pieces[at - 1];
  const before = last?.text === '.' ? pieces[at - 2] : last;
  return before?.kind === 'word' ? foldWord(before.text) : '';
}

/** Where capitalised words in a row end, with initials and particles between them. */
function endOfName(text: string, pieces: readonly PieceOfText[], from: number, limit: number): number {
  let to = from + 1;
  for (let i = to; i < pieces.length; i++) {
    const piece = pieces[i] as PieceOfText;
    const before = pieces[i - 1] as PieceOfText;
    if (piece.start >= limit || before.possessive) break;
    if (piece.text === '.' && before.text.length === 1) continue;
    if (!/^\.?\s$/u.test(text.slice(before.end, piece.start)) && before.text !== '.') break;
    if (NAME_PARTICLES.has(piece.text) && pieces[i + 1]?.capital) continue;
    if (piece.kind === 'mark' || !piece.capital) break;
    to = i + 1;
  }
  return to;
}
