import { CITY_NAMES, COUNTRY_OF, KNOWN_PLACES } from '../lexicon/gazetteer.ts';
import {
  COMPANY_END,
  DEMONYM,
  ENGLISH,
  FEMALE_TITLE,
  FUNCTION_WORD,
  INFLECTED,
  INITIAL,
  MODIFIER,
  MONTH,
  NAME_TAIL,
  NUMERAL,
  OF_HEAD,
  ORDINARY,
  PARTICLE,
  PLACE_PREFIX,
  SOFT_TAIL,
  TITLE,
  WEEKDAY,
} from '../lexicon/word-facts.ts';
import { FORENAMES, MEN, WOMEN } from '../lists/names.ts';
import { BEFORE_PLACES, LETTERED, MALE_TITLES, PERSON_VERBS, PLAIN_TITLES, STORMS } from '../lists/words.ts';
import type { Mention } from '../model/mention.ts';
import type { Topic } from '../model/topic.ts';
import { foldWord } from '../text/code-units.ts';
import { hasTitle } from './left-context.ts';
import { type Neighbor, wordAfter, wordBefore, wordOf } from './neighbor.ts';
import { createOfficeCheck, officeBeside } from './other-office.ts';
import type { FoundPage, PartOfName } from './page-judge.ts';

/** Somebody else of the same name: "Michelle Obama" where the library knows Barack. */
interface Namesake extends PartOfName {
  /** Whether a title introduces them: "Sen. Ron Johnson". */
  titled: boolean;
  /** Whether the given name is a woman's; `null` where a list does not know it. */
  woman: boolean | null;
}

/** A place of the page, and whether the library's own person or place of a name is introduced there, or a namesake. */
interface Introduction {
  text: number;
  start: number;
  /** `null` where it is the library's own. */
  namesake: Namesake | null;
}

/**
 * Drops namesakes' mentions. A surname alone is whom the page introduced last with it: after "Michelle Obama spoke." a
 * bare "Obama" is left alone until "Barack Obama" comes. Before the first introduction, as in a headline, it is the
 * library's own person if the page names them anywhere. A title introduces the person when no namesake has one:
 * "President Obama". One of another office introduces somebody else (see `createOfficeCheck`). Places are read likewise
 * ("Kerry Washington"), but "in Washington" settles them for the whole page, and a country is nobody's surname alone.
 */
export function dropNamesakes({ texts, mentions, parts, named, topicOf }: FoundPage): Mention[][] {
  const namesakes = new Map<string, Namesake[]>();
  const offices = new Map<string, Set<string>>();
  const add = (namesake: Namesake) => {
    const others = namesakes.get(namesake.topicId);
    if (others) others.push(namesake);
    else namesakes.set(namesake.topicId, [namesake]);
  };
  for (const part of parts) {
    const topic = topicOf(part.topicId);
    if (topic?.kind === 'place' && isCountry(topic)) continue;
    const text = texts[part.text] as string;
    const namesake = namesakeOf(part, text, topic);
    if (!namesake) continue;
    add(namesake);
    const office = topic?.kind === 'person' ? officeBeside(text, part.start) : undefined;
    if (office !== undefined) offices.set(part.topicId, (offices.get(part.topicId) ?? new Set()).add(office));
  }
  const hasOtherOffice = createOfficeCheck(topicOf, offices);
  let kept = mentions;
  for (const [index, list] of mentions.entries()) {
    const others = list.filter((one) => hasOtherOffice(texts[index] as string, one));
    for (const { topicId, start } of others) add({ topicId, text: index, start, titled: true, woman: null });
    if (others.length > 0)
      kept = kept.with(
        index,
        list.filter((one) => !others.includes(one)),
      );
  }
  for (const [topicId, others] of namesakes) {
    const isPlace = topicOf(topicId)?.kind === 'place';
    const isOwn = (mention: Mention, text: string) =>
      /\s/u.test(mention.exact) || (isPlace ? standsWhere(text, mention) : isTitled(text, mention, others));
    const own: Introduction[] = kept.flatMap((list, text) =>
      list
        .filter((mention) => mention.topicId === topicId && isOwn(mention, texts[text] as string))
        .map(({ start }) => ({ text, start, namesake: null })),
    );
    const isKnown = own.length > 0 || named.includes(topicId);
    if (isKnown && isPlace) continue;
    const order = [
      ...own,
      ...others.map((namesake) => ({ text: namesake.text, start: namesake.start, namesake })),
    ].sort((a, b) => a.text - b.text || a.start - b.start);
    kept = kept.map((list, index) => {
      const text = texts[index] as string;
      return list.filter(({ topicId: id, start }) => id !== topicId || isMeant(order, isKnown, text, index, start));
    });
  }
  return kept;
}

/**
 * Whether a name at a place is the library's own, by whom the page has introduced in which order. Who is introduced in
 * passing has the name in that paragraph only, on a page that had introduced the library's own person more often and has
 * no title for the other: "Betty Ford" on a page about Gerald.
 */
function isMeant(
  order: readonly Introduction[],
  isKnown: boolean,
  text: string,
  index: number,
  start: number,
): boolean {
  const past = order.filter(
    (one) => (one.text < index || (one.text === index && one.start <= start)) && !isAside(one, text, index, start),
  );
  const last = past[past.length - 1];
  if (!last) return isKnown || index === order[0]?.text;
  if (last.namesake === null) return true;
  const inParagraph = last.text === index && !text.slice(last.start, start).includes('\n');
  if (inParagraph || last.namesake.titled) return false;
  const others = past.filter(({ namesake }) => namesake !== null).length;
  return past.length - others > others;
}

