import Fuse from 'fuse.js';
import { clean } from './clean.ts';
import { packMatcher } from './compile.ts';
import { idOf } from './id.ts';
import { buildMatcher } from './match.ts';
import { withOwners } from './owners.ts';
import { packTerms } from './pack.ts';
import { buildPostings, findAgain, findAll } from './postings.ts';
import { splitBlocks } from './split.ts';
import { buildTerms } from './terms.ts';
import { buildTopics } from './topics.ts';
import type { Article, CuratedTopics, Library, Passage, RawArticle } from './types.ts';

export const LIBRARY_VERSION = 1;

/** The keys of a topic that Fuse.js searches. */
export const FUSE_KEYS = ['label', 'aliases'] as const;

/** From this many passages on the library brings its term index: to build it takes 0.02 ms a passage, in every start. */
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
    const cleaned = clean(raw);
    const id = idOf(cleaned.blocks.map((block) => block.text).join('\n'));
    if (seen.has(id)) continue;
    seen.add(id);
    articles.push({
      id,
      title: cleaned.title ?? openingOf(cleaned.blocks[0]?.text ?? ''),
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
  const found = findAll(passages, buildMatcher(named));
  const first = buildPostings(passages, found);
  // A name that the passages only have inside longer ones has nothing to show.
  const shown = named.filter(({ id }) => (first[id]?.length ?? 0) > 0);
  const topics = withOwners(shown, passages, first);
  const kept = new Set(topics);
  const changed = named.filter((topic) => !kept.has(topic));
  const postings = buildPostings(
    passages,
    findAgain(passages, found, changed, () => buildMatcher(topics)),
  );
  const fuse = Fuse.createIndex([...FUSE_KEYS], topics).toJSON();
  const library = { version: LIBRARY_VERSION, articles, passages, topics, postings, fuse };
  if (passages.length < PACKED_FROM) return library;
  const terms = packTerms(buildTerms(passages.map((passage) => passage.text)));
  return { ...library, terms, matcher: packMatcher(topics) };
}

/** An article without a headline is called by its opening words (UTF-16 units at most, cut at a space). */
const OPENING = 80;

function openingOf(text: string): string {
  return text.length <= OPENING ? text : `${text.slice(0, text.lastIndexOf(' ', OPENING))}…`;
}
