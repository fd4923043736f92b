import { askBoth, type BothLibraries } from './joined-memory.ts';
import type { Snippet } from './model/answer.ts';
import type { Article } from './model/article.ts';
import type { LibraryReader } from './model/library-reader.ts';
import type { NamedWith, Profile, ProfilePeriod, ProfileQuery } from './model/profile.ts';
import { periodsOf } from './profile/periods.ts';

/**
 * Lets both libraries tell of one topic. Counts are those of both; passages by day stand in the order of their days, by fit
 * in turn, for scores of two libraries cannot be compared. What is asked for from a place on is read from the beginning in
 * each: nobody knows before which of them is whose.
 */
export function joinProfiles(
  both: BothLibraries,
  snippetFrom: (snippet: Snippet) => Snippet,
  inTurn: (first: readonly Snippet[], second: readonly Snippet[]) => Snippet[],
): LibraryReader['profile'] {
  const { topicFrom, articleFrom, idOf, idsIn } = both;
  const named = ({ topic: { id, label, kind }, ...rest }: NamedWith): NamedWith => {
    const { id: ownId, label: ownLabel, kind: ownKind } = topicFrom({ id, label, kind, aliases: [] });
    return { topic: { id: ownId, label: ownLabel, kind: ownKind }, ...rest };
  };
  const profileFrom = (answer: Profile): Profile => ({
    ...answer,
    topic: topicFrom(answer.topic),
    ...(answer.shown && {
      shown: {
        ...answer.shown,
        snippets: answer.shown.snippets.map(snippetFrom),
        articles: answer.shown.articles.map(articleFrom),
      },
    }),
    ...(answer.listed && {
      listed: {
        ...answer.listed,
        rows: answer.listed.rows.map(({ article, passages }) => ({ article: articleFrom(article), passages })),
      },
    }),
    ...(answer.names && { names: answer.names.map(named) }),
  });

  return async (query) => {
    const { passages, articles, names, beside } = query;
    const whole: ProfileQuery = {
      ...query,
      ...(passages && { passages: { ...passages, from: 0, count: passages.from + passages.count } }),
      ...(articles && { articles: { from: 0, count: articles.from + articles.count } }),
      // What is rare in both may be frequent in the sum.
      ...(names !== undefined && { names: Number.MAX_SAFE_INTEGER }),
    };
    const besideIn = (reader: LibraryReader) => {
      if (beside === undefined) return {};
      const ids = idsIn(beside);
      const [copied = idOf(beside)] = ids.copied;
      return { beside: reader === both.own ? (ids.own ?? beside) : copied };
    };
    const answers = await askBoth(
      both,
      query.topicId,
      (reader, topicId) => reader.profile({ ...whole, ...besideIn(reader), topicId }),
      profileFrom,
    );
    const { shown, listed, names: all, ...rest } = answers.reduce((a, b) => mergeProfiles(a, b, query, inTurn));
    return {
      ...rest,
      ...(shown && passages && { shown: partOf(shown, passages) }),
      ...(listed &&
        articles && { listed: { ...listed, rows: listed.rows.slice(articles.from, whole.articles?.count) } }),
      ...(all && { names: all.slice(0, names) }),
    };
  };
}

/** The part of the passages that was asked for. */
function partOf(
  { snippets, articles, total, isMore }: NonNullable<Profile['shown']>,
  { from, count }: NonNullable<ProfileQuery['passages']>,
): NonNullable<Profile['shown']> {
  const part = snippets.slice(from, from + count);
  const ids = new Set(part.map(({ articleId }) => articleId));
  return {
    snippets: part,
    articles: articles.filter(({ id }) => ids.has(id)),
    total,
    isMore: isMore || snippets.length > from + count,
  };
}

