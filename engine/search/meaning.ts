import type { TermIndex } from '../index/term-index.ts';
import type { KinOf } from '../lexicon/kin.ts';
import { STOP_WORDS } from '../lists/words.ts';
import type { Topic } from '../model/topic.ts';
import { foldedWords, wordsOf } from '../text/words.ts';
import type { Initials } from './initials.ts';
import { isBorneBy, type WordCounts } from './language-words.ts';
import { passagesWith, sharesOne } from './passage-sets.ts';
import type { Query, TypedWord } from './query.ts';
import { createSlipReader } from './slips.ts';
import { kinOfWord, type TermAlternative, termsMeantBy } from './terms-meant.ts';
import { type TypedName, typedNames } from './typed-names.ts';

/** What a query means in terms and topics. Each of its words has a bit, the first word the lowest. */
export interface Meaning {
  /** For each word the terms that it may stand for; none for a word that is not looked for. */
  words: TermAlternative[][];
  /** For each word the terms that say nearly the same (see `KinOf`). */
  kin: TermAlternative[][];
  /** Topics whose name is typed, and the bits of the name's words. */
  topics: TypedName[];
  /** The bits of the words that a passage should have. */
  required: number;
  /** The words as understood, for Fuse.js, and as they were typed. */
  text: string;
  typed: string;
  /** The whole query with typing errors repaired; `null` when there were none. */
  corrected: string | null;
  /** The words that the library does not have, as typed. */
  missing: string[];
  /** What is looked for without them. */
  found: string;
  /** Whether every word is one that the library has, so that nothing was mistyped. */
  isPlain: boolean;
  /** For each word every term that it may stand for, and its kin, and short forms of names: what is marked in a snippet. */
  accepted: { own: ReadonlySet<string>; kin: ReadonlySet<string> }[];
}

/** So many words of a query are looked for, as each needs a bit of 32. */
const WORDS = 30;

/** A possessive typed without its apostrophe, or several of a name; of shorter names too many are made that way ("IS"). */
const LONE_POSSESSIVE = /.{4,}[^s]s$/u;

/** What typed words are understood by. */
export interface QueryReaderParts {
  index: TermIndex;
  topics: readonly Topic[];
  kinOf: KinOf;
  initials: Initials;
  passagesOf(topicId: string): Uint32Array;
  counts: WordCounts;
  /** Whether a folded word is no name by itself (see `createLanguageTest`). */
  isOfLanguage(word: string): boolean;
}

/** Says what typed queries mean. */
export interface QueryReader {
  /**
   * What a parsed query means, given its text as typed, and the positions of words that only make it a question
   * (`dropped`).
   */
  understand(query: Query, text: string, dropped?: ReadonlySet<number>): Meaning;
  /** The names of topics among typed words. */
  namesIn(words: readonly TypedWord[], text: string): TypedName[];
}

