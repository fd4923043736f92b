import { readFileSync } from 'node:fs';
import { createEngine } from '../../engine/engine.ts';
import { buildLibrary } from '../../engine/library.ts';
import { readDated } from './growth.ts';
import type { JudgedShare } from './topics.ts';

/** How often two figures that are said to differ are of one thing. */
export interface FiguresScore {
  articles: number;
  /** Things whose figures differ, and neighbouring figures of them. */
  things: number;
  pairs: number;
  ofOneThing: JudgedShare;
}

const ARTICLES = 12_000;

/**
 * Judges all figures that differ in the first articles of a folder, by verdicts given before (`figures-judged.json`: by
 * the passages and places of two neighbours, whether both are of one thing); what has no verdict is listed when `list`
 * is given. It holds no text. `null` when the folder has too few dated articles.
 */
export function run(
  folder: string | undefined,
  list?: (part: string, key: string, context: string) => void,
): FiguresScore | null {
  const articles = folder === undefined ? [] : readDated(folder).slice(0, ARTICLES);
  if (articles.length < ARTICLES) return null;
  const engine = createEngine(buildLibrary(articles));
  const verdicts: Record<string, boolean> = JSON.parse(
    readFileSync(new URL('figures-judged.json', import.meta.url), 'utf8'),
  );
  const keys = new Set<string>();
  const things = new Set<string>();
  for (const { id, label } of engine.topics) {
    for (const { said } of engine.thenAndNow({ topicId: id, limit: 1000 }).things) {
      said.slice(1).forEach((one, i) => {
        const before = said[i] as (typeof said)[number];
        const key = `${before.passageId} ${before.at[0]} ${one.passageId} ${one.at[0]}`;
        if (keys.has(key)) return;
        keys.add(key);
        if (i === 0) things.add(key);
        if (verdicts[key] === undefined) list?.('figures', key, ` [${label}] ${before.text} | ${one.text}`);
      });
    }
  }
  const judged = [...keys].map((key) => verdicts[key]).filter((right) => right !== undefined);
  const right = judged.filter(Boolean).length;
  return {
    articles: ARTICLES,
    things: things.size,
    pairs: keys.size,
    ofOneThing: {
      fine: judged.length === 0 ? 0 : Number((right / judged.length).toFixed(3)),
      judged: judged.length,
      unjudged: keys.size - judged.length,
    },
  };
}
