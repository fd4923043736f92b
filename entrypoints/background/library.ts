import type { ArticleOrder, LibraryQuery, LibraryView } from '../../bridge/library-view.ts';
import { originOf } from '../../engine/library/name-origin.ts';
import type { Article } from '../../engine/model/article.ts';
import type { Library } from '../../engine/model/library.ts';
import type { Topic } from '../../engine/model/topic.ts';
import type { Knowledge } from './knowledge.ts';
import { sortRows } from './sort.ts';

/** So many topics of an article are named; the rest are counted. */
const NAMED = 6;

/** So many topics are proposed to merge one with. */
const PROPOSED = 20;

/** What is known of an article as a row. */
interface ArticleRow {
  article: Article;
  passages: number;
  /** How often each topic is named, by id. */
  topics: Map<string, number>;
  /** What can be looked for, folded. */
  text: string;
}

const fold = (text: string) => text.trim().toLowerCase();

/** What is made once of each library: counting and sorting a large one takes a while. */
const rowsOf = new WeakMap<Library, ArticleRow[]>();
const sortedOf = new WeakMap<Library, Topic[]>();

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
export function viewLibrary(
  { library, engine, edits, unreadableEdits }: Knowledge,
  { articles, topics, others }: LibraryQuery,
  muted: ReadonlySet<string>,
  locale: string,
): LibraryView {
  const labels = new Map(library.topics.map(({ id, label }) => [id, label]));
  const words = fold(articles.words).split(/\s+/u);
  const wanted = articleRows(library).filter(({ text }) => words.every((word) => text.includes(word)));
  const topicsNamed = (text: string) => {
    const part = fold(text);
    const has = ({ label, aliases }: Topic) => [label, ...aliases].some((name) => fold(name).includes(part));
    const sorted = sortedOf.get(library) ?? sortRows(library.topics, ({ label }) => label, false, locale);
    sortedOf.set(library, sorted);
    return part === '' ? sorted : sorted.filter(has);
  };
  const named = topicsNamed(topics.words);

  const topicRow = (topic: Topic) => ({
    topic,
    names: [topic.label, ...topic.aliases].map((name) => ({ name, origin: originOf(topic, name) })),
    ...engine.spreadOf(topic.id),
    muted: muted.has(topic.id),
  });
  const articleRow = ({ article, passages, topics: found }: ArticleRow) => {
    const most = [...found].sort((a, b) => b[1] - a[1]).slice(0, NAMED);
    return {
      article,
      passages,
      topics: most.map(([id, count]) => ({ label: labels.get(id) ?? id, count })),
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
    topics: { rows: named.slice(0, topics.count).map(topicRow), total: named.length },
    others: [...proposed.filter(begins), ...proposed.filter((topic) => !begins(topic))].slice(0, PROPOSED).map(short),
    muted: library.topics.filter(({ id }) => muted.has(id)).map(short),
    edits: edits.map(({ id, edit, label, into, applies }) => ({ id, edit, label, into, applies })),
    unreadableEdits,
  };
}

function articleRows(library: Library): ArticleRow[] {
  const before = rowsOf.get(library);
  if (before) return before;
  const rows = library.articles.map((article) => ({
    article,
    passages: 0,
    topics: new Map<string, number>(),
    text: fold(`${article.title} ${article.publisher ?? ''} ${article.published ?? ''}`),
  }));
  const byId = new Map(rows.map((row) => [row.article.id, row]));
  const byPassage = new Map<string, ArticleRow>();
  for (const { id, articleId } of library.passages) {
    const row = byId.get(articleId);
    if (!row) continue;
    row.passages++;
    byPassage.set(id, row);
  }
  for (const [topicId, postings] of Object.entries(library.postings)) {
    for (const { passageId } of postings) {
      const topics = byPassage.get(passageId)?.topics;
      topics?.set(topicId, (topics.get(topicId) ?? 0) + 1);
    }
  }
  rowsOf.set(library, rows);
  return rows;
}
