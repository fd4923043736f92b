import { ASKED_SPEECH, ASKED_VERBS, QUESTION_WORDS, QUOTING_VERBS, REASON_WORDS } from '../lists/words.ts';
import type { Span } from '../model/mention.ts';
import { wordsOf } from '../text/words.ts';
import type { TypedWord } from './query.ts';

/** What a question asks for: a reason, what somebody said, how many, or something else that its other words say. */
export interface TypedQuestion {
  asks: 'reason' | 'words' | 'number' | 'other';
  /** The positions of the words that only make it a question. */
  dropped: ReadonlySet<number>;
}

/** So many words may stand between a speaker and the verb of saying. */
const AFTER_NAME = 3;
const BEFORE_NAME = 2;

/**
 * Reads a typed question: "why was he killed" asks for a reason, "what did she say about it" for her words. Its verb, where
 * that says nothing of the subject, is dropped with the question word. `null` when it is none.
 */
export function readQuestion(words: readonly TypedWord[]): TypedQuestion | null {
  const first = words[0]?.text ?? '';
  if (!QUESTION_WORDS.has(first) || words.length < 2) return null;
  const dropped = new Set([0]);
  words.forEach(({ text }, i) => {
    if (ASKED_VERBS.has(text)) dropped.add(i);
  });
  const isSaying = words.some(({ text }) => ASKED_SPEECH.has(text));
  const isCounting = first === 'how' && /^(?:many|much)$/u.test(words[1]?.text ?? '');
  const other = isCounting ? 'number' : 'other';
  return { asks: first === 'why' ? 'reason' : isSaying && first !== 'who' ? 'words' : other, dropped };
}

/** Whether a text gives or names a reason. */
export function givesReason(text: string): boolean {
  return wordsOf(text).some((word) => REASON_WORDS.has(word.text));
}

/** Whether a text has a number in figures, or a round one in words. */
export function givesNumber(text: string): boolean {
  return /\p{Nd}|\b(?:dozens|hundreds|thousands|millions|billions)\b/iu.test(text);
}

/** Whether somebody who is named at one of these places speaks: "Hollow told reporters", "said Hollow". */
export function isSpeaking(text: string, names: readonly Span[]): boolean {
  const words = wordsOf(text);
  return names.some(([start, end]) => {
    const first = words.findIndex((word) => word.end > start);
    const next = words.findIndex((word) => word.start >= end);
    // "Hollow's critics said" is not Hollow.
    const isOwner = /^['’]s?\b/u.test(text.slice(end)) || /['’]s?$/u.test(text.slice(start, end));
    const after = next < 0 || isOwner ? [] : words.slice(next, next + AFTER_NAME);
    const before = first < 0 ? [] : words.slice(Math.max(0, first - BEFORE_NAME), first);
    const says = (word: { text: string }) => QUOTING_VERBS.has(word.text);
    const isPlain = !/[.?!;]/u.test(text.slice(end, after.find(says)?.start ?? end));
    return (after.some(says) && isPlain) || before.some(says);
  });
}
