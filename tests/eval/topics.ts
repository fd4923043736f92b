import { readFileSync } from 'node:fs';
import { idOf } from '../../engine/base/id.ts';
import { createEngine, type Engine } from '../../engine/engine.ts';
import { buildLibrary } from '../../engine/library.ts';
import type { RawArticle } from '../../engine/model/article.ts';
import type { Library } from '../../engine/model/library.ts';
import type { Topic } from '../../engine/model/topic.ts';
import { type Agreement, agreementOf } from './agreement.ts';
import { type HandShare, namesByHand } from './by-hand.ts';
import { around } from './gold.ts';
import { readDated } from './growth.ts';

/**
 * What is judged of names that were learned from a folder of dated articles, by hand and without texts: in
 * `topics-judged.json` every verdict stands beside the name it is of.
 */
interface Judged {
  /** By `label (kind)`: "fine", or what is wrong with it (see `FAULTS`). */
  topics: Record<string, Verdict>;
  /** A second reading of `topics`, in another order and without the first one at hand. */
  second: Record<string, Verdict>;
  /** The same of names learned from other articles. */
  others: Record<string, Verdict>;
  /** By `article:start-end label`, of pages after the library: whether the mention means the topic. */
  mentions: Record<string, boolean>;
  surnames: Record<string, boolean>;
  /** A reading of all samples by somebody who had seen neither the verdicts nor the rules. */
  independent: Pick<Judged, 'topics' | 'others' | 'mentions' | 'surnames'>;
}

/**
 * "none": no name, or not worth one; "cut": too much or too little of it; "kind": of another kind; "label": a wrong or odd
 * spelling for a label; "merged": names of different things in one.
 */
const FAULTS = ['none', 'cut', 'kind', 'label', 'merged'] as const;
type Verdict = 'fine' | (typeof FAULTS)[number];

/** A share of what was judged, and how many of the sample nobody has judged. */
export interface JudgedShare {
  fine: number;
  judged: number;
  unjudged: number;
}

/** What the fourth part of the evaluation prints. */
export interface TopicsScore {
  articles: number;
  topics: number;
  /** Of 150 random topics and of the 100 that most passages name. */
  random: JudgedShare & { faults: Record<string, number> };
  top: JudgedShare & { faults: Record<string, number> };
  /** Of 100 random topics of a second library, from other articles. */
  others: JudgedShare & { faults: Record<string, number> };
  /** Of 150 random mentions on later pages, and of 60 surnames whose page has no full name. */
  mentions: JudgedShare;
  surnames: JudgedShare;
  /** Of the first library, what its names by hand are. */
  byHand: HandShare;
  /** How far the first reading and the second of `topics` agree. */
  readings: Agreement;
  /** What the independent reading says of the same samples, and how far it agrees with the first. */
  independent: Record<'random' | 'top' | 'others' | 'mentions' | 'surnames', JudgedShare> & {
    readings: Record<keyof Judged['independent'], Agreement>;
  };
  /** How long it took to build the library (ms). */
  buildMs: number;
}

const ARTICLES = 5000;
const PAGES = 1500;
const RANDOM_TOPICS = 150;
/** Of a second library, made of every other later article, whose names nobody saw while rules were written. */
const OTHER_TOPICS = 100;
const TOP_TOPICS = 100;
const MENTIONS = 150;
const SURNAMES = 60;

/** Something of a sample, with the key of its verdict and what one reads to judge it. */
interface Item {
  key: string;
  context(): string;
}

/**
 * Judges the names learned from the first articles of a folder by verdicts given before; what has none is listed when
 * `list` is given. Samples are the same in each run as far as the names are: what stays keeps its place. `null` when the
 * folder has too few dated articles.
 */
export function run(folder: string | undefined, list?: (part: string, key: string, context: string) => void) {
  const all = folder === undefined ? [] : readDated(folder);
  if (all.length < ARTICLES + PAGES) return null;
  const judged = JSON.parse(readFileSync(new URL('topics-judged.json', import.meta.url), 'utf8')) as Judged;
  const from = performance.now();
  const library = buildLibrary(all.slice(0, ARTICLES));
  const buildMs = Math.round(performance.now() - from);
  const engine = createEngine(library);
  const topics = topicItems(library, engine);
  const { mentions, surnames } = mentionItems(library, engine, all.slice(ARTICLES, ARTICLES + PAGES));
  const tell = (part: string, items: readonly Item[], verdicts: Record<string, unknown>) => {
    for (const { key, context } of items) if (verdicts[key] === undefined) list?.(part, key, context());
  };
  const [random, top] = [first(topics, RANDOM_TOPICS), topics.slice(0, TOP_TOPICS)];
  const others = otherTopics(all);
  tell('random topic', random, judged.topics);
  tell('top topic', top, judged.topics);
  tell('other topic', others, judged.others);
  tell('mention', mentions, judged.mentions);
  tell('surname', surnames, judged.surnames);
  const apart = judged.independent;
  const ofTopics = (items: readonly Item[], verdicts = judged.topics) => ({
    ...share(items, isFine(verdicts)),
    faults: Object.fromEntries(
      FAULTS.map((fault) => [fault, items.filter(({ key }) => verdicts[key] === fault).length]),
    ),
  });
  return {
    articles: ARTICLES,
    topics: library.topics.length,
    random: ofTopics(random),
    top: ofTopics(top),
    others: ofTopics(others, judged.others),
    mentions: share(mentions, (key) => judged.mentions[key]),
    surnames: share(surnames, (key) => judged.surnames[key]),
    byHand: namesByHand(engine, all),
    readings: agreementOf(judged.topics, judged.second),
    independent: {
      random: share(random, isFine(apart.topics)),
      top: share(top, isFine(apart.topics)),
      others: share(others, isFine(apart.others)),
      mentions: share(mentions, (key) => apart.mentions[key]),
      surnames: share(surnames, (key) => apart.surnames[key]),
      readings: {
        topics: agreementOf(judged.topics, apart.topics),
        others: agreementOf(judged.others, apart.others),
        mentions: agreementOf(judged.mentions, apart.mentions),
        surnames: agreementOf(judged.surnames, apart.surnames),
      },
    },
    buildMs,
  } satisfies TopicsScore;
}

