import type { TermIndex } from '../index/term-index.ts';
import type { KinOf } from '../lexicon/kin.ts';
import { COMMON_NEWS_WORDS, STOP_WORDS } from '../lists/words.ts';
import { giveSurnames } from '../mentions/give-surnames.ts';
import type { Matcher } from '../mentions/matcher.ts';
import type { LookUpQuery } from '../model/look-up-query.ts';
import type { Mention } from '../model/mention.ts';
import type { Topic } from '../model/topic.ts';
import { sentences } from '../text/sentences.ts';
import { shinglesOf } from '../text/shingles.ts';
import { stemOf } from '../text/stem.ts';
import { foldedWords, type Word, wordsOf } from '../text/words.ts';
import { cutContext } from './cut-context.ts';
import { rarity, stemCount } from './rarity.ts';
import { WEIGHTS } from './weights.ts';

/** A word of the context that a passage may share. */
interface ContextTerm {
  /** As it stands in the context. */
  surface: string;
  /** How near it stands to the name (see `WEIGHTS`) times how rare it is, 0 to 1. */
  weight: number;
  common: boolean;
  /** The topics that are named with this word, if any: sharing the topic then counts, not the word as well. */
  topicIds: string[];
  /** Whether it stands in longer names alone: "Article" of "Article 5" is no article of a paper. */
  isOfName: boolean;
}

/** What the reader is reading, as things that a passage may share. */
export interface Context {
  /** By stem. */
  terms: Map<string, ContextTerm>;
  /** The stems above and below, by every word of the library that has them. */
  stems: Map<string, string>;
  /** Stems that say nearly the same as one of `terms`, which are not among them. */
  kin: Map<string, { of: string; weight: number }>;
  /** By topic id: nearness times how much a name with so many passages says. The topic hovered is not among them. */
  topics: Map<string, number>;
  /** Stems that stand side by side in the context, joined by a space. */
  pairs: Set<string>;
  /** Shingles (see `shinglesOf`) of the sentence hovered with a telling word in them: a phrase taken over. */
  phrases: Set<number>;
  /** The folded words of each sentence with at least `TELLING` words. */
  sentences: string[][];
  /** Whether the first of `sentences` is (of) the sentence hovered. */
  hovered: boolean;
}

/** A sentence of fewer words may stand in any article. */
const TELLING_SENTENCE = 8;

/** What a context is read with. */
export interface ContextParts {
  matcher: Matcher;
  index: TermIndex;
  topicOf(topicId: string): Topic | undefined;
  /** How many passages name a topic. */
  countOf(topicId: string): number;
  /** The place whose name has a stem: that of "Iraqi" is Iraq. */
  placeOf(stem: string): string | undefined;
  kinOf: KinOf;
}

/** Reads the context of a question: its words and topics, weighted by nearness and rarity. */
export function readContext(query: LookUpQuery, parts: ContextParts): Context {
  const { topicId, page } = query;
  const { sentence, rest } = cutContext(query);
  const result: Context = {
    terms: new Map(),
    stems: new Map(),
    kin: new Map(),
    topics: new Map(),
    pairs: new Set(),
    sentences: [],
    hovered: false,
    phrases: phrasesOf(foldedWords(sentence)),
  };
  const own = new Set<string>();
  for (const [texts, nearness] of [
    [[sentence], WEIGHTS.sentence],
    [rest, WEIGHTS.paragraph],
    [[page?.title ?? ''], WEIGHTS.title],
  ] as const) {
    const read = texts.map((text) => ({ text, nearness, mentions: namesIn(text, topicId, parts), topicId }));
    const mentions = read.flatMap((part) => part.mentions);
    for (const { topicId: id, exact } of mentions) {
      if (id === topicId) for (const word of wordsOf(exact)) own.add(stemOf(word.text));
    }
    readTopics({ mentions, nearness, topicId }, result, parts);
    for (const part of read) readWords(part, own, result, parts);
  }
  for (const stem of [...result.terms.keys(), ...result.kin.keys()]) {
    for (const number of parts.index.withStem(stem)) result.stems.set(parts.index.terms[number] as string, stem);
  }
  const hovered = tellingSentences(sentence);
  result.sentences = [...hovered, ...rest.flatMap(tellingSentences)];
  result.hovered = hovered.length > 0;
  return result;
}

