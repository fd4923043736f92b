import { MONTHS, WEEKDAYS } from '../lexicon/calendar.ts';
import { isOrdinary, looksInflected } from '../lexicon/everyday-words.ts';
import {
  CITED_LAWS,
  FUNCTION_WORDS,
  LAW_ACRONYMS,
  LAW_NOUNS,
  LAW_PARTS,
  PHRASE_ENDS,
  TITLES_AND_OFFICES,
} from '../lists/words.ts';
import { CLASS, foldWord, IGNORED } from '../text/code-units.ts';
import type { LineStyle } from '../text/line-style.ts';
import { type Neighbor, wordAfter, wordBefore, wordOf } from './neighbor.ts';

/** What a numbered law belongs to, folded: see `Topic.of`. */
export interface Owners {
  /** Names, longer ones whole: "nato", "north atlantic treaty". */
  names: readonly string[];
  /** Common nouns that stand for one of them: "treaty", "alliance". */
  nouns: ReadonlySet<string>;
}

/** What the rule for numbered laws needs to know of a hit and of the text around it. */
export interface LawScene {
  text: string;
  start: number;
  end: number;
  style(): LineStyle;
  owners: Owners;
  /** Flags of the name that ends, or begins, at a place; -1 for none. */
  flagsEndingAt(place: number): number;
  flagsStartingAt(place: number): number;
  /** Whether flags are those of a person or a place: they own no law. */
  isBystander(flags: number): boolean;
}

/** Where a noun phrase after "of" has ended. */
const PHRASE_END = new RegExp(`[.,;:!?()[\\]"“”\\n—]|\\s(?:${[...PHRASE_ENDS].join('|')})\\b`, 'iu');

/** How far a phrase is read (UTF-16 units), and how far a paragraph is searched for another body of law. */
const PHRASE = 110;
const PARAGRAPH = 320;

/**
 * Whether a numbered law is meant that the library knows. Every body of law has an Article 5, so it is the known one
 * only where nothing beside it says otherwise: no subdivision ("Article 5.2"), no other law ("Article 5 of the GDPR",
 * "the Constitution's Article 5"), unless what is named there owns it.
 */
export function allowsLaw(scene: LawScene): boolean {
  const { text, end } = scene;
  const after = plain(text.slice(end, end + PHRASE));
  if (SUBDIVISION.test(after)) return false;
  const rest = after.replace(FURTHER_NUMBERS, '');
  return allowsAfter(scene, rest) && allowsBefore(scene) && allowsParagraph(scene);
}

/** "(1)", ".2", ":3", "-7", "§ 1", ", paragraph 1"; and the counts of "Article · 5 min read", "Article 5 of 10". */
const SUBDIVISION =
  /^(?:\s+(?:min|mins|minutes?)\b|\s+of\s+\d|\s*[([]\s*(?:\d+|\p{L}|[ivx]+)\s*[)\]]|[.:,/–-]\d|\s*,?\s*(?:§|no\.? ?\d|para(?:graph)?s?\b|sub-?(?:section|paragraph|article)s?\b|(?:section|clause|point|part|annex|item)\s*\(?(?:\d|\p{L}\))))/iu;
/** "and 6", ", 6 and 7": the same body of law owns them all. */
const FURTHER_NUMBERS = /^(?:\s*(?:,|and|or|to|&|–|-)+\s*(?:articles?\s+)?(?:\d+|[ivx]+)\b)+/iu;

/** The text without invisible units; most texts have none, and are handed back as they are. */
function plain(text: string): string {
  let i = 0;
  while (i < text.length && CLASS[text.charCodeAt(i)] !== IGNORED) i++;
  if (i === text.length) return text;
  let out = '';
  for (const unit of text) if (CLASS[unit.charCodeAt(0)] !== IGNORED) out += unit;
  return out;
}

