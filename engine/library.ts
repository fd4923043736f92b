import { cleanArticle } from './articles/clean.ts';
import { splitBlocks } from './articles/passages.ts';
import { idOf } from './base/id.ts';
import { packTerms } from './index/pack-terms.ts';
import { buildTerms } from './index/term-index.ts';
import { buildNameIndex } from './library/name-index.ts';
import { buildPostings, findAgainInPassages, findInPassages } from './library/postings.ts';
import { LIBRARY_VERSION } from './library/version.ts';
import { withOwners } from './mentions/law-owner.ts';
import { buildMatcher } from './mentions/matcher.ts';
import type { Article, Passage, RawArticle } from './model/article.ts';
import type { Library } from './model/library.ts';
import type { CuratedTopics } from './model/topic.ts';
import { packMatcher } from './names/compile-matcher.ts';
import { buildTopics } from './topics/build-topics.ts';

/**
 * From this many passages on the library brings its term index: to build it takes 0.02 ms a passage, in every start.
 */
const PACKED_FROM = 2000;

/**
 * The build-time walk, in order: clean, split, topics, postings, Fuse index.
 * The result survives `JSON.parse(JSON.stringify())`. The same article twice is kept once.
 */
export function buildLibrary(raws: readonly RawArticle[], curated?: CuratedTopics): Library {
  const articles: Article[] = [];
  const passages: Passage[] = [];
  const seen = new Set<string>();
  for (const raw of raws) {
    const cleaned = cleanArticle(raw);
    const id = idOf(cleaned.blocks.map((block) => block.text).join('\n'));
    if (seen.has(id)) continue;
    seen.add(id);
    articles.push({
      id,
      title: cleaned.title ?? openingWordsOf(cleaned.blocks[0]?.text ?? ''),
      publisher: raw.publisher ?? null,
      published: cleaned.published,
      url: raw.url ?? null,
      credits: cleaned.credits,
      language: raw.language ?? 'en',
      inferred: raw.inferred ?? [],
    });
    passages.push(...splitBlocks(id, cleaned.blocks, idOf));
  }
  const named = buildTopics(passages, curated);
  const found = findInPassages(passages, buildMatcher(named));
  const first = buildPostings(passages, found);
  // A name that the passages only have inside longer ones has nothing to show.
  const shown = named.filter(({ id }) => (first[id]?.length ?? 0) > 0);
  const topics = withOwners(shown, passages, first);
  const kept = new Set(topics);
  const changed = named.filter((topic) => !kept.has(topic));
  const postings = buildPostings(
    passages,
    findAgainInPassages(passages, found, changed, () => buildMatcher(topics)),
  );
  const fuse = buildNameIndex(topics);
  const own = curated?.kin === undefined ? {} : { kin: curated.kin };
  const library = { version: LIBRARY_VERSION, articles, passages, topics, postings, fuse, ...own };
  if (passages.length < PACKED_FROM) return library;
  const terms = packTerms(buildTerms(passages.map((passage) => passage.text)));
  return { ...library, terms, matcher: packMatcher(topics) };
}

/** An article without a headline is called by its opening words (UTF-16 units at most, cut at a space). */
const OPENING_LENGTH = 80;

function openingWordsOf(text: string): string {
  return text.length <= OPENING_LENGTH ? text : `${text.slice(0, text.lastIndexOf(' ', OPENING_LENGTH))}…`;
}
