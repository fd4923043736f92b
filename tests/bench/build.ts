import { spawnSync } from 'node:child_process';
import { buildLibrary } from '../../engine/library.ts';
import { buildCorpus, readTexts } from './corpus.ts';
import { rounded } from './times.ts';

/** The passages of the libraries that are built from raw articles of thirty, and the heap that a build may use, in MB. */
const SIZES = [3000, 30_000, 300_000];
const HEAP = 6000;

/** What a build may take, in ms. */
const PATIENCE = 170_000;

/** Builds whole libraries from raw text, names and all: time and memory. Texts come from a folder, or from the seeds. */
export function run(folder?: string): Promise<Record<string, unknown>> {
  const figures: Record<string, unknown> = {};
  for (const passages of SIZES) {
    const args = [`--max-old-space-size=${HEAP}`, import.meta.filename, String(passages), folder ?? ''];
    const { stdout, stderr, signal } = spawnSync(process.execPath, args, { timeout: PATIENCE, encoding: 'utf8' });
    const last = stdout.trim().split('\n').at(-1) ?? '';
    const why = signal
      ? `after ${PATIENCE / 1000} s`
      : /heap out of memory/u.test(stderr)
        ? `out of ${HEAP} MB of memory`
        : stderr.trim().split('\n').at(-1);
    figures[passages] = last.startsWith('{') ? JSON.parse(last) : { stopped: why };
    console.log(`  ${passages}: ${JSON.stringify(figures[passages])}`);
  }
  return Promise.resolve(figures);
}

/** In a process of its own, whose peak of memory is that of the build. */
function build(passages: number, folder: string | undefined): void {
  const corpus = buildCorpus(readTexts(folder), { passages, topics: Math.max(500, passages / 10) });
  const texts = new Map<string, string[]>();
  for (const { articleId, text } of corpus.passages) {
    const list = texts.get(articleId);
    if (list) list.push(text);
    else texts.set(articleId, [text]);
  }
  const raws = corpus.articles.map(({ id, title, publisher, published }) => {
    return { title, publisher, published, text: (texts.get(id) ?? []).join('\n\n') };
  });
  const before = process.resourceUsage().maxRSS;
  const start = performance.now();
  const library = buildLibrary(raws);
  const ms = performance.now() - start;
  const { maxRSS } = process.resourceUsage();
  const made = { passages: library.passages.length, topics: library.topics.length };
  console.log(JSON.stringify({ ...made, ...rounded({ ms, peakMB: maxRSS / 1000, beforeMB: before / 1000 }) }));
}

if (import.meta.main) build(Number(process.argv[2]), process.argv[3] || undefined);
