import type { Article } from './model/article.ts';
import type { ArticleContents, LibraryReader } from './model/library-reader.ts';
import type { PrintedBefore, ReadBefore } from './model/read-before.ts';
import type { Statement, StatementQuery, Statements } from './model/statement.ts';
import type { Stories, StoriesQuery, Story } from './model/story.ts';
import type { DifferingFigures, FiguresQuery, ThenAndNow } from './model/then-and-now.ts';
import type { Topic } from './model/topic.ts';

/** A library and a copy of another one beside it, and how what the copy says is known outside. */
export interface BothLibraries {
  own: LibraryReader;
  copy: LibraryReader;
  /** Whether the own library has not got an article of the copy. */
  isNew(article: Article): boolean;
  /** The ids of a topic: in the own library, `null` when only the copy has it, and in the copy. */
  idsIn(topicId: string): { own: string | null; copied: readonly string[] };
  /** The id of a topic of the copy, as it is known outside. */
  idOf(copiedId: string): string;
  topicFrom(topic: Topic): Topic;
  articleFrom(article: Article): Article;
}

/** What both libraries answer about a topic, the own one first; there is always one answer, if only a rejected one. */
export async function askBoth<A>(
  { own, copy, idsIn }: BothLibraries,
  topicId: string,
  ask: (reader: LibraryReader, topicId: string) => Promise<A>,
  from: (answer: A) => A,
): Promise<[A, ...A[]]> {
  const ids = idsIn(topicId);
  const mine = ids.own === null ? [] : [ask(own, ids.own)];
  const theirs = ids.copied.map(async (id) => from(await ask(copy, id)));
  return Promise.all([...mine, ...theirs]) as Promise<unknown> as Promise<[A, ...A[]]>;
}

/** As many as each question gives when it is not told; see their queries. */
const STATEMENTS = 20;
const THINGS = 10;
const STORIES = 20;
/** As many printings of one text; see `ReadBefore`. */
const PRINTINGS = 12;

/** What of a library only its memory can tell. */
type Memory = Pick<LibraryReader, 'statements' | 'thenAndNow' | 'storiesOf' | 'storyOf' | 'readBefore' | 'contents'>;

/**
 * Lets both libraries answer who said what, which figures differ, which articles are one story, what was read before and
 * what is in each article. Each compares within itself: figures and stories of one with the other's are not put together.
 */
export function joinMemories(both: BothLibraries): Memory {
  const { own, copy, isNew, idOf, topicFrom, articleFrom } = both;
  const storyFrom = (story: Story): Story => ({
    ...story,
    articles: story.articles.map(articleFrom),
    names: story.names.map(topicFrom),
  });
  const statementFrom = (said: Statement): Statement => ({ ...said, speakerId: idOf(said.speakerId) });
  return {
    async statements(query) {
      const answers = await askBoth<Statements>(
        both,
        query.topicId,
        (reader, topicId) => reader.statements({ ...query, topicId }),
        (answer) => ({
          ...answer,
          topic: topicFrom(answer.topic),
          by: answer.by.map(statementFrom),
          about: answer.about.map(statementFrom),
          articles: answer.articles.map(articleFrom),
        }),
      );
      return answers.reduce((before, other) => mergeStatements(before, other, query));
    },
    async thenAndNow(query) {
      const answers = await askBoth<ThenAndNow>(
        both,
        query.topicId,
        (reader, topicId) => reader.thenAndNow({ ...query, topicId }),
        (answer) => ({ ...answer, topic: topicFrom(answer.topic), articles: answer.articles.map(articleFrom) }),
      );
      return answers.reduce((before, other) => mergeFigures(before, other, query));
    },
    async storiesOf(query) {
      const answers = await askBoth<Stories>(
        both,
        query.topicId,
        (reader, topicId) => reader.storiesOf({ ...query, topicId }),
        (answer) => ({ ...answer, topic: topicFrom(answer.topic), stories: answer.stories.map(storyFrom) }),
      );
      return answers.reduce((before, other) => mergeStories(before, other, query));
    },
    async storyOf(articleId) {
      const story = await own.storyOf(articleId);
      if (story) return story;
      const other = await copy.storyOf(articleId);
      return other && storyFrom(other);
    },
    async readBefore(query) {
      const [mine, theirs] = await Promise.all([own.readBefore(query), copy.readBefore(query)]);
      return mergeReadBefore(mine, theirs);
    },
    async contents(pause) {
      const mine = await own.contents(pause);
      const theirs = await copy.contents(pause);
      const from = ({ article, passages, topics }: ArticleContents): ArticleContents => {
        const renamed = new Map<string, number>();
        for (const [id, count] of topics) renamed.set(idOf(id), (renamed.get(idOf(id)) ?? 0) + count);
        return { article: articleFrom(article), passages, topics: renamed };
      };
      return [...mine, ...theirs.filter(({ article }) => isNew(article)).map(from)];
    },
  };
}

