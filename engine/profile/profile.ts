import { createCardSnippets } from '../hover/card-snippet.ts';
import { type Context, readContext } from '../hover/context.ts';
import type { LookUpParts } from '../hover/look-up.ts';
import { createPassageReader, type PassageCandidate, type Question, scoreCandidates } from '../hover/score.ts';
import { createShortlist, type Shortlister } from '../hover/shortlist.ts';
import { takeTurns } from '../hover/take-turns.ts';
import type { Article } from '../model/article.ts';
import type { NamedWith, Profile, ProfileFilter, ProfileQuery } from '../model/profile.ts';
import { placeStems } from '../text/place-stems.ts';
import { passagesHaving } from './passages-having.ts';
import { periodsOf } from './periods.ts';

/** Passages of one topic that are looked at, with how many there are of each of its articles. */
interface TopicPassages {
  /** Ascending. */
  numbers: Uint32Array;
  byArticle: ReadonlyMap<Article, number>;
}

/** Makes the function that tells what a library knows of one topic. @throws RangeError when no topic has the id. */
export function createProfile(parts: LookUpParts): (query: ProfileQuery) => Profile {
  const { topics, places, matcher, kinOf, index } = parts;
  const topicById = new Map(topics.map((topic) => [topic.id, topic]));
  const placeByStem = placeStems(topics);
  const begin = createPassageReader(places, matcher, topics);
  const snippetOf = createCardSnippets(places, topicById);
  let shortlister: Shortlister | undefined;

  /** The passages that name a topic or stand for it. */
  function passagesOf(topicId: string): Uint32Array {
    const all = [...places.of(topicId), ...places.meaning(topicId)];
    return Uint32Array.from(all).sort();
  }

  function counted(numbers: Uint32Array): TopicPassages {
    const byArticle = new Map<Article, number>();
    for (const number of numbers) {
      const article = places.articleOf(number);
      byArticle.set(article, (byArticle.get(article) ?? 0) + 1);
    }
    return { numbers, byArticle };
  }

  function filtered(
    all: TopicPassages,
    { words = '', between, paper, beside, addedAfter }: ProfileFilter,
  ): TopicPassages {
    let { numbers } = all;
    if (between) numbers = numbers.filter((number) => isWithinDays(places.articleOf(number), between));
    if (paper !== undefined) numbers = numbers.filter((number) => (places.articleOf(number).publisher ?? '') === paper);
    if (addedAfter !== undefined)
      numbers = numbers.filter((number) => (places.articleOf(number).added ?? 0) > addedAfter);
    if (beside !== undefined) {
      const others = new Set(places.of(beside));
      numbers = numbers.filter((number) => others.has(number));
    }
    if (words.trim() !== '') {
      const found = passagesHaving(index(), words);
      numbers = found ? numbers.filter((number) => found.has(number)) : numbers;
    }
    return numbers === all.numbers ? all : counted(numbers);
  }

  /** The candidates by fit: what says most of the topic, and with words what is nearest to them. */
  function byFit(topicId: string, numbers: Uint32Array, question: Question): PassageCandidate[] {
    shortlister ??= createShortlist(places, index);
    const short = shortlister(topicId, numbers, question.context);
    return takeTurns(scoreCandidates(short.numbers, { ...question, story: short.story }, places));
  }

  /** Passages by day, within a day by article, within an article as they stand there. */
  function byDay(numbers: Uint32Array, isNewestFirst: boolean): number[] {
    const keyed = Array.from(numbers, (number) => ({ number, day: places.articleOf(number).published ?? '' }));
    const order = (a: string, b: string) => {
      if (a === '' || b === '') return a === b ? 0 : a === '' ? 1 : -1;
      return (a < b ? -1 : 1) * (isNewestFirst ? -1 : 1);
    };
    return keyed
      .sort((a, b) => (a.day === b.day ? 0 : order(a.day, b.day)) || a.number - b.number)
      .map(({ number }) => number);
  }

  function show(
    topicId: string,
    { numbers }: TopicPassages,
    words: string,
    { order, from, count }: NonNullable<ProfileQuery['passages']>,
  ): Profile['shown'] {
    const question = { ...questionOf(topicId, readIn(topicId, words)), read: begin() };
    const end = from + count;
    const ranked = order === 'fit' ? byFit(topicId, numbers, question) : null;
    const some = ranked ? [] : byDay(numbers, order === 'newest').slice(from, end);
    const made = new Map(scoreCandidates(some, question, places).map((one) => [one.number, one]));
    const candidates = ranked?.slice(from, end) ?? some.map((number) => made.get(number) as PassageCandidate);
    return {
      snippets: candidates.map((candidate) => snippetOf(candidate, topicId)),
      articles: [...new Set(candidates.map(({ number }) => places.articleOf(number)))],
      total: numbers.length,
      isMore: (ranked ?? numbers).length > end,
    };
  }

  function readIn(topicId: string, words: string): Context {
    return readContext(
      { topicId, context: words },
      {
        matcher,
        index: index(),
        topicOf: (id) => topicById.get(id),
        countOf: places.count,
        placeOf: (stem) => placeByStem.get(stem),
        kinOf,
      },
    );
  }

  function questionOf(topicId: string, context: Context): Omit<Question, 'read'> {
    return { topicId, context, story: () => 0, age: () => 0, average: index().average };
  }

  function namedWith(topicId: string, { numbers }: TopicPassages, most: number): NamedWith[] {
    const found = new Map<string, { passages: number; days: [string, string] | null }>();
    for (const number of numbers) {
      const day = places.articleOf(number).published;
      for (const id of places.topicsAt(number)) {
        const known = found.get(id) ?? { passages: 0, days: null };
        known.passages++;
        if (day !== null) known.days = wider(known.days, day);
        found.set(id, known);
      }
    }
    found.delete(topicId);
    return [...found]
      .flatMap(([id, { passages, days }]) => {
        const topic = topicById.get(id);
        return topic ? [{ topic: { id, label: topic.label, kind: topic.kind }, passages, span: days }] : [];
      })
      .sort((a, b) => b.passages - a.passages || (a.topic.id < b.topic.id ? -1 : 1))
      .slice(0, most);
  }

  return (query) => {
    const topic = topicById.get(query.topicId);
    if (!topic) throw new RangeError(`No topic has the id "${query.topicId}"`);
    const all = counted(passagesOf(topic.id));
    const some = filtered(all, query);
    const days = new Map<string, number>();
    const papers = new Map<string | null, number>();
    let undated = 0;
    for (const [{ published, publisher }, passages] of all.byArticle) {
      papers.set(publisher, (papers.get(publisher) ?? 0) + 1);
      if (published === null) undated += passages;
      else days.set(published, (days.get(published) ?? 0) + passages);
    }
    const { passages, articles, names } = query;
    return {
      topic,
      passages: all.numbers.length,
      articles: all.byArticle.size,
      span: [...days.keys()].reduce(wider, null),
      periods: periodsOf(days),
      undated,
      papers: [...papers]
        .map(([publisher, count]) => ({ publisher, articles: count }))
        .sort((a, b) => b.articles - a.articles || ((a.publisher ?? '\uffff') < (b.publisher ?? '\uffff') ? -1 : 1)),
      ...(passages && { shown: show(topic.id, some, query.words ?? '', passages) }),
      ...(articles && { listed: listOf(some, articles) }),
      ...(names !== undefined && { names: namedWith(topic.id, some, names) }),
    };
  };
}

/** The articles of passages, newest first, undated last. */
function listOf({ byArticle }: TopicPassages, { from, count }: NonNullable<ProfileQuery['articles']>) {
  const rows = [...byArticle]
    .map(([article, passages]) => ({ article, passages }))
    .sort(({ article: a }, { article: b }) => (newestKey(a) < newestKey(b) ? 1 : -1));
  return { rows: rows.slice(from, from + count), total: rows.length };
}

const newestKey = ({ published, id }: Article) => `${published ?? ''} ${id}`;

/** A span that has a day, too. */
function wider(span: [string, string] | null, day: string): [string, string] {
  if (span === null) return [day, day];
  return [day < span[0] ? day : span[0], day > span[1] ? day : span[1]];
}

/** Whether an article came out from one day to another. */
function isWithinDays({ published }: Article, [from, to]: [string, string]): boolean {
  return published !== null && from <= published && published <= to;
}
