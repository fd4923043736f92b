import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { parseHTML } from 'linkedom';
import { createEngine } from '../../engine/engine.ts';
import { isEverydayName } from '../../engine/lexicon/everyday-names.ts';
import { buildLibrary } from '../../engine/library.ts';
import type { CardVerdict } from '../../engine/model/answer.ts';
import type { Topic } from '../../engine/model/topic.ts';
import { tellingPlaces } from '../../entrypoints/content/page/telling-place.ts';
import { textAround } from '../../entrypoints/content/page/text-around.ts';
import { readSeeds } from '../../seeds/index.ts';

/** Where names on some pages lead to. */
export interface MarkScore {
  /** Names: each topic once a page, where the page first names it. */
  marks: number;
  /** How many of them have a card of each verdict. */
  verdicts: Record<CardVerdict, number>;
}

/** Blocks of text, as far as a parser without layout can tell them. */
const BLOCKS = 'h1,h2,h3,h4,h5,h6,p,li,blockquote,figcaption,td,dd';

/** A block inside one of these is no running text. */
const FURNITURE = 'nav,footer,script,style,template,noscript';

/** The texts of a page's blocks, innermost ones only, in their order. */
function blocksOf(document: Document): string[] {
  return [...document.querySelectorAll(BLOCKS)]
    .filter((block) => block.querySelector(BLOCKS) === null && block.closest(FURNITURE) === null)
    .map((block) => (block.textContent ?? '').replace(/\s+/gu, ' ').trim())
    .filter((text) => text !== '');
}

/** The names that stand everywhere, all others, and those that are marked: all others, and what is judged worth it. */
export interface MarkScores extends Record<'everyday' | 'others' | 'marked', MarkScore> {
  /** How many names are judged, and how long that takes: ms a page in the middle and at most, the index at hand. */
  judged: { names: number; middle: number; most: number };
}

/**
 * Reads the saved pages of a folder (`NAME.html` or `NAME/source.html`) over the bundled articles and asks for the card of
 * every name, everyday names apart. `null` when the folder has no page.
 */
export function run(folder: string | undefined): MarkScores | null {
  const files = (folder === undefined ? [] : readdirSync(folder).sort())
    .map((name) => join(folder as string, name))
    .map((file) => (file.endsWith('.html') ? file : join(file, 'source.html')))
    .filter((file) => existsSync(file));
  if (files.length === 0) return null;
  const { articles, curated } = readSeeds();
  const engine = createEngine(buildLibrary(articles, curated));
  const topics = new Map(engine.topics.map((topic) => [topic.id, topic]));
  const empty = (): MarkScore => ({ marks: 0, verdicts: { fits: 0, earlier: 0, nothing: 0 } });
  const scores = { everyday: empty(), others: empty(), marked: empty() };
  const times: number[] = [];
  let judged = 0;
  for (const file of files) {
    const { document } = parseHTML(readFileSync(file, 'utf8'));
    const texts = blocksOf(document as unknown as Document);
    const page = { title: document.title, url: `https://pages.example/${basename(file)}` };
    const isEveryday = (topicId: string) => isEverydayName(topics.get(topicId) as Topic);
    const named = engine
      .findMentions(texts)
      .flatMap((mentions, i) => mentions.map((mention) => ({ ...mention, block: texts[i] as string })));
    const verdictAt = (mention: (typeof named)[number], text: string, limit?: number) => {
      const { topicId, block, start, end } = mention;
      return engine.lookUp({ topicId, text: block, at: [start, end], page: { ...page, text }, limit }).verdict;
    };
    const whole = textAround(named);
    const places = tellingPlaces(named.filter(({ topicId }) => isEveryday(topicId)));
    const from = performance.now();
    const worth = new Set(
      places.filter((place) => verdictAt(place, whole, 0) === 'fits').map(({ topicId }) => topicId),
    );
    times.push(performance.now() - from);
    judged += places.length;
    const first = new Map(named.toReversed().map((mention) => [mention.topicId, mention]));
    for (const mention of first.values()) {
      const { topicId } = mention;
      const verdict = verdictAt(mention, textAround(named, named.indexOf(mention)));
      const isMarked = !isEveryday(topicId) || worth.has(topicId);
      for (const score of [
        isEveryday(topicId) ? scores.everyday : scores.others,
        ...(isMarked ? [scores.marked] : []),
      ]) {
        score.marks++;
        score.verdicts[verdict]++;
      }
    }
  }
  times.sort((a, b) => a - b);
  const round = (ms = 0) => Number(ms.toFixed(1));
  return { ...scores, judged: { names: judged, middle: round(times[times.length >> 1]), most: round(times.at(-1)) } };
}
