import { createEngine } from '../../engine/engine.ts';
import { packTerms, unpackTerms } from '../../engine/index/pack-terms.ts';
import { buildTerms } from '../../engine/index/term-index.ts';
import { buildNameIndex } from '../../engine/library/name-index.ts';
import type { Article, Passage } from '../../engine/model/article.ts';
import type { Library } from '../../engine/model/library.ts';
import { contest } from './contest.ts';
import { buildCorpus, createRandom, readTexts } from './corpus.ts';
import { keystrokes, type Typed, typedQueries } from './queries.ts';
import { rounded, spread, timed, top5 } from './times.ts';

/** How large to measure. */
export interface SearchBenchOptions {
  /** Of the library that our own figures are of. */
  passages?: number;
  /** Whether the same library is given to the others too, each with limits of time and memory. */
  rivals?: boolean;
}

/** Looks up and searches at scale; figures are in ms and bytes. The texts come from a folder, or from the seeds. */
export async function run(folder?: string, { passages = 300_000, rivals = true }: SearchBenchOptions = {}) {
  const texts = readTexts(folder);
  const prepared = prepare(texts, passages);
  const ours = await measure(prepared);
  const others = rivals ? await contest(prepared.library, prepared.queries) : {};
  return { ours, others, fewTopics: await typing(texts) };
}

/** Keystrokes over libraries with few names and with many: how names are found differs. */
async function typing(texts: readonly string[]) {
  const figures: Record<string, unknown> = {};
  for (const topics of [60, 1000, 2000, 5000]) {
    const library = buildCorpus(texts, { passages: 10_000, topics });
    library.fuse = buildNameIndex(library.topics);
    library.terms = packTerms(buildTerms(library.passages.map((passage) => passage.text)));
    const typed = typedQueries(library, unpackTerms(library.terms), 60, createRandom(11));
    const engine = createEngine(library);
    const keys = typed.flatMap(({ text }) => keystrokes(text));
    for (const text of keys.slice(0, 200)) engine.search(text);
    const times = [];
    for (const text of keys.slice(200)) times.push(await timed(() => engine.search(text)));
    figures[topics] = spread(times);
  }
  return figures;
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
  library.fuse = buildNameIndex(library.topics);
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

async function measure({ library, queries, terms, indexBytes, buildIndexMs }: Prepared) {
  const unpacked = performance.now();
  if (library.terms) unpackTerms(library.terms);
  const loadIndexMs = performance.now() - unpacked;
  const opened = performance.now();
  const engine = createEngine(library);
  const createEngineMs = performance.now() - opened;
  engine.search('a');
  const firstAnswerMs = performance.now() - opened;
  const questions = hovers(library, 400);
  const [cold] = questions as [(typeof questions)[number]];
  const firstHover = await timed(() => engine.lookUp(cold));
  for (const question of questions.slice(0, 100)) engine.lookUp(question);
  const lookUps = [];
  for (const question of questions.slice(100)) lookUps.push(await timed(() => engine.lookUp(question)));
  const typing = queries.slice(0, 60).flatMap(({ text }) => keystrokes(text));
  for (const text of typing.slice(0, 200)) engine.search(text);
  const searches = [];
  for (const text of typing.slice(200)) searches.push(await timed(() => engine.search(text)));
  return {
    articles: library.articles.length,
    passages: library.passages.length,
    topics: library.topics.length,
    terms,
    indexBytes,
    ...rounded({ buildIndexMs, loadIndexMs, createEngineMs, firstAnswerMs, firstHoverMs: firstHover.wall }),
    lookUp: spread(lookUps),
    keystroke: spread(searches),
    top5: top5(queries, (text) => engine.search(text).snippets.map((snippet) => snippet.passageId)),
  };
}

/**
 * Hovers over names of passages: half of them over the twenty best known. The context is the passage itself, on a page
 * whose title and address are those of an article that has nothing to do with it, ten names to a page.
 */
function hovers(library: Library, count: number) {
  const random = createRandom(5);
  const byFrequency = Object.entries(library.postings).sort((a, b) => b[1].length - a[1].length);
  const passageById = new Map(library.passages.map((passage) => [passage.id, passage]));
  return Array.from({ length: count }, (_, i) => {
    const among = i % 2 === 0 ? 20 : byFrequency.length;
    const [topicId, postings] = byFrequency[Math.floor(random() * among)] as (typeof byFrequency)[number];
    const posting = postings[Math.floor(random() * postings.length)];
    const { text } = passageById.get(posting?.passageId ?? '') as Passage;
    const { title, url } = library.articles[(Math.floor(i / 10) * 97) % library.articles.length] as Article;
    const page = { title: `${title} | The Post`, url: url ?? '' };
    return { topicId, page, text, at: posting?.start ?? 0 };
  });
}

if (import.meta.main) {
  const [folder, passages, rivals] = process.argv.slice(2);
  const options = { ...(passages ? { passages: Number(passages) } : {}), rivals: rivals !== 'alone' };
  console.log(JSON.stringify(await run(folder || undefined, options)));
}