function mergeProfiles(
  own: Profile,
  copied: Profile,
  { passages }: ProfileQuery,
  inTurn: (first: readonly Snippet[], second: readonly Snippet[]) => Snippet[],
): Profile {
  const papers = new Map<string | null, number>();
  for (const { publisher, articles } of [...own.papers, ...copied.papers])
    papers.set(publisher, (papers.get(publisher) ?? 0) + articles);
  const [shown, others] = [own.shown, copied.shown];
  const [listed, rows] = [own.listed, copied.listed];
  return {
    topic: own.topic,
    passages: own.passages + copied.passages,
    articles: own.articles + copied.articles,
    span: widest(own.span, copied.span),
    periods: mergePeriods(own, copied),
    undated: own.undated + copied.undated,
    papers: [...papers]
      .map(([publisher, articles]) => ({ publisher, articles }))
      .sort((a, b) => b.articles - a.articles || ((a.publisher ?? '\uffff') < (b.publisher ?? '\uffff') ? -1 : 1)),
    ...(shown &&
      others && {
        shown: {
          snippets:
            passages?.order === 'fit'
              ? inTurn(shown.snippets, others.snippets)
              : passagesByDay(shown, others, passages?.order === 'newest'),
          articles: [...shown.articles, ...others.articles],
          total: shown.total + others.total,
          isMore: shown.isMore || others.isMore,
        },
      }),
    ...(listed &&
      rows && {
        listed: {
          rows: [...listed.rows, ...rows.rows].sort(({ article: a }, { article: b }) =>
            compareDays(a.published, b.published, true),
          ),
          total: listed.total + rows.total,
        },
      }),
    ...(own.names && copied.names && { names: mergeNames(own.names, copied.names) }),
  };
}

/** Passages of both by day, undated last; those of one day as they came. */
function passagesByDay(
  own: NonNullable<Profile['shown']>,
  copied: NonNullable<Profile['shown']>,
  isNewestFirst: boolean,
) {
  const days = new Map([...own.articles, ...copied.articles].map(({ id, published }: Article) => [id, published]));
  const dayOf = ({ articleId }: Snippet) => days.get(articleId) ?? null;
  return [...own.snippets, ...copied.snippets].sort((a, b) => compareDays(dayOf(a), dayOf(b), isNewestFirst));
}

function compareDays(a: string | null, b: string | null, isNewestFirst: boolean): number {
  if (a === b) return 0;
  if (a === null || b === null) return a === null ? 1 : -1;
  return a < b === isNewestFirst ? 1 : -1;
}

function mergeNames(own: readonly NamedWith[], copied: readonly NamedWith[]): NamedWith[] {
  const all = new Map<string, NamedWith>();
  for (const one of [...own, ...copied]) {
    const before = all.get(one.topic.id);
    const sum = before && {
      topic: before.topic,
      passages: before.passages + one.passages,
      span: widest(before.span, one.span),
    };
    all.set(one.topic.id, sum ?? one);
  }
  return [...all.values()].sort((a, b) => b.passages - a.passages || (a.topic.id < b.topic.id ? -1 : 1));
}

/**
 * Periods of both in one row. Those of a shorter kind lie whole in those of a longer one, and the row of both is of the
 * longer kind or of a still longer one: so it is enough to know in which period a passage came out.
 */
function mergePeriods(own: Profile, copied: Profile): ProfilePeriod[] {
  const days = new Map<string, number>();
  const add = (day: string, passages: number) => days.set(day, (days.get(day) ?? 0) + passages);
  for (const { periods, span } of [own, copied]) {
    // The first period may begin before the first day.
    for (const { from, passages } of periods) add(span && from < span[0] ? span[0] : from, passages);
    for (const day of span ?? []) add(day, 0);
  }
  return periodsOf(days);
}

function widest(a: [string, string] | null, b: [string, string] | null): [string, string] | null {
  if (!a || !b) return a ?? b;
  return [a[0] < b[0] ? a[0] : b[0], a[1] > b[1] ? a[1] : b[1]];
}
