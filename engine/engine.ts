import { createLookUp, type LookUpParts } from './hover/look-up.ts';
import { unpackTerms } from './index/pack-terms.ts';
import { createPassageIndex } from './index/passage-index.ts';
import { buildTermIndex, type TermIndex } from './index/term-index.ts';
import { createKin, type KinOf } from './lexicon/kin.ts';
import { checkVersion } from './library/version.ts';
import { createReadBefore } from './memory/read-before.ts';
import { createStories, type StoryAnswers } from './memory/stories.ts';
import { createThenAndNow } from './memory/then-and-now.ts';
import { createStatements } from './memory/who-said-what.ts';
import { buildMatcher } from './mentions/matcher.ts';
import { createNamesAt } from './mentions/names-at.ts';
import { findOnPage } from './mentions/page.ts';
import type { Card, SearchResult } from './model/answer.ts';
import type { Library } from './model/library.ts';
import type { LookUpQuery } from './model/look-up-query.ts';
import type { Mention } from './model/mention.ts';
import type { Profile, ProfileQuery } from './model/profile.ts';
import type { ReadBefore, ReadBeforeQuery } from './model/read-before.ts';
import type { SearchWish } from './model/search-wish.ts';
import type { StatementQuery, Statements } from './model/statement.ts';
import type { FiguresQuery, ThenAndNow } from './model/then-and-now.ts';
import type { Topic } from './model/topic.ts';
import { createVariantConfirm } from './names/confirm-variant.ts';
import { createProfile } from './profile/profile.ts';
import { createSearch } from './search/search.ts';

/** The run-time walk: all its functions are pure and never throw on any text. */
export interface Engine extends StoryAnswers {
  /** The topics, in the order of the library. */
  readonly topics: readonly Topic[];
  /**
   * One list per text, sorted, not overlapping. The texts are those of one page, in its order: who is named in full in one
   * tells whom a surname in another means, and `named` are the ids of topics found elsewhere on the page.
   */
  findMentions(texts: readonly string[], named?: readonly string[]): Mention[][];
  /** @throws RangeError when no topic has the id. */
  lookUp(query: LookUpQuery): Card;
  /** What is known of one topic, in parts. @throws RangeError when no topic has the id. */
  profile(query: ProfileQuery): Profile;
  /** How many passages and articles name a topic; none when no topic has the id. */
  spreadOf(topicId: string): { passages: number; articles: number };
  /**
   * Words in any order, dates of publication (`May 2017`, see `readDates`), questions, `"exact words"`, `-not`,
   * `source:nbc`, `before:2018-05`, `after:2016` (see `parseQuery`). A number is the `limit` of a wish. A query with
   * nothing in it has an empty answer.
   */
  search(query: string, wish?: number | SearchWish): SearchResult;
  /** Who said what: a topic, and others about it. @throws RangeError when no topic has the id. */
  statements(query: StatementQuery): Statements;
  /** Figures about a topic that differ over time. @throws RangeError when no topic has the id. */
  thenAndNow(query: FiguresQuery): ThenAndNow;
  /** Which texts of a page stand in the library, word for word or nearly; in the order of the texts. */
  readBefore(query: ReadBeforeQuery): ReadBefore[];
}

/** What a measurement may put in the place of the engine's own. */
export interface EngineParts {
  /** Kin of words; by the general groups and those of the library when missing. */
  kinOf?: KinOf;
  /** Told what each verdict of a card is made of. */
  onJudged?: LookUpParts['onJudged'];
}

/**
 * Makes the run-time walk over a library.
 * @throws Error naming both versions when the library is of another version than the engine reads.
 */
export function createEngine(library: Library, { kinOf = createKin(library.kin), onJudged }: EngineParts = {}): Engine {
  checkVersion(library);
  const { articles, topics, passages } = library;
  const matcher = buildMatcher(topics, { confirm: createVariantConfirm(), packed: library.matcher });
  const places = createPassageIndex(library);
  const byId = new Map(topics.map((topic) => [topic.id, topic]));
  const topicOf = (id: string) => byId.get(id);
  const namesAt = createNamesAt(places, matcher, topics);
  let terms: TermIndex | undefined;
  const index = () => {
    terms ??= library.terms ? unpackTerms(library.terms) : buildTermIndex(passages.map((passage) => passage.text));
    return terms;
  };
  const parts: LookUpParts = { articles, topics, places, matcher, kinOf, index, onJudged };
  let profile: ReturnType<typeof createProfile> | undefined;
  return {
    topics,
    findMentions: (texts, named = []) => findOnPage(matcher, topicOf, texts, named),
    lookUp: createLookUp(parts),
    profile(query) {
      profile ??= createProfile(parts);
      return profile(query);
    },
    spreadOf: (topicId) => ({ passages: places.count(topicId), articles: places.articleCount(topicId) }),
    statements: createStatements({ places, topicOf, namesAt }),
    ...createStories({ places, index, topicOf, namesAt }),
    readBefore: createReadBefore({ places, index }),
    thenAndNow: createThenAndNow({ places, topicOf }),
    search: createSearch({ topics, fuse: library.fuse, places, index, kinOf }),
  };
}
