import { CITY_NAMES, COUNTRY_OF, HOME_OF, KNOWN_PLACES, STATE_OF } from '../lexicon/gazetteer.ts';
import type { Topic } from '../model/topic.ts';
import { COMMA } from '../text/punctuation.ts';
import { wordBefore } from './neighbor.ts';

/**
 * The states and countries that a place is in, smallest first: as its library says (`Topic.of`), else where the famous
 * place of that name is; none for other topics, and where nobody says.
 */
export function homesOf({ kind, label, of }: Topic): readonly string[] {
  if (kind !== 'place') return [];
  return of ?? HOME_OF.get(label) ?? [];
}

/** Whether a region, by its label, is a state or a province of a country. */
export function isState(region: string): boolean {
  return COUNTRY_OF.has(region);
}

/** A region and the country that it is in, smallest first; a country alone. */
export function withCountry(region: string): string[] {
  const country = COUNTRY_OF.get(region);
  return country === undefined ? [region] : [region, country];
}

/** After a comma, up to three capitalised words with or without dots inside. */
const REGION = /^,\s((?:\p{Lu}[\p{L}'.-]*)(?:\s(?:of\s)?\p{Lu}[\p{L}'.-]*){0,2})/u;
/** How far a region's name may reach (UTF-16 units). */
const LONGEST_ASIDE = 60;
/** From here on, a line in capitals may mean other words by two letters ("OR", "IN", "ME"). */
const SHORTEST_STATE = 3;

/**
 * The state or country that a text puts a place in by an aside after it, by its label: "Manchester, New Hampshire,
 * burned". Names in full also stand in lists ("Brussels, Germany and France") and after an opening phrase ("In
 * Brussels, Germany said no"), so they count only where a comma or a stop closes the aside. `null` where there is no
 * such aside. The place is given by its UTF-16 offsets.
 */
export function regionAt(text: string, start: number, end: number): string | null {
  if (text.charCodeAt(end) !== COMMA) return null;
  const phrase = REGION.exec(text.slice(end, end + LONGEST_ASIDE))?.[1];
  if (phrase === undefined) return null;
  const place = KNOWN_PLACES.get(text.slice(start, end))?.label;
  const isCity = place === undefined || CITY_NAMES.has(place);
  for (let name = phrase; name !== ''; name = name.slice(0, Math.max(0, name.lastIndexOf(' ')))) {
    const label = labelOf(name) ?? labelOf(name.replace(/\.$/u, ''));
    if (label === undefined) continue;
    // "Egypt, Saudi Arabia": a country is in none.
    if (!isCity && !COUNTRY_OF.has(label)) return null;
    if (isShort(name)) {
      const shouted = name.length < SHORTEST_STATE && text.slice(start, end) === text.slice(start, end).toUpperCase();
      return shouted ? null : label;
    }
    const rest = text.slice(text.indexOf(name, end) + name.replace(/\.$/u, '').length).slice(0, LONGEST_ASIDE);
    return isClosed(rest) && (COUNTRY_OF.has(label) || !opensSentence(text, start)) ? label : null;
  }
  return null;
}

/** "N.H.", "Conn.", "NH": written so only of states. */
function isShort(name: string): boolean {
  return STATE_OF.has(name) && (/\.$/u.test(name) || /^\p{Lu}{2,3}$/u.test(name));
}

function labelOf(written: string): string | undefined {
  const name = STATE_OF.has(written) || !/^\p{Lu}{4,}/u.test(written) ? written : titled(written);
  const state = STATE_OF.get(name);
  if (state !== undefined) return state;
  const label = KNOWN_PLACES.get(name)?.label;
  // Not every place holds others: in "Moscow, London" the second is no country.
  return label === undefined || !HOLDS_TOWNS.test(label) || HOME_OF.has(label) ? undefined : label;
}

/** Labels of places that towns are in; regions of the world and other cities are none. */
const HOLDS_TOWNS = /^(?!.*\b(?:City|Europe|Asia|Africa|America|East|Gulf|Balkans|Caribbean)$)/u;

function titled(name: string): string {
  return name.replace(/\p{L}+/gu, (word) => word.charAt(0) + word.slice(1).toLowerCase());
}

/** Whether an aside ends here, and no list goes on: what follows the comma is in small letters. */
function isClosed(rest: string): boolean {
  return /^(?:$|[.;:)\]\n—–'’]|\s[—–-]|\s\(|,["”’]?\s+(?!(?:and|or|the)\s+\p{Lu})[\p{Ll}\d“"])/u.test(rest);
}

/** Whether the name stands in an opening phrase: "In Brussels, ". */
function opensSentence(text: string, start: number): boolean {
  const before = wordBefore(text, start);
  return before?.gap === ' ' && before.capital;
}
