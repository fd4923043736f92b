import { STOP_WORDS } from '../lists/words.ts';
import type { TypedWord } from './query.ts';

/** A name among typed words. */
export interface TypedName {
  /** The bits of its words, the first word of the query the lowest. */
  bits: number;
  /** The topics that go by it. */
  topicIds: readonly string[];
  /** Whether it is written without small letters: "IS" is no verb. */
  isWritten: boolean;
}

/** Names of more words than this are not looked for in a query. */
const LONGEST_TYPED_NAME = 8;

/** The words of a query that have a bit. */
const NAMED_WORDS = 30;

/**
 * The names typed, longest first, none within another. A name that is an everyday word ("is", "us", "who")
 * counts when it is all that is typed, or when it is typed in capitals. `topicsNamed` brings the topics of a name, given
 * its folded words and whether it is written without small letters.
 */
export function typedNames(
  typed: readonly TypedWord[],
  text: string,
  topicsNamed: (name: string, isWritten: boolean) => readonly string[] | undefined,
): TypedName[] {
  const found: TypedName[] = [];
  const words = typed.map((word) => word.text);
  const count = Math.min(words.length, NAMED_WORDS);
  let taken = 0;
  for (let length = Math.min(LONGEST_TYPED_NAME, count); length > 0; length--) {
    for (let i = 0; i + length <= count; i++) {
      const bits = ((1 << length) - 1) << i;
      if ((taken & bits) !== 0) continue;
      const first = typed[i] as TypedWord;
      const last = typed[i + length - 1] as TypedWord;
      const isWritten = /^\P{Ll}+$/u.test(text.slice(first.start, last.end));
      const topicIds = topicsNamed(words.slice(i, i + length).join(' '), isWritten);
      if (!topicIds) continue;
      if (length === 1 && STOP_WORDS.has(words[i] as string) && count > 1 && !isWritten) continue;
      taken |= bits;
      found.push({ bits, topicIds, isWritten });
    }
  }
  return found;
}
