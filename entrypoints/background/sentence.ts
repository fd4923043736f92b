import { sentenceAt } from '../../engine/text/sentences.ts';

/**
 * A paragraph as a lookup wants it: the sentence around an offset (UTF-16 units) first, then, after a line break, the
 * rest. Cut here and not in the page: what abbreviations do not end a sentence is a long list.
 */
export function sentenceFirst(paragraph: string, offset: number): string {
  // In the source of a page a line's end is a space; a sentence does not end there.
  const text = paragraph.replace(/[\s\uFFFC]/gu, ' ');
  const [start, end] = sentenceAt(text, Math.min(offset, text.length));
  return `${text.slice(start, end)}\n${text.slice(0, start)} ${text.slice(end)}`;
}
