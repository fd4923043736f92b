import { packedNames } from '../base/word-set.ts';
import { SEAT_NAMES } from '../lists/places.ts';
import { KNOWN_PLACES } from './gazetteer.ts';

/** What stands for the government of a country: "White House", "Kremlin". */
const SEATS: ReadonlySet<string> = /* @__PURE__ */ new Set(packedNames(SEAT_NAMES));

/**
 * Whether a topic's name stands everywhere and does not say what a page is about: a country, a part of the world, a
 * well-known city, the seat of a government. People, laws and events are none, whatever they are called.
 */
export function isEverydayName({ kind, label }: { kind: string; label: string }): boolean {
  if (kind === 'place') return KNOWN_PLACES.has(label) || SEATS.has(label);
  return (kind === 'organization' || kind === 'thing') && SEATS.has(label);
}
