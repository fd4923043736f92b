import { ArchiveError } from '../format/archive-error.ts';
import { checked } from '../format/checked.ts';
import { type ArchiveSearchAnswer, MOST_QUESTION, SearchAnswer } from '../format/search.ts';
import type { Door } from './door.ts';
import { plain, tameArticle } from './tame.ts';

/** So many passages are asked for. */
const WANTED = 20;

/** An answer is no longer (bytes), and takes no longer (ms): somebody waits for it. */
const MOST_ANSWER = 2 ** 22;
const ANSWER_WITHIN = 10_000;

/** A passage that an archive found, with its article. */
export interface FoundPassage {
  id: string;
  text: string;
  article: ArchiveSearchAnswer['articles'][number];
}

/**
 * Sends words to an archive that offers search, and gives the passages that it found, best first. The only thing that sends
 * words: whoever calls it has said to whom they go.
 * @param now ms since 1970: what is dated later has no day.
 * @throws ArchiveError saying why there is no answer.
 */
export async function searchArchive(
  door: Door,
  archive: string,
  path: string,
  words: string,
  now = Date.now(),
): Promise<FoundPassage[]> {
  const body = JSON.stringify({ words: words.trim().slice(0, MOST_QUESTION), limit: WANTED });
  const bytes = await door.ask(archive, path, { limit: MOST_ANSWER, within: ANSWER_WITHIN, body });
  let value: unknown;
  try {
    value = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch {
    throw new ArchiveError('damaged', 'search: it is not valid JSON');
  }
  const { articles, passages } = checked(SearchAnswer, value, 'search');
  const found = passages.flatMap(({ id, text, article: at }): [string, FoundPassage][] => {
    const article = articles[at];
    return article ? [[id, { id, text: plain(text), article: tameArticle(article, now) }]] : [];
  });
  return [...new Map(found).values()];
}
