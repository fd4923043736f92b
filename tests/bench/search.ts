import Fuse from 'fuse.js';
import { createEngine } from '../../engine/engine.ts';
import { FUSE_KEYS } from '../../engine/library.ts';
import { packTerms, unpackTerms } from '../../engine/pack.ts';
import { sentences } from '../../engine/sentences.ts';
import { buildTerms } from '../../engine/terms.ts';
import type { Library, Passage } from '../../engine/types.ts';
import { buildCorpus, createRandom, readTexts } from './corpus.ts';
import { keystrokes, type Typed, typedQueries } from './queries.ts';
import { RIVALS } from './rivals.ts';

/** How large to measure. */
export interface SearchBenchOptions {
  /** Of the library that our own figures are of. */
  passages?: number;
  /** Of the library that is also given to the others; some of them need minutes for more. 0 leaves them out. */
  rivals?: number;
}

/** How long a rival's queries may take in all, in ms: the slowest need half a minute for one. */
const PATIENCE = 8000;

/** Looks up and searches at scale; figures are in ms and bytes. The texts come from a folder, or from the seeds. */
export async function run(folder?: string, { passages = 300_000, rivals = 30_000 }: SearchBenchOptions = {}) {
  const texts = readTexts(folder);
  const ours = measure(prepare(texts, passages));
  const others = rivals > 0 ? await compare(prepare(texts, rivals)) : {};
  return { ours, others };
}

interface Prepared {
  library: Library;
  queries: Typed[];
  terms: number;
  indexBytes: number;
  buildIndexMs: number;
}

function prepare(texts: readonly string[], passages: number): Prepared {
  const library = buildCorpus(texts, { passages, topics: Math.max(500, Math.round(passages / 10)) });
  library.fuse = Fuse.createIndex([...FUSE_KEYS], library.topics).toJSON();
  const start = performance.now();
  const data = buildTerms(library.passages.map((passage) => passage.text));
  const buildIndexMs = performance.now() - start;
  library.terms = packTerms(data);
  const { df, starts, bytes, lengths } = data;
  const indexBytes =
    df.byteLength + starts.byteLength + bytes.byteLength + lengths.byteLength + library.terms.terms.length;
  const queries = typedQueries(library, unpackTerms(library.terms), 300, createRandom(11));
  return { library, queries, terms: data.terms.length, indexBytes, buildIndexMs };
}

function measure({ library, queries, terms, indexBytes, buildIndexMs }: Prepared) {
  const unpacked = performance.now();
  if (library.terms) unpackTerms(library.terms);
  const loadIndexMs = performance.now() - unpacked;
  const opened = performance.now();
  const engine = createEngine(library);
  const createEngineMs = performance.now() - opened;
  engine.search('a');
  const firstAnswerMs = performance.now() - opened;
  const questions = hovers(library, 400);
  for (const question of questions.slice(0, 100)) engine.lookUp(question);
  const lookUps = questions.slice(100).map((question) => timed(() => engine.lookUp(question)));
  const typing = queries.slice(0, 60).flatMap(({ text }) => keystrokes(text));
  for (const text of typing.slice(0, 200)) engine.search(text);
  const searches = typing.slice(200).map((text) => timed(() => engine.search(text)));
  return {
    articles: library.articles.length,
    passages: library.passages.length,
    topics: library.topics.length,
    terms,
    indexBytes,
    ...rounded({ buildIndexMs, loadIndexMs, createEngineMs, firstAnswerMs }),
    lookUp: spread(lookUps),
    keystroke: spread(searches),
    top5: top5(queries, (text) => engine.search(text).snippets.map((snippet) => snippet.passageId)),
  };
}

/** The same library, the same queries, one after the other. */
async function compare({ library, queries }: Prepared) {
  const result: Record<string, unknown> = { passages: library.passages.length };
  const backstory = {
    name: 'backstory',
    async build() {
      const engine = createEngine(library);
      engine.search('a');
      return (query: string) => engine.search(query).snippets.map((snippet) => snippet.passageId);
    },
  };
  for (const rival of [backstory, ...RIVALS]) {
    const start = performance.now();
    const search = await rival.build(library);
    const buildMs = performance.now() - start;
    const times: Time[] = [];
    const answered: Typed[] = [];
    const answers = new Map<string, string[]>();
    for (const query of queries) {
      const used = process.cpuUsage();
      const before = performance.now();
      answers.set(query.text, await search(query.text));
      const wall = performance.now() - before;
      const { user, system } = process.cpuUsage(used);
      times.push({ wall, cpu: (user + system) / 1000 });
      answered.push(query);
      if (performance.now() - start - buildMs > PATIENCE && answered.length > 2) break;
    }
    const share = top5(answered, (text) => answers.get(text) ?? []);
    result[rival.name] = { ...rounded({ buildMs }), queries: answered.length, query: spread(times), top5: share };
  }
  return result;
}

/** Hovers over names of passages: half of them over the twenty best known. The context is the passage itself. */
function hovers(library: Library, count: number) {
  const random = createRandom(5);
  const byFrequency = Object.entries(library.postings).sort((a, b) => b[1].length - a[1].length);
  const passageById = new Map(library.passages.map((passage) => [passage.id, passage]));
  return Array.from({ length: count }, (_, i) => {
    const among = i % 2 === 0 ? 20 : byFrequency.length;
    const [topicId, postings] = byFrequency[Math.floor(random() * among)] as (typeof byFrequency)[number];
    const posting = postings[Math.floor(random() * postings.length)];
    const { text } = passageById.get(posting?.passageId ?? '') as Passage;
    const cut = sentences(text)[0]?.[1] ?? text.length;
    return { topicId, context: `${text.slice(0, cut)}\n${text.slice(cut).trim()}` };
  });
}

/** The share of queries whose own passage is among the first five, by kind. */
function top5(queries: readonly Typed[], search: (text: string) => string[]): Record<string, number> {
  const shares: Record<string, number> = {};
  for (const kind of ['name', 'typo', 'prefix'] as const) {
    const mine = queries.filter((query) => query.kind === kind);
    const found = mine.filter(({ text, passageId }) => search(text).slice(0, 5).includes(passageId));
    if (mine.length > 0) shares[kind] = Math.round((1000 * found.length) / mine.length) / 1000;
  }
  return shares;
}

/** How long some work took, and how long the processor worked for us: the same on a machine that does nothing else. */
interface Time {
  wall: number;
  cpu: number;
}

function timed(work: () => unknown): Time {
  const used = process.cpuUsage();
  const start = performance.now();
  work();
  const wall = performance.now() - start;
  const { user, system } = process.cpuUsage(used);
  return { wall, cpu: (user + system) / 1000 };
}

function spread(times: readonly Time[]) {
  const at = (kind: keyof Time, share: number) => {
    const sorted = times.map((time) => time[kind]).sort((a, b) => a - b);
    return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? 0;
  };
  return rounded({ p50: at('wall', 0.5), p95: at('wall', 0.95), max: at('wall', 1), cpuP95: at('cpu', 0.95) });
}

function rounded<T extends Record<string, number>>(values: T): T {
  return Object.fromEntries(Object.entries(values).map(([key, value]) => [key, Math.round(value * 100) / 100])) as T;
}

if (import.meta.main) {
  const [folder, passages, rivals] = process.argv.slice(2);
  const options = {
    ...(passages ? { passages: Number(passages) } : {}),
    ...(rivals ? { rivals: Number(rivals) } : {}),
  };
  console.log(JSON.stringify(await run(folder || undefined, options)));
}
