import { createConfirm } from './confirm.ts';
import { createLookUp } from './lookup.ts';
import { buildMatcher } from './match.ts';
import { findTogether } from './namesakes.ts';
import { unpackTerms } from './pack.ts';
import { createPlaces } from './places.ts';
import { createSearch } from './search.ts';
import { buildTermIndex, type TermIndex } from './terms.ts';
import type { Engine, Library } from './types.ts';

/** Makes the run-time walk over a library. */
export function createEngine(library: Library): Engine {
  const { articles, topics, passages } = library;
  const matcher = buildMatcher(topics, { confirm: createConfirm(), packed: library.matcher });
  const places = createPlaces(library);
  const kinds = new Map(topics.map(({ id, kind }) => [id, kind]));
  const kindOf = (id: string) => kinds.get(id);
  let terms: TermIndex | undefined;
  const index = () => {
    terms ??= library.terms ? unpackTerms(library.terms) : buildTermIndex(passages.map((passage) => passage.text));
    return terms;
  };
  return {
    topics,
    findMentions: (texts, named = []) => findTogether(matcher, kindOf, texts, named),
    lookUp: createLookUp({ articles, topics, places, matcher, index }),
    spreadOf: (topicId) => ({ passages: places.count(topicId), articles: places.articleCount(topicId) }),
    search: createSearch({ topics, fuse: library.fuse, places, index }),
  };
}
