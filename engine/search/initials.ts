import type { TermIndex } from '../index/term-index.ts';
import { COMPANY_ENDS, FUNCTION_WORDS, STOP_WORDS } from '../lists/words.ts';
import type { Topic } from '../model/topic.ts';
import { foldWord } from '../text/code-units.ts';
import { countShared } from './passage-sets.ts';

/** Names and their initials: "GM" where a library writes "General Motors" too. */
export interface Initials {
  /** The topics that a typed acronym stands for. */
  topicsOf(acronym: string): readonly string[];
  /** The term that is the acronym of a topic, or -1. */
  termOf(topicId: string): number;
}

/** Acronyms have so many letters. */
const SHORTEST = 2;
const LONGEST = 6;

/** So many times more often than the next topic with the same initials. */
const CLEARLY = 2;

/** Common parts of organisations that stand in their names, and not in their acronyms. */
const folds = (words: ReadonlySet<string>) => new Set([...words].map((word) => foldWord(word).replaceAll('.', '')));

/**
 * Makes the reading of initials. An acronym is a topic's when its letters are those of the name's words and the library
 * writes both in one passage; of several topics with the same initials it is the one that has by far the most of these.
 */
export function createInitials(
  index: TermIndex,
  topics: readonly Topic[],
  passagesOf: (topicId: string) => Uint32Array,
): Initials {
  const ends = folds(COMPANY_ENDS);
  const byInitials = new Map<string, Topic[]>();
  const ownInitials = new Map<string, string>();
  for (const topic of topics) {
    if (topic.kind === 'person' || topic.kind === 'place') continue;
    const initials = initialLetters(topic.label, ends);
    if (initials === '') continue;
    ownInitials.set(topic.id, initials);
    byInitials.set(initials, [...(byInitials.get(initials) ?? []), topic]);
  }
  const proven = new Map<string, readonly string[]>();

  function topicsOf(acronym: string): readonly string[] {
    const before = proven.get(acronym);
    if (before) return before;
    const term = index.find(acronym);
    const found = (byInitials.get(acronym) ?? [])
      .map(({ id }) => ({ id, together: term < 0 ? 0 : countShared(index, term, passagesOf(id)) }))
      .filter(({ together }) => together > 0)
      .sort((a, b) => b.together - a.together);
    const [first, second] = found;
    const made = first && first.together >= CLEARLY * (second?.together ?? 0) ? [first.id] : [];
    proven.set(acronym, made);
    return made;
  }

  return {
    topicsOf,
    termOf(topicId) {
      const initials = ownInitials.get(topicId);
      return initials !== undefined && topicsOf(initials).includes(topicId) ? index.find(initials) : -1;
    },
  };
}

/** The folded initials of a name's words; none where they are too few or would be a word of the language. */
function initialLetters(label: string, ends: ReadonlySet<string>): string {
  const words = label.split(/[\s&-]+/u).map((word) => foldWord(word).replaceAll('.', ''));
  const telling = words.filter((word) => word !== '' && !ends.has(word) && !FUNCTION_WORDS.has(word));
  const initials = telling.map((word) => word.charAt(0)).join('');
  const isUsual = initials.length >= SHORTEST && initials.length <= LONGEST && !STOP_WORDS.has(initials);
  return isUsual && /^[a-z]+$/u.test(initials) ? initials : '';
}