/** Whether a namesake stands in the same sentence: "Tiffany Trump said Trump was late" speaks of two. */
const isAside = (
  { text: at, start: from, namesake }: Introduction,
  text: string,
  index: number,
  start: number,
): boolean => namesake !== null && at === index && !isLater(text, from, start);

/** Whether a topic is a country, whose name is much oftener the country's than anybody's surname. */
function isCountry({ label }: Topic): boolean {
  const place = KNOWN_PLACES.get(label)?.label;
  return place !== undefined && !CITY_NAMES.has(place) && !COUNTRY_OF.has(place);
}

/** Whether a place belongs to a later sentence: in one sentence "Tiffany Trump said Trump was late" speaks of two. */
function isLater(text: string, from: number, to: number): boolean {
  return from < to && /[.!?…]["'”’)\]]*\s/u.test(text.slice(from, to));
}

/** Who has a name that is a part of a longer one, when somebody's given name stands straight before it. */
function namesakeOf(part: PartOfName, text: string, topic: Topic | undefined): Namesake | null {
  const { start } = part;
  const before = wordBefore(text, start);
  // "Booker T. Washington"
  const initial = before?.gap === '.' && before.capital && (before.facts & INITIAL) !== 0;
  const given = initial ? wordBefore(text, before.start) : before;
  if (given?.gap !== ' ' || given.possessive || !given.capital) return null;
  if (!FORENAMES.has(text.slice(given.start, given.end)) || initial) {
    if (topic?.kind !== 'place' && topic?.kind !== 'person') return null;
    // Of whom the library has no given name, every full name may be theirs.
    const isWhole =
      topic?.kind === 'place' || [topic?.label, ...(topic?.aliases ?? [])].some((name) => name?.includes(' '));
    const isGiven = initial
      ? !(given.facts & (TITLE | FUNCTION_WORD)) && !LETTERED.has(wordOf(text, given))
      : isGivenByForm(text, given, start, topic?.kind === 'place');
    if (!isWhole || !isGiven) return null;
  }
  return { ...part, titled: hasTitle(text, given.start), woman: isWoman(text.slice(given.start, given.end)) };
}

/** Whether a title before a surname says that none of the namesakes is meant. */
function isTitled(text: string, { start }: Mention, others: readonly Namesake[]): boolean {
  if (others.some(({ titled }) => titled) || !hasTitle(text, start)) return false;
  const title = wordBefore(text, start);
  if (title === null || !PLAIN_TITLES.has(wordOf(text, title))) return true;
  if (title.facts & FEMALE_TITLE) return others.every(({ woman }) => woman === false);
  return MALE_TITLES.has(wordOf(text, title)) && others.every(({ woman }) => woman === true);
}

/** Whether a given name is a woman's, as lists tell; `null` where they do not. */
function isWoman(given: string): boolean | null {
  const name = foldWord(given);
  if (WOMEN.has(name) || (name.endsWith('a') && !MEN.has(name))) return true;
  return FORENAMES.has(given) ? false : null;
}

/** What no given name is: words, offices, and what makes longer names of other things. */
const NO_GIVEN_NAME =
  TITLE | FEMALE_TITLE | WEEKDAY | MONTH | DEMONYM | FUNCTION_WORD | MODIFIER | NAME_TAIL | SOFT_TAIL | COMPANY_END;
const NO_GIVEN_WORD = OF_HEAD | PARTICLE | PLACE_PREFIX | ORDINARY | INFLECTED | NUMERAL | INITIAL;
/** Offices in other languages, whose nouns have capitals or stand first in a line. */
const FOREIGN_OFFICE = /minist|pr[äaé]e?sid|kanzler|chef|premier|herr|frau|señor|sen[ho]+r|signor|monsieur|madame/iu;

/**
 * Whether a capitalised word before a surname is a given name that no list has: "Kesha Johnson", in a sentence that
 * goes on in small letters. An English word is one where people have it as a name too: "Magic Johnson". A place's name is
 * a surname only where somebody speaks, or is of an age, and behind no English word.
 */
function isGivenByForm(text: string, given: Neighbor, start: number, isPlace: boolean): boolean {
  if (given.shouted || given.facts & (NO_GIVEN_NAME | NO_GIVEN_WORD) || given.wordEnd - given.start < 3) return false;
  const word = text.slice(given.start, given.end);
  if (KNOWN_PLACES.has(word) || STORMS.has(word) || FOREIGN_OFFICE.test(word)) return false;
  const surname = wordAfter(text, start);
  const after = surname && wordAfter(text, surname.end);
  if (after?.gap === ' ' && after.capital) return false;
  if (!isPlace) return true;
  if (!after || given.facts & ENGLISH) return false;
  const next = wordOf(text, after);
  return after.gap === ','
    ? /^(?:who|[1-9]\d)$/u.test(next)
    : after.gap === ' ' && (next === 'who' || PERSON_VERBS.has(next));
}

function standsWhere(text: string, { start }: Mention): boolean {
  const before = wordBefore(text, start);
  return before?.gap === ' ' && BEFORE_PLACES.has(wordOf(text, before));
}
