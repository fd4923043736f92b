import * as v from 'valibot';
import { textUpTo, upTo } from './checked.ts';
import { ArticleShape, PassageId, PassageKindShape, PassageText } from './shapes.ts';

/** A question is no longer (UTF-16 units), and asks for no more passages. */
export const MOST_QUESTION = 400;
export const MOST_FOUND = 50;

/** What is asked of an archive that offers search: `{"words": "…", "limit": 20}`. */
export const SearchQuestion = v.strictObject({
  words: v.pipe(textUpTo(MOST_QUESTION), v.trim(), v.nonEmpty()),
  limit: v.optional(v.pipe(upTo(MOST_FOUND), v.minValue(1)), 20),
});

/** What it answers: passages, best first. */
export const SearchAnswer = v.strictObject({
  /** How many passages have the words, at most 10,000. */
  total: upTo(10_000),
  articles: v.pipe(v.array(ArticleShape), v.maxLength(MOST_FOUND)),
  passages: v.pipe(
    v.array(
      v.strictObject({
        id: PassageId,
        /** The article's position in `articles`. */
        article: upTo(MOST_FOUND),
        ordinal: upTo(1_000_000),
        kind: PassageKindShape,
        text: PassageText,
      }),
    ),
    v.maxLength(MOST_FOUND),
  ),
  /** Set where a part of the archive did not answer. */
  partial: v.optional(v.literal(true)),
});

/** An answer to words. */
export type ArchiveSearchAnswer = v.InferOutput<typeof SearchAnswer>;
