import type { LookUpQuery } from '../model/look-up-query.ts';
import { sentenceAt } from '../text/sentences.ts';

/** What is being read, in the parts that count differently. */
export interface ContextTexts {
  /** The sentence hovered; empty when there is none. */
  sentence: string;
  /** The rest of its paragraph: what stands before the sentence and after it. */
  rest: readonly string[];
}

/**
 * Cuts what a question says of its context. Of a text and a place in it, the sentence hovered is the one at that place:
 * in "It rained. Ada spoke. Bo left." with the place of "Ada" it is "Ada spoke." A context that is handed over cut has
 * its sentence in the first line.
 */
export function cutContext(query: LookUpQuery): ContextTexts {
  if (!('text' in query)) {
    const [sentence = '', ...rest] = query.context.split('\n');
    return { sentence, rest: [rest.join('\n')] };
  }
  // In the source of a page a line's end is a space, and a picture in the text no word: no sentence ends there.
  const text = query.text.replace(/[\s\uFFFC]/gu, ' ');
  const [start, end] = sentenceAt(text, typeof query.at === 'number' ? query.at : query.at[0]);
  return { sentence: text.slice(start, end), rest: [text.slice(0, start), text.slice(end)] };
}
