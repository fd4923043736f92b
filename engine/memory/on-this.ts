import type { Span } from '../model/mention.ts';
import type { Statement, Statements } from '../model/statement.ts';
import { sentenceAt } from '../text/sentences.ts';
import { foldedWords } from '../text/words.ts';

/**
 * So many telling words that are said must stand in the sentence being read. With three, 15 of 17 statements that were
 * judged are about the same thing; with two, about half.
 */
const ON_THIS = 3;

/** The sentence in which a name is read, by its paragraph and the name's place there; the paragraph where there is none. */
export function sentenceRead(text: string, at: Span | number): string {
  const [start, end] = sentenceAt(text, typeof at === 'number' ? at : at[0]);
  return end > start ? text.slice(start, end) : text;
}

/**
 * The one of a topic's statements on a sentence that was quoted whole and is about the same; nothing in doubt, and not what
 * stands in the paragraph being read.
 */
export function statementOnThis({ by }: Statements, paragraph: string): Statement | undefined {
  const read = ` ${foldedWords(paragraph).join(' ')} `;
  const isRead = ({ text, words }: Statement) =>
    words.every(([start, end]) => read.includes(` ${foldedWords(text.slice(start, end)).join(' ')} `));
  return by.find((one) => one.isDirect && one.shared >= ON_THIS && !isRead(one));
}
