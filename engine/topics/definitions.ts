import { GENERIC_WORDS, NEVER_NAMES, OPENERS } from '../lists/words.ts';
import type { Passage } from '../model/article.ts';
import { isAcronym, isCalendar } from './tokens.ts';

/** Full names with their short forms and the articles (by id) that define them, by both names together. */
export type Definitions = Map<string, { long: string; short: string; articles: Set<string> }>;

/** "(IS)" after a name, or a name in brackets after its short form. */
const BRACKETS = /\s\(([\p{L}][^()]{1,70})\)/gu;

/** "AfD", "MoD". */
const MIXED = /^\p{Lu}\p{Ll}?\p{Lu}{1,3}$/u;

/** How far before a bracket a full name may begin (UTF-16 units). */
const LONGEST_DEFINITION = 80;

/** Adds what a passage defines in brackets, in either order: "Islamic State (IS)", "IS (Islamic State)". */
export function readDefinitions(passage: Passage, definitions: Definitions): void {
  if (!passage.text.includes('(')) return;
  for (const match of passage.text.matchAll(BRACKETS)) {
    const outside = passage.text.slice(Math.max(0, match.index - LONGEST_DEFINITION), match.index);
    const inside = match[1] ?? '';
    const shortAfter = longFor(inside, outside);
    const lastWord = outside.split(' ').at(-1) ?? '';
    const found = shortAfter ?? (isAcronym(lastWord) ? longFor(lastWord, inside) : null);
    if (found === null) continue;
    const short = shortAfter === null ? lastWord : inside;
    const key = `${found}\n${short}`;
    const entry = definitions.get(key) ?? { long: found, short, articles: new Set<string>() };
    entry.articles.add(passage.articleId);
    definitions.set(key, entry);
  }
}

const definers = new WeakMap<Definitions, Map<string, number>>();

/** In how many articles an acronym is defined as short for the name that most of them give. */
export function articlesDefining(short: string, definitions: Definitions): number {
  let counts = definers.get(definitions);
  if (counts === undefined) {
    counts = new Map();
    for (const one of definitions.values())
      counts.set(one.short, Math.max(counts.get(one.short) ?? 0, one.articles.size));
    definers.set(definitions, counts);
  }
  return counts.get(short) ?? 0;
}

/**
 * The words at the end of `text` whose initials the short form spells, or null. Small words may be skipped;
 * after Schwartz and Hearst, "A simple algorithm for identifying abbreviation definitions" (2003), word starts only.
 */
function longFor(short: string, text: string): string | null {
  if (!isAcronym(short) && !MIXED.test(short)) return null;
  const letters = short.replace(/[.&/]/gu, '').toLowerCase();
  const parts = text.trim().split(/\s+/u);
  let at = letters.length - 1;
  for (let i = parts.length - 1; i >= 0 && i >= parts.length - letters.length * 2; i--) {
    const part = parts[i] ?? '';
    const pieces = part.split(/[-/]/u).map((piece) => piece.replace(/^[^\p{L}]+/u, '').toLowerCase());
    // "UK Independence Party (UKIP)": letters stand for themselves.
    const initials = isAcronym(part)
      ? part.replaceAll('.', '').toLowerCase()
      : pieces.map((piece) => piece[0] ?? '').join('');
    if (letters.slice(Math.max(0, at + 1 - initials.length), at + 1) === initials) at -= initials.length;
    else if (letters[at] === initials[0]) at--;
    else if (!/^(?:of|the|and|for|on|in|to|de|&|[A-Z][a-z]+(?:\.|))$/u.test(part) || i === parts.length - 1) {
      if (!/^(?:Inc|Corp|Co|Ltd|Plc|AG|NV|SA)\.?$/u.test(part)) return null;
    }
    if (at < 0) {
      const long = parts
        .slice(i)
        .join(' ')
        .replace(/^[^\p{L}]+/u, '')
        .replace(/[>\s]+$/u, '');
      return /^\p{Lu}/u.test(long) && !OPENERS.has(parts[i]?.toLowerCase() ?? '') ? long : null;
    }
  }
  return null;
}

const TITLED =
  /\b((?:Mr|Mrs|Ms|Miss|Dr|Sir|Dame|Lord|Lady|Sen|Gov|Rep|Gen|President|Senator|Governor|Secretary|Chancellor|Prime Minister)\.? (\p{Lu}[\p{L}'-]+))(?! \d)/gu;

/**
 * Adds how a passage writes surnames that are words with a title, by the surname: "Mrs May" by "May". With the title no
 * month is meant, so that the whole may name the person.
 */
export function readTitled(passage: Passage, titled: Map<string, Set<string>>): void {
  for (const [, form = '', surname = ''] of passage.text.matchAll(TITLED)) {
    const isSafe =
      !isCalendar(surname) &&
      !NEVER_NAMES.has(surname) &&
      !GENERIC_WORDS.has(surname) &&
      !OPENERS.has(surname.toLowerCase());
    if (!isSafe) titled.set(surname, (titled.get(surname) ?? new Set()).add(form));
  }
}

const LADY = /\b((?:Mrs|Ms|Miss|Dame|Baroness)\.?) (\p{Lu}[\p{L}'-]+)(?! \p{Lu})/gu;
const GENTLEMAN = /\bMr\.? (\p{Lu}[\p{L}'-]+)(?! \p{Lu})/gu;

/** Surnames with a lady's title, each with the articles (by id) that write it so, and those that write it with "Mr". */
export type Ladies = Map<string, { forms: Set<string>; articles: Set<string>; men: Set<string> }>;

/** Adds the surnames that a passage writes with a lady's title: "Ms Jamieson". */
export function readLadies(passage: Passage, ladies: Ladies): void {
  const of = (surname: string) => {
    const found = ladies.get(surname) ?? {
      forms: new Set<string>(),
      articles: new Set<string>(),
      men: new Set<string>(),
    };
    ladies.set(surname, found);
    return found;
  };
  for (const [, title = '', surname = ''] of passage.text.matchAll(LADY)) {
    const found = of(surname);
    found.forms.add(`${title} ${surname}`);
    found.articles.add(passage.articleId);
  }
  for (const [, surname = ''] of passage.text.matchAll(GENTLEMAN)) of(surname).men.add(passage.articleId);
}