/** A random sample of the topics of every other article after those that the first library is made of. */
function otherTopics(all: readonly RawArticle[]): Item[] {
  const library = buildLibrary(all.slice(ARTICLES).filter((_, i) => i % 2 === 1));
  return first(topicItems(library, createEngine(library)), OTHER_TOPICS);
}

/**
 * What is to be read without knowing what anybody said of it, each part in another order: of the first library the random
 * and the most frequent topics, each once, the topics of the second, and the mentions and lone surnames of later pages.
 * `null` when the folder has too few dated articles.
 */
export function blindItems(folder: string): Record<'topics' | 'others' | 'mentions' | 'surnames', Item[]> | null {
  const all = readDated(folder);
  if (all.length < ARTICLES + PAGES) return null;
  const library = buildLibrary(all.slice(0, ARTICLES));
  const engine = createEngine(library);
  const topics = topicItems(library, engine);
  const chosen = new Set([...first(topics, RANDOM_TOPICS), ...topics.slice(0, TOP_TOPICS)]);
  const { mentions, surnames } = mentionItems(library, engine, all.slice(ARTICLES, ARTICLES + PAGES));
  return {
    topics: shuffled([...chosen]),
    others: shuffled(otherTopics(all)),
    mentions: shuffled(mentions),
    surnames: shuffled(surnames),
  };
}

const shuffled = (items: Item[]): Item[] =>
  items
    .map((item) => ({ item, hash: idOf(`order ${item.key}`) }))
    .sort((a, b) => (a.hash < b.hash ? -1 : 1))
    .map(({ item }) => item);

const isFine = (verdicts: Record<string, Verdict>) => (key: string) => verdicts[key] && verdicts[key] === 'fine';

function share(items: readonly Item[], isFine: (key: string) => boolean | '' | undefined): JudgedShare {
  const verdicts = items.map(({ key }) => isFine(key)).filter((fine) => fine !== undefined);
  const fine = verdicts.filter(Boolean).length;
  return {
    fine: verdicts.length === 0 ? 0 : Number((fine / verdicts.length).toFixed(3)),
    judged: verdicts.length,
    unjudged: items.length - verdicts.length,
  };
}

/** The items whose keys have the smallest hashes: at random, and the same as long as the keys are. */
function first<T extends Item>(items: readonly T[], count: number): T[] {
  return items
    .map((item) => ({ item, hash: idOf(item.key) }))
    .sort((a, b) => (a.hash < b.hash ? -1 : a.hash > b.hash ? 1 : 0))
    .slice(0, count)
    .map(({ item }) => item);
}

const keyOf = ({ label, kind }: Topic): string => `${label} (${kind})`;

/** The topics that any passage names, most passages first. */
function topicItems(library: Library, engine: Engine): Item[] {
  return library.topics
    .map((topic) => ({ topic, passages: engine.spreadOf(topic.id).passages }))
    .filter(({ passages }) => passages > 0)
    .sort((a, b) => b.passages - a.passages || (a.topic.id < b.topic.id ? -1 : 1))
    .map(({ topic, passages }) => ({ key: keyOf(topic), context: () => describe(topic, passages, engine) }));
}

function describe(topic: Topic, passages: number, engine: Engine): string {
  const { snippets } = engine.lookUp({ topicId: topic.id, text: topic.label, at: [0, topic.label.length], limit: 3 });
  const names = topic.aliases.length > 0 ? ` = ${topic.aliases.join(', ')}` : '';
  const texts = snippets.map(({ text, marks }) => around(text, { start: marks[0]?.[0] ?? 0, end: marks[0]?.[1] ?? 0 }));
  return `${names} ×${passages} | ${texts.join(' | ')}`;
}

function mentionItems(library: Library, engine: Engine, pages: readonly RawArticle[]) {
  const topicOf = new Map(library.topics.map((topic) => [topic.id, topic]));
  const all: Item[] = [];
  const lone: Item[] = [];
  for (const [index, { title, text }] of pages.entries()) {
    const blocks = [title ?? '', ...text.split(/\n\s*\n/u)];
    const found = engine.findMentions(blocks);
    const full = new Set(found.flat().flatMap(({ topicId, exact }) => (/\s/u.test(exact) ? [topicId] : [])));
    for (const [block, list] of found.entries()) {
      for (const mention of list) {
        const topic = topicOf.get(mention.topicId) as Topic;
        const key = `${ARTICLES + index}.${block}:${mention.start}-${mention.end} ${topic.label}`;
        const item = { key, context: () => ` (${topic.kind}) | ${around(blocks[block] as string, mention)}` };
        all.push(item);
        if (topic.kind === 'person' && topic.label.includes(' ') && !full.has(topic.id)) lone.push(item);
      }
    }
  }
  return { mentions: first(all, MENTIONS), surnames: first(lone, SURNAMES) };
}
