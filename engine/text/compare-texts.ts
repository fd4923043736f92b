import { compareParagraphs, type ParagraphStep } from './compare-paragraphs.ts';
import { foldedWords } from './words.ts';

/** A stretch of a paragraph that two versions have: in both, only in the older one, or only in the newer. */
export type TextPiece = ParagraphStep;

/** A paragraph of two versions: unchanged, gone, new, or in other words, then with what of it is which. */
export type TextChange = ParagraphStep | { in: 'changed'; pieces: TextPiece[] };

/** A paragraph is the same in other words when so much of the words of both together is common (Dice 1945). */
const SAME_PARAGRAPH = 0.5;

/** Words, what stands between them, and each sign of writing that parts no words by spaces. */
const WORDS_AND_GAPS = /[\p{L}\p{N}\p{M}'’-]+|\s+|[^\p{L}\p{N}\p{M}\s]/gu;

/**
 * Two versions of a text as a person would compare them: by paragraphs, and where one took the place of another that is
 * like it, by words within it.
 */
export function compareTexts(before: readonly string[], after: readonly string[]): TextChange[] {
  const changes: TextChange[] = [];
  let gone: string[] = [];
  let fresh: string[] = [];
  const settle = () => {
    changes.push(...paired(gone, fresh));
    gone = [];
    fresh = [];
  };
  for (const step of compareParagraphs(before, after)) {
    if (step.in === 'before') gone.push(step.text);
    else if (step.in === 'after') fresh.push(step.text);
    else {
      settle();
      changes.push(step);
    }
  }
  settle();
  return changes;
}

/** What went and what came between two unchanged paragraphs, each that was only put otherwise as one; in both orders. */
function paired(gone: readonly string[], fresh: readonly string[]): TextChange[] {
  const changes: TextChange[] = [];
  let next = 0;
  for (const text of gone) {
    const match = fresh.findIndex((other, i) => i >= next && likeness(text, other) >= SAME_PARAGRAPH);
    if (match < 0) {
      changes.push({ in: 'before', text });
      continue;
    }
    for (; next < match; next++) changes.push({ in: 'after', text: fresh[next] as string });
    changes.push({ in: 'changed', pieces: compareWords(text, fresh[match] as string) });
    next = match + 1;
  }
  for (; next < fresh.length; next++) changes.push({ in: 'after', text: fresh[next] as string });
  return changes;
}

/**
 * A paragraph in two versions, word by word. Neighbouring words of one kind are one piece, also where only a space between
 * them stayed: what became of a phrase is read as one.
 */
export function compareWords(before: string, after: string): TextPiece[] {
  const pieces: TextPiece[] = [];
  let [gone, fresh, space] = ['', '', ''];
  const settle = () => {
    if (gone !== '') pieces.push({ in: 'before', text: gone });
    if (fresh !== '') pieces.push({ in: 'after', text: fresh });
    if (space !== '') keep(space);
    [gone, fresh, space] = ['', '', ''];
  };
  const keep = (text: string) => {
    const last = pieces.at(-1);
    if (last?.in === 'both') last.text += text;
    else pieces.push({ in: 'both', text });
  };
  for (const { in: side, text } of compareParagraphs(
    before.match(WORDS_AND_GAPS) ?? [],
    after.match(WORDS_AND_GAPS) ?? [],
  )) {
    const isChanging = gone !== '' || fresh !== '';
    if (side === 'both' && isChanging && text.trim() === '') space += text;
    else if (side === 'both') {
      settle();
      keep(text);
    } else {
      // The space stands in both versions of the phrase.
      [gone, fresh, space] = [gone + space, fresh + space, ''];
      if (side === 'before') gone += text;
      else fresh += text;
    }
  }
  settle();
  return pieces;
}

/** How much of the words of two texts is common, from 0 to 1; each word counts as often as it stands there. */
function likeness(one: string, other: string): number {
  const left = new Map<string, number>();
  const [words, others] = [foldedWords(one), foldedWords(other)];
  for (const word of words) left.set(word, (left.get(word) ?? 0) + 1);
  let common = 0;
  for (const word of others) {
    const count = left.get(word) ?? 0;
    if (count === 0) continue;
    left.set(word, count - 1);
    common++;
  }
  const all = words.length + others.length;
  return all === 0 ? 0 : (2 * common) / all;
}
