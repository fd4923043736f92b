import type { Passage } from '../model/article.ts';
import type { Mention } from '../model/mention.ts';
import type { Topic } from '../model/topic.ts';
import { introductionAfter, introductionBefore, type PersonIntroduction } from './introductions.ts';
import { piecesOf } from './tokens-of.ts';

/** So much of a text beside a name is read (UTF-16 units). */
const WINDOW = 120;

/** An introduction, and where it stands. */
export interface SaidOf extends PersonIntroduction {
  /** The passage that says it. */
  passage: Passage;
}

/** What the passages say of people beside their names, by topic id, in the order of the passages. */
export function learnIntroductions(
  passages: readonly Passage[],
  mentions: readonly (readonly Mention[])[],
  topicOf: (id: string) => Topic | undefined,
): Map<string, SaidOf[]> {
  const learned = new Map<string, SaidOf[]>();
  passages.forEach((passage, i) => {
    for (const { topicId, start, end } of mentions[i] as readonly Mention[]) {
      if (topicOf(topicId)?.kind !== 'person') continue;
      const said = beside(passage.text, start, end);
      if (!said) continue;
      const known = learned.get(topicId);
      if (known) known.push({ ...said, passage });
      else learned.set(topicId, [{ ...said, passage }]);
    }
  });
  return learned;
}

function beside(text: string, start: number, end: number): PersonIntroduction | undefined {
  const before = text[start - 2] ?? '';
  const mayPrecede = /[\p{L}.,]/u.test(before);
  const mayFollow = text[end] === ',';
  if (!mayPrecede && !mayFollow) return undefined;
  const from = Math.max(0, start - WINDOW);
  const part = text.slice(from, end + WINDOW);
  const pieces = piecesOf(part);
  const first = pieces.findIndex((piece) => piece.start >= start - from);
  if (first < 0) return undefined;
  const after = pieces.findIndex((piece) => piece.start >= end - from);
  return introductionBefore(part, pieces, first) ?? (after < 0 ? undefined : introductionAfter(pieces, after));
}
