import { readFileSync } from 'node:fs';
import { buildLibrary } from '../../engine/library.ts';
import { readDated } from './growth.ts';

/** How often a place that stands for a person was resolved rightly. */
export interface MeantScore {
  /** Places that stand for a person, in the articles that were judged. */
  places: number;
  /** Of those that were judged by hand, so many are still resolved, and so many of these were judged right. */
  judged: number;
  right: number;
}

/** The articles of the wire that the judged places are drawn from. */
const FROM = 6000;
const TO = 8000;

/** A place by its passage's id and where it begins there (UTF-16 units), and whether its person is right (1) or not (0). */
type Verdict = [passageId: string, start: number, isRight: 0 | 1];

/**
 * Resolves who is meant in the articles that `meant.json` has verdicts on: places drawn at random, one a passage, and
 * read by hand with the three passages before. It holds no text. `null` without a folder that has these articles.
 */
export function run(folder: string | undefined): MeantScore | null {
  const articles = folder === undefined ? [] : readDated(folder).slice(FROM, TO);
  if (articles.length < TO - FROM) return null;
  const library = buildLibrary(articles);
  const people = new Set(library.topics.filter(({ kind }) => kind === 'person').map(({ id }) => id));
  const places = new Set(
    Object.entries(library.references ?? {}).flatMap(([topicId, postings]) =>
      people.has(topicId) ? postings.map(({ passageId, start }) => `${passageId} ${start}`) : [],
    ),
  );
  const verdicts: Verdict[] = JSON.parse(readFileSync(new URL('meant.json', import.meta.url), 'utf8'));
  const judged = verdicts.filter(([passageId, start]) => places.has(`${passageId} ${start}`));
  return { places: places.size, judged: judged.length, right: judged.filter(([, , isRight]) => isRight).length };
}
