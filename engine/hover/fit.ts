import type { Reference } from '../index/references.ts';
import { QUOTING_VERBS, REPORTING_WORDS, STOP_WORDS } from '../lists/words.ts';
import type { Passage } from '../model/article.ts';
import type { Mention, Span } from '../model/mention.ts';
import { shinglesOf } from '../text/shingles.ts';
import { type Word, wordsOf } from '../text/words.ts';
import { type Context, isLong } from './context.ts';
import { WEIGHTS } from './weights.ts';

/** A passage of fewer words is brief (see `WEIGHTS`). */
const BRIEF = 9;

/** From this many UTF-16 units on a name no longer counts as standing early in a passage. */
const EARLY = 160;

/** Shared runs of three words that count at most: more of them are a sentence copied, not a better answer. */
const RUNS = 3;

/** A passage as read: cut into words, with what is found in it. */
export interface Reading {
  passage: Passage;
  words: Word[];
  /** Three words in a row as hashes, to tell repeats (see `shinglesOf`). */
  shingles: Int32Array;
  mentions: Mention[];
  /** Where it stands for topics without naming them. */
  references: readonly Reference[];
}

/** A name or word that a passage shares with the context. */
export interface Shared {
  /** Which name or word of the context it is: a stem, or "t" and a topic's id. */
  key: string;
  /** As the passage writes it. */
  name: string;
  weight: number;
  spans: Span[];
  common: boolean;
}

/** How well a passage fits a context, and what the two share. */
export interface Fit {
  score: number;
  shared: Shared[];
}

/** Reads a passage, given the mentions found in it and where it stands for topics without naming them. */
export function readPassage(passage: Passage, mentions: Mention[], references: readonly Reference[] = []): Reading {
  const words = wordsOf(passage.text);
  return { passage, words, shingles: shinglesOf(words.map((word) => word.text)), mentions, references };
}

/**
 * Scores a passage by the names and words that it shares with the context, each once, by their weights there; more for
 * words side by side in both and for words taken over in a row, less for a passage longer than `average` words.
 */
export function fitOf(reading: Reading, context: Context, topicId: string, average: number): Fit {
  const { passage, words, mentions, references } = reading;
  const shared = new Map<string, Shared>();
  const own: Span[] = [];
  /** Names of several words, whose words stand for nothing else: "Air Force One" is no air strike. */
  const names: Span[] = [];
  const topics = new Set<string>();
  for (const mention of mentions) {
    const { topicId: id, start, end, exact } = mention;
    if (id === topicId) own.push([start, end]);
    else if (isLong(mention)) names.push([start, end]);
    const weight = context.topics.get(id);
    if (weight === undefined) continue;
    topics.add(id);
    addShared(shared, {
      key: `t ${id}`,
      name: exact,
      weight: weight * WEIGHTS.topic,
      spans: [[start, end]],
      common: false,
    });
  }
  for (const { topicId: id, start, end } of references) {
    if (id === topicId) own.push([start, end]);
  }
  let pairs = 0;
  const paired = new Set<string>();
  let before = '';
  for (const { text, start, end } of words) {
    const stem = REPORTING_WORDS.has(text) ? undefined : context.stems.get(text);
    if (stem === undefined || own.some((span) => start < span[1] && end > span[0])) {
      if (!STOP_WORDS.has(text) && !REPORTING_WORDS.has(text)) before = '';
      continue;
    }
    const term = context.terms.get(stem);
    if (term && !term.topicIds.some((id) => topics.has(id))) {
      // A word of somebody else's name says nothing of its own, there or here: the Associated Press is no association.
      if (term.isOfName || names.some((span) => start < span[1] && end > span[0])) {
        before = '';
        continue;
      }
    }
    const one = { name: passage.text.slice(start, end), spans: [[start, end]] as Span[] };
    if (!term) {
      const kin = context.kin.get(stem);
      const told = kin && context.terms.get(kin.of)?.topicIds.some((id) => topics.has(id));
      // Of a longer name the last word alone tells what it is: "Iraq's Parliament" is one, "Air Force One" is no air strike.
      if (kin && !told && !names.some((span) => start < span[1] && end > span[0] && end !== span[1])) {
        addShared(shared, { ...one, key: kin.of, weight: kin.weight, common: true });
      }
      before = '';
      continue;
    }
    if (!term.topicIds.some((id) => topics.has(id))) {
      addShared(shared, { ...one, key: stem, weight: term.weight, common: term.common });
    }
    const pair = `${before} ${stem}`;
    if (before !== '' && context.pairs.has(pair) && !paired.has(pair)) {
      paired.add(pair);
      pairs += Math.min(term.weight, context.terms.get(before)?.weight ?? 0);
    }
    before = stem;
  }
  let score = pairs * WEIGHTS.pair;
  let things = 0;
  for (const { weight } of shared.values()) {
    score += weight;
    if (weight > 0.15) things++;
  }
  score += WEIGHTS.many * Math.max(0, things - 1);
  let runs = 0;
  for (const shingle of context.phrases) if (runs < RUNS && reading.shingles.includes(shingle)) runs++;
  score += WEIGHTS.run * runs;
  const long = words.length / Math.max(1, average);
  return { score: score / (1 - WEIGHTS.length + WEIGHTS.length * Math.max(1, long)), shared: [...shared.values()] };
}

