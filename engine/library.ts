import { packTerms } from './index/pack-terms.ts';
import { buildTerms } from './index/term-index.ts';
import { learnNames, unteaching } from './library/learn.ts';
import { buildNameIndex } from './library/name-index.ts';
import { buildPostings } from './library/postings.ts';
import { readArticle } from './library/read-article.ts';
import { LIBRARY_VERSION } from './library/version.ts';
import type { Article, Passage, RawArticle } from './model/article.ts';
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
  const articles: Article[] = [];
  const passages: Passage[] = [];
  const seen = new Set<string>();
  for (const raw of raws) {
    const read = readArticle(raw);
    if (seen.has(read.article.id)) continue;
    seen.add(read.article.id);
    articles.push(read.article);
    passages.push(...read.passages);
  }
  const { topics: learned, mentions } = learnNames(passages, unteaching(articles), curated);
  const days = new Map(articles.map(({ id, published }) => [id, published]));
  const topics = withWho(learned, passages, mentions, (articleId) => days.get(articleId) ?? null);
  const postings = buildPostings(passages, mentions);
  const references = buildPostings(passages, findReferences(passages, mentions, topics));
  const fuse = buildNameIndex(topics);
  const own = curated?.kin === undefined ? {} : { kin: curated.kin };
  const library = { version: LIBRARY_VERSION, articles, passages, topics, postings, references, fuse, ...own };
  if (passages.length < PACKED_FROM) return library;
  const terms = packTerms(buildTerms(passages.map((passage) => passage.text)));
  return { ...library, terms, matcher: packMatcher(topics) };
}
