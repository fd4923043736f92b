import * as v from 'valibot';
import type { PinPlace } from './pin-place.ts';
import { pinPlace } from './shapes.ts';

/** As it is stored, by the host of the site. */
const stored = v.record(v.pipe(v.string(), v.minLength(1), v.maxLength(253)), pinPlace);

/** Reads where pinned cards stand on which sites, in the order they are stored in; nothing where it has another shape. */
export function readPinPlaces(value: unknown): [host: string, place: PinPlace][] {
  const result = v.safeParse(stored, value);
  return result.success ? Object.entries(result.output) : [];
}
