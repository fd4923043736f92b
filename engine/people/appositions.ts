import { PERSON_VERBS, QUOTING_VERBS } from '../lists/words.ts';

/** Behind a name: a comma or "is", an article, words of one noun phrase, and where the phrase ends. */
const APPOSITION =
  /^(?:, (?:an?|the)| is an?) ([^,.;:()[\]“”"!?–—]{3,70}?)(?=(?:,? (?:that|which|who|whose|where)\b|[,.;]|$))/u;

/** Verbs and other words that no noun phrase of the kind has: what looks like one is a clause, or a list goes on. */
const NO_PHRASE =
  /\b(?:is|was|are|were|be|been|has|have|had|will|would|could|should|may|might|can|do|does|did|not|and|or|but|as|than|he|she|it|they|its|his|her|their|this|these|those|other|same|such|more|most|only|first|second|last|latest|next|new|day|days|week|month|year|time|way|fact|move|bit|result)\b/u;

/**
 * What a text says of a topic that is neither person nor place in the words after its name: "Article 5, a collective defense clause
 * that commits …" is a "collective defense clause". Not asked of places: in "of Calgary, a messenger service" the comma
 * follows more than the name. `end`: where the name ends in the text.
 */
export function appositionOf(text: string, end: number): string | undefined {
  const match = APPOSITION.exec(text.slice(end, end + 110));
  if (!match) return undefined;
  const [whole, phrase = ''] = match;
  const words = phrase.split(' ');
  if (words.length < 2 || words.length > 7 || NO_PHRASE.test(phrase)) return undefined;
  if (whole.startsWith(', the') && /\p{Lu}/u.test(phrase)) return undefined;
  const head = words[words.findIndex((word) => /^(?:of|for|at|in|on|to|with|from)$/u.test(word)) - 1] ?? words.at(-1);
  if (!/^\p{Ll}/u.test(head ?? '')) return undefined;
  if (words.some((word) => QUOTING_VERBS.has(word) || PERSON_VERBS.has(word) || /\d|ing$/u.test(word)))
    return undefined;
  return /^[\p{L}\p{M}'’. -]+$/u.test(phrase) ? phrase : undefined;
}
