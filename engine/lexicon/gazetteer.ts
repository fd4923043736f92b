import { packedNames } from '../base/word-set.ts';
import { CITY_LINES, COUNTRY_LINES, REGION_LINES, SHARED_NAMES, STATE_LINES } from '../lists/places.ts';

/** A place that needs no evidence, with every name it goes by. */
export interface KnownPlace {
  label: string;
  aliases: readonly string[];
}

/** The lines of a packed list, each as its parts. */
const linesOf = (list: string) =>
  list
    .trim()
    .split('\n')
    .map((line) => line.split('|'));

/** Cities with the states and countries they are in, smallest first; none where several cities are well known. */
const cities = /* @__PURE__ */ readCities();

function readCities(): { city: string; homes: string[] }[] {
  return CITY_LINES.trim()
    .split('\n')
    .flatMap((line) => {
      const [homes = '', names = ''] = line.split(':');
      return names.split('|').map((city) => ({ city, homes: homes === '' ? [] : homes.split('|') }));
    });
}

/** The known cities: a club may be called after one ("Manchester City"). */
export const CITY_NAMES: ReadonlySet<string> = /* @__PURE__ */ new Set(cities.map(({ city }) => city));

/** City, as news writes it, to the states and countries that it is in, smallest first. */
export const HOME_OF: ReadonlyMap<string, readonly string[]> = /* @__PURE__ */ new Map(
  cities.filter(({ homes }) => homes.length > 0).map(({ city, homes }) => [city, homes]),
);

/** Every form of a state's or province's name ("Ill.", "IL") to the state. */
export const STATE_OF: ReadonlyMap<string, string> = /* @__PURE__ */ new Map(
  linesOf(STATE_LINES).flatMap(([, state = '', ...forms]) => [state, ...forms].map((form) => [form, state] as const)),
);

/** A state or province to its country. */
export const COUNTRY_OF: ReadonlyMap<string, string> = /* @__PURE__ */ new Map(
  linesOf(STATE_LINES).map(([country = '', state = '']) => [state, country]),
);

/** Every name of a known place, to the place. */
export const KNOWN_PLACES: ReadonlyMap<string, KnownPlace> = /* @__PURE__ */ readPlaces();

function readPlaces(): Map<string, KnownPlace> {
  const places = new Map<string, KnownPlace>();
  const add = (label: string, aliases: readonly string[]) => {
    const place = { label, aliases };
    for (const name of [label, ...aliases]) places.set(name, place);
  };
  for (const [label = '', ...aliases] of linesOf(COUNTRY_LINES)) add(label, aliases);
  for (const { city } of cities) add(city, []);
  // "Georgia" is the country, "New York" and "Washington" are the cities. A district is known by its city.
  for (const [country, state = '', ...forms] of linesOf(STATE_LINES)) {
    if (country !== 'United States' || places.has(state) || state.startsWith('District')) continue;
    add(
      state,
      forms.filter((form) => form.endsWith('.')),
    );
  }
  for (const [label = '', ...aliases] of linesOf(REGION_LINES)) add(label, aliases);
  return places;
}

/** Names of several well-known places, state and city or two cities; one occurrence does not tell which is meant. */
export const SHARED_PLACES: ReadonlySet<string> = /* @__PURE__ */ readShared();

function readShared(): Set<string> {
  return new Set(packedNames(SHARED_NAMES));
}
