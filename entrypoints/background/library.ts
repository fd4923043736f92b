import type { ArticleOrder, LibraryQuery, LibraryView } from '../../bridge/library-view.ts';
import { originOf } from '../../engine/library/name-origin.ts';
import type { ArticleContents, LibraryReader } from '../../engine/model/library-reader.ts';
import type { Topic } from '../../engine/model/topic.ts';
import { correctedDays } from './corrected-days.ts';
import { fold } from './fold.ts';
import type { Knowledge } from './knowledge.ts';
import { sortRows } from './sort.ts';

/** So many topics of an article are named; the rest are counted. */
const NAMED = 6;

/** So many topics are proposed to merge one with. */
const PROPOSED = 20;

/** What is known of an article as a row. */
interface ArticleRow extends ArticleContents {
  /** What can be looked for, folded. */
  text: string;
}

/** What is made once of each library: counting and sorting a large one takes a while. */
const rowsOf = new WeakMap<readonly Topic[], ArticleRow[]>();
const sortedOf = new WeakMap<readonly Topic[], Topic[]>();

const ORDERS: Record<ArticleOrder, (row: ArticleRow) => string | number | null> = {
  title: ({ article }) => article.title,
  publisher: ({ article }) => article.publisher,
  published: ({ article }) => article.published,
  passages: ({ passages }) => passages,
  topics: ({ topics }) => topics.size,
};

/**
 * The part of the library that the options page asks for: what was found in each article, and each topic's names.
 * @param locale Says how titles and names are sorted (BCP 47).
 */
export async function viewLibrary(
  { own: reader, edits, unreadableEdits, problem }: Knowledge,
  { articles, topics, others }: LibraryQuery,
  muted: ReadonlySet<string>,
  locale: string,
): Promise<LibraryView> {
  const words = fold(articles.words).split(' ');
  const wanted = (await articleRows(reader)).filter(({ text }) => words.every((word) => text.includes(word)));
  const topicsNamed = (text: string) => {
    const part = fold(text);
    const has = ({ label, aliases }: Topic) => [label, ...aliases].some((name) => fold(name).includes(part));
    const sorted = sortedOf.get(reader.topics) ?? sortRows(reader.topics, ({ label }) => label, false, locale);
    sortedOf.set(reader.topics, sorted);
    return part === '' ? sorted : sorted.filter(has);
  };
  const named = topicsNamed(topics.words);

  const topicRow = async (topic: Topic) => ({
    topic,
    names: [topic.label, ...topic.aliases].map((name) => ({ name, origin: originOf(topic, name) })),
    ...(await reader.spreadOf(topic.id)),
    muted: muted.has(topic.id),
  });
  const articleRow = ({ article, passages, topics: found }: ArticleRow) => {
    const most = [...found].sort((a, b) => b[1] - a[1]).slice(0, NAMED);
    return {
      article,
      passages,
      topics: most.map(([id, count]) => ({ label: reader.topicOf(id)?.label ?? id, count })),
      others: found.size - most.length,
    };
  };
  const begins = ({ label }: Topic) => fold(label).startsWith(fold(others));
  const proposed = topicsNamed(others);
  const short = ({ id, label }: Topic) => ({ id, label });
  return {
    articles: {
      rows: sortRows(wanted, ORDERS[articles.by], articles.down, locale).slice(0, articles.count).map(articleRow),
      total: wanted.length,
    },
    topics: { rows: await Promise.all(named.slice(0, topics.count).map(topicRow)), total: named.length },
    others: [...proposed.filter(begins), ...proposed.filter((topic) => !begins(topic))].slice(0, PROPOSED).map(short),
    muted: reader.topics.filter(({ id }) => muted.has(id)).map(short),
    edits: edits.map(({ id, edit, label, into, applies }) => ({ id, edit, label, into, applies })),
    days: correctedDays(reader.articles()),
    unreadableEdits,
    problem,
  };
}

async function articleRows(reader: LibraryReader): Promise<ArticleRow[]> {
  const before = rowsOf.get(reader.topics);
  if (before) return before;
  const rows = (await reader.contents()).map((row) => ({
    ...row,
    text: fold(`${row.article.title} ${row.article.publisher ?? ''} ${row.article.published ?? ''}`),
  }));
  rowsOf.set(reader.topics, rows);
  return rows;
}
