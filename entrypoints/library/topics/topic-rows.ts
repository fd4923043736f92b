import type { LibraryEdit } from '../../../engine/library/edits.ts';
import type { Topic } from '../../../engine/model/topic.ts';
import { foldWord } from '../../../engine/text/code-units.ts';
import { firstOf } from '../first-of.ts';

/** How often each article names each topic: by article id, then by topic id. */
export type Contents = ReadonlyMap<string, ReadonlyMap<string, number>>;

/** A topic with how much some articles say of it. */
export interface TopicRow {
  topic: Topic;
  articles: number;
  mentions: number;
  /** The day of the newest of those articles; `null` when none has one. */
  last: string | null;
}

/** What topics can be sorted by. */
export type TopicOrder = 'articles' | 'label' | 'last';

/** Which topics are shown: all, or those that the reader gave another name, knows, or whose names are blocked. */
export type TopicShare = 'all' | 'renamed' | 'known' | 'blocked';

/** Which topics are wanted, and in which order. */
export interface TopicsWanted {
  words: string;
  by: TopicOrder;
  share: TopicShare;
}

/** What the reader changed, by topic id. */
export interface TopicMarks {
  renamed: ReadonlySet<string>;
  known: ReadonlySet<string>;
  /** Names that lead nowhere any more. */
  blocked: ReadonlyMap<string, readonly string[]>;
}

/** The topics that some articles name, with how much they say of each. */
export function topicRows(
  articles: readonly { id: string; published: string | null }[],
  contents: Contents,
  topicOf: (id: string) => Topic | undefined,
): TopicRow[] {
  const rows = new Map<string, TopicRow>();
  for (const { id, published } of articles) {
    for (const [topicId, mentions] of contents.get(id) ?? []) {
      const row = rows.get(topicId);
      if (row) {
        row.articles++;
        row.mentions += mentions;
        if (published !== null && (row.last === null || published > row.last)) row.last = published;
        continue;
      }
      const topic = topicOf(topicId);
      if (topic) rows.set(topicId, { topic, articles: 1, mentions, last: published });
    }
  }
  return [...rows.values()];
}

/**
 * The topics that are wanted, the first `count` of them in their order, and how many they are in all; any of a topic's
 * names may have the words.
 */
export function topicsWanted(
  rows: readonly TopicRow[],
  { words, by, share }: TopicsWanted,
  marks: TopicMarks,
  { locale, count }: { locale: string; count: number },
): { first: TopicRow[]; total: number } {
  const part = foldWord(words.trim());
  const isMarked = ({ topic: { id } }: TopicRow) =>
    share === 'all' ||
    (share === 'renamed' && marks.renamed.has(id)) ||
    (share === 'known' && marks.known.has(id)) ||
    (share === 'blocked' && marks.blocked.has(id));
  const isNamed = ({ topic: { label, aliases } }: TopicRow) =>
    part === '' || [label, ...aliases].some((name) => foldWord(name).includes(part));
  const { compare } = new Intl.Collator(locale, { numeric: true });
  const byLabel = (a: TopicRow, b: TopicRow) => compare(a.topic.label, b.topic.label);
  const orders: Record<TopicOrder, (a: TopicRow, b: TopicRow) => number> = {
    articles: (a, b) => b.articles - a.articles || byLabel(a, b),
    label: byLabel,
    last: (a, b) => ((a.last ?? '') < (b.last ?? '') ? 1 : (a.last ?? '') > (b.last ?? '') ? -1 : byLabel(a, b)),
  };
  const wanted = rows.filter((row) => isMarked(row) && isNamed(row));
  return { first: firstOf(wanted, count, orders[by]), total: wanted.length };
}

/** What the reader changed, of what is stored; ids that topics once had lead to those that they have now. */
export function topicMarks(
  edits: readonly LibraryEdit[],
  muted: readonly string[],
  idOf: (topicId: string) => string,
): TopicMarks {
  const blocked = new Map<string, string[]>();
  for (const edit of edits) {
    if (edit.type !== 'block') continue;
    const id = idOf(edit.topicId);
    blocked.set(id, [...(blocked.get(id) ?? []), edit.alias]);
  }
  const renamed = edits
    .filter(({ type }) => type !== 'block' && type !== 'deny')
    .map((edit) => idOf(edit.type === 'merge' ? edit.intoId : edit.topicId));
  return { renamed: new Set(renamed), known: new Set(muted.map(idOf)), blocked };
}

/**
 * The labels of the topics that each article names most often, at most two; what the table shows and sorts by.
 * @param pause Awaited now and then, for whoever has something else to do in between.
 */
export async function leadingTopics(
  contents: Contents,
  topicOf: (id: string) => Topic | undefined,
  pause: () => Promise<void>,
): Promise<Map<string, readonly string[]>> {
  const leading = new Map<string, readonly string[]>();
  for (const [articleId, topics] of contents) {
    let first: [string, number] | undefined;
    let second: [string, number] | undefined;
    for (const entry of topics) {
      if (!first || entry[1] > first[1]) [first, second] = [entry, first];
      else if (!second || entry[1] > second[1]) second = entry;
    }
    const labels = [first, second].flatMap((entry) => (entry ? (topicOf(entry[0])?.label ?? []) : []));
    leading.set(articleId, labels);
    await pause();
  }
  return leading;
}
