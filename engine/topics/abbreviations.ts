import { isEnglish } from '../lexicon/everyday-words.ts';
import { KNOWN_PLACES } from '../lexicon/gazetteer.ts';
import { foldWord } from '../text/code-units.ts';
import { initialsOf } from './acronyms.ts';
import type { Draft, Drafts } from './drafts.ts';
import { foldName } from './fold-name.ts';
import { isAcronym } from './tokens.ts';

/** Of the articles that have a short form this share has the full name too, and both stand in so many. */
const BESIDE_SHARE = 0.6;
const BESIDE_ARTICLES = 2;
/** The same where several words are shortened, each to what is no word: two names hardly ever share "Lib Dem". */
const BESIDE_SEVERAL = 0.25;
/** As many times as often as with any other name that it may be short for. */
const AHEAD = 2;
/** A beginning of a word this long (letters) may stand for it: "Fed", "Dems". */
const SHORTEST_BEGINNING = 3;

/**
 * Joins short forms to the full names that they alternate with in the library's articles: initials that several names
 * share ("GM" with General Motors, not General Mills), letters of one word ("VW" with Volkswagen), beginnings of words
 * ("Fed" with Federal Reserve, "Lib Dems" with Liberal Democrats). The articles of a short form and of its plural count
 * together ("a Lib Dem"), and so do those of a full name and of longer ones that begin with it (Federal Reserve Board).
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
    if (!drafts.all.has(short) || !isOneSpelling(short)) continue;
    const forms = [short, ...otherNumbers(short, drafts)];
    const articles = new Set(forms.flatMap((form) => [...form.articles]));
    if (articles.size < BESIDE_ARTICLES) continue;
    const together = new Map<Draft, Set<string>>();
    for (const article of articles)
      for (const other of byArticle.get(article) ?? [])
        if (!forms.includes(other) && drafts.all.has(other))
          together.set(other, (together.get(other) ?? new Set()).add(article));
    const [best, second] = familiesOf(
      [...together].filter(([other]) => forms.every((form) => mayBeShortFor(form, other))),
    );
    if (best === undefined) continue;
    const [name = ''] = short.names.keys();
    if (best.beside < (isSeveralShortened(name) ? BESIDE_SEVERAL : BESIDE_SHARE) * articles.size) continue;
    if (second !== undefined && best.beside < AHEAD * second.beside) continue;
    const { full } = best;
    const label = [...full.names].sort((a, b) => b[1] - a[1])[0]?.[0];
    for (const form of forms) drafts.merge(full, form);
    full.label ??= label;
  }
}

/** The drafts of one spelling that are a short form's plural, or its singular: "Lib Dem" of "Lib Dems". */
function otherNumbers(short: Draft, drafts: Drafts): Draft[] {
  const [name = ''] = short.names.keys();
  const key = foldName(name);
  const others = [`${key}s`, ...(key.endsWith('s') ? [key.slice(0, -1)] : [])].map((other) => drafts.byName.get(other));
  return others.filter(
    (other) =>
      other !== undefined &&
      other !== short &&
      drafts.all.has(other) &&
      (other.kind === 'organization' || other.kind === 'thing') &&
      isOneSpelling(other) &&
      [...other.names.keys()].some((one) => one === `${name}s` || name === `${one}s`),
  ) as Draft[];
}

/**
 * Full names that stand in some of the articles, with in how many, the most first: of those that begin with another one only
 * the shortest, with the articles of all.
 */
function familiesOf(fulls: readonly (readonly [Draft, ReadonlySet<string>])[]): { full: Draft; beside: number }[] {
  const isLonger = (draft: Draft, other: Draft) =>
    draft !== other &&
    [...draft.names.keys()].some((name) => [...other.names.keys()].some((head) => name.startsWith(`${head} `))) &&
    ![...draft.names.keys()].some((name) => [...other.names.keys()].some((longer) => longer.startsWith(`${name} `)));
  const often = fulls.filter(([, articles]) => articles.size >= BESIDE_ARTICLES);
  const heads = often.filter(([draft]) => !often.some(([other]) => isLonger(draft, other)));
  return heads
    .map(([full, own]) => {
      const all = new Set(own);
      for (const [draft, articles] of fulls) if (isLonger(draft, full)) for (const one of articles) all.add(one);
      return { full, beside: all.size };
    })
    .sort((a, b) => b.beside - a.beside);
}

/** Whether a name is several words, each of them no word of everyday English: "Lib Dems". */
function isSeveralShortened(name: string): boolean {
  const words = foldName(name).split(' ');
  return words.length > 1 && words.every((word) => !isEnglish(word) && !isEnglish(word.replace(/s$/u, '')));
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
