import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runInThisContext } from 'node:vm';
import { build } from 'vite';
import type { PackedMatcher } from '../../engine/model/library.ts';
import type { Topic } from '../../engine/model/topic.ts';
import { ALTERNATIVES, bigRegex, type Contender } from './alternatives.ts';
import { buildTopics, namesOf, readText } from './crowd.ts';

const LENGTH = 1 << 20;
const ROUNDS = 60;

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

/** The engine as `shipped.ts` exports it. */
type Shipped = typeof import('./shipped.ts');

/** What is measured in a process of its own. */
const PARTS = ['60', '1000', '50000', 'hostile'];

/**
 * The matcher's cost, as multiples of a bare `charCodeAt` pass over the same text in the same process: for 60, 1,000 and
 * 50,000 names, beside everything else that could find them; then how it grows with the text, and what it takes to build.
 * It is measured as the background script has it: one matcher in a process, and one function around all code. V8 compiles
 * for the one closure that there is, and looks imported constants up each time, which takes a quarter more.
 * `folder` holds `.jsonl` files with real news; without it the seeds are repeated.
 */
export async function run(folder?: string): Promise<Record<string, unknown>> {
  const temporary = mkdtempSync(join(tmpdir(), 'backstory-bench-'));
  const report: Record<string, unknown> = { text: folder === undefined ? 'seeds' : 'news' };
  try {
    const entry = join(import.meta.dirname, 'shipped.ts');
    const file = join(temporary, 'engine.js');
    const lib = { entry, formats: ['iife' as const], name: 'engine', fileName: () => 'engine.js' };
    const output = { lib, outDir: temporary, emptyOutDir: true, target: 'chrome130' };
    await build({ configFile: false, logLevel: 'warn', build: output });
    for (const part of PARTS) {
      const { stdout, stderr } = spawnSync(process.execPath, [import.meta.filename, part, file, folder ?? ''], {
        encoding: 'utf8',
      });
      const last = stdout.trim().split('\n').at(-1) ?? '';
      if (!last.startsWith('{')) throw new Error(`The bench of ${part} names failed: ${stderr}`);
      report[part === 'hostile' ? part : `names${part}`] = JSON.parse(last);
    }
  } finally {
    rmSync(temporary, { recursive: true });
  }
  return report;
}

function measure({ buildMatcher, createVariantConfirm, packMatcher }: Shipped, count: number, folder?: string): object {
  const text = readText(LENGTH, folder);
  const pass = fastest(() => bare(text));
  const topics = buildTopics(count, text);
  const names = namesOf(topics);
  const start = performance.now();
  const matcher = buildMatcher(topics, { confirm: createVariantConfirm() });
  const buildMs = performance.now() - start;
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
  const packing = count > 1000 && load({ buildMatcher, createVariantConfirm, packMatcher }, topics);
  return {
    barePassMs: round(pass),
    names: names.length,
    found,
    cold: round(cold / pass),
    ...Object.fromEntries(Object.entries(times).map(([name, value]) => [name, round(value)])),
    buildMs: round(buildMs),
    ...packing,
  };
}

/** What a woken background does instead of building: the packed form, its size, and the time to load it. */
function load(
  { buildMatcher, createVariantConfirm, packMatcher }: Shipped,
  topics: readonly Topic[],
): Record<string, number> {
  const json = JSON.stringify(packMatcher(topics));
  const wake = () =>
    buildMatcher(topics, { confirm: createVariantConfirm(), packed: JSON.parse(json) as PackedMatcher });
  const start = performance.now();
  wake();
  const cold = performance.now() - start;
  return { packedBytes: json.length, loadMs: round(fastest(wake, 5)), loadColdMs: round(cold) };
}

/** Texts made to be slow, each at 1 and at 10 million units: the ratio of the times, 10 when the work is linear. */
function hostile({ buildMatcher, createVariantConfirm }: Shipped): Record<string, number> {
  const matcher = buildMatcher(
    [
      { id: 'a', label: 'A A A A A B', kind: 'thing', aliases: ['A'] },
      { id: 'b', label: 'Donald Trump', kind: 'person', aliases: ['Trump'] },
      { id: 'c', label: 'Article 5', kind: 'law', aliases: [], of: ['NATO'] },
      { id: 'd', label: 'Islamic State', kind: 'organization', aliases: ['IS'] },
    ],
    { confirm: createVariantConfirm() },
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

if (import.meta.main) {
  const [part, file, folder] = process.argv.slice(2) as [string, string, string];
  const shipped = runInThisContext(`${readFileSync(file, 'utf8')};engine`) as Shipped;
  console.log(
    JSON.stringify(part === 'hostile' ? hostile(shipped) : measure(shipped, Number(part), folder || undefined)),
  );
}
