import { readFileSync } from 'node:fs';
import { idOf } from '../../engine/base/id.ts';
import { createEngine } from '../../engine/engine.ts';
import { buildLibrary } from '../../engine/library.ts';
import { readDated } from './growth.ts';
import type { JudgedShare } from './topics.ts';

/** How often all articles of a shown story tell one story. */
export interface StoriesScore {
  articles: number;
  /** Of so many articles asked for their story, so many have one. */
  asked: number;
  found: number;
  ofOneStory: JudgedShare;
}

/** The articles of the wire that the judged stories are drawn from. */
const FROM = 6000;
const TO = 8000;
const ASKED = 300;

/**
 * Judges the stories of articles drawn at random, by verdicts given before (`stories-judged.json`: by a hash of a story's
 * article ids, whether all tell one story); what has no verdict is listed when `list` is given. It holds no text.
 * `null` without a folder that has these articles.
 */
export function run(
  folder: string | undefined,
  list?: (part: string, key: string, context: string) => void,
): StoriesScore | null {
  const articles = folder === undefined ? [] : readDated(folder).slice(FROM, TO);
  if (articles.length < TO - FROM) return null;
  const library = buildLibrary(articles);
  const engine = createEngine(library);
  const verdicts: Record<string, boolean> = JSON.parse(
    readFileSync(new URL('stories-judged.json', import.meta.url), 'utf8'),
  );
  const ids = library.articles.map(({ id }) => id).sort((a, b) => (idOf(a) < idOf(b) ? -1 : 1));
  const stories = new Map<string, string>();
  let found = 0;
  for (const id of ids.slice(0, ASKED)) {
    const story = engine.storyOf(id);
    if (!story) continue;
    found++;
    const key = idOf(story.articles.map((article) => article.id).join(' '));
    stories.set(key, story.articles.map(({ published, title }) => `${published} ${title}`).join(' | '));
  }
  for (const [key, titles] of stories) if (verdicts[key] === undefined) list?.('story', key, ` ${titles}`);
  const judged = [...stories.keys()].map((key) => verdicts[key]).filter((one) => one !== undefined);
  const right = judged.filter(Boolean).length;
  return {
    articles: TO - FROM,
    asked: ASKED,
    found,
    ofOneStory: {
      fine: judged.length === 0 ? 0 : Number((right / judged.length).toFixed(3)),
      judged: judged.length,
      unjudged: stories.size - judged.length,
    },
  };
}
