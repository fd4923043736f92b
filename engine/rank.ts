import type { Context } from './context.ts';
import { stemOf } from './stem.ts';
import type { Mention, Passage, Span } from './types.ts';
import { SPEECH, STOP, type Word, wordsOf } from './words.ts';

/** What each reason to show a passage counts, in units of one rare word shared with the sentence hovered. */
export const WEIGHTS = {
  /** A name shared with the context says more than a word: it is what both are about. */
  topic: 1.4,
  /** Two words side by side in both are a thing with a name ("training mission"), beyond the words alone. */
  pair: 0.5,
  /** Words that the passages before and after share with the context: a story goes on from one to the next. */
  neighbours: 0.15,
  /** What Fuse.js finds alike beyond equal stems: spellings and slips of the pen. */
  fuse: 0.5,
  /** The name stands at the beginning: the passage is about it and does not only mention it. */
  early: 0.35,
  /** The name is the one who speaks. */
  speaker: 0.35,
  /** The name stands there more than once. */
  often: 0.1,
  /** A caption describes a picture that the reader cannot see. */
  caption: -0.5,
  /** A headline is shown with every snippet of its article anyway. */
  headline: -0.35,
  /** A passage of a few words tells little. */
  brief: -0.4,
  /** The newest article of a topic against its oldest, all else being equal. */
  newer: 0.15,
  /** Each snippet of the same article that stands higher already: articles take turns. */
  turn: -0.45,
} as const;

/** A passage of fewer words is brief. */
const BRIEF = 9;

/** Beyond this many UTF-16 units a name is not early any more. */
const EARLY = 160;

/** How much the fit of a long passage is held against its length, as b in BM25. */
const LENGTH_SHARE = 0.3;

/** A passage taken apart, once. */
export interface Reading {
  passage: Passage;
  words: Word[];
  stems: string[];
  mentions: Mention[];
}

/** A thing that passage and context share. */
export interface Shared {
  /** What a person would call it, as the passage has it. */
  name: string;
  weight: number;
  spans: Span[];
  common: boolean;
}

/** How a passage fits a context. */
export interface Fit {
  score: number;
  shared: Shared[];
}

/** Takes a passage apart. */
export function readPassage(passage: Passage, mentions: Mention[]): Reading {
  const words = wordsOf(passage.text);
  return { passage, words, stems: words.map((word) => stemOf(word.text)), mentions };
}

/** How much of the context's names and words a passage shares, and which. `average` is the usual number of words. */
export function fitOf(reading: Reading, context: Context, topicId: string, average: number): Fit {
  const { passage, words, stems, mentions } = reading;
  const shared = new Map<string, Shared>();
  const own: Span[] = [];
  const topics = new Set<string>();
  for (const { topicId: id, start, end, exact } of mentions) {
    if (id === topicId) own.push([start, end]);
    const weight = context.topics.get(id);
    if (weight === undefined) continue;
    topics.add(id);
    gather(shared, `t ${id}`, { name: exact, weight: weight * WEIGHTS.topic, spans: [[start, end]], common: false });
  }
  let pairs = 0;
  const paired = new Set<string>();
  let before = -1;
  for (let i = 0; i < words.length; i++) {
    const word = words[i] as Word;
    if (STOP.has(word.text)) continue;
    const stem = stems[i] as string;
    const term = context.terms.get(stem);
    if (!term || own.some(([start, end]) => word.start < end && word.end > start)) {
      before = -1;
      continue;
    }
    if (!term.topicIds.some((id) => topics.has(id))) {
      const name = passage.text.slice(word.start, word.end);
      gather(shared, stem, { name, weight: term.weight, spans: [[word.start, word.end]], common: term.common });
    }
    const pair = before >= 0 ? `${stems[before]} ${stem}` : '';
    if (context.pairs.has(pair) && !paired.has(pair)) {
      paired.add(pair);
      pairs += Math.min(term.weight, context.terms.get(stems[before] as string)?.weight ?? 0);
    }
    before = i;
  }
  let score = pairs * WEIGHTS.pair;
  for (const { weight } of shared.values()) score += weight;
  const long = words.length / Math.max(1, average);
  return { score: score / (1 - LENGTH_SHARE + LENGTH_SHARE * Math.max(1, long)), shared: [...shared.values()] };
}

/** How much a passage is about the topic, apart from any context. */
export function aboutness({ passage, words, mentions }: Reading, topicId: string): number {
  const own = mentions.filter((mention) => mention.topicId === topicId);
  const first = own[0]?.start ?? passage.text.length;
  let score = WEIGHTS.early * Math.max(0, 1 - first / EARLY);
  if (own.some((mention) => speaks(words, mention))) score += WEIGHTS.speaker;
  score += WEIGHTS.often * Math.min(2, Math.max(0, own.length - 1));
  if (passage.kind === 'caption') score += WEIGHTS.caption;
  if (passage.kind === 'headline') score += WEIGHTS.headline;
  else if (words.length < BRIEF) score += WEIGHTS.brief;
  return score;
}

/** Whether a verb of speech stands right before the name, or within two words after it. */
function speaks(words: readonly Word[], { start, end }: Mention): boolean {
  const last = words.findLastIndex((word) => word.end <= end);
  const first = words.findIndex((word) => word.start >= start);
  if (last < 0 || first < 0) return false;
  for (let i = last + 1; i <= last + 2; i++) if (SPEECH.has(words[i]?.text ?? '')) return true;
  return SPEECH.has(words[first - 1]?.text ?? '');
}

function gather(shared: Map<string, Shared>, key: string, one: Shared): void {
  const known = shared.get(key);
  if (known) known.spans.push(...one.spans);
  else shared.set(key, one);
}
