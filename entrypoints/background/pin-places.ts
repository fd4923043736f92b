import { storage } from '@wxt-dev/storage';
import type { PinPlace } from '../../bridge/pin-place.ts';
import { readPinPlaces } from '../../bridge/stored-pin-places.ts';

/** So many sites are remembered; the one that was set longest ago makes room. */
const MOST = 200;

/** Kept in this browser alone, and not with the settings, which may be synced: a site's name tells where somebody reads. */
const item = storage.defineItem<unknown>('local:pin-places', { fallback: {}, version: 1 });

/** Where the reader has put pinned cards, by the host of the site. */
export interface PinPlaces {
  /** `null` where nothing is remembered, or what is cannot be read. */
  of(host: string): Promise<PinPlace | null>;
  keep(host: string, place: PinPlace): Promise<void>;
  /** Forgets the places of all sites. */
  forget(): Promise<void>;
}

/** The places that are kept in this browser. */
export function createPinPlaces(): PinPlaces {
  /** One change after the other: two tabs may be told of a place at once. */
  let last: Promise<unknown> = Promise.resolve();

  const read = async () => readPinPlaces(await item.getValue());

  function next<T>(act: () => Promise<T>): Promise<T> {
    const mine = last.catch(() => undefined).then(act);
    last = mine;
    return mine;
  }

  return {
    of: async (host) => (await read()).find(([site]) => site === host)?.[1] ?? null,
    // The site that was set last stands at the end.
    keep: (host, place) =>
      next(async () => {
        const others = (await read()).filter(([site]) => site !== host);
        await item.setValue(Object.fromEntries([...others, [host, place] as const].slice(-MOST)));
      }),
    forget: () => next(() => item.removeValue()),
  };
}
