import { readFileSync } from 'node:fs';
import type { Engine } from '../../engine/engine.ts';
import type { RawArticle } from '../../engine/model/article.ts';

/** Names of 40 random articles as somebody read them, by the article's place in the folder; kept without the texts. */
interface ByHand {
  names: Record<string, string[]>;
}

/** How many of the names found by hand the library knows where they stand. */
export interface HandShare {
  /** All names, and what of them was found. */
  names: number;
  found: number;
  /** Those that do not only stand in a headline in capitals, from which no name is learned. */
  inText: number;
  foundInText: number;
}

/** How far a found name may stop before one found by hand ends: a form like "Inc" (UTF-16 units). */
const SHORTER = 6;

/** Compares the names that an engine finds in its own articles with those found by hand. */
export function namesByHand(engine: Engine, articles: readonly RawArticle[]): HandShare {
  const { names } = JSON.parse(readFileSync(new URL('names-by-hand.json', import.meta.url), 'utf8')) as ByHand;
  const share: HandShare = { names: 0, found: 0, inText: 0, foundInText: 0 };
  for (const [index, list] of Object.entries(names)) {
    const { title, text } = articles[Number(index)] as RawArticle;
    const blocks = [title ?? '', text.replace(/\s*\n\s*/gu, ' ')];
    const mentions = engine.findMentions(blocks);
    for (const name of list) {
      const isFound = blocks.some((block, i) =>
        placesOf(block, name).some((start) =>
          mentions[i]?.some((one) => one.start < start + name.length && one.end >= start + name.length - SHORTER),
        ),
      );
      const isInText = blocks[1]?.includes(name) === true;
      share.names++;
      if (isFound) share.found++;
      if (isInText) share.inText++;
      if (isInText && isFound) share.foundInText++;
    }
  }
  return share;
}

function placesOf(text: string, name: string): number[] {
  const places: number[] = [];
  for (let at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + 1)) places.push(at);
  return places;
}
