import type { PassageIndex } from '../index/passage-index.ts';
import type { TermIndex } from '../index/term-index.ts';
import type { KinOf } from '../lexicon/kin.ts';
import type { SearchResult } from '../model/answer.ts';
import type { SearchWish } from '../model/search-wish.ts';
import type { Topic } from '../model/topic.ts';
import { admission, isNarrowed, type Narrowing } from './admission.ts';
import { createBm25 } from './bm25.ts';
import { createTopicFinder } from './find-topics.ts';
import type { PassageHits } from './hits.ts';
import { createInitials } from './initials.ts';
import { createLanguageTest, type WordCounts } from './language-words.ts';
import { createQueryReader, type Meaning, type QueryReader } from './meaning.ts';
import { answersFirst, createDayOf, newest, newestRank, withFuse } from './order.ts';
import { parseQuery, type Query } from './query.ts';
import { readQuestion, type TypedQuestion } from './question.ts';
import { resultSnippetOf } from './result-snippet.ts';
import { shownOf } from './shown.ts';
import { readDates, type TypedDate } from './typed-dates.ts';

/** So many snippets are in an answer unless the caller says how many. */
const ANSWER_SNIPPETS = 20;

/** So many more passages than asked for are ranked: some repeat others and are not shown. */
const SPARE = 40;

/** What the answers to typed queries are made from. */
export interface SearchParts {
  topics: readonly Topic[];
  /** The serialised Fuse.js index over the topics' names. */
  fuse?: unknown;
  places: PassageIndex;
  /** Called when first needed. */
  index: () => TermIndex;
  kinOf: KinOf;
}

/** What is made when the first query comes. */
interface Tools {
  reader: QueryReader;
  find: ReturnType<typeof createBm25>;
  named: ReturnType<typeof createTopicFinder>;
  dayOf: (passage: number) => number;
}

/** What a query came to, before anything is shown of it. */
interface FoundPassages extends PassageHits {
  meaning: Meaning;
  query: Query;
  question: TypedQuestion | null;
  /** Whether words were looked for, and not only days or a paper. */
  hasWords: boolean;
}

