import { saysWho } from '../lexicon/offices.ts';
import { ANYBODY_WORDS, BEFORE_PREDICATES, COPULAS, NEW_SUBJECTS, OFFICE_JOINTS, STOP_WORDS } from '../lists/words.ts';
import type { Passage } from '../model/article.ts';
import type { Mention } from '../model/mention.ts';
import type { Topic } from '../model/topic.ts';
import { sentences } from '../text/sentences.ts';
import { foldedWords } from '../text/words.ts';
import { createCast, type Figure, type Gender, isSpeech, saysBefore } from './cast.ts';
import { introductionAfter, introductionBefore, type PersonIntroduction } from './introductions.ts';
import { meant, type Seen, type Told } from './pronouns.ts';
import { fits, type RolePhrase, type RoleScene, roleAt } from './roles.ts';
import { type PieceOfText, piecesOf } from './tokens-of.ts';

/** What is known of people library-wide: their introductions, by topic id. */
export type Introductions = ReadonlyMap<string, readonly PersonIntroduction[]>;

/** How many sentences back a pronoun looks for somebody. */
const LOOK_BACK = 3;

interface Read {
  passage: Passage;
  pieces: PieceOfText[];
  figures: Figure[];
}

/**
 * The places in the passages of one article that stand for a person without their name: "he", "the alliance's chief".
 * One list a passage, in order, not overlapping mentions. Where two people fit, nobody is meant. `known`: introductions
 * from the whole library.
 */
export function referencesIn(
  passages: readonly Passage[],
  mentions: readonly (readonly Mention[])[],
  topicOf: (id: string) => Topic | undefined,
  known: Introductions,
): Mention[][] {
  const none = passages.map((): Mention[] => []);
  if (!mentions.some((list) => list.some(({ topicId }) => topicOf(topicId)?.kind === 'person'))) return none;
  const cast = createCast(topicOf);
  const reads = passages.map((passage, i): Read => {
    const pieces = piecesOf(passage.text);
    return { passage, pieces, figures: cast.figuresIn(passage.text, pieces, mentions[i] as Mention[]) };
  });
  const people = introduced(reads, known);
  const scene = sceneOf(mentions, topicOf);
  const resolver = createResolver(people, scene);
  return reads.map((read) => resolver(read));
}

interface Somebody {
  who: string;
  gender: Gender;
  /** The ordinal of the first passage that names them. */
  first: number;
  introductions: PersonIntroduction[];
}

function introduced(reads: readonly Read[], known: Introductions): Map<string, Somebody> {
  const people = new Map<string, Somebody>();
  for (const { passage, pieces, figures } of reads) {
    for (const { who, gender, from, to } of figures) {
      const person = people.get(who) ?? {
        who,
        gender,
        first: passage.ordinal,
        introductions: [...(known.get(who) ?? [])],
      };
      people.set(who, person);
      person.gender ??= gender;
      const said = introductionBefore(passage.text, pieces, from) ?? introductionAfter(pieces, to);
      if (said) person.introductions.push(said);
    }
  }
  return people;
}

/** The organisation that an article names most, by the words of its names. */
function sceneOf(mentions: readonly (readonly Mention[])[], topicOf: (id: string) => Topic | undefined): RoleScene {
  const counts = new Map<string, number>();
  let best = '';
  for (const { topicId } of mentions.flat()) {
    if (topicOf(topicId)?.kind !== 'organization') continue;
    const count = (counts.get(topicId) ?? 0) + 1;
    counts.set(topicId, count);
    if (count > (counts.get(best) ?? 0)) best = topicId;
  }
  const topic = topicOf(best);
  return { body: new Set(topic ? [topic.label, ...topic.aliases].flatMap(foldedWords) : []) };
}

