import { QUOTING_VERBS } from '../lists/words.ts';
import type { Mention } from '../model/mention.ts';
import { wordsOf } from '../text/words.ts';

/** Signs that open or close a quotation. */
const QUOTE = /["“”„«»]/u;

/**
 * Whose words a passage quotes: the topic named beside a verb that gives a quotation to its speaker, "Hollow told
 * reporters" or "said Vance Hollow". `undefined` where nothing is quoted, nobody stands beside such a verb, or two do.
 * @param persons mentions of persons in the passage, in their order
 */
export function speakerIn(text: string, persons: readonly Mention[]): string | undefined {
  if (!QUOTE.test(text)) return undefined;
  const speakers = new Set(persons.filter((person) => isBesideVerb(text, person)).map(({ topicId }) => topicId));
  return speakers.size === 1 ? [...speakers][0] : undefined;
}

/** So far beside a name its verb is looked for (UTF-16 units): "said the Secretary General, Jens Stoltenberg" is too far. */
const REACH = 24;

function isBesideVerb(text: string, { start, end }: Mention): boolean {
  const after = /^[^.!?\n"“”„«»]*/u.exec(text.slice(end, end + REACH))?.[0] ?? '';
  const before = /[^.!?\n"“”„«»]*$/u.exec(text.slice(Math.max(0, start - REACH), start))?.[0] ?? '';
  const next = wordsOf(after)[0];
  const last = wordsOf(before).at(-1);
  return [next, last].some((word) => word !== undefined && QUOTING_VERBS.has(word.text));
}
