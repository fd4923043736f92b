import { isOfState, officeAtEnd } from '../lexicon/offices.ts';
import type { Mention } from '../model/mention.ts';
import type { Topic } from '../model/topic.ts';
import { wordBefore } from './neighbor.ts';

/**
 * Makes the function that says whether the title straight before a surname (it starts at `start`, a UTF-16 offset) makes
 * it somebody else's: a page that says "President Johnson" does not mean the Johnson of whom the library says that he is a
 * prime minister. It remembers who has which office.
 */
export function createOfficeCheck(topicOf: (topicId: string) => Topic | undefined) {
  const offices = new Map<string, string | null>();
  /** The office of state that the library says somebody has. */
  const officeOf = (topicId: string): string | null => {
    const known = offices.get(topicId);
    if (known !== undefined) return known;
    const topic = topicOf(topicId);
    const own = topic?.kind === 'person' && topic.who ? officeAtEnd(topic.who.text.split(' '))?.office : undefined;
    const office = own !== undefined && isOfState(own) ? own : null;
    offices.set(topicId, office);
    return office;
  };
  return (text: string, { topicId, start, exact }: Pick<Mention, 'topicId' | 'start' | 'exact'>): boolean => {
    const own = officeOf(topicId);
    if (own === null || /\s/u.test(exact)) return false;
    const last = wordBefore(text, start);
    if (!last?.capital || (last.gap !== ' ' && last.gap !== '.')) return false;
    const first = wordBefore(text, last.start);
    const words = [first, last].flatMap((word) => (word ? [text.slice(word.start, word.wordEnd)] : []));
    const there = officeAtEnd(first?.gap === ' ' ? words : words.slice(-1))?.office;
    return there !== undefined && isOfState(there) && there !== own;
  };
}
