import { NO_APPOSITION, PERSON_VERBS, PHRASE_JOINTS, QUOTING_VERBS, RELATIVE_PRONOUNS } from '../lists/words.ts';

/** Behind a name: a comma or "is", an article, and words up to a mark. */
const APPOSITION = /^(?:, (?:an?|the)| is an?) ([^,.;:()[\]“”"!?–—]{3,})/u;

/** A phrase has so many UTF-16 units. */
const SHORTEST_PHRASE = 3;
const LONGEST_PHRASE = 70;

/** Whether words have one that no phrase of the kind has, also inside a compound. */
function isClause(phrase: string): boolean {
  return phrase.split(/[^\p{L}\p{N}_]+/u).some((word) => NO_APPOSITION.has(word));
}

/**
 * What a text says of a topic that is neither person nor place in the words after its name: "Article 5, a collective defense clause
 * that commits …" is a "collective defense clause". Not asked of places: in "of Calgary, a messenger service" the comma
 * follows more than the name. `end`: where the name ends in the text.
 */
export function appositionOf(text: string, end: number): string | undefined {
  const behind = text.slice(end, end + 110);
  const match = APPOSITION.exec(behind);
  if (!match) return undefined;
  const [whole, run = ''] = match;
  const all = run.split(' ');
  const clause = all.findIndex((word) => RELATIVE_PRONOUNS.has(word));
  // Without a clause that opens behind it, a comma, a dot or the end closes the phrase.
  if (clause < 0 && !/^(?:[,.;]|$)/u.test(behind.slice(whole.length))) return undefined;
  const words = clause < 0 ? all : all.slice(0, clause);
  const phrase = words.join(' ');
  if (phrase.length < SHORTEST_PHRASE || phrase.length > LONGEST_PHRASE) return undefined;
  if (words.length < 2 || words.length > 7 || isClause(phrase)) return undefined;
  if (whole.startsWith(', the') && /\p{Lu}/u.test(phrase)) return undefined;
  const head = words[words.findIndex((word) => PHRASE_JOINTS.has(word)) - 1] ?? words.at(-1);
  if (!/^\p{Ll}/u.test(head ?? '')) return undefined;
  // "a consortium of southwest U.S. utilities" goes on behind the dot.
  if (/^\p{Lu}$/u.test(words.at(-1) ?? '')) return undefined;
  if (words.some((word) => QUOTING_VERBS.has(word) || PERSON_VERBS.has(word) || /\d|ing$/u.test(word)))
    return undefined;
  return /^[\p{L}\p{M}'’. -]+$/u.test(phrase) ? phrase : undefined;
}
