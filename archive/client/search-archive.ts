import * as v from 'valibot';
import { ArchiveError } from '../format/archive-error.ts';
import { checked, upTo } from '../format/checked.ts';
import { ArticleShape, PassageId, PassageKindShape, PassageText } from '../format/shapes.ts';
import type { Door } from './door.ts';

/** Words are cut to so many UTF-16 units before they are sent. */
const MOST_WORDS = 400;

/** So many passages are asked for, and no more are read. */
const MOST_FOUND = 20;

/** An answer is no longer (bytes), and takes no longer (ms): somebody waits for it. */
const MOST_ANSWER = 2 ** 22;
const ANSWER_WITHIN = 10_000;

const Answer = v.object({
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
  partial: v.optional(v.literal(true)),
});

/** A passage that an archive found, with its article. */
export interface FoundPassage {
  id: string;
  text: string;
  article: v.InferOutput<typeof ArticleShape>;
}

/**
 * Sends words to an archive that offers search, and gives the passages that it found, best first. The only thing that sends
 * words: whoever calls it has said to whom they go.
 * @throws DoorError or ArchiveError saying why there is no answer.
 */
export async function searchArchive(door: Door, archive: string, path: string, words: string): Promise<FoundPassage[]> {
  const body = JSON.stringify({ words: words.trim().slice(0, MOST_WORDS), limit: MOST_FOUND });
  const bytes = await door.ask(archive, path, { limit: MOST_ANSWER, within: ANSWER_WITHIN, body });
  let value: unknown;
  try {
    value = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch {
    throw new ArchiveError('damaged', 'search: it is not valid JSON');
  }
  const { articles, passages } = checked(Answer, value, 'search');
  return passages.flatMap(({ id, text, article: at }) => {
    const article = articles[at];
    return article ? [{ id, text, article }] : [];
  });
}
