import type { StoredArticle } from '../engine/library/stored-library.ts';
import type { Article, Passage } from '../engine/model/article.ts';

/** An article as it goes out: what is known of it, and its text. */
export interface Exported {
  /** Of the reader's own library, with what only that knows; of another, without. */
  article: Article & Partial<StoredArticle>;
  passages: readonly Passage[];
}

/** Text without line breaks, and without characters that stand for nothing: "One\nline" is "One line". */
export const inOneLine = (text: string): string =>
  text
    .replace(/[\p{Cc}\u2028\u2029]+/gu, ' ')
    .replace(/ {2,}/gu, ' ')
    .trim();

/** Whether a field was worked out and is not said by the article. */
export const isInferred = ({ inferred }: Article, field: string): boolean => inferred.includes(field);

/** The article's paragraphs without a headline that says the title again. */
export const bodyOf = ({ article, passages }: Exported): readonly Passage[] =>
  passages.filter(({ kind, text }, i) => i > 0 || kind !== 'headline' || text !== article.title);

/** A name for an article's file, without an ending: "2021-05-03-storm-over-the-harbour-4fzyo82m". Letters of any script. */
export function fileNameOf({ id, published, title }: Article): string {
  const words = title
    .toLowerCase()
    .normalize('NFC')
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, '-');
  // Cut by characters, so that none is cut in two.
  const short = [...words]
    .slice(0, 50)
    .join('')
    .replace(/^-+|-+$/gu, '');
  return [published, short, id].filter(Boolean).join('-');
}
