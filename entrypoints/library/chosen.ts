/** Which articles are chosen, and where a range begins. */
export interface Chosen {
  ids: ReadonlySet<string>;
  /** The last one that was chosen by itself, by id. */
  anchor: string | null;
}

/** Nothing is chosen. */
export const NONE: Chosen = { ids: new Set(), anchor: null };

/** One more, or one less; with `isRange` all from the last one to this, in the order of `rows`. */
export function choose(before: Chosen, rows: readonly { id: string }[], id: string, isRange: boolean): Chosen {
  const ids = new Set(before.ids);
  const wants = !ids.has(id);
  const from = rows.findIndex((row) => row.id === before.anchor);
  const to = rows.findIndex((row) => row.id === id);
  const range = isRange && from >= 0 ? rows.slice(Math.min(from, to), Math.max(from, to) + 1) : [{ id }];
  for (const row of range) {
    if (wants || isRange) ids.add(row.id);
    else ids.delete(row.id);
  }
  return { ids, anchor: id };
}

/** All rows, or none when all of them were. */
export function chooseAll(before: Chosen, rows: readonly { id: string }[]): Chosen {
  const hasAll = rows.length > 0 && rows.every(({ id }) => before.ids.has(id));
  return hasAll ? NONE : { ids: new Set(rows.map(({ id }) => id)), anchor: null };
}

/** Without those that are gone. */
export function stillThere(before: Chosen, articles: readonly { id: string }[]): Chosen {
  const there = new Set(articles.map(({ id }) => id));
  const ids = new Set([...before.ids].filter((id) => there.has(id)));
  return ids.size === before.ids.size ? before : { ...before, ids };
}
