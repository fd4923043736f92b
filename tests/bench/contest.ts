import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createEngine } from '../../engine/engine.ts';
import { packTerms } from '../../engine/index/pack-terms.ts';
import { buildTerms } from '../../engine/index/term-index.ts';
import type { Library } from '../../engine/model/library.ts';
import type { Typed } from './queries.ts';
import { RIVALS, type Rival } from './rivals.ts';
import { rounded, spread, type Time, timed, top5 } from './times.ts';

/** What a contender may take for building its index and for its queries together, in ms. */
const PATIENCE = 60_000;

/** The heap that a contender may use, in MB; the library itself takes some 600 at 300,000 passages. */
const HEAP = 3000;

/** A query that takes longer is told at once, in ms. */
const SLOW = 500;

/** Our own search as a contender like the others. */
const BACKSTORY: Rival = {
  name: 'backstory',
  async build(library) {
    const terms = packTerms(buildTerms(library.passages.map((passage) => passage.text)));
    const engine = createEngine({ ...library, terms });
    engine.search('a');
    return (query) => engine.search(query).snippets.map((snippet) => snippet.passageId);
  },
};

/** What a contender did, or why it was stopped. */
export interface Outcome {
  buildMs?: number;
  /** Beyond the library itself, after building, in MB. */
  heapMB?: number;
  queries?: number;
  query?: ReturnType<typeof spread>;
  top5?: Record<string, number>;
  stopped?: string;
}

/**
 * The same library and the same queries for each contender, one after the other, each in a process of its own with
 * limits of time and memory: one that fails tells what it had done until then.
 */
export async function contest(library: Library, queries: readonly Typed[]): Promise<Record<string, Outcome>> {
  const folder = mkdtempSync(join(tmpdir(), 'backstory-bench-'));
  const file = join(folder, 'library.json');
  const outcomes: Record<string, Outcome> = {};
  try {
    writeFileSync(file, JSON.stringify({ library, queries }));
    for (const { name } of [BACKSTORY, ...RIVALS]) {
      outcomes[name] = await compete(name, file);
      console.log(`  ${name}: ${JSON.stringify(outcomes[name])}`);
    }
  } finally {
    rmSync(folder, { recursive: true });
  }
  return outcomes;
}

function compete(name: string, file: string): Promise<Outcome> {
  const args = [`--max-old-space-size=${HEAP}`, '--expose-gc', import.meta.filename, name, file];
  const child = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'pipe'] });
  let outcome: Outcome = {};
  let errors = '';
  let rest = '';
  let late = false;
  // Once the library is read, so that all have the same time for their own work.
  let timer: NodeJS.Timeout | undefined;
  child.stdout.on('data', (data: Buffer) => {
    const lines = (rest + data).split('\n');
    rest = lines.pop() ?? '';
    for (const line of lines) {
      if (line === 'ready') {
        timer = setTimeout(() => {
          late = true;
          child.kill('SIGKILL');
        }, PATIENCE * 1.1);
      } else outcome = { ...outcome, ...(JSON.parse(line) as Outcome) };
    }
  });
  child.stderr.on('data', (data: Buffer) => {
    errors = (errors + data).slice(-4000);
  });
  return new Promise((resolve) => {
    child.on('close', (code) => {
      clearTimeout(timer);
      const doing = outcome.buildMs === undefined ? 'building its index' : 'answering';
      if (late) outcome.stopped = `after ${PATIENCE / 1000} s, while ${doing}`;
      else if (/heap out of memory/u.test(errors)) outcome.stopped = `out of ${HEAP} MB of memory, while ${doing}`;
      else if (code !== 0) outcome.stopped = `while ${doing}: ${errors.trim().split('\n').at(-1)}`;
      resolve(outcome);
    });
  });
}

/** In the contender's own process: builds, asks until the time is over, and tells what it took. */
async function perform(name: string, file: string): Promise<void> {
  const { library, queries } = JSON.parse(readFileSync(file, 'utf8')) as { library: Library; queries: Typed[] };
  const contender = [BACKSTORY, ...RIVALS].find((one) => one.name === name) as Rival;
  const tell = (outcome: Outcome) => console.log(JSON.stringify(outcome));
  const heap = () => {
    globalThis.gc?.();
    const { heapUsed, arrayBuffers } = process.memoryUsage();
    return (heapUsed + arrayBuffers) / 1e6;
  };
  const before = heap();
  console.log('ready');
  const start = performance.now();
  const search = await contender.build(library);
  const buildMs = performance.now() - start;
  tell(rounded({ buildMs, heapMB: heap() - before }));
  const times: Time[] = [];
  const answers = new Map<string, string[]>();
  const asked: Typed[] = [];
  for (const query of queries) {
    times.push(await timed(async () => answers.set(query.text, await search(query.text))));
    asked.push(query);
    // What a slow one could do until it is stopped is an answer too.
    if ((times.at(-1)?.wall ?? 0) > SLOW) report();
    if (performance.now() - start > PATIENCE) break;
  }
  report();

  function report(): void {
    tell({ queries: asked.length, query: spread(times), top5: top5(asked, (text) => answers.get(text) ?? []) });
  }
}

if (import.meta.main) await perform(process.argv[2] as string, process.argv[3] as string);
