/**
 * A light English stemmer, so that "suspended" fits "suspends", "trainers" fits "training" and "Iraqi" fits "Iraq".
 * It strips endings by rule and keeps at least three letters, in the manner of Lovins and Porter but shorter: a wrong
 * union costs a little rank here, never a wrong link. Never used to find names.
 */

const cache = new Map<string, string>();
/** Enough for the vocabulary of some hundred thousand passages; then it starts anew. */
const CACHE_SIZE = 50_000;

/** Endings, longest first within a family, with what stands in their place. */
const ENDINGS: readonly [string, string][] = [
  ['ization', 'ize'],
  ['isation', 'ize'],
  ['ational', 'ate'],
  ['fulness', ''],
  ['ousness', 'ous'],
  ['iveness', 'ive'],
  ['ically', 'ic'],
  ['ations', 'at'],
  ['ation', 'at'],
  ['ments', ''],
  ['ment', ''],
  ['ingly', ''],
  ['edly', ''],
  ['ising', 'ize'],
  ['ised', 'ize'],
  ['ises', 'ize'],
  ['ise', 'ize'],
  ['ances', ''],
  ['ance', ''],
  ['ences', ''],
  ['ence', ''],
  ['ities', ''],
  ['ity', ''],
  ['ians', ''],
  ['ian', ''],
  ['isms', ''],
  ['ism', ''],
  ['ists', ''],
  ['ist', ''],
  ['ions', ''],
  ['ion', ''],
  ['ings', ''],
  ['ing', ''],
  ['ers', ''],
  ['ors', ''],
  ['als', ''],
  ['ies', 'y'],
  ['ied', 'y'],
  ['ness', ''],
  ['ally', ''],
  ['ed', ''],
  ['er', ''],
  ['or', ''],
  ['al', ''],
  ['ly', ''],
  ['es', ''],
  ['s', ''],
];

/** The stem of a folded word; words with digits and words of up to three letters are their own stems. */
export function stemOf(word: string): string {
  const known = cache.get(word);
  if (known !== undefined) return known;
  const stem = compute(word);
  if (cache.size >= CACHE_SIZE) cache.clear();
  cache.set(word, stem);
  return stem;
}

function compute(word: string): string {
  if (word.length <= 3 || /[^a-z]/u.test(word)) return word;
  let stem = word;
  for (let round = 0; round < 2; round++) {
    const found = ENDINGS.find(
      ([ending, instead]) => stem.endsWith(ending) && stem.length - ending.length + instead.length >= minimum(ending),
    );
    if (!found || stem.endsWith('ss') || stem.endsWith('us')) break;
    stem = stem.slice(0, stem.length - found[0].length) + found[1];
    if (found[0] !== 's' && found[0] !== 'es') break;
  }
  return finish(stem);
}

/** Short stems lose a plural s or -ed, -ing, but not the longer endings: "nation" stays, "used" becomes "us(e)". */
function minimum(ending: string): number {
  return ending.length <= 3 && ending !== 'ers' && ending !== 'ors' && ending !== 'als' && ending !== 'ion' ? 3 : 4;
}

/** One spelling for what the endings left: no final e, i or doubled consonant, y for i. */
function finish(stem: string): string {
  let end = stem;
  if (end.length > 4 && end.endsWith('i')) end = end.slice(0, -1);
  if (end.length > 3 && end.endsWith('e')) end = end.slice(0, -1);
  if (end.length > 3 && /([b-df-hj-np-tv-z])\1$/u.test(end) && !/[ls]$/u.test(end)) end = end.slice(0, -1);
  if (end.length > 3 && end.endsWith('y')) end = `${end.slice(0, -1)}i`;
  return end;
}