function createResolver(people: ReadonlyMap<string, Somebody>, scene: RoleScene): (read: Read) => Mention[] {
  let past: Told[] = [];

  function whoIs(role: RolePhrase, ordinal: number): Somebody | undefined {
    const fitting = [...people.values()].filter(
      ({ introductions, first }) =>
        (first <= ordinal || role.of.length > 0) && introductions.some((one) => fits(role, one, scene)),
    );
    return fitting.length === 1 ? fitting[0] : undefined;
  }

  /**
   * Whether a role that says of nothing ("the analyst") may be that of somebody who spoke last and whose office is not
   * told, and who is no topic: "Ann Holm of Harbour Brothers told clients so. The analyst said …".
   */
  function maybeStranger({ of }: RolePhrase, { who }: Somebody, before: readonly Told[]): boolean {
    const last = before.find(({ seen }) => seen.length > 0)?.seen ?? [];
    if (of.length > 0 || last.some((one) => one.who === who)) return false;
    return last.some(
      (one) => (one.speaks || one.opens) && one.who.startsWith('x ') && people.get(one.who)?.introductions.length === 0,
    );
  }

  return ({ passage, pieces, figures }) => {
    const found: Mention[] = [];
    const { text, kind } = passage;
    const isBody = kind === 'body';
    const take = (who: string, from: number, to: number) => {
      if (who.startsWith('x ')) return;
      const start = (pieces[from] as PieceOfText).start;
      const end = (pieces[to - 1] as PieceOfText).end;
      found.push({ topicId: who, start, end, exact: text.slice(start, end) });
    };
    let at = 0;
    let figure = 0;
    for (const [, end] of sentences(text)) {
      const told: Told = { seen: [], hasOther: false };
      const first = at;
      for (; at < pieces.length && (pieces[at] as PieceOfText).start < end; at++) {
        const piece = pieces[at] as PieceOfText;
        const named = figures[figure];
        if (named?.from === at) {
          if (!piece.quoted) told.seen.push(seenOf(named.who, named.gender, pieces, named.from, named.to, first));
          at = named.to - 1;
          figure++;
          continue;
        }
        if (piece.quoted || piece.kind === 'mark') continue;
        const small = piece.text.toLowerCase();
        if (small === 'he' || small === 'she') {
          const gender = small === 'he' ? 'man' : 'woman';
          const speaks = isSpeech(pieces[at + 1]) || isSpeech(pieces[at + 2]) || saysBefore(pieces, at);
          const isOpen = isBody && !isEither(pieces, at) && !comesLater(pieces, figures, figure, at, end);
          const attributes = pieces[at - 1]?.text === ',' && isSpeech(pieces[at + 1]);
          const who = isOpen ? meant({ gender, speaks, attributes }, told, past) : undefined;
          if (who !== undefined) {
            if (!told.seen.some((one) => one.who === who))
              told.seen.push({ who, gender, speaks, opens: at - first < 2 });
            take(who, at, at + 1);
          } else if (told.seen.length === 0) told.hasOther = true;
          continue;
        }
        if (ANYBODY_WORDS.has(small)) told.hasOther = true;
        if (
          !saysWho(small) ||
          isBeforeName(text, pieces, at, figures[figure]) ||
          isSaidOf(pieces, at, figures[figure - 1], first)
        )
          continue;
        const role = roleAt(text, pieces, at, kind === 'headline');
        if (role === undefined && saysWho(pieces[at + 1]?.text.toLowerCase() ?? '')) continue;
        const person = role ? whoIs(role, passage.ordinal) : undefined;
        if (role && person && !maybeStranger(role, person, [told, ...past])) {
          told.seen.push(seenOf(person.who, person.gender, pieces, role.from, role.to, first));
          take(person.who, role.from, role.to);
        } else told.hasOther = true;
      }
      if (isBody) past = [told, ...past].slice(0, LOOK_BACK);
    }
    return found;
  };
}

function seenOf(
  who: string,
  gender: Gender,
  pieces: readonly PieceOfText[],
  from: number,
  to: number,
  first: number,
): Seen {
  const speaks = isSpeech(pieces[to]) || isSpeech(pieces[to + 1]) || (from > first && saysBefore(pieces, from));
  const opens = pieces
    .slice(first, from)
    .every(({ kind, capital, text }) => kind === 'word' && (capital || saysWho(text)));
  return { who, gender, speaks, opens: opens && !pieces[to - 1]?.possessive };
}

/** Whether a pronoun is one of "he or she", which is anybody. */
const isEither = (pieces: readonly PieceOfText[], at: number) =>
  pieces[at + 1]?.text === 'or' || pieces[at - 1]?.text === 'or';

/** Whether somebody is named after a pronoun in its sentence, and the sentence does not begin with the main clause. */
function comesLater(
  pieces: readonly PieceOfText[],
  figures: readonly Figure[],
  next: number,
  at: number,
  end: number,
): boolean {
  const later = figures[next];
  if (!later || (pieces[later.from] as PieceOfText).start >= end) return false;
  return !isSpeech(pieces[at + 1]) && pieces.slice(at, later.from).some(({ text }) => text === ',');
}

/** Whether a word belongs to the words before a name: "singer Ariana Grande". */
function isBeforeName(text: string, pieces: readonly PieceOfText[], at: number, next: Figure | undefined): boolean {
  if (!next || next.from - at > 4) return false;
  return (
    /^[\p{L}\p{M}\s.,'’-]*$/u.test(
      text.slice((pieces[at] as PieceOfText).end, (pieces[next.from] as PieceOfText).start),
    ) &&
    pieces
      .slice(at + 1, next.from)
      .every(({ kind, capital, text: word }) =>
        kind === 'mark'
          ? word === '.' || (word === ',' && next.from - at === 2)
          : capital || saysWho(word) || OFFICE_JOINTS.has(word),
      )
  );
}

/** Whether a word is said of somebody named before: after a comma, or after "is a". */
function isSaidOf(pieces: readonly PieceOfText[], at: number, last: Figure | undefined, first: number): boolean {
  if (!last || last.from < first || at - last.to > 8) return false;
  const between = pieces.slice(last.to, at);
  if (
    between[0]?.text === ',' &&
    between
      .slice(1)
      .every(({ kind, text }) => kind === 'word' && !isSpeech({ text, kind } as PieceOfText) && !NEW_SUBJECTS.has(text))
  )
    return true;
  const copula = between.findIndex(({ text }) => COPULAS.has(text));
  return (
    copula >= 0 && between.slice(copula + 1).every(({ text }) => BEFORE_PREDICATES.has(text) || !STOP_WORDS.has(text))
  );
}