/** Makes the function that answers a typed query: see `Engine.search`. */
export function createSearch(parts: SearchParts) {
  const { places } = parts;
  const counts: WordCounts = {
    countOf: places.count,
    frequencyOf: (word) => parts.index().df(parts.index().find(word)),
  };
  const isOfLanguage = createLanguageTest(parts.topics, counts);
  const named = createTopicFinder(parts.topics, parts.fuse, counts, isOfLanguage);
  let tools: Tools | undefined;

  return function search(text: string, asked: number | SearchWish = {}): SearchResult {
    const wish = typeof asked === 'number' ? { limit: asked } : asked;
    const { limit = ANSWER_SNIPPETS, order = 'fit' } = wish;
    const query = parseQuery(text);
    const problem = query.problem === null ? {} : { problem: query.problem };
    const hasFilter = isNarrowed({ query, days: [], wish });
    if (query.words.length + query.phrases.length === 0 && !hasFilter) {
      return { topics: [], snippets: [], articles: [], total: 0, ...problem };
    }
    tools ??= makeTools(parts, named, { counts, isOfLanguage });
    const { hits, total, meaning, question, hasWords, query: read } = answer(tools, query, text, wish);
    const byFit = hasWords && order === 'fit';
    const admitsLead = admission({ query: { ...read, phrases: [] }, days: [], wish: {} }, places);
    const nearest = byFit ? withFuse(hits, meaning.text, places) : hits;
    const ordered = byFit && question ? answersFirst(nearest, question, meaning, places) : nearest;
    const shown = shownOf(ordered, { limit, places, keepOrder: order === 'day', admitsLead });
    const snippets = shown.map((hit) => resultSnippetOf(hit, meaning, read.phrases, places));
    const articleIds = new Set(snippets.map((snippet) => snippet.articleId));
    return {
      // A date may be the beginning of a name: "September 11".
      topics: tools.named(meaning.text === '' ? asTyped(meaning, query) : meaning),
      snippets,
      articles: [...articleIds].flatMap((id) => places.article(id) ?? []),
      total,
      ...(meaning.corrected === null ? {} : { corrected: meaning.corrected }),
      ...(meaning.missing.length === 0 ? {} : { missing: { words: meaning.missing, found: meaning.found } }),
      ...problem,
    };
  };

  function answer(made: Tools, query: Query, text: string, wish: SearchWish): FoundPassages {
    const long = made.reader.namesIn(query.words, text).filter(({ bits }) => (bits & (bits - 1)) !== 0);
    const taken = long.reduce((bits, name) => bits | name.bits, 0);
    const dates = readDates(query.words, wish.today ?? null, (i) => i < 31 && (taken & (1 << i)) !== 0);
    const dated = find(made, { query: withoutDates(query, dates), days: dates.map(({ days }) => days), wish }, text);
    // Nothing came out then: a text may still say the date. What is counted from today no text says so.
    if (dated.total > 0 || dates.length === 0 || dates.some(({ written }) => written.length === 0)) return dated;
    const phrases = [...query.phrases, ...dates.map(({ written }) => written)];
    const written = find(made, { query: { ...withoutDates(query, dates), phrases }, days: [], wish }, text);
    return written.total > 0 ? written : dated;
  }

  /** Finds what a narrowed query asks for; when its signs ("S&P") are in no text, what the other words ask for. */
  function find(made: Tools, narrowing: Narrowing, text: string): FoundPassages {
    const { query } = narrowing;
    const signs = query.joined.filter(
      (words) => words.every((word) => query.words.includes(word)) && made.reader.namesIn(words, text).length === 0,
    );
    const rest = withoutSigns(query, signs);
    const phrases = [...query.phrases, ...signs.map((words) => words.map((word) => word.text))];
    const found = findWords(made, { ...narrowing, query: { ...rest, phrases } }, text);
    if (found.total > 0 || signs.length === 0) return found;
    const without = findWords(made, { ...narrowing, query: rest }, text);
    const missing = [
      ...signs.map((words) => text.slice(words[0]?.start, words.at(-1)?.end)),
      ...without.meaning.missing,
    ];
    const isRest = rest.words.length + rest.phrases.length > 0;
    return { ...(isRest ? without : found), meaning: { ...without.meaning, missing } };
  }

  function findWords({ reader, find, dayOf }: Tools, narrowing: Narrowing, text: string): FoundPassages {
    const { query, wish } = narrowing;
    const question = readQuestion(query.words);
    const meaning = reader.understand(query, text, question?.dropped);
    const admits = admission(narrowing, places);
    const most = (wish.limit ?? ANSWER_SNIPPETS) + SPARE;
    const hasWords = meaning.required !== 0;
    const isFilter = !hasWords && meaning.missing.length === 0 && query.phrases.length === 0;
    const hits = hasWords
      ? find(meaning, { admits, most, ...(wish.order === 'day' ? { rank: newestRank(dayOf) } : {}) })
      : isFilter && isNarrowed(narrowing)
        ? newest(places, { admits, most }, dayOf, query.without.length === 0)
        : { hits: [], total: 0 };
    return { ...hits, meaning, query, question, hasWords };
  }
}

function makeTools(
  { topics, places, index, kinOf }: SearchParts,
  named: Tools['named'],
  { counts, isOfLanguage }: { counts: WordCounts; isOfLanguage: (word: string) => boolean },
): Tools {
  const terms = index();
  const passagesOf = places.of;
  const initials = createInitials(terms, topics, passagesOf);
  const { articleNumbers } = places;
  return {
    reader: createQueryReader({ index: terms, topics, kinOf, initials, passagesOf, counts, isOfLanguage }),
    find: createBm25({ index: terms, passagesOf, articleNumbers, acronymOf: initials.termOf }),
    named,
    dayOf: createDayOf(places),
  };
}

function withoutDates(query: Query, dates: readonly TypedDate[]): Query {
  if (dates.length === 0) return query;
  const words = query.words.filter((_, i) => !dates.some(({ first, last }) => i >= first && i <= last));
  return { ...query, words, growing: query.growing && words.at(-1) === query.words.at(-1) };
}

/** Takes out what stands for one word ("S&P"), to be looked for as it stands: its letters apart are in every text. */
function withoutSigns(query: Query, signs: Query['joined']): Query {
  if (signs.length === 0) return query;
  const taken = new Set(signs.flat());
  const words = query.words.filter((word) => !taken.has(word));
  return { ...query, words, growing: query.growing && words.at(-1) === query.words.at(-1) };
}

/** What a query means as words, with all that was typed: the day in it, too. */
function asTyped(meaning: Meaning, query: Query): Meaning {
  const text = query.words.map((word) => word.text).join(' ');
  return { ...meaning, text, typed: text };
}
