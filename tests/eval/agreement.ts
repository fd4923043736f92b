/** How far two readings of the same things agree. */
export interface Agreement {
  /** Things that both have judged. */
  both: number;
  /** The share judged alike, 0 to 1. */
  same: number;
  /** Cohen's kappa: what of the agreement that chance would not give was reached (J. Cohen, 1960). */
  kappa: number;
}

/** Compares two readings by their verdicts, each a key with a verdict. */
export function agreementOf<Verdict extends string | boolean>(
  first: Readonly<Record<string, Verdict>>,
  second: Readonly<Record<string, Verdict>>,
): Agreement {
  const keys = Object.keys(second).filter((key) => first[key] !== undefined);
  const share = (of: (key: string) => boolean) => keys.filter(of).length / Math.max(1, keys.length);
  const same = share((key) => first[key] === second[key]);
  const verdicts = new Set(keys.flatMap((key) => [first[key], second[key]]));
  let chance = 0;
  for (const verdict of verdicts)
    chance += share((key) => first[key] === verdict) * share((key) => second[key] === verdict);
  const kappa = chance === 1 ? 1 : (same - chance) / (1 - chance);
  return { both: keys.length, same: Number(same.toFixed(3)), kappa: Number(kappa.toFixed(3)) };
}
