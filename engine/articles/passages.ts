import type { Passage, PassageKind } from '../model/article.ts';
import { sentences } from '../text/sentences.ts';

/** A paragraph, headline or caption of a cleaned article. */
export interface ArticleBlock {
  text: string;
  kind: PassageKind;
}

/** A paragraph longer than this is cut at sentence ends, so that a passage stays one thought (UTF-16 units). */
const LONGEST_PARAGRAPH = 700;

/**
 * Cuts the blocks of an article into passages: a paragraph each, or some sentences of a long one.
 * A passage's id holds the article's id and a hash of its own text, so it survives a rebuild.
 */
export function splitBlocks(
  articleId: string,
  blocks: readonly ArticleBlock[],
  idOf: (text: string) => string,
): Passage[] {
  return namePassages(
    articleId,
    blocks.flatMap(({ text, kind }) => pieces(text).map((piece) => ({ text: piece, kind }))),
    idOf,
  );
}

/** Gives the passages of an article, cut already, their ids. */
export function namePassages(
  articleId: string,
  cut: readonly ArticleBlock[],
  idOf: (text: string) => string,
): Passage[] {
  const seen = new Map<string, number>();
  return cut.map(({ text, kind }, ordinal) => {
    const base = `${articleId}-${idOf(text).slice(0, 8)}`;
    const count = seen.get(base) ?? 0;
    seen.set(base, count + 1);
    return { id: count === 0 ? base : `${base}-${count}`, articleId, ordinal, text, kind };
  });
}

function pieces(text: string): string[] {
  if (text.length <= LONGEST_PARAGRAPH) return [text];
  const out: string[] = [];
  let current = '';
  for (const [start, end] of sentences(text)) {
    if (current.length + end - start > LONGEST_PARAGRAPH && current !== '') {
      out.push(current.trim());
      current = '';
    }
    current += ` ${text.slice(start, end)}`;
  }
  if (current.trim() !== '') out.push(current.trim());
  return out;
}
