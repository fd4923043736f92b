/** A limited number of places: who comes when all are taken waits for one, and is turned away when too many wait. */
export interface Places {
  /** Does something in a place, or says `null` at once where there is no room. */
  take<T>(work: () => Promise<T>): Promise<T | null>;
  readonly taken: number;
}

/** @param count places @param line how many may wait */
export function createPlaces(count: number, line: number): Places {
  const waiting: (() => void)[] = [];
  let taken = 0;
  return {
    async take(work) {
      if (taken >= count) {
        if (waiting.length >= line) return null;
        // Who leaves hands the place on: `taken` stays as it is.
        await new Promise<void>((resolve) => waiting.push(resolve));
      } else taken++;
      try {
        return await work();
      } finally {
        const next = waiting.shift();
        if (next) next();
        else taken--;
      }
    },
    get taken() {
      return taken;
    },
  };
}
