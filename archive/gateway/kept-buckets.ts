import type { Served } from './store.ts';

/** Buckets at hand, so that what many ask for is put together once. */
export interface KeptBuckets {
  /** The bucket of this key, at hand or made now; who asks while it is made waits for the same. */
  get(key: string, make: () => Promise<Served>): Promise<Served>;
  /** How many bytes are at hand. */
  readonly bytes: number;
}

/**
 * Keeps whole buckets, those asked for last, up to so many bytes. One that is partial is handed to those who wait for it,
 * and not kept: soon it may be whole.
 * @param noticed Told of each that was at hand, and of each that was not.
 */
export function createKeptBuckets(most: number, noticed: (wasKept: boolean) => void): KeptBuckets {
  const kept = new Map<string, Served>();
  const making = new Map<string, Promise<Served>>();
  let bytes = 0;

  function keep(key: string, served: Served): void {
    if (served.isPartial || served.bytes.length > most) return;
    kept.set(key, served);
    bytes += served.bytes.length;
    for (const [oldest, { bytes: old }] of kept) {
      if (bytes <= most) return;
      kept.delete(oldest);
      bytes -= old.length;
    }
  }

  return {
    async get(key, make) {
      const known = kept.get(key);
      noticed(known !== undefined);
      if (known) {
        // Asked for last: it stands last in the map.
        kept.delete(key);
        kept.set(key, known);
        return known;
      }
      const open = making.get(key);
      if (open) return open;
      const made = make()
        .then((served) => {
          keep(key, served);
          return served;
        })
        .finally(() => making.delete(key));
      making.set(key, made);
      return made;
    },
    get bytes() {
      return bytes;
    },
  };
}
