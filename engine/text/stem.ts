import { STEM_LINES } from '../lists/stems.ts';

/**
 * A light English stemmer, so that "suspended" fits "suspends", "trainers" fits "training" and "Iraqi" fits "Iraq".
 * It strips endings by rule and keeps at least three letters, in the manner of Lovins and Porter but shorter: a wrong
 * union costs a little rank here, never a wrong link. Never used to find names.
 */

const cache = new Map<string, string>();
/** Enough for the vocabulary of a million passages; then it starts anew. */
const CACHE_SIZE = 200_000;

/** An ending, what stands in its place, and how long a word must be to lose it. */
interface Rule {
  ending: string;
  instead: string;
  least: number;
}

/** A plural s, -ed or -ing needs three letters before it, the longer endings four. */
const SHORT_ENDINGS = /^(?:s|es|ed|ing|ings|er|or|ly|al|ies|ied|ety)$/u;

/** Endings, the longer ones first, some with what stands in their place. */
const ENDINGS = `
  ization>ize isation>ize ational fulness ousness iveness ensions>end ension>end ansion>and osions>od
  osion>od asions>ad asion>ad isions>id ision>id ically>ic ations ation ating ated ates ate ships ship ments
  ment ingly edly ively ising>ize ised>ize ises>ize ise>ize ances ance ences ence ities ity ety ives ive ians
  ian isms ism ists ist ions ion ings ing ers ors als ies>y ied>y ness ally ed er or al ly es s
`
  .trim()
  .split(/\s+/u)
  .map((rule): Rule => {
    const [ending = '', instead = ''] = rule.split('>');
    return { ending, instead, least: ending.length + (SHORT_ENDINGS.test(ending) ? 3 : 4) };
  });

/** The rules by the last letter of the ending: a word is tried against few. */
const rules = new Map<string, Rule[]>();
for (const rule of ENDINGS) rules.set(rule.ending.slice(-1), [...(rules.get(rule.ending.slice(-1)) ?? []), rule]);

/** One form for what no ending tells: irregular verbs and plurals, words of countries, number words. */
const irregular = new Map<string, string>();
/** The words of each form. */
const irregularWords = new Map<string, readonly string[]>();
for (const line of STEM_LINES.trim().split('\n')) {
  const words = line.split(' ');
  const [stem = ''] = words;
  irregularWords.set(stem, [...(irregularWords.get(stem) ?? []), ...words]);
  for (const word of words) irregular.set(word, stem);
}

/** The stem of a folded word; words with digits and words of up to three letters are their own stems. */
export function stemOf(word: string): string {
  const known = cache.get(word);
  if (known !== undefined) return known;
  const stem = compute(word);
  if (cache.size >= CACHE_SIZE) cache.clear();
  cache.set(word, stem);
  return stem;
}

/**
 * What every word begins with that has a stem: one of these. So the words of a stem are found in a sorted list without
 * stemming all of it. A stem is the beginning of its words, but for the last letter where an ending put another one
 * there: "expand" of "expansion", "levi" of "levy", "labor" of "labour", "organiz" of "organising".
 */
export function beginningsOf(stem: string): string[] {
  const beginningOf = (word: string) => word.slice(0, Math.max(1, word.length - changeable(word)));
  return [...new Set([stem, ...(irregularWords.get(stem) ?? [])].map(beginningOf))];
}

/** So many letters at the end of what an ending left may be others than in the word. */
function changeable(stem: string): number {
  return stem.endsWith('ize') ? 2 : /(?:[diyz]|or)$/u.test(stem) ? 1 : 0;
}

function compute(word: string): string {
  const known = irregular.get(word);
  if (known !== undefined) return known;
  if (word.length <= 3 || /[^a-z]/u.test(word)) return word;
  let stem = word;
  for (let round = 0; round < 2; round++) {
    const found = rules.get(stem.slice(-1))?.find(({ ending, least }) => stem.length >= least && stem.endsWith(ending));
    if (!found || stem.endsWith('ss') || stem.endsWith('us')) break;
    stem = stem.slice(0, stem.length - found.ending.length) + found.instead;
    if (found.ending !== 's' && found.ending !== 'es') break;
  }
  return irregular.get(stem) ?? withoutLastLetters(stem);
}

/** One spelling for what the endings left: no final e, i or doubled consonant, y for i. */
function withoutLastLetters(stem: string): string {
  let end = stem.replace(/our$/u, 'or');
  if (end.length > 4 && end.endsWith('i')) end = end.slice(0, -1);
  if (end.length > 3 && end.endsWith('e')) end = end.slice(0, -1);
  if (end.length > 3 && /([b-df-hj-np-tv-z])\1$/u.test(end) && !/[ls]$/u.test(end)) end = end.slice(0, -1);
  if (end.length > 3 && end.endsWith('y')) end = `${end.slice(0, -1)}i`;
  return end;
}