function allowsAfter(scene: LawScene, rest: string): boolean {
  const linked =
    /^\s+(of|in|under|from|within|to)\s+(?=\S)/iu.exec(rest) ?? /^\s*([,(–—-])\s*(?:of\s+)?(?=\S)/u.exec(rest);
  if (linked) {
    const phrase = phraseOf(rest.slice(linked[0].length));
    return /^of$/iu.test(linked[1] ?? '') ? owns(scene, phrase) : !mentionsLaw(phrase) || owns(scene, phrase);
  }
  const next = wordAfter(scene.text, scene.end);
  if (next?.gap !== ' ') return true;
  const word = wordOf(scene.text, next);
  if (!next.capital) return !LAW_NOUNS.has(word) || scene.owners.nouns.has(word);
  if (scene.owners.names.some((name) => startsWithName(foldWord(rest).trim(), name))) return true;
  if (
    WEEKDAYS.has(word) ||
    MONTHS.has(word) ||
    FUNCTION_WORDS.has(word) ||
    scene.isBystander(scene.flagsStartingAt(next.start))
  )
    return true;
  if (scene.style() === 'sentence' || LAW_NOUNS.has(word)) return false;
  return isOrdinary(word) || looksInflected(word);
}

function phraseOf(text: string): string {
  const end = text.search(PHRASE_END);
  // "U.N." has stops inside.
  const acronym = /^(?:the\s+)?(?:\p{Lu}\.){2,}[^.,;:!?()"“”\n]*/u.exec(text);
  return (acronym?.[0] ?? (end < 0 ? text : text.slice(0, end))).trim();
}

/** Whether a phrase is about a body of law: a noun for one, or an acronym after "the". */
function mentionsLaw(phrase: string): boolean {
  const words = phrase.split(/[\s-]+/u).slice(0, 8);
  return words.some((word) => {
    const folded = foldWord(word).replace(/['’]s$|\W+$/gu, '');
    return (
      LAW_ACRONYMS.has(folded) ||
      (LAW_NOUNS.has(folded) && folded !== 'law' && folded !== 'policy' && folded !== 'terms')
    );
  });
}

/** Whether the phrase after "of" names an owner, or is a common noun that stands for one. */
function owns({ owners }: LawScene, phrase: string): boolean {
  const folded = foldWord(phrase);
  const turned = folded.replace(/^(?:the )?(treaty|pact|charter|convention) of (\w+)$/u, '$2 $1');
  // "the North Atlantic Treaty" of the "North Atlantic Treaty Organization".
  const bare = folded.replace(/^(?:the|its|our|their) /u, '');
  for (const name of owners.names) {
    if (hasName(folded, name) || hasName(turned, name)) return true;
    if (bare.includes(' ') && startsWithName(name, bare)) return true;
  }
  const words = phrase
    .split(/\s+/u)
    .filter((word) => !/^(?:the|its|their|our|this|that|a|an|said|\d{4})$/iu.test(word));
  const capitals = words.filter((word) => /^\p{Lu}/u.test(word));
  if (capitals.length > 0 && words.length > 1) return false;
  for (const word of words.slice(0, 5)) {
    const noun = foldWord(word).replace(/['’]s?$/u, '');
    if (owners.nouns.has(noun)) return true;
    if (LAW_NOUNS.has(noun)) return false;
  }
  return false;
}

function hasName(phrase: string, name: string): boolean {
  const at = phrase.indexOf(name);
  if (at < 0) return false;
  return !/[\p{L}\p{N}]/u.test(phrase.charAt(at - 1)) && !/[\p{L}\p{N}]/u.test(phrase.charAt(at + name.length));
}

function startsWithName(phrase: string, name: string): boolean {
  return phrase.startsWith(name) && !/[\p{L}\p{N}]/u.test(phrase.charAt(name.length));
}

function allowsBefore(scene: LawScene): boolean {
  const { text, start, owners } = scene;
  if (
    /(?:paragraph|section|clause|point|§)\s*\(?\w{1,3}\)?\s+(?:of|in)\s+$/iu.test(
      plain(text.slice(Math.max(0, start - 40), start)),
    )
  )
    return false;
  const before = wordBefore(text, start);
  if (!before) return true;
  const word = wordOf(text, before);
  const { gap } = before;
  const lead = foldWord(text, Math.max(0, before.end - 60), before.end).replace(/['’]s?$/u, '');
  const owned = owners.names.some(
    (name) => lead.endsWith(name) && !/[\p{L}\p{N}]/u.test(lead.charAt(lead.length - name.length - 1)),
  );
  if (owned) return true;
  if (LAW_ACRONYMS.has(word)) return false;
  if (gap === ',' || gap === ':' || gap === '(' || gap === '-')
    return !(before.capital && LAW_NOUNS.has(word)) && !isPartNumber(text, before);
  if (gap === '.' || gap === '&') return gap === '.';
  if (gap !== ' ') return true;
  if (/^\d/u.test(word) || word === '§') return false;
  if (!before.capital) return !LAW_NOUNS.has(word) || owners.nouns.has(word);
  if (scene.isBystander(scene.flagsEndingAt(before.possessive ? before.end - 2 : before.end))) return true;
  if (before.possessive) return owners.nouns.has(word);
  if (LAW_NOUNS.has(word)) return false;
  if (TITLES_AND_OFFICES.has(word) || FUNCTION_WORDS.has(word) || isOrdinary(word) || WEEKDAYS.has(word)) return true;
  return scene.style() !== 'sentence' && looksInflected(word);
}

/** "Title II, Article 5". */
function isPartNumber(text: string, before: Neighbor): boolean {
  if (!/^(?:\d+|[ivx]+)$/u.test(wordOf(text, before))) return false;
  const kind = wordBefore(text, before.start);
  return kind !== null && LAW_PARTS.has(wordOf(text, kind));
}

const OTHER_LAW = new RegExp(
  `\\b(?:${[...CITED_LAWS].join('|').toUpperCase()}|[Cc]onstitution(?:al)?|Convention|Regulation|Directive|Statute|Penal Code|Civil Code|Criminal Code|Basic Law|Bill of Rights)\\b`,
  'u',
);

/** Whether a text names a body of law by its kind or its letters: "the Constitution", "GDPR". */
export function namesOtherLaw(text: string): boolean {
  return OTHER_LAW.test(text);
}

/** A paragraph about another body of law, which names no owner of this one: then the number is that law's. */
function allowsParagraph({ text, start, end, owners }: LawScene): boolean {
  if (owners.names.length === 0) return true;
  const around = plain(text.slice(Math.max(0, start - PARAGRAPH), end + PARAGRAPH));
  if (!OTHER_LAW.test(around)) return true;
  const folded = foldWord(around);
  return owners.names.some((name) => hasName(folded, name)) || [...owners.nouns].some((noun) => hasName(folded, noun));
}
