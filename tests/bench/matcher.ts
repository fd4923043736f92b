import { packMatcher } from '../../engine/compile.ts';
import { createConfirm } from '../../engine/confirm.ts';
import { buildMatcher, type Matcher } from '../../engine/match.ts';
import type { PackedMatcher, Topic } from '../../engine/types.ts';
import { ALTERNATIVES, bigRegex, type Contender } from './alternatives.ts';
import { buildTopics, namesOf, readText } from './crowd.ts';

const LENGTH = 1 << 20;
const ROUNDS = 30;

/** Milliseconds of the fastest of some rounds, after some to warm up: the least disturbed by what else the machine does. */
function fastest(run: () => unknown, rounds = ROUNDS): number {
  for (let i = 0; i < Math.min(5, rounds); i++) run();
  let best = Number.POSITIVE_INFINITY;
  for (let i = 0; i < rounds; i++) {
    const start = performance.now();
    run();
    best = Math.min(best, performance.now() - start);
  }
  return best;
}

function bare(text: string): number {
  let sum = 0;
  for (let i = 0; i < text.length; i++) sum = (sum + text.charCodeAt(i)) | 0;
  return sum;
}

const round = (value: number) => Math.round(value * 100) / 100;

/**
 * The matcher's cost, as multiples of a bare `charCodeAt` pass over the same text in the same run: for 60, 1,000 and
 * 50,000 names, beside everything else that could find them; then how it grows with the text, and what it takes to build.
 * `folder` holds `.jsonl` files with real news; without it the seeds are repeated.
 */
export async function run(folder?: string): Promise<Record<string, unknown>> {
  const text = readText(LENGTH, folder);
  const pass = fastest(() => bare(text));
  const report: Record<string, unknown> = { barePassMs: round(pass), text: folder === undefined ? 'seeds' : 'news' };
  for (const count of [60, 1000, 50_000]) report[`names${count}`] = measure(text, pass, count);
  report.hostile = hostile();
  return report;
}

function measure(text: string, pass: number, count: number): Record<string, unknown> {
  const topics = buildTopics(count, text);
  const names = namesOf(topics);
  const start = performance.now();
  const matcher = buildMatcher(topics, { confirm: createConfirm() });
  const build = performance.now() - start;
  const first = performance.now();
  const found = matcher.find(text).length;
  const cold = performance.now() - first;
  const times: Record<string, number> = { findMentions: fastest(() => matcher.find(text)) / pass };
  const add = (name: string, make: (names: readonly string[]) => Contender) => {
    const contender = make(names);
    times[name] = fastest(() => contender(text), count > 1000 ? 5 : ROUNDS) / pass;
  };
  if (count <= 1000) add('bigRegex', bigRegex);
  else for (const [name, make] of Object.entries(ALTERNATIVES)) add(name, make);
  return {
    names: names.length,
    found,
    cold: round(cold / pass),
    ...Object.fromEntries(Object.entries(times).map(([name, value]) => [name, round(value)])),
    buildMs: round(build),
    ...(count > 1000 && packing(topics)),
  };
}

/** What a woken background does instead of building: the packed form, its size, and the time to load it. */
function packing(topics: readonly Topic[]): Record<string, number> {
  const json = JSON.stringify(packMatcher(topics));
  const load = () => buildMatcher(topics, { confirm: createConfirm(), packed: JSON.parse(json) as PackedMatcher });
  const start = performance.now();
  load();
  const cold = performance.now() - start;
  return { packedBytes: json.length, loadMs: round(fastest(load, 5)), loadColdMs: round(cold) };
}

/** Texts made to be slow, each at 1 and at 10 million units: the ratio of the times, 10 when the work is linear. */
function hostile(): Record<string, number> {
  const matcher: Matcher = buildMatcher(
    [
      { id: 'a', label: 'A A A A A B', kind: 'thing', aliases: ['A'] },
      { id: 'b', label: 'Donald Trump', kind: 'person', aliases: ['Trump'] },
      { id: 'c', label: 'Article 5', kind: 'law', aliases: [], of: ['NATO'] },
      { id: 'd', label: 'Islamic State', kind: 'organization', aliases: ['IS'] },
    ],
    { confirm: createConfirm() },
  );
  const patterns = {
    capitals: 'A A A ',
    name: 'Trump ',
    law: 'Article 5 of ',
    word: 'X',
    acronym: 'IS ',
    spaces: 'A           ',
    lone: '\ud800',
  };
  return Object.fromEntries(
    Object.entries(patterns).map(([name, unit]) => {
      const small = unit.repeat(1e6 / unit.length);
      const large = unit.repeat(1e7 / unit.length);
      const short = fastest(() => matcher.find(small), 3);
      return [name, round(fastest(() => matcher.find(large), 1) / short)];
    }),
  );
}
