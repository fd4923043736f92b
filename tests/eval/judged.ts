import { readFileSync } from 'node:fs';
import type { Passage } from '../../engine/model/article.ts';
import type { Library } from '../../engine/model/library.ts';
import type { Topic } from '../../engine/model/topic.ts';

/** A query with the passages that a reader would want, as the files have it. */
interface Entry {
  /** The topic's label, or any of its names. */
  topic: string;
  /** The sentence hovered. */
  context: string;
  /** The title of the page being read. */
  title?: string;
  /**
   * 3: just what a reader of that sentence wants; 2: good; 1: belongs to it. All others: 0. In `queries.json` each is the
   * median of three readings of the passages that any of the rankings brings up, two of them blind to all ranks.
   * `passages` are beginnings of texts; several tell the same thing, of which one is wanted.
   */
  judged: { grade: number; passages: string[] }[];
}

/** A judged query over a library. */
export interface JudgedQuery {
  topic: Topic;
  context: string;
  title: string;
  /** Passage id → the wanted thing it tells. */
  wanted: Map<string, { grade: number }>;
  /** The grades of all the wanted things, once each. */
  ideal: number[];
  part: Part;
  /**
   * Passages that were no candidates when the query was judged, and that nobody graded: they count neither way. Those
   * who judged `others.json` had every passage before them, so there are none.
   */
  unjudged: ReadonlySet<string>;
}

/** The queries of `queries.json` that weights may be moved on, those that nobody tunes on, and those of other hands. */
export type Part = (typeof PARTS)[number];

export const PARTS = ['tuned', 'untouched', 'others'] as const;

/**
 * Reads the judged queries: those of `queries.json`, every other one of which nobody tunes on, and those of `others.json`,
 * written and judged by others, who had seen the passages alone, neither a ranking nor our queries.
 * A wanted passage that neither names the topic nor stands for it is no candidate and is left out: to link it is the
 * business of detection, not of ranking.
 * @throws Error when a topic is unknown, a passage cannot be found by its beginning, or none names the topic or stands for it.
 */
export function readJudged(library: Library): JudgedQuery[] {
  const own = read('queries.json', library).map((query, i): JudgedQuery => {
    return { ...query, part: i % 2 === 0 ? 'tuned' : 'untouched' };
  });
  const others = read('others.json', library).map(
    (query): JudgedQuery => ({ ...query, part: 'others', unjudged: new Set() }),
  );
  return [...own, ...others];
}

function read(file: string, library: Library): Omit<JudgedQuery, 'part'>[] {
  const entries: Entry[] = JSON.parse(readFileSync(new URL(file, import.meta.url), 'utf8'));
  return entries.map(({ topic: name, context, title = '', judged }, i) => {
    const topic =
      library.topics.find((one) => one.label === name) ?? library.topics.find((one) => one.aliases.includes(name));
    if (!topic) throw new Error(`${file}, query ${i}: no topic has the name "${name}"`);
    const naming = new Set((library.postings[topic.id] ?? []).map((posting) => posting.passageId));
    const meaning = new Set((library.references?.[topic.id] ?? []).map((posting) => posting.passageId));
    const wanted = new Map<string, { grade: number }>();
    for (const { grade, passages } of judged) {
      const thing = { grade };
      for (const beginning of passages) {
        const found = passageOf(library.passages, beginning);
        if (!found) throw new Error(`${file}, query ${i}: no passage begins with "${beginning}"`);
        if (!naming.has(found.id) && !meaning.has(found.id)) continue;
        wanted.set(found.id, thing);
      }
    }
    const ideal = [...new Set(wanted.values())].map(({ grade }) => grade);
    if (ideal.length === 0) throw new Error(`${file}, query ${i}: no wanted passage names ${topic.label}`);
    const unjudged = new Set([...meaning].filter((id) => !naming.has(id) && !wanted.has(id)));
    return { topic, context, title, wanted, ideal, unjudged };
  });
}

function passageOf(passages: readonly Passage[], beginning: string): Passage | undefined {
  const plain = (text: string) => text.replace(/[“”]/gu, '"').replace(/[‘’]/gu, "'");
  return passages.find((passage) => plain(passage.text).startsWith(plain(beginning)));
}