/** Makes the reader of queries over an index and its topics. */
export function createQueryReader({
  index,
  topics,
  kinOf,
  initials,
  passagesOf,
  counts,
  isOfLanguage,
}: QueryReaderParts): QueryReader {
  const names = new Map<string, string[]>();
  const surnames = new Set<string>();
  const written = new Map<string, string>();
  for (const topic of topics) {
    if (topic.kind === 'person') surnames.add(foldedWords(topic.label).at(-1) ?? '');
    for (const name of [topic.label, ...topic.aliases]) {
      const words = wordsOf(name);
      push(names, words.map((word) => word.text).join(' '), topic.id);
      for (const { text, start, end } of words) if (!written.has(text)) written.set(text, name.slice(start, end));
    }
  }
  const slipOf = createSlipReader(index, { has: (word) => names.has(word) || surnames.has(word) });

  /** The topics that go by a name; `isWritten` without small letters. */
  function topicsNamed(name: string, isWritten: boolean): readonly string[] | undefined {
    const known = names.get(name) ?? (LONE_POSSESSIVE.test(name) ? names.get(name.slice(0, -1)) : undefined) ?? [];
    const isWord = !name.includes(' ') && !isWritten && known.length > 0 && isOfLanguage(name);
    // "oil" is hardly ever a company, even where one goes by it; "baker" may be somebody, and "us" a country.
    const own = isWord && !isBorneBy(name, known, counts) ? [] : known;
    const meant = name.includes(' ') || isWord || STOP_WORDS.has(name) ? [] : initials.topicsOf(name);
    const all = [...own, ...meant.filter((id) => !own.includes(id))];
    return all.length > 0 ? all : undefined;
  }
  const namesIn = (words: readonly TypedWord[], text: string) => typedNames(words, text, topicsNamed);

  return {
    namesIn,
    understand(query, text, dropped) {
      const quoted: TypedWord[] = query.phrases.flat().map((word) => ({ text: word, start: -1, end: -1 }));
      const typed = [...query.words, ...quoted].slice(0, WORDS);
      const isPlainWord = ({ text }: TypedWord) => !STOP_WORDS.has(text);
      const tells = typed.some((word, i) => isPlainWord(word) && !dropped?.has(i));
      // Exact words may be everyday ones; they are looked for by them where there are no others.
      const isTelling = (i: number) => {
        const word = typed[i] as TypedWord;
        return word.start < 0 ? isPlainWord(word) || !tells : isPlainWord(word) && !dropped?.has(i);
      };
      const repaired = new Map<TypedWord, string>();
      const missing: string[] = [];
      const words = typed.map((word, i) => {
        if (!isTelling(i)) return [];
        if (word.start < 0) return exactly(index, word.text);
        const growing = query.growing && i === query.words.length - 1;
        return termsMeantBy(index, word.text, growing);
      });
      const asTold = (list: readonly TypedName[]) =>
        list.filter(({ bits }) => !dropped || typed.some((_, i) => bits & (1 << i) && !dropped.has(i)));
      const typedTopics = asTold(namesIn(typed.slice(0, query.words.length), text));
      // The signs of "F-16" say nothing apart from one another.
      for (const { bits } of typedTopics) {
        const signs = typed.filter((_, i) => bits & (1 << i));
        if (query.joined.some((group) => group.every((word, i) => signs[i] === word))) {
          for (const sign of signs) words[typed.indexOf(sign)] = [];
        }
      }
      let named = typedTopics.reduce((bits, name) => bits | name.bits, 0);
      typed.forEach((word, i) => {
        if (word.start < 0 || !isTelling(i) || (words[i] as unknown[]).length > 0 || named & (1 << i)) return;
        const growing = query.growing && i === query.words.length - 1;
        const others = words.flatMap((list) => list.slice(0, 1));
        const term = slipOf({
          word: word.text,
          growing,
          isAlone: others.length + typedTopics.length === 0,
          isBeside: (number) => isBeside(number, others, typedTopics),
          completes: (number) => completesName(typed, i, index.terms[number] as string),
        });
        if (term < 0) {
          missing.push(text.slice(word.start, word.end));
          return;
        }
        repaired.set(word, index.terms[term] as string);
        words[i] = termsMeantBy(index, index.terms[term] as string, false);
      });
      const understood = typed.map((word) => ({ ...word, text: repaired.get(word) ?? word.text }));
      const allTopics =
        repaired.size === 0 ? typedTopics : asTold(namesIn(understood.slice(0, query.words.length), text));
      named = allTopics.reduce((bits, name) => bits | name.bits, 0);
      const telling = words.reduce((bits, list, i) => (isTelling(i) && list.length > 0 ? bits | (1 << i) : bits), 0);
      // "us" alone is a country where the library knows it so; beside other words it is none.
      const required = telling === 0 ? named : telling | namedAlone(allTopics, isTelling);
      const asText = (list: readonly TypedWord[]) =>
        list
          .slice(0, query.words.length)
          .filter((_, i) => !dropped || isTelling(i))
          .map((word) => word.text)
          .join(' ');
      const found = understood.filter((word, i) => word.start >= 0 && (words[i] as unknown[]).length > 0);
      // A word of a longer name stands for nothing else: "general" of General Motors for no officer.
      const inNames = allTopics.reduce((bits, name) => (name.bits & (name.bits - 1) ? bits | name.bits : bits), 0);
      const kin = words.map((list, i) =>
        required & ~inNames & (1 << i) && list.length > 0
          ? kinOfWord(index, kinOf, understood[i]?.text ?? '', list)
          : [],
      );
      const acronyms = allTopics.flatMap(({ topicIds }) => topicIds.map(initials.termOf).filter((term) => term >= 0));
      const writtenAs = (list: readonly TermAlternative[]) =>
        new Set(list.map(({ term }) => index.terms[term] as string));
      return {
        words,
        kin,
        topics: allTopics,
        required,
        text: asText(understood),
        typed: asText(typed),
        corrected: repaired.size === 0 ? null : corrected(text, repaired, written),
        missing,
        found: found.map((word) => (repaired.has(word) ? word.text : text.slice(word.start, word.end))).join(' '),
        isPlain: repaired.size === 0 && missing.length === 0,
        accepted: [
          ...words.map((list, i) => ({ own: writtenAs(list), kin: writtenAs(kin[i] ?? []) })),
          ...acronyms.map((term) => ({ own: new Set([index.terms[term] as string]), kin: new Set<string>() })),
        ],
      };
    },
  };

  /** Whether a term stands in a passage with a term of another word, or with a topic that is typed. */
  function isBeside(number: number, others: readonly TermAlternative[], typed: readonly TypedName[]): boolean {
    const passages = passagesWith(index, number);
    return (
      others.some(({ term }) => sharesOne(index, term, passages)) ||
      typed.some(({ topicIds }) => topicIds.some((id) => sharesOne(index, number, passagesOf(id))))
    );
  }

  /** Whether a name of two or three words is typed around a position, once another word stands there. */
  function completesName(typed: readonly TypedWord[], at: number, word: string): boolean {
    const texts = typed.map(({ text }, i) => (i === at ? word : text));
    for (const length of [2, 3]) {
      for (let first = Math.max(0, at - length + 1); first <= at && first + length <= texts.length; first++) {
        if (names.has(texts.slice(first, first + length).join(' '))) return true;
      }
    }
    return false;
  }
}

/** The bits of names that have words which tell something, or are written in capitals. */
function namedAlone(topics: readonly TypedName[], isTelling: (i: number) => boolean): number {
  let bits = 0;
  for (const name of topics) {
    for (let i = 0; i < WORDS; i++) if (name.bits & (1 << i) && (isTelling(i) || name.isWritten)) bits |= 1 << i;
  }
  return bits;
}

function exactly(index: TermIndex, word: string): TermAlternative[] {
  const term = index.find(word);
  return term < 0 ? [] : [{ term, share: 1 }];
}

/** The query with the repaired words in place, names written as their topics write them. */
function corrected(
  text: string,
  repaired: ReadonlyMap<TypedWord, string>,
  written: ReadonlyMap<string, string>,
): string {
  let out = '';
  let at = 0;
  for (const [{ start, end }, word] of [...repaired].sort((a, b) => a[0].start - b[0].start)) {
    out += text.slice(at, start) + (written.get(word) ?? word);
    at = end;
  }
  return (out + text.slice(at)).trim();
}

function push(map: Map<string, string[]>, key: string, value: string): void {
  const list = map.get(key);
  if (!list) map.set(key, [value]);
  else if (!list.includes(value)) list.push(value);
}
