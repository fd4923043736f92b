import { isOfState, officeAtEnd } from '../lexicon/offices.ts';
import type { Mention } from '../model/mention.ts';
import type { Topic } from '../model/topic.ts';
import { wordAfter, wordBefore } from './neighbor.ts';

/** The words behind a name and a comma, up to the next mark: ", the House Speaker,". */
const BEHIND = /^, (?:(?:the|an?) )?([^,.;:()]{3,40})[,.;]/u;

/** What stands before "of the House" in words behind a name is the office. */
const WHOSE = / (?:of|for) .*$/u;

/**
 * The office that a text says somebody has, beside the full name whose surname starts at `start` (a UTF-16 offset): before it
 * ("House Speaker Mike Johnson") or behind; `undefined` where it says none.
 */
export function officeBeside(text: string, start: number): string | undefined {
  const given = wordBefore(text, start);
  const before = given && officeBefore(text, given.start);
  if (before) return before;
  const surname = wordAfter(text, start);
  const behind = surname && BEHIND.exec(text.slice(surname.end, surname.end + 60))?.[1];
  return behind ? officeAtEnd(behind.replace(WHOSE, '').split(' '))?.office : undefined;
}

/** The office straight before a name, as lists call it. */
function officeBefore(text: string, start: number): string | undefined {
  const last = wordBefore(text, start);
  if (!last?.capital || (last.gap !== ' ' && last.gap !== '.')) return undefined;
  const first = wordBefore(text, last.start);
  const words = [first, last].flatMap((word) => (word ? [text.slice(word.start, word.wordEnd)] : []));
  return officeAtEnd(first?.gap === ' ' ? words : words.slice(-1))?.office;
}

/**
 * Makes the function that says whether the title straight before a surname makes it somebody else's: a page that says
 * "President Johnson" does not mean the Johnson of whom the library says that he is a prime minister, and one that has
 * introduced a speaker of that name means him by "Speaker Johnson". `theirs` are the offices that the page gives to
 * namesakes, by topic. It remembers who has which office.
 */
export function createOfficeCheck(
  topicOf: (topicId: string) => Topic | undefined,
  theirs: ReadonlyMap<string, ReadonlySet<string>>,
) {
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
    const others = theirs.get(topicId);
    if ((own === null && others === undefined) || /\s/u.test(exact)) return false;
    const there = officeBefore(text, start);
    if (there === undefined) return false;
    if (own !== null && isOfState(there)) return there !== own;
    return others?.has(there) === true && !topicOf(topicId)?.who?.text.toLowerCase().includes(there);
  };
}