/** Articles of both, each once. */
function articlesOf(own: readonly Article[], copied: readonly Article[], ids: ReadonlySet<string>): Article[] {
  const all = new Map([...copied, ...own].map((article) => [article.id, article]));
  return [...all.values()].filter(({ id }) => ids.has(id));
}

function mergeStatements(
  own: Statements,
  copied: Statements,
  { text, limit = STATEMENTS }: StatementQuery,
): Statements {
  const days = new Map([...own.articles, ...copied.articles].map(({ id, published }) => [id, published ?? '']));
  const dayOf = ({ articleId }: Statement) => days.get(articleId) ?? '';
  const order = (a: Statement, b: Statement) =>
    text === undefined ? (dayOf(a) < dayOf(b) ? 1 : dayOf(a) > dayOf(b) ? -1 : 0) : b.shared - a.shared;
  const key = ({ speakerId, text: words }: Statement) => `${speakerId} ${words}`;
  const join = (mine: readonly Statement[], theirs: readonly Statement[], total: number) => {
    const known = new Set(mine.map(key));
    const fresh = theirs.filter((one) => !known.has(key(one)));
    const all = [...mine, ...fresh].sort(order);
    return { shown: all.slice(0, limit), total: total - (theirs.length - fresh.length) };
  };
  const by = join(own.by, copied.by, own.total.by + copied.total.by);
  const about = join(own.about, copied.about, own.total.about + copied.total.about);
  const ids = new Set([...by.shown, ...about.shown].map(({ articleId }) => articleId));
  return {
    topic: own.topic,
    by: by.shown,
    about: about.shown,
    articles: articlesOf(own.articles, copied.articles, ids),
    total: { by: by.total, about: about.total },
  };
}

function mergeFigures(own: ThenAndNow, copied: ThenAndNow, { limit = THINGS }: FiguresQuery): ThenAndNow {
  const lasting = ({ said }: DifferingFigures) =>
    Date.parse(said.at(-1)?.published ?? '') - Date.parse(said[0]?.published ?? '');
  const things = [...own.things, ...copied.things].sort((a, b) => lasting(b) - lasting(a)).slice(0, limit);
  const ids = new Set(things.flatMap(({ said }) => said.map(({ articleId }) => articleId)));
  return {
    topic: own.topic,
    things,
    articles: articlesOf(own.articles, copied.articles, ids),
    total: own.total + copied.total,
  };
}

function mergeStories(own: Stories, copied: Stories, { limit = STORIES }: StoriesQuery): Stories {
  const newest = ({ articles }: Story) => articles.at(-1)?.published ?? '';
  const stories = [...own.stories, ...copied.stories].sort((a, b) =>
    newest(a) < newest(b) ? 1 : newest(a) > newest(b) ? -1 : 0,
  );
  return { topic: own.topic, stories: stories.slice(0, limit), total: own.total + copied.total };
}

/** Printings of both, the first first and undated last; at most one of a paper and a day. */
function mergeReadBefore(own: readonly ReadBefore[], copied: readonly ReadBefore[]): ReadBefore[] {
  const found = new Map<number, PrintedBefore[]>();
  for (const { text, printed } of [...own, ...copied]) found.set(text, [...(found.get(text) ?? []), ...printed]);
  const key = ({ published }: PrintedBefore) => published ?? '\uffff';
  const merged = [...found].map(([text, printed]) => {
    const once = new Map<string, PrintedBefore>();
    for (const one of printed) {
      const printing = `${one.publisher ?? ''}\n${one.published ?? ''}`;
      if (!once.has(printing)) once.set(printing, one);
    }
    const sorted = [...once.values()].sort((a, b) => (key(a) < key(b) ? -1 : key(a) > key(b) ? 1 : 0));
    return { text, printed: sorted.slice(0, PRINTINGS) };
  });
  return merged.sort((a, b) => a.text - b.text);
}
