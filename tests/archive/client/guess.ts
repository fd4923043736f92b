/** A page as whoever runs an archive may know it: the buckets of all its names. */
export type KnownPage = ReadonlySet<number>;

/**
 * Which page was read, as whoever runs the archive would guess who has all pages of the day and the log: of each page what
 * is new of it must have been asked for; of those that fit, the one with most that is new.
 * @param asked What was asked for at one time.
 * @param sent What was sent before, which the reader keeps.
 * @returns The pages that fit best, by position; one of them is named by chance.
 */
export function guessPage(
  pages: readonly KnownPage[],
  asked: ReadonlySet<number>,
  sent: ReadonlySet<number>,
): number[] {
  let best = 0;
  let found: number[] = [];
  pages.forEach((page, i) => {
    const fresh = [...page].filter((bucket) => !sent.has(bucket));
    if (fresh.length === 0 || fresh.some((bucket) => !asked.has(bucket))) return;
    if (fresh.length > best) found = [];
    best = Math.max(best, fresh.length);
    if (fresh.length === best) found.push(i);
  });
  return found;
}

/** How likely a guess is right (0 to 1). */
export function chanceOf(read: number, guessed: readonly number[]): number {
  return guessed.includes(read) ? 1 / guessed.length : 0;
}