/** Scores how much a passage is about a topic, whatever the context: named early, introduced, or the one who speaks. */
export function aboutness({ passage, words, mentions, references }: Reading, topicId: string): number {
  const own = mentions.filter((mention) => mention.topicId === topicId);
  const meant = references.filter((reference) => reference.topicId === topicId);
  const first = Math.min(own[0]?.start ?? passage.text.length, meant[0]?.start ?? passage.text.length);
  let score = WEIGHTS.early * Math.max(0, 1 - first / EARLY);
  if ([...own, ...meant].some((mention) => speaks(passage.text, words, mention))) score += WEIGHTS.speaker;
  if (own.some((mention) => introduces(passage.text, mention))) score += WEIGHTS.introduced;
  const [stand] = meant;
  if (own.length === 0 && stand) {
    const isOneName = /^\p{Lu}\p{Ll}{3,}$/u.test(passage.text.slice(stand.start, stand.end));
    score += isOneName ? WEIGHTS.describing : WEIGHTS.unnamed;
  }
  if (passage.kind === 'caption') score += WEIGHTS.caption;
  if (passage.kind === 'headline') score += WEIGHTS.headline;
  else if (words.length < BRIEF) score += WEIGHTS.brief;
  return score;
}

/** Whether a verb of speech stands within two words after the name, or right before it and after a quotation. */
function speaks(text: string, words: readonly Word[], { start, end }: Pick<Mention, 'start' | 'end'>): boolean {
  const last = words.findLastIndex((word) => word.end <= end);
  const first = words.findIndex((word) => word.start >= start);
  if (last < 0 || first < 0) return false;
  for (let i = last + 1; i <= last + 2; i++) if (QUOTING_VERBS.has(words[i]?.text ?? '')) return true;
  const before = words[first - 1];
  // In "he said NATO is obsolete" it is not NATO who speaks.
  return before !== undefined && QUOTING_VERBS.has(before.text) && /[,"”’]\s*$/u.test(text.slice(0, before.start));
}

/** Whether the name stands in full, as news writes it once, or words in apposition follow it. */
function introduces(text: string, mention: Mention): boolean {
  return isLong(mention) || /^, (?:the|an?|its|his|her|who|which)\b/u.test(text.slice(mention.end, mention.end + 8));
}

function addShared(shared: Map<string, Shared>, one: Shared): void {
  const known = shared.get(one.key);
  if (!known) shared.set(one.key, one);
  else {
    known.weight = Math.max(known.weight, one.weight);
    // Beside the word itself, one that says nearly the same is not worth showing.
    if (known.common && !one.common) Object.assign(known, { name: one.name, spans: one.spans, common: false });
    else if (known.common === one.common) known.spans.push(...one.spans);
  }
}
