import { KNOWN_PLACES } from '../lexicon/gazetteer.ts';
import { foldWord } from '../text/code-units.ts';
import { initialsOf } from './acronyms.ts';
import type { Draft, Drafts } from './drafts.ts';
import { foldName } from './fold-name.ts';
import { isAcronym } from './tokens.ts';

/** Of the articles that have a short form this share has the full name too, and both stand in so many. */
const BESIDE_SHARE = 0.6;
const BESIDE_ARTICLES = 2;
/** As many times as often as with any other name that it may be short for. */
const AHEAD = 2;
/** A beginning of a word this long (letters) may stand for it: "Fed", "Dems". */
const SHORTEST_BEGINNING = 3;

/**
 * Joins short forms to the full names that they alternate with in the library's articles: initials that several names
 * share ("GM" with General Motors, not General Mills), letters of one word ("VW" with Volkswagen), beginnings of words
 * ("Fed" with Federal Reserve, "Lib Dems" with Liberal Democrats).
 */
export function addAbbreviations(drafts: Drafts): void {
  const bodies = [...drafts.all].filter(({ kind }) => kind === 'organization' || kind === 'thing');
  const byArticle = new Map<string, Draft[]>();
  for (const draft of bodies)
    for (const article of draft.articles) {
      const list = byArticle.get(article);
      if (list) list.push(draft);
      else byArticle.set(article, [draft]);
    }
  for (const short of bodies) {
    if (!drafts.all.has(short) || short.articles.size < BESIDE_ARTICLES || !isOneSpelling(short)) continue;
    const together = new Map<Draft, number>();
    for (const article of short.articles)
      for (const other of byArticle.get(article) ?? [])
        if (other !== short && drafts.all.has(other)) together.set(other, (together.get(other) ?? 0) + 1);
    const ranked = [...together]
      .filter(([other, count]) => count >= BESIDE_ARTICLES && mayBeShortFor(short, other))
      .sort((a, b) => b[1] - a[1]);
    const [best, second] = ranked;
    if (best === undefined || best[1] < BESIDE_SHARE * short.articles.size) continue;
    if (second !== undefined && best[1] < AHEAD * second[1]) continue;
    const [full] = best;
    const label = [...full.names].sort((a, b) => b[1] - a[1])[0]?.[0];
    drafts.merge(full, short);
    full.label ??= label;
  }
}

function isOneSpelling({ names }: Draft): boolean {
  const [first = ''] = names.keys();
  return [...names.keys()].every((name) => foldName(name) === foldName(first));
}

function mayBeShortFor(short: Draft, full: Draft): boolean {
  return [...short.names.keys()].some(
    (one) => !KNOWN_PLACES.has(one) && [...full.names.keys()].some((other) => isShortFor(one, other)),
  );
}

/** Whether a name may be written short as another one. */
export function isShortFor(short: string, full: string): boolean {
  const letters = short.replaceAll('.', '').toLowerCase();
  if (isAcronym(short)) {
    if (initialsOf(full).includes(letters) || initialsOfAll(full) === letters) return true;
    return !full.includes(' ') && !isAcronym(full) && full.length > 2 * letters.length && isSpelledBy(letters, full);
  }
  const [own, whole] = [short, full].map((name) => foldName(name).split(' ')) as [string[], string[]];
  if (whole.length < 2 || own.length > whole.length || own.join('') === whole.join('')) return false;
  let isShorter = false;
  for (const [i, word] of own.entries()) {
    const other = whole[i] as string;
    const beginning = word.length > SHORTEST_BEGINNING ? word.replace(/s$/u, '') : word;
    if (word === other) continue;
    if (beginning.length < SHORTEST_BEGINNING || !other.startsWith(beginning) || other.length < beginning.length + 2)
      return false;
    isShorter = true;
  }
  return isShorter;
}

/** The first letters of all words with a capital, a company's form among them: "AMC" of American Motors Corp. */
function initialsOfAll(name: string): string {
  const words = name.split(/[\s-]+/u).filter((word) => /^\p{Lu}/u.test(word));
  return words.length < 2 ? '' : words.map((word) => word.charAt(0).toLowerCase()).join('');
}

/** Whether letters stand in a word in their order, the first and the last not at its end: "vw" in "Volkswagen". */
function isSpelledBy(letters: string, word: string): boolean {
  const folded = foldWord(word);
  if (folded[0] !== letters[0]) return false;
  let at = 0;
  for (const letter of letters) {
    at = folded.indexOf(letter, at) + 1;
    if (at === 0) return false;
  }
  return at < folded.length;
}
