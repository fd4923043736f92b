import { readFileSync } from 'node:fs';
import { idOf } from '../../engine/base/id.ts';
import { createEngine, type Engine } from '../../engine/engine.ts';
import type { FloorFeatures } from '../../engine/hover/floor.ts';
import { createKin, type KinOf } from '../../engine/lexicon/kin.ts';
import { buildLibrary } from '../../engine/library.ts';
import type { Card } from '../../engine/model/answer.ts';
import type { Library } from '../../engine/model/library.ts';
import type { Span } from '../../engine/model/mention.ts';
import { readSeeds } from '../../seeds/index.ts';
import { readGold } from './gold.ts';
import { readDated } from './growth.ts';
import { readJudged } from './judged.ts';
import { GOOD, type RankingScores, scores } from './ranking.ts';

/**
 * The judged hovers of `wire.json`. Their texts are not ours to give away, so they are named by hashes and offsets:
 * `page` is the hash of a text of the folder, `at` and `paragraph` are spans in it (UTF-16), passages are named by ids. A
 * grade is the lower one of two readings; what is not listed is 0.
 */
interface WireFile {
  /** The library of `overNews`: so many of the folder's dated articles, the first ones, and the hash of their ids. */
  articles: number;
  hash: string;
  /** Later articles of the wire, read over the first ones. */
  overNews: WireHover[];
  /** Other pages, read over the bundled articles: none of them finds anything useful there. */
  overBundled: WireHover[];
}

interface WireHover {
  page: string;
  at: Span;
  paragraph: Span;
  judged: { grade: number; passages: string[] }[];
}

/** A hover as judged, and what the floor is made of. */
export interface FloorHover {
  part: 'wire' | 'bundled';
  /** Whether the library has a passage of grade 2 or 3. */
  isUseful: boolean;
  /** `null` where too little is read to judge by. */
  features: FloorFeatures | null;
  verdict: Card['verdict'];
}

/** A hover that is asked, with what a reader would want: see `JudgedQuery`. */
interface AskedHover {
  ask(limit?: number): Card;
  wanted: Map<string, { grade: number }>;
  ideal: number[];
}

/** The fourth part of the evaluation; see `run`. */
export interface WireScores {
  /** Hovers judged, and those left out because the name is not found any more. */
  hovers: number;
  lost: number;
  /** The ranking where something is wanted. */
  backstory: RankingScores;
  noKin: RankingScores;
}

/** So much of a page comes with a question (UTF-16 units), as from a content script. */
const PAGE_TEXT = 6000;

/** Page texts of a folder by their hashes. */
type Pages = ReadonlyMap<string, { text: string; title: string; published?: string }>;

/** Texts of a folder with dated articles, with annotated texts, or both. */
function pagesOf(folder: string): Pages {
  const pages = new Map<string, { text: string; title: string; published?: string }>();
  for (const { text, title, published } of readDated(folder))
    pages.set(idOf(text), { text, title: title ?? '', published: published ?? undefined });
  for (const texts of readGold(folder).values())
    for (const { text } of texts) pages.set(idOf(text), { text, title: '' });
  return pages;
}

const FILE: WireFile = JSON.parse(readFileSync(new URL('wire.json', import.meta.url), 'utf8'));

/** The library that the hovers over the wire ask; `null` when the folder has other articles. */
export function wireLibrary(folder: string): Library | null {
  const articles = readDated(folder).slice(0, FILE.articles);
  if (articles.length < FILE.articles) return null;
  const library = buildLibrary(articles);
  return idOf(library.articles.map(({ id }) => id).join(' ')) === FILE.hash ? library : null;
}

/**
 * The hovers of some pages. With `isWhole` the texts of the pages come with the questions: not where other hovers of the
 * same part have no page, so that having one is not learned as a sign.
 */
function asked(
  hovers: readonly WireHover[],
  engine: Engine,
  pages: Pages,
  isWhole: boolean,
): { found: AskedHover[]; lost: number } {
  let lost = 0;
  const found = hovers.flatMap(({ page: hash, at: [start, end], paragraph: [from, to], judged }): AskedHover[] => {
    const page = pages.get(hash);
    if (!page) return [];
    const [mentions = []] = engine.findMentions([page.text, page.title]);
    const mention = mentions.find((one) => one.start < end && one.end > start);
    if (!mention) {
      lost++;
      return [];
    }
    const { title, published } = page;
    const wanted = new Map<string, { grade: number }>();
    for (const { grade, passages } of judged) {
      const thing = { grade };
      for (const id of passages) wanted.set(id, thing);
    }
    const query = {
      topicId: mention.topicId,
      text: page.text.slice(from, to),
      at: [mention.start - from, mention.end - from] as Span,
      page: isWhole ? { title, published, text: page.text.slice(0, PAGE_TEXT) } : { title, published },
    };
    return [{ ask: (limit) => engine.lookUp({ ...query, limit }), wanted, ideal: judged.map(({ grade }) => grade) }];
  });
  return { found, lost };
}

/** The ranking over the hovers of the wire, with the general kin and without any; `null` without its articles. */
export function run(folder: string | undefined): WireScores | null {
  const library = folder === undefined ? null : wireLibrary(folder);
  if (folder === undefined || !library) return null;
  const pages = pagesOf(folder);
  const rank = (kinOf: KinOf) => {
    const { found, lost } = asked(FILE.overNews, createEngine(library, { kinOf }), pages, true);
    const wanting = found.filter(({ ideal }) => ideal.length > 0);
    const means = scores(wanting, ({ ask }) => ask(40).snippets.map(({ passageId }) => passageId));
    return { means, lost };
  };
  const { means, lost } = rank(createKin());
  return { hovers: FILE.overNews.length, lost, backstory: means, noKin: rank(() => []).means };
}

/**
 * All judged hovers with what the floor is made of: those of the wire (when `folder` has its articles), and those over
 * the bundled articles, with the kin that any library has.
 */
export function readFloorHovers(folder: string | undefined): FloorHover[] {
  let features: FloorFeatures | null = null;
  const onJudged = (given: FloorFeatures | null) => {
    features = given;
  };
  const hovers: FloorHover[] = [];
  const add = (part: FloorHover['part'], grades: Iterable<number>, ask: () => Card) => {
    const { verdict } = ask();
    hovers.push({ part, isUseful: Math.max(0, ...grades) >= GOOD, features, verdict });
  };
  const pages = folder === undefined ? new Map() : pagesOf(folder);
  const { articles, curated } = readSeeds();
  const bundled = buildLibrary(articles, curated);
  const engine = createEngine(bundled, { kinOf: createKin(), onJudged });
  for (const { topic, context: text, title, wanted } of readJudged(bundled)) {
    const mention = engine.findMentions([text])[0]?.find(({ topicId }) => topicId === topic.id);
    const at: Span = mention ? [mention.start, mention.end] : [0, 0];
    const page = title === '' ? undefined : { title };
    const grades = [...wanted.values()].map(({ grade }) => grade);
    add('bundled', grades, () => engine.lookUp({ topicId: topic.id, text, at, page }));
  }
  for (const { ask, ideal } of asked(FILE.overBundled, engine, pages, false).found) add('bundled', ideal, ask);
  const wire = folder === undefined ? null : wireLibrary(folder);
  if (wire) {
    const over = createEngine(wire, { onJudged });
    for (const { ask, ideal } of asked(FILE.overNews, over, pages, true).found) add('wire', ideal, ask);
  }
  return hovers;
}
