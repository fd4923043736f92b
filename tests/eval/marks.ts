import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { parseHTML } from 'linkedom';
import { createEngine } from '../../engine/engine.ts';
import { KNOWN_PLACES } from '../../engine/lexicon/gazetteer.ts';
import { buildLibrary } from '../../engine/library.ts';
import type { CardVerdict } from '../../engine/model/answer.ts';
import type { Topic } from '../../engine/model/topic.ts';
import { readSeeds } from '../../seeds/index.ts';

/** Where the names that are marked on some pages lead to. */
export interface MarkScore {
  /** Names marked: each topic once a page, where the page first names it. */
  marks: number;
  /** How many of them have a card of each verdict. */
  verdicts: Record<CardVerdict, number>;
}

/** Blocks of text, as far as a parser without layout can tell them. */
const BLOCKS = 'h1,h2,h3,h4,h5,h6,p,li,blockquote,figcaption,td,dd';

/** A block inside one of these is no running text. */
const FURNITURE = 'nav,footer,script,style,template,noscript';

/** A name that stands everywhere and does not say what a page is about: a country, a well-known city, a part of the world. */
function isEveryday({ kind, label }: Topic): boolean {
  return label === 'White House' || (kind === 'place' && KNOWN_PLACES.has(label));
}

/** The texts of a page's blocks, innermost ones only, in their order. */
function blocksOf(document: Document): string[] {
  return [...document.querySelectorAll(BLOCKS)]
    .filter((block) => block.querySelector(BLOCKS) === null && block.closest(FURNITURE) === null)
    .map((block) => (block.textContent ?? '').replace(/\s+/gu, ' ').trim())
    .filter((text) => text !== '');
}

/**
 * Reads the saved pages of a folder (`NAME.html` or `NAME/source.html`) over the bundled articles and asks for the card of
 * every name that would be marked, everyday names apart. `null` when the folder has no page.
 */
export function run(folder: string | undefined): Record<'everyday' | 'others', MarkScore> | null {
  const files = (folder === undefined ? [] : readdirSync(folder).sort())
    .map((name) => join(folder as string, name))
    .map((file) => (file.endsWith('.html') ? file : join(file, 'source.html')))
    .filter((file) => existsSync(file));
  if (files.length === 0) return null;
  const { articles, curated } = readSeeds();
  const engine = createEngine(buildLibrary(articles, curated));
  const topics = new Map(engine.topics.map((topic) => [topic.id, topic]));
  const empty = (): MarkScore => ({ marks: 0, verdicts: { fits: 0, earlier: 0, nothing: 0 } });
  const scores = { everyday: empty(), others: empty() };
  for (const file of files) {
    const { document } = parseHTML(readFileSync(file, 'utf8'));
    const texts = blocksOf(document as unknown as Document);
    const page = { title: document.title, url: `https://pages.example/${basename(file)}` };
    const marked = new Set<string>();
    for (const [i, mentions] of engine.findMentions(texts).entries()) {
      for (const { topicId, start, end } of mentions) {
        if (marked.has(topicId)) continue;
        marked.add(topicId);
        const { verdict } = engine.lookUp({ topicId, text: texts[i] as string, at: [start, end], page });
        const score = isEveryday(topics.get(topicId) as Topic) ? scores.everyday : scores.others;
        score.marks++;
        score.verdicts[verdict]++;
      }
    }
  }
  return scores;
}