/** The mentions in a text of the page: a surname that several people have is the hovered one's, if it is theirs. */
function namesIn(text: string, topicId: string, { matcher, topicOf }: ContextParts): Mention[] {
  const page = { texts: [text], mentions: [matcher.find(text)], parts: [], named: [topicId], topicOf };
  return giveSurnames(page)[0] as Mention[];
}

/** The folded words of the sentences of a text that have at least `TELLING_SENTENCE`. */
function tellingSentences(text: string): string[][] {
  return sentences(text)
    .map(([start, end]) => foldedWords(text.slice(start, end)))
    .filter((words) => words.length >= TELLING_SENTENCE);
}

/** A text of the context: the sentence, what stands before or after it, or the title. */
interface Part {
  text: string;
  nearness: number;
  mentions: readonly Mention[];
  /** The topic hovered. */
  topicId: string;
}

/** Adds the topics that a part of the context names. */
function readTopics(
  { mentions, nearness, topicId }: Omit<Part, 'text'>,
  { topics }: Context,
  { index, countOf }: ContextParts,
): void {
  for (const id of new Set(mentions.map((mention) => mention.topicId))) {
    if (id === topicId) continue;
    const value = nearness * (WEIGHTS.known + (1 - WEIGHTS.known) * rarity(countOf(id), index.size));
    const before = topics.get(id) ?? 0;
    topics.set(id, Math.max(before, value) + WEIGHTS.again * Math.min(before, value));
  }
}

/** Adds the words of a part of the context, what is kin to them, and the places that they are made of. */
function readWords(
  { text, mentions, nearness, topicId }: Part,
  own: ReadonlySet<string>,
  result: Context,
  { index, countOf, placeOf, kinOf }: ContextParts,
): void {
  const worthOf = (stem: string) => nearness * rarity(stemCount(index, stem), index.size);
  const addKin = (other: string, of: string, weight: number) => {
    if (!own.has(other) && (result.kin.get(other)?.weight ?? 0) < weight) result.kin.set(other, { of, weight });
  };
  let before = '';
  let last: Word | undefined;
  for (const word of wordsOf(text)) {
    if (STOP_WORDS.has(word.text)) continue;
    const stem = stemOf(word.text);
    const inside = mentions.filter((mention) => mention.start <= word.start && word.end <= mention.end);
    if (own.has(stem) || inside.some((mention) => mention.topicId === topicId)) {
      before = '';
      last = undefined;
      continue;
    }
    if (before !== '') result.pairs.add(`${before} ${stem}`);
    before = stem;
    // "air strike" is "airstrike", and "counter-terrorism" is "counterterrorism".
    if (last && word.start - last.end === 1) {
      const joined = stemOf(last.text + word.text);
      if (stemCount(index, joined) > 0) addKin(joined, stem, worthOf(joined));
    }
    last = word;
    const place = inside.length === 0 && /^\p{Lu}/u.test(text.slice(word.start)) ? placeOf(stem) : undefined;
    if (place !== undefined && place !== topicId) {
      const worth = nearness * WEIGHTS.derived * rarity(countOf(place), index.size);
      result.topics.set(place, Math.max(result.topics.get(place) ?? 0, worth));
    }
    const common = COMMON_NEWS_WORDS.has(word.text);
    const share = common ? WEIGHTS.common : 1;
    const weight = worthOf(stem) * share;
    const known = result.terms.get(stem);
    if (!known) {
      const topicIds = place === undefined ? inside.map((mention) => mention.topicId) : [place];
      const surface = text.slice(word.start, word.end);
      result.terms.set(stem, { surface, weight, common, topicIds, isOfName: inside.some(isLong) });
    } else {
      known.weight = Math.max(known.weight, weight);
      known.isOfName &&= inside.some(isLong);
    }
    // A word of a longer name says nothing by itself: the nations of "United Nations" are no troops that are units.
    if (inside.some(isLong)) continue;
    for (const other of kinOf(stem)) addKin(other, stem, worthOf(other) * WEIGHTS.kin * share);
  }
}

/** Whether a name has several words. */
export function isLong({ exact }: Mention): boolean {
  return /[\s\u00A0-]/u.test(exact);
}

function phrasesOf(words: readonly string[]): Set<number> {
  const phrases = new Set<number>();
  for (let i = 0; i + 3 <= words.length; i++) {
    const three = words.slice(i, i + 3);
    if (three.every((word) => STOP_WORDS.has(word) || COMMON_NEWS_WORDS.has(word))) continue;
    for (const shingle of shinglesOf(three)) phrases.add(shingle);
  }
  return phrases;
}
