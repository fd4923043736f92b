import type { Typed } from './queries.ts';

/** How long some work took, and how long the processor worked for us: the same on a machine that does nothing else. */
export interface Time {
  wall: number;
  cpu: number;
}

/** Does some work and says how long it took, in ms. */
export async function timed(work: () => unknown): Promise<Time> {
  const used = process.cpuUsage();
  const start = performance.now();
  await work();
  const wall = performance.now() - start;
  const { user, system } = process.cpuUsage(used);
  return { wall, cpu: (user + system) / 1000 };
}

/** Median, 95th percentile and worst of some times, in ms. */
export function spread(times: readonly Time[]) {
  const at = (kind: keyof Time, share: number) => {
    const sorted = times.map((time) => time[kind]).sort((a, b) => a - b);
    return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? 0;
  };
  return rounded({ p50: at('wall', 0.5), p95: at('wall', 0.95), max: at('wall', 1), cpuP95: at('cpu', 0.95) });
}

/** Values with two decimals. */
export function rounded<T extends Record<string, number>>(values: T): T {
  return Object.fromEntries(Object.entries(values).map(([key, value]) => [key, Math.round(value * 100) / 100])) as T;
}

/** The share of queries whose own passage is among the first five, by kind. */
export function top5(queries: readonly Typed[], search: (text: string) => string[]): Record<string, number> {
  const shares: Record<string, number> = {};
  for (const kind of ['name', 'typo', 'prefix'] as const) {
    const mine = queries.filter((query) => query.kind === kind);
    const found = mine.filter(({ text, passageId }) => search(text).slice(0, 5).includes(passageId));
    if (mine.length > 0) shares[kind] = Math.round((1000 * found.length) / mine.length) / 1000;
  }
  return shares;
}
