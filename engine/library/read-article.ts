import { cleanArticle } from '../articles/clean.ts';
import { namePassages, splitBlocks } from '../articles/passages.ts';
import { idOf } from '../base/id.ts';
import type { Article, KeptArticle, Passage, RawArticle } from '../model/article.ts';

/** An article taken in: what is known of it, and its passages in their order. */
export interface ReadArticle {
  article: Article;
  passages: readonly Passage[];
  /** What a library knew of it before. */
  kept?: KeptArticle;
}

/** An article without a headline is called by its opening words (UTF-16 units at most, cut at a space). */
const OPENING = 80;

/** Texts below this may be the same by chance (UTF-16 units). */
const SHORT_TEXT = 200;

/**
 * Cleans an article and cuts it into passages. Its id comes from the cleaned text, so the same text has the same id,
 * whatever its headline; a short one may be the same by chance, so there the headline counts, too. What comes back from
 * a library is taken as it was there.
 */
export function readArticle(raw: RawArticle): ReadArticle {
  const { kept } = raw;
  if (kept?.whole) return readKept(raw, kept, kept.whole);
  const cleaned = cleanArticle(raw);
  const textOf = (blocks: typeof cleaned.blocks) => blocks.map(({ text }) => text).join('\n');
  const body = textOf(cleaned.blocks.filter(({ kind }) => kind === 'body'));
  const id = idOf(body.length < SHORT_TEXT ? textOf(cleaned.blocks) : body);
  const article: Article = {
    id,
    title: cleaned.title ?? openingOf(cleaned.blocks[0]?.text ?? ''),
    publisher: raw.publisher ?? null,
    published: cleaned.published,
    url: raw.url ?? null,
    credits: cleaned.credits,
    language: raw.language ?? 'en',
    inferred: raw.inferred ?? [],
    ...(raw.excerpt ? { excerpt: true } : {}),
  };
  return { article, passages: splitBlocks(id, cleaned.blocks, idOf), ...(kept ? { kept } : {}) };
}

function readKept(
  raw: RawArticle,
  kept: KeptArticle,
  { id, passages }: NonNullable<KeptArticle['whole']>,
): ReadArticle {
  const article: Article = {
    id,
    title: raw.title ?? openingOf(passages[0]?.text ?? ''),
    publisher: raw.publisher ?? null,
    published: raw.published ?? null,
    url: raw.url ?? null,
    credits: raw.credits ?? [],
    language: raw.language ?? 'en',
    inferred: raw.inferred ?? [],
    ...(kept.also ? { also: kept.also } : {}),
    ...(raw.excerpt ? { excerpt: true } : {}),
  };
  return { article, passages: namePassages(id, passages, idOf), kept };
}

function openingOf(text: string): string {
  return text.length <= OPENING ? text : `${text.slice(0, text.lastIndexOf(' ', OPENING))}…`;
}
