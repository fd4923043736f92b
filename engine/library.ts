import { packTerms } from './index/pack-terms.ts';
import { buildTerms } from './index/term-index.ts';
import { learnArticles } from './library/learn-articles.ts';
import { buildNameIndex } from './library/name-index.ts';
import { buildPostings } from './library/postings.ts';
import { LIBRARY_VERSION } from './library/version.ts';
import type { RawArticle } from './model/article.ts';
import type { Library } from './model/library.ts';
import type { CuratedTopics } from './model/topic.ts';
import { packMatcher } from './names/compile-matcher.ts';
import { findReferences } from './people/find-references.ts';
import { withWho } from './people/who-is.ts';

/**
 * From this many passages on the library brings its term index: to build it takes 0.02 ms a passage, in every start.
 */
const PACKED_FROM = 2000;

/**
 * The build-time walk, in order: clean, split, topics, postings, Fuse index.
 * The result survives `JSON.parse(JSON.stringify())`. The same article twice is kept once.
 */
export function buildLibrary(raws: readonly RawArticle[], curated?: CuratedTopics): Library {
  const { articles, passages, topics: learned, mentions, dayOf } = learnArticles(raws, curated);
  const topics = withWho(learned, passages, mentions, dayOf);
  const postings = buildPostings(passages, mentions);
  const references = buildPostings(passages, findReferences(passages, mentions, topics));
  const fuse = buildNameIndex(topics);
  const own = curated?.kin === undefined ? {} : { kin: curated.kin };
  const library = { version: LIBRARY_VERSION, articles, passages, topics, postings, references, fuse, ...own };
  if (passages.length < PACKED_FROM) return library;
  const terms = packTerms(buildTerms(passages.map((passage) => passage.text)));
  return { ...library, terms, matcher: packMatcher(topics) };
}
