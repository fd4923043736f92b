/** A number from 0 to below `below`, any as likely as another. */
export type Draw = (below: number) => number;

/** What the browser draws for keys: nobody can tell the next from those before. */
export const drawSecurely: Draw = (below) => {
  // Numbers at the end of the range would make the first ones likelier.
  const most = Math.floor(2 ** 32 / below) * below;
  const numbers = new Uint32Array(1);
  do crypto.getRandomValues(numbers);
  while ((numbers[0] as number) >= most);
  return (numbers[0] as number) % below;
};

/** How many buckets are asked for at one time: one of these, so that their number tells little of how many are wanted. */
const ROUNDS = [16, 32, 64, 128, 256] as const;

/**
 * The buckets that are asked for at one time: those wanted, with at least as many invented ones that are not kept either,
 * in random order. So the archive sees in one go what a page names, and cannot tell which of it, nor how much.
 * @param count How many buckets the archive has, numbered from 0.
 * @param isKept Whether a bucket is here already: then it is not asked for, invented or not.
 * @param again What was asked for before and did not come, invented or not: it is asked for again, and is its own cover.
 */
export function withCover(
  wanted: ReadonlySet<number>,
  count: number,
  isKept: (bucket: number) => boolean,
  draw: Draw = drawSecurely,
  again: readonly number[] = [],
): number[] {
  if (wanted.size === 0) return [];
  const asked = new Set(again.filter((bucket) => !isKept(bucket)));
  const fresh = [...wanted].filter((bucket) => !asked.has(bucket));
  const round = ROUNDS.find((size) => size >= 2 * fresh.length) ?? 2 * fresh.length;
  const enough = fresh.length === 0 ? 0 : Math.min(count, asked.size + round);
  for (const bucket of fresh) asked.add(bucket);
  // Where nearly all buckets are kept there may not be enough others to invent.
  for (let tries = 0; asked.size < enough && tries < enough * 8; tries++) {
    const bucket = draw(count);
    if (!isKept(bucket)) asked.add(bucket);
  }
  return shuffled([...asked], draw);
}

/** Where buckets are numbered by more or fewer bits than before: each becomes one that its first bits lead to. */
export function renumbered(
  buckets: readonly number[],
  from: number,
  to: number,
  draw: Draw = drawSecurely,
): Set<number> {
  const more = 2 ** (to - from);
  return new Set(buckets.map((bucket) => (more > 1 ? bucket * more + draw(more) : Math.floor(bucket * more))));
}

/** In random order (Fisher and Yates, 1938). */
function shuffled(list: number[], draw: Draw): number[] {
  for (let i = list.length - 1; i > 0; i--) {
    const j = draw(i + 1);
    [list[i], list[j]] = [list[j] as number, list[i] as number];
  }
  return list;
}
