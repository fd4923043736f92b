import { MOST_ARTICLES, MOST_PASSAGES, type TopicQuery, type TopicView } from '../../bridge/topic-view.ts';
import type { Snippet } from '../../engine/model/answer.ts';
import type { Article } from '../../engine/model/article.ts';
import { NAMES, questionOf, type Shown } from './filter.ts';

/** A topic as its page shows it: what is true of all of it, and as much of its passages and articles as are wanted. */
export interface TopicContents {
  view: Extract<TopicView, { status: 'known' }>;
  snippets: Snippet[];
  /** The articles of the snippets, by id. */
  articles: ReadonlyMap<string, Article>;
  /** How many passages are let through by what is chosen, and whether more of them follow in this order. */
  total: number;
  isMore: boolean;
  /** The articles themselves, newest first, and how many there are. */
  rows: { article: Article; passages: number }[];
  listed: number;
}

/** How much of it is wanted. */
export interface Wanted {
  passages: number;
  articles: number;
}

/** Asks the background. */
export type AskTopic = (question: TopicQuery) => Promise<TopicView>;

/**
 * Reads a topic as far as wanted, a part at a time: no answer is larger than a message may be. What changes between two
 * parts shows at the next reading, which the change itself causes.
 */
export async function readTopic(
  ask: AskTopic,
  topicId: string,
  shown: Shown,
  wanted: Wanted,
): Promise<TopicContents | Extract<TopicView, { status: 'gone' }>> {
  const next = (have: number) => ({ from: have, count: Math.min(MOST_PASSAGES, wanted.passages - have) });
  const first = await ask(
    questionOf(topicId, shown, next(0), {
      articles: { from: 0, count: Math.min(MOST_ARTICLES, wanted.articles) },
      names: NAMES,
    }),
  );
  if (first.status === 'gone') return first;
  const contents = contentsOf(first);
  while (contents.isMore && contents.snippets.length < wanted.passages) {
    const have = contents.snippets.length;
    const more = await ask(questionOf(topicId, shown, next(have)));
    if (more.status === 'gone') return more;
    const longer = withMore(contents, more);
    if (longer.snippets.length === have) break;
    Object.assign(contents, longer);
  }
  while (contents.rows.length < Math.min(wanted.articles, contents.listed)) {
    const from = contents.rows.length;
    const count = Math.min(MOST_ARTICLES, wanted.articles - from);
    const { passages: _, ...rest } = questionOf(topicId, shown, { from: 0, count: 0 });
    const more = await ask({ ...rest, articles: { from, count } });
    if (more.status === 'gone') return more;
    const rows = more.profile.listed?.rows ?? [];
    if (rows.length === 0) break;
    contents.rows = [...contents.rows, ...rows];
  }
  return contents;
}

function contentsOf(view: Extract<TopicView, { status: 'known' }>): TopicContents {
  const { shown, listed } = view.profile;
  return {
    view,
    snippets: shown?.snippets ?? [],
    articles: new Map(shown?.articles.map((article) => [article.id, article])),
    total: shown?.total ?? 0,
    isMore: shown?.isMore ?? false,
    rows: listed?.rows ?? [],
    listed: listed?.total ?? 0,
  };
}

/** The contents with the passages that follow; one that is there already is not there twice. */
function withMore(before: TopicContents, { profile }: Extract<TopicView, { status: 'known' }>): TopicContents {
  const known = new Set(before.snippets.map(({ passageId }) => passageId));
  const fresh = profile.shown?.snippets.filter(({ passageId }) => !known.has(passageId)) ?? [];
  return {
    ...before,
    snippets: [...before.snippets, ...fresh],
    articles: new Map([...before.articles, ...(profile.shown?.articles.map((one) => [one.id, one] as const) ?? [])]),
    isMore: profile.shown?.isMore ?? false,
  };
}
